import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import { dateProblem } from '../reading/plain-date.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

type Origins = Partial<Record<keyof ArticleFields, string>>;

/** The fields of an article, editable. Says `edited` with all of them whenever they are in order, or with null when not. */
@customElement('desk-article-fields')
export class DeskArticleFields extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      :host {
        display: grid;
        gap: var(--s3);
      }
    `,
  ];

  @property({ attribute: false }) fields!: ArticleFields;
  @property({ attribute: false }) origins: Origins = {};
  @state() private typed: Record<keyof ArticleFields, string> | null = null;

  protected override render(): TemplateResult {
    const values = this.#values();
    const dateError = dateProblem(values.published);
    return html`
      ${this.#field('title', 'Title', values.title.trim() === '' ? 'An article needs a title.' : null)}
      <div class="two">${this.#field('publisher', 'Publisher')} ${this.#field('author', 'Author')}</div>
      <div class="two">
        ${this.#field('published', 'Published', dateError, dateError === null && values.published.trim() !== '' ? displayDate(values.published.trim()) : 'Not known: dates like “last week” stay open')}
        ${this.#field('url', 'Web address', urlProblem(values.url))}
      </div>
    `;
  }

  #field(name: keyof ArticleFields, label: string, error: string | null = null, hint = ''): TemplateResult {
    const origin = this.origins[name];
    const note = [hint, origin === undefined ? '' : origin].filter((part) => part !== '').join(' · ');
    return html`<label class="field">
      ${label}
      <input
        name=${name}
        dir="auto"
        .value=${this.#values()[name]}
        placeholder=${name === 'published' ? 'YYYY-MM-DD' : ''}
        aria-invalid=${error === null ? 'false' : 'true'}
        @input=${(event: InputEvent) => this.#onInput(name, (event.target as HTMLInputElement).value)}
      />
      ${error === null ? (note === '' ? nothing : html`<span class="hint">${note}</span>`) : html`<span class="error" role="alert">${error}</span>`}
    </label>`;
  }

  #values(): Record<keyof ArticleFields, string> {
    return this.typed ?? { ...this.fields, published: this.fields.published ?? '' };
  }

  #onInput(name: keyof ArticleFields, value: string): void {
    this.typed = { ...this.#values(), [name]: value };
    const { title, publisher, author, published, url } = this.typed;
    const fine = title.trim() !== '' && dateProblem(published) === null && urlProblem(url) === null;
    const fields: ArticleFields = {
      title: title.trim().slice(0, 500),
      publisher: publisher.trim().slice(0, 300),
      author: author.trim().slice(0, 300),
      published: published.trim() === '' ? null : published.trim(),
      url: url.trim(),
    };
    this.dispatchEvent(new CustomEvent<ArticleFields | null>('edited', { detail: fine ? fields : null }));
  }
}

function urlProblem(typed: string): string | null {
  const value = typed.trim();
  if (value === '') return null;
  return URL.canParse(value) && /^https?:$/.test(new URL(value).protocol) ? null : 'A web address starts with https:// or http://.';
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-fields': DeskArticleFields;
  }
}
