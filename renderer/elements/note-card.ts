import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Note } from '../../data/model/note.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { Draft, tagsIn } from './draft.ts';
import { icon } from './icon.ts';

/** A free note, always open for writing. */
@customElement('desk-note-card')
export class DeskNoteCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        padding: var(--s3);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
        background: var(--sheet);
      }
      input,
      textarea {
        width: 100%;
        border-color: transparent !important;
        background: transparent !important;
      }
      input:hover,
      textarea:hover {
        border-color: var(--line) !important;
      }
      .title {
        font-weight: var(--bold);
      }
      .foot {
        display: grid;
        grid-template-columns: 1fr auto auto;
        gap: var(--s2);
      }
      .foot input {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) note!: Note;
  @property({ attribute: false }) editing = false;
  @query('.title') private titleField!: HTMLInputElement;
  @query('textarea') private bodyField!: HTMLTextAreaElement;
  @query('.tags') private tagsField!: HTMLInputElement;
  #draft = new Draft(this, () =>
    request(this, {
      do: 'update-note',
      id: this.note.id,
      patch: { title: this.titleField.value.slice(0, 300), body: this.bodyField.value, tags: tagsIn(this.tagsField.value) },
    }),
  );

  protected override render(): TemplateResult {
    const { touch, flush } = this.#draft;
    return html`
      <input class="title" dir="auto" aria-label="Title of the note" placeholder="Title" @input=${touch} @blur=${flush} />
      <textarea dir="auto" aria-label="Note" placeholder="Write…" @input=${touch} @blur=${flush}></textarea>
      <div class="foot">
        <input class="tags" dir="auto" aria-label="Tags" placeholder="Tags, apart by commas" @input=${touch} @blur=${flush} />
        <button class="quiet icon" aria-label="History of this note" title="History" @click=${this.#history}>${icon('history')}</button>
        <button class="quiet icon" aria-label="Delete note" title="Delete (can be undone)" @click=${this.#remove}>${icon('trash')}</button>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('note') && !this.#draft.dirty) {
      this.titleField.value = this.note.title;
      this.bodyField.value = this.note.body;
      this.tagsField.value = this.note.tags.join(', ');
    }
    if (changed.has('editing') && this.editing) this.titleField.focus();
  }

  #history = (): void => {
    const { id, title, body } = this.note;
    emit(this, { do: 'show-history', record: { kind: 'note', id }, title: title === '' ? body.slice(0, 200) : title });
  };

  #remove = (): void => {
    this.#draft.drop();
    emit(this, { do: 'remove-note', id: this.note.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-note-card': DeskNoteCard;
  }
}
