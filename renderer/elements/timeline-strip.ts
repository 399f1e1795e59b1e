import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { readTimeline, type Timeline } from '../../data/timeline/mark.ts';
import { emit } from '../state/intent.ts';
import { keyLabel } from '../state/keys.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';
import './timeline-chart.ts';

/** The timeline along the bottom of the window, in step with the stage. Collapsed, it leaves its handle. */
@customElement('desk-timeline-strip')
export class DeskTimelineStrip extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      section {
        display: grid;
        grid-template: minmax(0, 1fr) / auto minmax(0, 1fr);
        height: var(--strip);
        border-top: var(--hair) solid var(--line-strong);
        background: var(--sunken);
      }
      :host([collapsed]) section {
        grid-template-columns: minmax(0, 1fr);
        height: auto;
      }
      .handle {
        display: grid;
        align-content: start;
        gap: var(--s1);
        width: 168px;
        padding: var(--s2) var(--s3);
        border-inline-end: var(--hair) solid var(--line);
      }
      :host([collapsed]) .handle {
        display: flex;
        align-items: center;
        gap: var(--s3);
        width: auto;
        padding: 0 var(--s3);
        border: 0;
      }
      .title {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--s2);
      }
      h2 {
        font-size: var(--text-s);
        font-weight: var(--medium);
      }
      p {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
      .title .icon {
        min-height: 24px;
      }
      .open {
        justify-self: start;
        min-height: 26px;
        margin-top: var(--s1);
        font-size: var(--text-s);
      }
      .empty {
        display: flex;
        align-items: center;
        justify-content: center;
        gap: var(--s3);
        background: var(--sheet);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  @property({ attribute: false }) activeId: string | null = null;
  /** The article on stage: its facts stand out. */
  @property({ attribute: false }) articleId: string | null = null;
  @property({ type: Boolean, reflect: true }) collapsed = false;

  #timeline: Timeline = readTimeline([]);

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('facts')) this.#timeline = readTimeline(this.facts);
  }

  protected override render(): TemplateResult {
    const { collapsed } = this;
    const toggle = collapsed ? 'Show the timeline strip' : 'Hide the timeline strip';
    return html`<section aria-label="Timeline strip">
      <div class="handle">
        <div class="title">
          <h2>Timeline</h2>
          <button
            class="quiet icon"
            aria-expanded=${!collapsed}
            aria-label=${toggle}
            title=${`${toggle} (${keyLabel('CmdOrCtrl+J')})`}
            @click=${() => emit(this, { do: 'command', id: 'toggle-strip' })}
          >
            ${icon(collapsed ? 'up' : 'down')}
          </button>
        </div>
        <p>${this.#counter()}</p>
        ${collapsed ? nothing : html`<button class="open" @click=${() => emit(this, { do: 'go', route: { view: 'timeline' } })}>Open timeline</button>`}
      </div>
      ${collapsed ? nothing : this.#chart()}
    </section>`;
  }

  #chart(): TemplateResult {
    const { marks } = this.#timeline;
    if (marks.length === 0) {
      return html`<div class="empty">
        <span>Dates that your articles mention stand here, in order of time.</span>
        <button @click=${() => emit(this, { do: 'command', id: 'import-files' })}>${icon('import')} Import articles…</button>
      </div>`;
    }
    return html`<desk-timeline-chart
      compact
      .timeline=${this.#timeline}
      .marks=${marks}
      .articles=${this.articles}
      .activeId=${this.activeId}
      .articleId=${this.articleId}
    ></desk-timeline-chart>`;
  }

  #counter(): string {
    const { marks, undated } = this.#timeline;
    const words = `${marks.length.toLocaleString('en')} dated ${marks.length === 1 ? 'fact' : 'facts'}`;
    if (this.articleId !== null) return `${words}, ${marks.filter(({ fact }) => fact.articleId === this.articleId).length} from this article`;
    return undated.length === 0 ? words : `${words}, ${undated.length.toLocaleString('en')} without a date`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-strip': DeskTimelineStrip;
  }
}
