import type { Node } from 'prosemirror-model';

/**
 * Tells apart, among the states of a briefing that arrive from outside, the echoes of what was sent from changes made elsewhere
 * (an undo, another view): an echo must not undo what was typed since, a change must show.
 */
export class Draft {
  #dirty = false;
  #sent: Node[] = [];

  /** The analyst changed the document. */
  touch(): void {
    this.#dirty = true;
  }

  /** True when there is something to send; `document` then counts as sent. */
  send(document: Node): boolean {
    if (!this.#dirty) return false;
    this.#dirty = false;
    this.#sent.push(document);
    return true;
  }

  /** True when `incoming` is to replace `current` in the editor. */
  receive(incoming: Node, current: Node): boolean {
    const echo = this.#sent.findIndex((sent) => sent.eq(incoming));
    if (echo >= 0) {
      this.#sent.splice(0, echo + 1);
      return false;
    }
    if (this.#dirty || incoming.eq(current)) return false;
    this.#sent = [];
    return true;
  }
}
