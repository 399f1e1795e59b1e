import { LitElement, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { Article, ArticleFields } from '../../data/model/article.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { emit } from '../state/intent.ts';
import './article-fields.ts';
import { icon } from './icon.ts';

/** The details of an article in the library. */
@customElement('desk-article-dialog')
export class DeskArticleDialog extends LitElement {
  static override styles = [controls, dialogStyles];

  @property({ attribute: false }) article!: Article;
  @state() private edited: ArticleFields | null | undefined;
  @query('dialog') private dialogElement!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    const { id, fileName, importedAt, length, language } = this.article;
    const dateChanged = this.edited ? this.edited.published !== this.article.published : false;
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">Article details</h2></header>
      <div class="content">
        <desk-article-fields .fields=${this.article} @edited=${(event: CustomEvent<ArticleFields | null>) => (this.edited = event.detail)}></desk-article-fields>
        ${dateChanged ? html`<p class="hint">The publication date is what dates like “last week” are read against: facts will be looked for again. Your decisions stay.</p>` : ''}
        <p class="hint">${fileName ?? 'From the clipboard'} · imported ${importedAt.slice(0, 10)} · ${length.toLocaleString('en')} characters · language: ${language}</p>
      </div>
      <footer role="presentation">
        <button @click=${() => { this.#close(); emit(this, { do: 'remove-article', id }); }}>${icon('trash')} Remove article</button>
        <span class="grow"></span>
        <button @click=${this.#close}>Cancel</button>
        <button class="primary" ?disabled=${!this.edited} @click=${this.#save}>Save</button>
      </footer>
    </dialog>`;
  }

  #save = (): void => {
    if (!this.edited) return;
    const { id, published } = this.article;
    emit(this, { do: 'update-article', id, patch: this.edited });
    if (this.edited.published !== published) emit(this, { do: 'extract-again', id });
    this.#close();
  };

  #close = (event?: Event): void => {
    event?.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-article-dialog': DeskArticleDialog;
  }
}
