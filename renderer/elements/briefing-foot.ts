import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Block, BriefingDocument, Inline } from '../../data/briefing/document.ts';
import { unsourced } from '../../data/briefing/lint.ts';
import { wordsOf } from '../../data/export/plain-text.ts';
import { controls } from '../styles/controls.ts';
import { icon, type IconName } from './icon.ts';

/** What can be said of a briefing at a glance: its headings to jump to, and what in it rests on nothing. Says `block` with an index. */
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
  #shown: Record<string, number> = {};

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
      ${this.document === null ? nothing : this.#state(this.document)}
    `;
  }

  #state(document: BriefingDocument): unknown {
    const bare = unsourced(document.blocks).map(({ block }) => block);
    const orphaned = orphanedBlocks(document);
    if (bare.length > 0 || orphaned.length > 0)
      return [
        this.#doubt('orphan', orphaned, orphaned.length === 1 ? '1 orphaned citation' : `${orphaned.length} orphaned citations`),
        this.#doubt('warning', bare, bare.length === 1 ? '1 sentence without a source' : `${bare.length} sentences without a source`),
      ];
    return document.sources.length === 0 ? nothing : html`<span class="soft">${icon('check')} Every sentence cites a source</span>`;
  }

  /** Leads to one place after the other. */
  #doubt(name: IconName, blocks: readonly number[], label: string): TemplateResult | typeof nothing {
    if (blocks.length === 0) return nothing;
    const next = (): void => {
      const at = (this.#shown[name] ?? -1) + 1;
      this.#shown[name] = at;
      this.#go(blocks[at % blocks.length] ?? 0);
    };
    return html`<button class="quiet warn" title="Go to the next one" @click=${next}>${icon(name)} ${label}</button>`;
  }

  #go(block: number): void {
    this.renderRoot.querySelector<HTMLElement>('[popover]')?.hidePopover();
    this.dispatchEvent(new CustomEvent('block', { detail: block }));
  }
}

/** The block of each citation whose passage is gone, in order. */
function orphanedBlocks({ blocks, sources }: BriefingDocument): number[] {
  const gone = new Set(sources.flatMap(({ passages }) => passages.filter(({ state }) => state === 'orphaned').map(({ label }) => label)));
  return blocks.flatMap((block, index) => inlinesOf(block).flatMap((inline) => (inline.type === 'citation' && gone.has(inline.label) ? [index] : [])));
}

function inlinesOf(block: Block): Inline[] {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return block.inlines;
    case 'quote':
      return block.paragraphs.flat();
    case 'list':
      return block.items.flat(2);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-foot': DeskBriefingFoot;
  }
}
