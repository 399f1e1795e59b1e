import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import { factState } from '../reading/words.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';
import { saying } from './timeline-words.ts';

/** What is said of a mark when it is pointed at: date, statement, state, source, and what contests it. Seen only; its mark says the same aloud. */
@customElement('desk-timeline-card')
export class DeskTimelineCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        position: fixed;
        inset: auto;
        width: min(360px, 90vw);
        margin: 0;
        padding: var(--s3);
        border: var(--hair) solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--raised);
        color: var(--ink);
        box-shadow: var(--shadow);
        font-size: var(--text-s);
      }
      p + p {
        margin-top: var(--s2);
      }
      .date {
        font-weight: var(--bold);
      }
      .statement {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 6;
        overflow: hidden;
        font: var(--regular) var(--text-m) / 1.45 var(--serif);
      }
      .line {
        display: flex;
        align-items: center;
        gap: var(--s1);
      }
    `,
  ];

  /** Null hides the card. */
  @property({ attribute: false }) mark: Mark | null = null;
  @property({ attribute: false }) article: ArticleSummary | undefined = undefined;
  @property({ attribute: false }) against: readonly Fact[] = [];
  /** Where the mark stands in the window, in pixels. */
  @property({ attribute: false }) spot: { x: number; top: number; bottom: number } = { x: 0, top: 0, bottom: 0 };

  override connectedCallback(): void {
    super.connectedCallback();
    this.popover = 'manual';
    this.ariaHidden = 'true';
  }

  protected override updated(): void {
    if (this.mark === null) this.hidePopover();
    else {
      this.showPopover();
      this.#place();
    }
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.mark === null) return nothing;
    const { fact, words } = this.mark;
    const { against, article } = this;
    const state = factState(fact, against.length > 0);
    return html`
      <p class="date">${words}</p>
      ${fact.when !== null && fact.when.rule !== '' ? html`<p class="line soft">${icon('calendar')} ${fact.when.rule}</p>` : nothing}
      <p class="statement" dir="auto">${saying(fact)}</p>
      <p class="line">${icon(state.icon)} ${state.word} ${fact.kind}${fact.edited ? ', edited' : ''}</p>
      ${against.map((other) => html`<p class="soft" dir="auto">${fact.attribution?.denies === other.id ? 'Denies' : 'Denied'}: ${saying(other)}</p>`)}
      <p class="soft" dir="auto">${article === undefined ? 'Article not in the library' : [article.title, article.publisher].filter(Boolean).join(', ')}</p>
    `;
  }

  /** Below its mark where there is room, else above, inside the window. */
  #place(): void {
    const { offsetWidth: width, offsetHeight: height, spot } = this;
    const margin = 8;
    const top = spot.bottom + height < window.innerHeight - margin ? spot.bottom : Math.max(margin, spot.top - height);
    this.style.left = `${Math.max(margin, Math.min(spot.x, window.innerWidth - width - margin))}px`;
    this.style.top = `${top}px`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-card': DeskTimelineCard;
  }
}
