import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { Annotation } from '../../data/model/annotation.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { Draft, tagsIn } from './draft.ts';
import { icon } from './icon.ts';

/** The analyst's words and tags on a passage. */
@customElement('desk-annotation-card')
export class DeskAnnotationCard extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s2);
        padding: var(--s3);
        font-size: var(--text-s);
      }
      blockquote {
        margin: 0;
        padding-inline-start: var(--s2);
        border-inline-start: 3px solid var(--warn);
        color: var(--ink-soft);
        font-family: var(--serif);
        max-height: 6em;
        overflow: auto;
      }
      textarea,
      input {
        width: 100%;
      }
      .actions {
        display: flex;
        gap: var(--s1);
      }
      .actions .primary {
        margin-inline-start: auto;
      }
    `,
  ];

  @property({ attribute: false }) annotation!: Annotation;
  @property({ attribute: false }) editing = false;
  @query('textarea') private bodyField!: HTMLTextAreaElement;
  @query('input') private tagsField!: HTMLInputElement;
  #draft = new Draft(this, () => {
    const { articleId, id } = this.annotation;
    return request(this, { do: 'update-annotation', articleId, id, patch: { body: this.bodyField.value, tags: tagsIn(this.tagsField.value) } });
  });

  protected override render(): TemplateResult {
    const { target } = this.annotation;
    const { touch, flush } = this.#draft;
    return html`
      <blockquote dir="auto">${target.exact}</blockquote>
      <label class="field">Note<textarea dir="auto" placeholder="What you want to remember about this passage" @input=${touch} @blur=${flush}></textarea></label>
      <label class="field">Tags<input placeholder="border, talks" @input=${touch} @blur=${flush} @keydown=${this.#onEnter} /></label>
      <div class="actions">
        <button @click=${this.#remove}>${icon('trash')} Delete</button>
        <button class="quiet icon" title="History of this annotation (Ctrl+Shift+H)" aria-label="History of this annotation" @click=${this.#history}>${icon('history')}</button>
        <button class="primary" @click=${this.#done}>Done</button>
      </div>
    `;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('annotation') && !this.#draft.dirty) {
      this.bodyField.value = this.annotation.body;
      this.tagsField.value = this.annotation.tags.join(', ');
    }
    if (changed.has('editing') && this.editing) this.bodyField.focus();
  }

  #onEnter = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#done();
  };

  #done = (): void => {
    this.#draft.flush();
    emit(this, { do: 'focus', focus: null });
  };

  #history = (): void => {
    const { id, target } = this.annotation;
    emit(this, { do: 'show-history', record: { kind: 'annotation', id }, title: target.exact });
  };

  #remove = (): void => {
    this.#draft.drop();
    emit(this, { do: 'remove-annotation', articleId: this.annotation.articleId, id: this.annotation.id });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-annotation-card': DeskAnnotationCard;
  }
}
