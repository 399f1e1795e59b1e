import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { BriefingDocument } from '../../data/briefing/document.ts';
import { unsourced } from '../../data/briefing/lint.ts';
import { wordsOf } from '../../data/export/plain-text.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** What can be said of a briefing at a glance: its headings to jump to, and the sentences without a source. Says `block` with an index. */
@customElement('desk-briefing-foot')
export class DeskBriefingFoot extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--s2);
        min-height: var(--row);
        padding: var(--s1) var(--s3);
        border-top: var(--hair) solid var(--line);
        background: var(--paper);
        font-size: var(--text-s);
      }
      .grow {
        flex: 1;
      }
      span {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
      }
      .warn {
        color: var(--warn);
      }
      [popover] {
        inset: auto;
        position-anchor: --outline;
        bottom: calc(anchor(top) + var(--s1));
        left: anchor(left);
        width: min(360px, 80vw);
        max-height: 50vh;
        margin: 0;
        padding: var(--s1);
        overflow: auto;
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        box-shadow: var(--shadow);
      }
      .outline {
        anchor-name: --outline;
      }
      [popover] button {
        justify-content: flex-start;
        width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: start;
      }
      .deep button {
        padding-inline-start: var(--s5);
      }
    `,
  ];

  @property({ attribute: false }) document: BriefingDocument | null = null;
  @state() private next = 0;

  protected override render(): TemplateResult {
    const blocks = this.document?.blocks ?? [];
    const headings = blocks.flatMap((block, index) => (block.type === 'heading' ? [{ index, level: block.level, words: wordsOf(block.inlines) }] : []));
    return html`
      <button class="quiet outline" popovertarget="outline" ?disabled=${headings.length === 0} title="Go to a heading">${icon('timeline')} Outline (${headings.length})</button>
      <nav id="outline" popover aria-label="Outline">
        <ul>
          ${headings.map(({ index, level, words }) => html`<li class=${level === 3 ? 'deep' : ''}><button class="quiet" dir="auto" @click=${() => this.#go(index)}>${words || 'Heading without words'}</button></li>`)}
        </ul>
      </nav>
      <span class="grow"></span>
      ${this.document === null ? nothing : this.#sources(this.document)}
    `;
  }

  #sources(document: BriefingDocument): TemplateResult {
    const bare = unsourced(document.blocks);
    if (bare.length === 0) return html`<span class="soft">${icon('check')} Every sentence has a source</span>`;
    const label = bare.length === 1 ? '1 sentence without a source' : `${bare.length} sentences without a source`;
    const shown = bare[this.next % bare.length];
    return html`<button class="quiet warn" title="Go to the next one${shown ? `: ${shown.sentence.slice(0, 120)}` : ''}" @click=${() => this.#step(bare)}>${icon('warning')} ${label}</button>`;
  }

  #step(bare: readonly { block: number }[]): void {
    const shown = bare[this.next % bare.length];
    this.next = (this.next + 1) % bare.length;
    if (shown) this.#go(shown.block);
  }

  #go(block: number): void {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
    this.dispatchEvent(new CustomEvent('block', { detail: block }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-foot': DeskBriefingFoot;
  }
}
