import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ImportDraft, ImportReading } from '../../data/contract/contract.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { emit } from '../state/intent.ts';
import './article-fields.ts';

type Choice = 'import' | 'keep-both' | 'leave';

/** What was read, to be checked before it is kept: fields to correct, doubts, twins, and what could not be read. */
@customElement('desk-import-dialog')
export class DeskImportDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      article {
        display: grid;
        gap: var(--s3);
        padding: var(--s3);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
      }
      .excerpt {
        max-height: 5.6em;
        overflow: hidden;
        font: var(--regular) var(--text-s) / 1.4 var(--serif);
        white-space: pre-line;
        mask: linear-gradient(#000 60%, transparent);
      }
      .notice {
        padding: var(--s2) var(--s3);
        border-radius: var(--radius-s);
        background: var(--warn-wash);
        font-size: var(--text-s);
      }
      .failed {
        background: var(--danger-wash);
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

  @property({ attribute: false }) reading!: ImportReading;
  @state() private edited = new Map<string, ArticleFields | null>();
  @state() private choices = new Map<string, Choice>();
  @query('dialog') private dialogElement!: HTMLDialogElement;

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    const { drafts, failures } = this.reading;
    const kept = drafts.filter((draft) => this.#choice(draft) !== 'leave');
    const blocked = kept.some(({ draftId }) => this.edited.get(draftId) === null);
    const label = drafts.length === 0 ? 'Nothing to import' : kept.length === 1 ? 'Import article' : `Import ${kept.length} articles`;
    return html`<dialog aria-labelledby="heading" @cancel=${this.#cancel}>
      <header role="presentation"><h2 id="heading">${drafts.length === 1 ? 'Check before importing' : drafts.length === 0 ? 'Nothing could be read' : `Check ${drafts.length} articles before importing`}</h2></header>
      <div class="content">
        ${failures.map(({ name, message }) => html`<p class="notice failed" role="alert"><strong>${name}</strong><br />${message}</p>`)}
        ${drafts.map((draft) => this.#draft(draft))}
      </div>
      <footer role="presentation">
        <button @click=${this.#cancel}>${drafts.length === 0 ? 'Close' : 'Cancel'}</button>
        ${drafts.length === 0
          ? nothing
          : html`<button class="primary" ?disabled=${blocked} @click=${this.#confirm}>${kept.length === 0 ? 'Keep what I have' : label}</button>`}
      </footer>
    </dialog>`;
  }

  #draft(draft: ImportDraft): TemplateResult {
    const { draftId, name, fields, origins, excerpt, length, paragraphs, warnings, duplicateOf, direction } = draft;
    return html`<article aria-label=${name}>
      <p class="hint">${name} · ${paragraphs} paragraphs, ${length.toLocaleString('en')} characters${draft.language === 'und' ? '' : ` · language: ${draft.language}`}</p>
      ${duplicateOf === null ? nothing : this.#twin(draft)}
      ${warnings.length > 0 ? html`<div class="notice" role="status"><ul>${warnings.map((warning) => html`<li>${warning}</li>`)}</ul></div>` : nothing}
      <desk-article-fields
        .fields=${fields}
        .origins=${origins}
        @edited=${(event: CustomEvent<ArticleFields | null>) => (this.edited = new Map(this.edited).set(draftId, event.detail))}
      ></desk-article-fields>
      <p class="excerpt" dir=${direction}>${excerpt}</p>
    </article>`;
  }

  #twin(draft: ImportDraft): TemplateResult {
    const { draftId, duplicateOf } = draft;
    const option = (choice: Choice, label: string): TemplateResult => html`<label>
      <input type="radio" name=${draftId} .checked=${this.#choice(draft) === choice} @change=${() => (this.choices = new Map(this.choices).set(draftId, choice))} />${label}
    </label>`;
    return html`<div class="notice" role="status">
      The library already has this text: “${duplicateOf?.title ?? ''}”, imported ${duplicateOf?.importedAt.slice(0, 10)}.
      <fieldset>
        <legend class="visually-hidden">Which to keep</legend>
        ${option('leave', 'Keep the one I have')} ${option('keep-both', 'Keep both')}
      </fieldset>
    </div>`;
  }

  #choice({ draftId, duplicateOf }: ImportDraft): Choice {
    return this.choices.get(draftId) ?? (duplicateOf === null ? 'import' : 'leave');
  }

  #confirm = (): void => {
    const kept = this.reading.drafts.filter((draft) => this.#choice(draft) !== 'leave');
    emit(this, {
      do: 'confirm-import',
      drafts: kept.map((draft) => ({
        draftId: draft.draftId,
        fields: this.edited.get(draft.draftId) ?? draft.fields,
        onDuplicate: this.#choice(draft) === 'keep-both' ? 'keep-both' : 'keep-existing',
      })),
      leave: this.reading.drafts.filter((draft) => !kept.includes(draft)).map(({ draftId }) => draftId),
    });
  };

  #cancel = (event: Event): void => {
    event.preventDefault();
    emit(this, { do: 'confirm-import', drafts: [], leave: this.reading.drafts.map(({ draftId }) => draftId) });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-import-dialog': DeskImportDialog;
  }
}
