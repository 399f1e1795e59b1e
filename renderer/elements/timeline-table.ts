import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { asWritten, shownNames, type FindActor } from '../../data/actors/find-actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import { inTextOrder, rowOf, sortRows, type Column, type Row } from '../../data/timeline/rows.ts';
import { factState } from '../reading/words.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';
import { saying } from './timeline-words.ts';

const columns: readonly { id: Column; label: string }[] = [
  { id: 'date', label: 'Date' },
  { id: 'statement', label: 'Statement' },
  { id: 'who', label: 'Who' },
  { id: 'article', label: 'Article' },
  { id: 'status', label: 'Status' },
];

/** Rows added to the page in one frame: a long table must not hold up the click that asked for it. */
const BATCH = 100;

/** The timeline as a table: the same facts, for the keyboard, for screen readers and for sorting. */
@customElement('desk-timeline-table')
export class DeskTimelineTable extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        padding: 0 var(--s5) var(--s5);
      }
      table {
        width: 100%;
        border-collapse: collapse;
        table-layout: fixed;
        font-size: var(--text-s);
      }
      caption {
        padding: var(--s3) 0 var(--s2);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-weight: var(--medium);
        text-align: start;
      }
      th,
      td {
        padding: var(--s1) var(--s2);
        border-bottom: var(--hair) solid var(--line);
        text-align: start;
        vertical-align: top;
        overflow-wrap: anywhere;
      }
      thead th {
        position: sticky;
        top: 0;
        z-index: 1;
        padding: 0;
        border-bottom-color: var(--line-strong);
        background: var(--paper);
      }
      thead button {
        width: 100%;
        justify-content: start;
        padding-inline: var(--s2);
        border: 0;
        border-radius: 0;
        background: transparent;
        color: var(--ink-soft);
        font-weight: var(--medium);
      }
      thead th[aria-sort='ascending'] button,
      thead th[aria-sort='descending'] button {
        color: var(--ink);
      }
      td.date {
        font-variant-numeric: tabular-nums;
      }
      col.date,
      col.who {
        width: 17%;
      }
      col.article {
        width: 19%;
      }
      col.status {
        width: 16%;
      }
      tr.active > * {
        background: var(--mark);
      }
      tbody tr:hover > * {
        background: var(--hover);
      }
      .passage {
        display: inline;
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--ink);
        text-align: start;
        text-decoration: underline;
        text-decoration-color: var(--line-strong);
        text-underline-offset: 3px;
        white-space: normal;
      }
      .passage:hover:not(:disabled) {
        background: none;
        color: var(--accent);
      }
      .state {
        display: flex;
        align-items: center;
        gap: var(--s1);
      }
    `,
  ];

  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ attribute: false }) undated: readonly Fact[] = [];
  @property({ attribute: false }) contests: ReadonlyMap<string, readonly string[]> = new Map();
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  /** Tells who is who. */
  @property({ attribute: false }) find: FindActor = asWritten;
  @property({ attribute: false }) activeId: string | null = null;
  /** The fact to stand on, when the analyst comes back. */
  @property({ attribute: false }) returnTo: string | null = null;
  @state() private column: Column = 'date';
  @state() private descending = false;
  @state() private shown = BATCH;
  @query('.undated') private undatedHeading!: HTMLElement | null;

  #rows: readonly Row[] = [];
  #loose: readonly Fact[] = [];

  protected override willUpdate(changed: PropertyValues): void {
    if (['marks', 'articles', 'find', 'column', 'descending'].some((name) => changed.has(name))) {
      const rows = this.marks.map((mark) => rowOf(mark, this.articles.get(mark.fact.articleId)?.title ?? '', this.find));
      this.#rows = sortRows(rows, this.column, this.descending);
    }
    if (changed.has('undated') || changed.has('articles')) this.#loose = inTextOrder(this.undated, this.articles);
  }

  protected override updated(): void {
    if (this.shown < this.#rows.length) requestAnimationFrame(() => (this.shown += BATCH));
  }

  override firstUpdated(): void {
    if (this.returnTo !== null && document.activeElement === document.body) void this.#return(this.returnTo);
  }

  async #return(id: string): Promise<void> {
    this.shown = Infinity;
    await this.updateComplete;
    const row = this.renderRoot.querySelector(`tr[data-fact="${CSS.escape(id)}"]`);
    row?.scrollIntoView({ block: 'center' });
    row?.querySelector<HTMLElement>('.passage')?.focus({ preventScroll: true });
  }

  /** Brings the facts without a date into view. */
  async showUndated(): Promise<void> {
    this.shown = Infinity;
    await this.updateComplete;
    this.undatedHeading?.scrollIntoView({ block: 'start' });
    this.undatedHeading?.focus();
  }

  protected override render(): TemplateResult {
    return html`
      <table>
        <caption>
          Facts with a date, ${this.#rows.length} in all. Each statement leads to its passage.
        </caption>
        ${widths()}
        <thead>
          <tr>
            ${columns.map(({ id, label }) => this.#heading(id, label))}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.#rows.slice(0, this.shown),
            ({ mark }) => mark.fact.id,
            ({ mark, who, article }) => this.#row(mark.fact, mark.words, who, article),
          )}
        </tbody>
      </table>
      ${this.#loose.length === 0 ? nothing : this.#undatedTable()}
    `;
  }

  #undatedTable(): TemplateResult {
    return html`
      <table>
        <caption>
          <span class="undated" tabindex="-1">Facts without a date, ${this.#loose.length} in all, in the order of the texts</span>
        </caption>
        ${widths()}
        <thead class="visually-hidden">
          <tr>
            ${columns.map(({ id, label }) => html`<th scope="col" class=${id}>${label}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${repeat(
            this.#loose,
            ({ id }) => id,
            (fact) => this.#row(fact, 'No date', shownNames(this.find, fact).join(', '), this.articles.get(fact.articleId)?.title ?? ''),
          )}
        </tbody>
      </table>
    `;
  }

  #heading(id: Column, label: string): TemplateResult {
    const sorted = this.column === id;
    return html`<th scope="col" class=${id} aria-sort=${sorted ? (this.descending ? 'descending' : 'ascending') : 'none'}>
      <button @click=${() => this.#sort(id)}>${label} ${sorted ? icon(this.descending ? 'down' : 'up') : nothing}</button>
    </th>`;
  }

  #row(fact: Fact, date: string, who: string, article: string): TemplateResult {
    const state = factState(fact, this.contests.has(fact.id));
    return html`<tr class=${fact.id === this.activeId ? 'active' : ''} data-fact=${fact.id}>
      <td class="date">${date}</td>
      <td class="statement"><button class="passage" dir="auto" @click=${() => this.#open(fact)}>${saying(fact)}</button></td>
      <td class="who" dir="auto">${who}</td>
      <td class="article" dir="auto">${article}</td>
      <td class="status"><span class="state">${icon(state.icon)} ${state.word} ${fact.kind}</span></td>
    </tr>`;
  }

  #sort(column: Column): void {
    this.descending = this.column === column && !this.descending;
    this.column = column;
    this.shown = BATCH;
  }

  #open({ articleId, id, target }: Fact): void {
    emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } });
  }
}

function widths(): TemplateResult {
  return html`<colgroup>${columns.map(({ id }) => html`<col class=${id} />`)}</colgroup>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-table': DeskTimelineTable;
  }
}
