import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';

const LEAST = 25;
const MOST = 65;

/**
 * A bar between two panes, after the window splitter pattern of the ARIA authoring guide. `share` is the width of the pane
 * after it, in per cent; says `share` with the wanted one.
 */
@customElement('desk-briefing-splitter')
export class DeskBriefingSplitter extends LitElement {
  static override styles = css`
    :host {
      position: relative;
      width: var(--s2);
      margin-inline: calc(-1 * var(--s1));
      cursor: col-resize;
      touch-action: none;
      z-index: 1;
      outline: none;
    }
    i {
      position: absolute;
      inset-block: 0;
      inset-inline-start: calc(var(--s1) - var(--hair) / 2);
      width: var(--hair);
      background: var(--line);
    }
    :host(:hover) i {
      background: var(--accent);
      outline: var(--hair) solid var(--accent);
    }
    :host(:focus-visible) i {
      background: var(--focus);
      outline: var(--focus-ring) solid var(--focus);
    }
  `;

  @property({ attribute: false }) share = 44;

  override connectedCallback(): void {
    super.connectedCallback();
    this.tabIndex = 0;
    this.role = 'separator';
    this.ariaOrientation = 'vertical';
    this.ariaLabel = 'Width of the panel, in per cent';
    this.ariaValueMin = String(LEAST);
    this.ariaValueMax = String(MOST);
    this.addEventListener('keydown', this.#onKey);
    this.addEventListener('pointerdown', this.#onDown);
    this.addEventListener('pointermove', this.#onMove);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('keydown', this.#onKey);
    this.removeEventListener('pointerdown', this.#onDown);
    this.removeEventListener('pointermove', this.#onMove);
  }

  protected override updated(_changed: PropertyValues<this>): void {
    this.ariaValueNow = String(Math.round(this.share));
  }

  protected override render(): TemplateResult {
    return html`<i></i>`;
  }

  #onKey = (event: KeyboardEvent): void => {
    const wanted = { ArrowLeft: this.share + 2, ArrowRight: this.share - 2, Home: MOST, End: LEAST }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    this.#want(wanted);
  };

  #onDown = (event: PointerEvent): void => {
    event.preventDefault();
    this.setPointerCapture(event.pointerId);
    this.focus();
  };

  #onMove = (event: PointerEvent): void => {
    const box = this.parentElement?.getBoundingClientRect();
    if (box && this.hasPointerCapture(event.pointerId)) this.#want(((box.right - event.clientX) / box.width) * 100);
  };

  #want(share: number): void {
    this.dispatchEvent(new CustomEvent('share', { detail: Math.min(MOST, Math.max(LEAST, share)) }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-splitter': DeskBriefingSplitter;
  }
}
