import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asWritten, type FindActor } from '../../data/actors/find-actor.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { CITE_TYPE, type Cite } from '../composer/cite-data.ts';
import { findEntries, shelfEntries, type ShelfEntry, type ShelfKind } from '../composer/shelf-entries.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** As many rows as can be drawn at once without a pause. */
const STEP = 60;

const kinds: readonly { kind: ShelfKind; label: string }[] = [
  { kind: 'facts', label: 'Events and claims' },
  { kind: 'annotations', label: 'Highlights and notes' },
  { kind: 'actors', label: 'Actors and roles' },
];

/** Facts and annotations of all articles, to be put into a briefing with a citation: by button, or by dragging. */
@customElement('desk-briefing-shelf')
export class DeskBriefingShelf extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template: auto 1fr / minmax(0, 1fr);
        min-height: 0;
        background: var(--paper);
      }
      .filters {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s2);
        padding: var(--s3);
        border-bottom: var(--hair) solid var(--line);
      }
      .filters input {
        grid-column: 1 / -1;
      }
      .filters select {
        min-width: 0;
      }
      .list {
        min-height: 0;
        padding: var(--s3);
        overflow: auto;
      }
      .entry {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--s2);
        padding: var(--s3);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
        background: var(--raised);
        cursor: grab;
      }
      .entry + .entry {
        margin-top: var(--s2);
      }
      .line {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s1) var(--s2);
        font-size: var(--text-s);
      }
      .line button {
        min-height: 26px;
        padding: 0 var(--s2);
      }
      .date {
        font-weight: var(--medium);
      }
      .contested {
        border-color: var(--warn);
        color: var(--warn);
      }
      .words {
        font-family: var(--serif);
        font-size: var(--text-l);
        line-height: 1.4;
        overflow-wrap: anywhere;
      }
      .quote {
        display: -webkit-box;
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
        padding-inline-start: var(--s3);
        border-inline-start: 2px solid var(--line-strong);
        color: var(--ink-soft);
        font-family: var(--serif);
        overflow: hidden;
        overflow-wrap: anywhere;
      }
      .source {
        flex: 1;
        min-width: 12ch;
        overflow: hidden;
        color: var(--ink-soft);
        font-size: var(--text-xs);
        text-align: end;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .more {
        display: grid;
        justify-items: center;
        padding: var(--s3);
      }
      .empty {
        padding: var(--s6) var(--s4);
        color: var(--ink-soft);
        text-align: center;
      }
    `,
  ];

  /** Null while they are being loaded. */
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) annotations: ReadonlyMap<string, Annotation> | null = null;
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  /** Tells who is who. */
  @property({ attribute: false }) find: FindActor = asWritten;
  @property({ attribute: false }) readOnly = false;
  @state() private kind: ShelfKind = 'facts';
  @state() private articleId: string | null = null;
  @state() private search = '';
  @state() private shown = STEP;
  @state() private current = '';
  #entries: readonly ShelfEntry[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (['facts', 'annotations', 'articles', 'find'].some((name) => changed.has(name)))
      this.#entries = shelfEntries(this.facts?.values() ?? [], this.annotations?.values() ?? [], this.articles, this.find);
    if (changed.has('kind') || changed.has('articleId') || changed.has('search')) this.shown = STEP;
  }

  protected override render(): TemplateResult {
    const found = findEntries(this.#entries, this.kind, this.articleId, this.search);
    const page = found.slice(0, this.shown);
    const first = page.some(({ id }) => id === this.current) ? this.current : (page[0]?.id ?? '');
    return html`
      <div class="filters">
        <input type="search" aria-label="Search facts and notes" placeholder="Search words, dates, actors, sources" @input=${(event: Event) => (this.search = (event.target as HTMLInputElement).value)} />
        <select aria-label="Show" @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as ShelfKind)}>
          ${kinds.map(({ kind, label }) => html`<option value=${kind} ?selected=${kind === this.kind}>${label} (${findEntries(this.#entries, kind, this.articleId, this.search).length})</option>`)}
        </select>
        <select aria-label="From" @change=${(event: Event) => (this.articleId = (event.target as HTMLSelectElement).value || null)}>
          <option value="" ?selected=${this.articleId === null}>All articles</option>
          ${[...this.articles.values()].map(({ id, title }) => html`<option value=${id} ?selected=${id === this.articleId}>${title}</option>`)}
        </select>
      </div>
      <div class="list" @keydown=${this.#onKey}>
        ${found.length === 0 ? this.#nothing() : html`<ul aria-label=${kinds.find(({ kind }) => kind === this.kind)?.label ?? ''}>${repeat(page, ({ id }) => id, (entry) => this.#entry(entry, entry.id === first))}</ul>`}
        ${found.length > page.length
          ? html`<div class="more"><button @click=${() => (this.shown += STEP)}>Show ${Math.min(STEP, found.length - page.length)} more of ${found.length}</button></div>`
          : nothing}
        <p class="visually-hidden" role="status">${this.search === '' ? '' : `${found.length} found`}</p>
      </div>
    `;
  }

  #nothing(): TemplateResult {
    const loading = this.kind === 'annotations' ? this.annotations === null : this.facts === null;
    if (loading) return html`<p class="empty" role="status">Loading…</p>`;
    if (this.search !== '' || this.articleId !== null) return html`<p class="empty">Nothing here matches. Try other words, or all articles.</p>`;
    return html`<p class="empty">
      ${this.kind === 'annotations' ? 'Highlights and notes on your articles gather here: select text in an article to make one.' : 'Facts found in your articles gather here: import an article to begin.'}
    </p>`;
  }

  #entry(entry: ShelfEntry, tabbable: boolean): TemplateResult {
    const { id, kind, state, date, words, quote, source, tags, sentence, quotation } = entry;
    const contested = state.icon === 'contested';
    return html`<li class="entry" data-id=${id} draggable=${String(!this.readOnly)} @dragstart=${(event: DragEvent) => this.#drag(event, sentence ?? quotation)}>
      <div class="line">
        ${date === '' ? nothing : html`<span class="date">${date}</span>`}
        <span class="chip ${contested ? 'contested' : ''}">${icon(state.icon)} ${state.word}</span>
        ${tags.map((tag) => html`<span class="chip">#${tag}</span>`)}
        <span class="source" title=${source}><bdi>${source}</bdi></span>
      </div>
      ${words === '' ? nothing : html`<p class="words" dir="auto" id="words-${id}">${words}</p>`}
      ${kind === 'annotations' || words === '' ? html`<p class="quote" dir="auto" id="quote-${id}">${quote}</p>` : nothing}
      <div class="line">
        ${sentence === null ? nothing : this.#button(entry, sentence, kind === 'annotations' ? 'Insert note' : 'Insert fact', tabbable)}
        ${this.#button(entry, quotation, 'Insert quote', tabbable)}
      </div>
    </li>`;
  }

  #button({ id, words }: ShelfEntry, cite: Cite, label: string, tabbable: boolean): TemplateResult {
    return html`<button
      tabindex=${tabbable ? 0 : -1}
      aria-describedby=${words === '' ? `quote-${id}` : `words-${id}`}
      title=${cite.as === 'quote' ? `“${cite.words.slice(0, 300)}”` : 'Insert at the cursor, with its citation'}
      ?disabled=${this.readOnly}
      @focus=${() => (this.current = id)}
      @click=${() => emit(this, { do: 'cite', ...cite })}
    >
      ${icon(cite.as === 'quote' ? 'quote' : 'plus')} ${label}
    </button>`;
  }

  #drag({ dataTransfer }: DragEvent, cite: Cite): void {
    if (!dataTransfer) return;
    dataTransfer.effectAllowed = 'copy';
    dataTransfer.setData(CITE_TYPE, JSON.stringify(cite));
    dataTransfer.setData('text/plain', cite.words);
  }

  /** Up and down go from row to row, keeping to the same button. */
  #onKey = (event: KeyboardEvent): void => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const button = event.target as HTMLElement;
    const row = button.closest<HTMLElement>('.entry');
    if (step === undefined || !row) return;
    const next = step > 0 ? row.nextElementSibling : row.previousElementSibling;
    const buttons = [...(next?.querySelectorAll('button') ?? [])];
    if (buttons.length === 0) return;
    event.preventDefault();
    const isLast = button === [...row.querySelectorAll('button')].at(-1);
    (isLast ? buttons.at(-1) : buttons[0])?.focus();
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-shelf': DeskBriefingShelf;
  }
}
