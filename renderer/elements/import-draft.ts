import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ImportDraft } from '../../data/contract/contract.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import './article-fields.ts';

/** What is to become of a draft. */
export type Choice = 'import' | 'keep-both' | 'leave';

/** One article as it was read: its fields to correct, what is doubtful, its twin in the library, how it begins. */
@customElement('desk-import-draft')
export class DeskImportDraft extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      :host {
        display: grid;
        align-content: start;
        gap: var(--s3);
      }
      .excerpt {
        max-height: 8.4em;
        overflow: hidden;
        font: var(--regular) var(--text-s) / 1.4 var(--serif);
        white-space: pre-line;
        mask: linear-gradient(#000 60%, transparent);
      }
      .notice ul {
        list-style: disc;
        padding-inline-start: var(--s4);
      }
      fieldset {
        display: flex;
        gap: var(--s4);
        margin: var(--s2) 0 0;
        padding: 0;
        border: 0;
      }
      fieldset label {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: inherit;
      }
    `,
  ];

  @property({ attribute: false }) draft!: ImportDraft;
  @property({ attribute: false }) choice: Choice = 'import';

  protected override render(): TemplateResult {
    const { name, fields, origins, excerpt, length, paragraphs, warnings, duplicateOf, direction, language } = this.draft;
    return html`
      <p class="hint">${name} · ${paragraphs} paragraphs, ${length.toLocaleString('en')} characters${language === 'und' ? '' : ` · language: ${language}`}</p>
      ${duplicateOf === null ? nothing : this.#twin(duplicateOf)}
      ${warnings.length > 0 ? html`<div class="notice" role="status"><ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul></div>` : nothing}
      <desk-article-fields
        .fields=${fields}
        .origins=${origins}
        @edited=${(event: CustomEvent<ArticleFields | null>) => this.dispatchEvent(new CustomEvent('edited', { detail: event.detail }))}
      ></desk-article-fields>
      <p class="excerpt" dir=${direction}>${excerpt}</p>
    `;
  }

  #twin({ title, importedAt }: NonNullable<ImportDraft['duplicateOf']>): TemplateResult {
    const option = (choice: Choice, label: string): TemplateResult => html`<label>
      <input type="radio" name="twin" .checked=${this.choice === choice} @change=${() => this.dispatchEvent(new CustomEvent<Choice>('chosen', { detail: choice }))} />${label}
    </label>`;
    return html`<div class="notice" role="status">
      The library already has this text: “${title}”, imported ${importedAt.slice(0, 10)}.
      <fieldset>
        <legend class="visually-hidden">Which to keep</legend>
        ${option('leave', 'Keep the one I have')} ${option('keep-both', 'Keep both')}
      </fieldset>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-import-draft': DeskImportDraft;
  }
}
