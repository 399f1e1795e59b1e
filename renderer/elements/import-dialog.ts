import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ImportDraft, ImportReading } from '../../data/contract/contract.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { emit } from '../state/intent.ts';
import './import-draft.ts';
import type { Choice } from './import-draft.ts';
import './import-list.ts';
import type { DeskImportList, ImportRow } from './import-list.ts';

/** What was read, to be checked before it is kept: fields to correct, doubts, twins, and what could not be read. */
@customElement('desk-import-dialog')
export class DeskImportDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      dialog.several {
        width: min(1120px, calc(100vw - var(--s6)));
        height: calc(100vh - var(--s7));
      }
      .several .content {
        flex: 1;
        grid-template: auto minmax(0, 1fr) / minmax(280px, 2fr) minmax(0, 3fr);
        overflow: hidden;
      }
      .failures {
        display: grid;
        grid-column: 1 / -1;
        gap: var(--s2);
        max-height: 9rem;
        overflow: auto;
      }
      desk-import-list {
        grid-row: 2;
      }
      footer .hint {
        margin-inline-end: auto;
      }
      .details {
        grid-area: 2 / 2;
        overflow: auto;
        padding: 0 var(--s1) var(--s1);
      }
    `,
  ];

  @property({ attribute: false }) reading!: ImportReading;
  @state() private edited = new Map<string, ArticleFields | null>();
  @state() private choices = new Map<string, Choice>();
  @state() private currentId = '';
  /** Drafts whose fields were shown: they stay, so that what was typed and is not yet in order stays too. */
  #visited = new Set<string>();
  @query('dialog') private dialogElement!: HTMLDialogElement;
  @query('desk-import-list') private list!: DeskImportList | null;

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('reading')) this.currentId = this.reading.drafts[0]?.draftId ?? '';
    this.#visited.add(this.currentId);
  }

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
    void this.list?.updateComplete.then(() => this.list?.focus());
  }

  protected override render(): TemplateResult {
    const { drafts, failures } = this.reading;
    const kept = drafts.filter((draft) => this.#choice(draft) !== 'leave');
    const blocked = kept.some(({ draftId }) => this.edited.get(draftId) === null);
    const several = drafts.length > 1;
    const label = kept.length === 1 ? 'Import article' : `Import ${kept.length.toLocaleString('en')} articles`;
    const heading = several ? `Check ${drafts.length.toLocaleString('en')} articles before importing` : drafts.length === 1 ? 'Check before importing' : 'Nothing could be read';
    return html`<dialog class=${several ? 'several' : ''} aria-labelledby="heading" @cancel=${this.#cancel}>
      <header role="presentation"><h2 id="heading">${heading}</h2></header>
      <div class="content">
        ${failures.length === 0 ? nothing : this.#failures()}
        ${several
          ? html`<desk-import-list
              .rows=${drafts.map((draft) => this.#row(draft))}
              .currentId=${this.currentId}
              @shown=${(event: CustomEvent<string>) => (this.currentId = event.detail)}
              @toggled=${(event: CustomEvent<string>) => this.#toggle(event.detail)}
            ></desk-import-list>`
          : nothing}
        <div class="details">
          ${repeat(drafts.filter(({ draftId }) => this.#visited.has(draftId)), ({ draftId }) => draftId, (draft) => this.#draft(draft))}
        </div>
      </div>
      <footer role="presentation">
        ${several ? html`<p class="hint"><kbd>↑</kbd> <kbd>↓</kbd> go through the list, <kbd>Space</kbd> keeps or leaves out</p>` : nothing}
        <button @click=${this.#cancel}>${drafts.length === 0 ? 'Close' : 'Cancel'}</button>
        ${drafts.length === 0
          ? nothing
          : html`<button class="primary" ?disabled=${blocked} @click=${this.#confirm}>${kept.length === 0 ? 'Keep what I have' : label}</button>`}
      </footer>
    </dialog>`;
  }

  #failures(): TemplateResult {
    return html`<div class="failures" role="alert">
      ${this.reading.failures.map(({ name, message }) => html`<p class="notice failed"><strong>${name}</strong><br />${message}</p>`)}
    </div>`;
  }

  #row(draft: ImportDraft): ImportRow {
    const edited = this.edited.get(draft.draftId);
    const { title, published } = edited ?? draft.fields;
    const doubts = [
      edited === null ? 'to be corrected' : '',
      draft.duplicateOf === null ? '' : 'already in the library',
      published === null ? 'no date' : '',
      draft.warnings.length > 0 && published !== null ? 'see remarks' : '',
    ].filter((doubt) => doubt !== '');
    return { draft, title, published: published === null ? null : displayDate(published), kept: this.#choice(draft) !== 'leave', doubts };
  }

  #draft(draft: ImportDraft): TemplateResult {
    const { draftId, name } = draft;
    return html`<desk-import-draft
      role="group"
      aria-label=${name}
      ?hidden=${draftId !== this.currentId}
      .draft=${draft}
      .choice=${this.#choice(draft)}
      @edited=${(event: CustomEvent<ArticleFields | null>) => (this.edited = new Map(this.edited).set(draftId, event.detail))}
      @chosen=${(event: CustomEvent<Choice>) => this.#choose(draftId, event.detail)}
    ></desk-import-draft>`;
  }

  #choice({ draftId, duplicateOf }: ImportDraft): Choice {
    return this.choices.get(draftId) ?? (duplicateOf === null ? 'import' : 'leave');
  }

  #choose(draftId: string, choice: Choice): void {
    this.choices = new Map(this.choices).set(draftId, choice);
  }

  #toggle(draftId: string): void {
    const draft = this.reading.drafts.find((each) => each.draftId === draftId);
    if (draft === undefined) return;
    const wanted = draft.duplicateOf === null ? 'import' : 'keep-both';
    this.#choose(draftId, this.#choice(draft) === 'leave' ? wanted : 'leave');
  }

  #confirm = (): void => {
    const kept = this.reading.drafts.filter((draft) => this.#choice(draft) !== 'leave');
    const left = this.reading.drafts.filter((draft) => this.#choice(draft) === 'leave');
    emit(this, {
      do: 'confirm-import',
      drafts: kept.map((draft) => ({
        draftId: draft.draftId,
        fields: this.edited.get(draft.draftId) ?? draft.fields,
        onDuplicate: this.#choice(draft) === 'keep-both' ? 'keep-both' : 'keep-existing',
      })),
      leave: left.map(({ draftId }) => draftId),
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
