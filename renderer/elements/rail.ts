import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ArticleSummary, BriefingSummary } from '../../data/model/library.ts';
import type { Note } from '../../data/model/note.ts';
import type { Route } from '../../data/model/settings.ts';
import { controls } from '../styles/controls.ts';
import { emit } from '../state/intent.ts';
import { icon, type IconName } from './icon.ts';

/** The way around: what the library holds, how much, and what waits to be read or decided. */
@customElement('desk-rail')
export class DeskRail extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-rows: auto 1fr auto;
        min-height: 0;
        background: var(--sunken);
        border-right: var(--hair) solid var(--line);
      }
      .top,
      .bottom {
        display: grid;
        gap: var(--s1);
        padding: var(--s2);
      }
      nav {
        min-height: 0;
        overflow: auto;
        padding: var(--s2);
      }
      .place,
      .quiet {
        display: grid;
        grid-template-columns: auto 1fr auto;
        width: 100%;
        justify-items: start;
        padding: 0 var(--s2);
        border-color: transparent;
        text-align: start;
      }
      .place {
        background: transparent;
      }
      .place[aria-current='page'] {
        background: var(--raised);
        border-color: var(--line);
        font-weight: var(--medium);
      }
      .count {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-variant-numeric: tabular-nums;
      }
      h2 {
        margin: var(--s4) var(--s2) var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--medium);
      }
      .recent {
        display: block;
        width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
        text-align: start;
        line-height: var(--row);
        font-size: var(--text-s);
        padding: 0 var(--s2);
        border-color: transparent;
        background: transparent;
      }
      .recent[aria-current='page'] {
        background: var(--raised);
        border-color: var(--line);
      }
      .unread::before {
        content: '';
        display: inline-block;
        width: 6px;
        height: 6px;
        margin-inline-end: 6px;
        border-radius: 50%;
        background: var(--accent);
        vertical-align: middle;
      }
      :host([slim]) .label,
      :host([slim]) .count,
      :host([slim]) .more {
        display: none;
      }
      :host([slim]) .place,
      :host([slim]) .quiet,
      :host([slim]) .primary {
        grid-template-columns: auto;
        justify-content: center;
        padding: 0;
      }
    `,
  ];

  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) briefings!: ReadonlyMap<string, BriefingSummary>;
  @property({ attribute: false }) notes!: ReadonlyMap<string, Note>;
  @property({ attribute: false }) route!: Route;
  @property({ type: Boolean, reflect: true }) slim = false;

  protected override render(): TemplateResult {
    const articles = [...this.articles.values()];
    const unread = articles.filter(({ readAt }) => readAt === null).length;
    const waiting = articles.reduce((sum, { counts }) => sum + counts.proposed, 0);
    return html`
      <div class="top">
        <button class="primary" title="Import articles (Ctrl+I)" @click=${() => emit(this, { do: 'command', id: 'import-files' })}>
          ${icon('import')}<span class="label">Import articles</span>
        </button>
        <button class="quiet" title="Search everything and run commands (Ctrl+K)" @click=${() => emit(this, { do: 'command', id: 'palette' })}>
          ${icon('search')}<span class="label">Search…</span><kbd class="label">Ctrl K</kbd>
        </button>
      </div>
      <nav aria-label="Library">
        ${this.#place('briefing', 'Briefings', this.briefings.size, { view: 'briefings' }, ['briefings', 'briefing'])}
        ${this.#place('article', 'Articles', articles.length, { view: 'articles' }, ['articles', 'article'], unread > 0 ? `${unread.toLocaleString('en')} unread` : '')}
        ${this.#place('actor', 'Actors', null, { view: 'actors', name: null }, ['actors'])}
        ${this.#place('note', 'Notes', this.notes.size + articles.reduce((sum, { counts }) => sum + counts.annotations, 0), { view: 'notes' }, ['notes'])}
        ${this.#place('timeline', 'Timeline', null, { view: 'timeline' }, ['timeline'])}
        <div class="more">
          ${this.briefings.size > 0 ? html`<h2>Briefings</h2>` : nothing}
          ${[...this.briefings.values()].slice(0, 6).map(({ id, title }) => this.#recent({ view: 'briefing', id }, title, false))}
          ${articles.length > 0 ? html`<h2>Latest articles</h2>` : nothing}
          ${articles
            .toSorted((a, b) => (b.published ?? '').localeCompare(a.published ?? ''))
            .slice(0, 12)
            .map(({ id, title, readAt }) => this.#recent({ view: 'article', id }, title, readAt === null))}
        </div>
      </nav>
      <div class="bottom">
        ${waiting > 0 ? html`<p class="soft count more">${waiting.toLocaleString('en')} ${waiting === 1 ? 'fact' : 'facts'} to review</p>` : nothing}
        <button class="quiet" title=${this.slim ? 'Show the sidebar (Ctrl+\\)' : 'Hide the sidebar (Ctrl+\\)'} @click=${() => emit(this, { do: 'command', id: 'toggle-rail' })}>
          ${icon(this.slim ? 'right' : 'left')}<span class="label">Hide sidebar</span><span class="visually-hidden">${this.slim ? 'Show sidebar' : ''}</span>
        </button>
      </div>
    `;
  }

  #place(name: IconName, label: string, count: number | null, route: Route, views: Route['view'][], extra = ''): TemplateResult {
    const here = views.includes(this.route.view);
    return html`<button class="place" title=${label} aria-current=${here ? 'page' : nothing} @click=${() => emit(this, { do: 'go', route })}>
      ${icon(name)}<span class="label">${label}</span><span class="visually-hidden">${this.slim ? label : ''}</span>
      <span class="count" title=${count ?? nothing}>${extra === '' ? (count?.toLocaleString('en') ?? nothing) : extra}</span>
    </button>`;
  }

  #recent(route: Route & { id: string }, title: string, unread: boolean): TemplateResult {
    const here = this.route.view === route.view && 'id' in this.route && this.route.id === route.id;
    return html`<button class="recent ${unread ? 'unread' : ''}" dir="auto" title=${unread ? `${title} (unread)` : title} aria-current=${here ? 'page' : nothing} @click=${() => emit(this, { do: 'go', route })}>${title}</button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-rail': DeskRail;
  }
}
