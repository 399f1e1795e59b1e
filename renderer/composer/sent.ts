import type { Node } from 'prosemirror-model';

/**
 * The documents sent to be kept whose echo has not come back: tells such an echo, which must not undo what was typed since,
 * from a change made elsewhere (an undo, another view), which must show.
 */
export class Sent {
  #documents: Node[] = [];

  add(document: Node): void {
    this.#documents.push(document);
  }

  /** True when `incoming` is one that was sent; it and those sent before it are then settled. Key order plays no part. */
  settles(incoming: Node): boolean {
    const at = this.#documents.findIndex((sent) => sent.eq(incoming));
    if (at >= 0) this.#documents.splice(0, at + 1);
    return at >= 0;
  }
}
