import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { emit } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
import { tableStyles } from '../styles/table.ts';
import { icon } from './icon.ts';

type Column = 'title' | 'publisher' | 'published' | 'importedAt' | 'review';
const columns: readonly { key: Column; label: string }[] = [
  { key: 'title', label: 'Title' },
  { key: 'publisher', label: 'Publisher' },
  { key: 'published', label: 'Published' },
  { key: 'importedAt', label: 'Imported' },
  { key: 'review', label: 'To review' },
];
/** Rows shown at once; more come on request. */
const PAGE = 100;

/** All articles, sortable and filterable. */
@customElement('desk-article-list')
export class DeskArticleList extends LitElement {
  static override styles = [
    controls,
    stageView,
    tableStyles,
    css`
      .title {
        font-family: var(--serif);
        font-size: var(--text-l);
      }
      .unread .title {
        font-weight: var(--bold);
      }
    `,
  ];

  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @state() private sort: { key: Column; up: boolean } = { key: 'published', up: false };
  @state() private words = '';
  @state() private shown = PAGE;

  protected override render(): TemplateResult {
    return html`
      <div class="head">
        <h1>Articles</h1>
        ${this.articles.size > 0
          ? html`<input type="search" aria-label="Filter articles" placeholder="Filter by title, publisher, author" @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)} />`
          : nothing}
        <button @click=${() => emit(this, { do: 'command', id: 'import-paste' })}>Paste…</button>
        <button class="primary" @click=${() => emit(this, { do: 'command', id: 'import-files' })}>${icon('import')} Import…</button>
      </div>
      <div class="body">${this.articles.size === 0 ? this.#empty() : this.#table()}</div>
    `;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">
      <h2>No articles yet</h2>
      <p>Import text, Markdown or saved web pages. Drop files anywhere in this window, or paste an article you have copied.</p>
      <button class="primary" @click=${() => emit(this, { do: 'command', id: 'import-files' })}>${icon('import')} Import articles…</button>
    </div>`;
  }

  #table(): TemplateResult {
    const rows = this.#rows();
    return html`
      <table>
        <caption class="visually-hidden">Articles</caption>
        <thead>
          <tr>
            ${columns.map(
              ({ key, label }) => html`<th scope="col" aria-sort=${this.sort.key === key ? (this.sort.up ? 'ascending' : 'descending') : 'none'}>
                <button class="quiet" @click=${() => (this.sort = { key, up: this.sort.key === key ? !this.sort.up : key === 'title' || key === 'publisher' })}>
                  ${label}${this.sort.key === key ? icon(this.sort.up ? 'up' : 'down') : nothing}
                </button>
              </th>`,
            )}
            <th scope="col"><span class="visually-hidden">Actions</span></th>
          </tr>
        </thead>
        <tbody>
          ${repeat(rows.slice(0, this.shown), ({ id }) => id, (article) => this.#row(article))}
        </tbody>
      </table>
      ${rows.length === 0 ? html`<p class="empty">No article has these words in its title, publisher or author.</p>` : nothing}
      ${rows.length > this.shown ? html`<p class="more"><button @click=${this.#showMore}>Show ${Math.min(PAGE, rows.length - this.shown)} more of ${rows.length}</button></p>` : nothing}
    `;
  }

  /** The keyboard goes on at the first row that came: the button may be gone. */
  #showMore = async (): Promise<void> => {
    const first = this.shown;
    this.shown += PAGE;
    await this.updateComplete;
    this.renderRoot.querySelectorAll<HTMLElement>('tbody .title')[first]?.focus();
  };

  #row(article: ArticleSummary): TemplateResult {
    const { id, title, publisher, published, importedAt, readAt, counts, sample } = article;
    return html`<tr class=${readAt === null ? 'unread' : ''}>
      <th scope="row">
        <button class="title" dir="auto" @click=${() => emit(this, { do: 'go', route: { view: 'article', id } })}>${title}</button>
        ${readAt === null ? html`<span class="chip">Unread</span>` : nothing} ${sample ? html`<span class="chip">Sample</span>` : nothing}
        ${counts.contested > 0 ? html`<span class="chip">${icon('contested')} ${counts.contested} contested</span>` : nothing}
      </th>
      <td dir="auto">${publisher}</td>
      <td class="number">${published === null ? html`<span class="soft">Not known</span>` : displayDate(published)}</td>
      <td class="number">${displayDate(importedAt.slice(0, 10))}</td>
      <td class="number">${counts.proposed === 0 ? html`<span class="soft">Done</span>` : counts.proposed}</td>
      <td><button class="quiet icon" aria-label="Remove “${title}”" title="Remove (can be undone)" @click=${() => emit(this, { do: 'remove-article', id })}>${icon('trash')}</button></td>
    </tr>`;
  }

  #rows(): ArticleSummary[] {
    const wanted = this.words.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
    const { key, up } = this.sort;
    const sign = up ? 1 : -1;
    return [...this.articles.values()]
      .filter(({ title, publisher, author }) => {
        const all = `${title} ${publisher} ${author}`.toLocaleLowerCase();
        return wanted.every((word) => all.includes(word));
      })
      .sort((a, b) => sign * (key === 'review' ? a.counts.proposed - b.counts.proposed : (a[key] ?? '').localeCompare(b[key] ?? '')) || a.title.localeCompare(b.title));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-list': DeskArticleList;
  }
}
