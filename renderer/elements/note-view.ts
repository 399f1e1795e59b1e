import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { Annotation } from '../../data/model/annotation.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Note } from '../../data/model/note.ts';
import { emit } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
import { icon } from './icon.ts';
import './note-card.ts';

/** The analyst's own words: free notes to write in, and what was written on passages, each leading back to its article. */
@customElement('desk-note-view')
export class DeskNoteView extends LitElement {
  static override styles = [
    controls,
    stageView,
    css`
      .body {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
        gap: var(--s5);
        align-items: start;
        padding: var(--s5);
      }
      h2 {
        margin-bottom: var(--s3);
        font-size: var(--text-m);
      }
      section {
        display: grid;
        gap: var(--s3);
      }
      .annotation {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        justify-items: start;
        gap: var(--s2);
        width: 100%;
        padding: var(--s3);
        text-align: start;
        white-space: normal;
        border-color: var(--line);
      }
      .annotation q {
        quotes: none;
        padding-inline-start: var(--s2);
        border-inline-start: 3px solid var(--warn);
        color: var(--ink-soft);
        font-family: var(--serif);
      }
      .annotation .from {
        color: var(--ink-soft);
        font-size: var(--text-xs);
      }
    `,
  ];

  @property({ attribute: false }) notes!: ReadonlyMap<string, Note>;
  @property({ attribute: false }) annotations: ReadonlyMap<string, Annotation> | null = null;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) editing: string | null = null;
  @state() private words = '';

  protected override render(): TemplateResult {
    const has = (...parts: string[]): boolean => parts.join(' ').toLocaleLowerCase().includes(this.words.trim().toLocaleLowerCase());
    const notes = [...this.notes.values()].filter(({ title, body, tags }) => has(title, body, ...tags)).sort((a, b) => b.createdAt.localeCompare(a.createdAt));
    const annotations = [...(this.annotations?.values() ?? [])]
      .filter(({ body, tags, target }) => has(body, target.exact, ...tags))
      .sort((a, b) => b.updatedAt.localeCompare(a.updatedAt));
    return html`
      <div class="head">
        <h1>Notes</h1>
        <input type="search" aria-label="Filter notes" placeholder="Filter by words or tags" @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)} />
        <button class="primary" @click=${() => emit(this, { do: 'add-note' })}>${icon('plus')} New note</button>
      </div>
      <div class="body">
        <section aria-labelledby="free">
          <h2 id="free">Your notes</h2>
          ${notes.length === 0 ? html`<p class="soft">${this.words === '' ? 'A note of your own stands here: what to check, whom to call, what you think.' : 'No note has these words.'}</p>` : nothing}
          ${repeat(notes, ({ id }) => id, (note) => html`<desk-note-card .note=${note} .editing=${this.editing === note.id}></desk-note-card>`)}
        </section>
        <section aria-labelledby="passages">
          <h2 id="passages">On passages</h2>
          ${annotations.length === 0 ? html`<p class="soft">${this.words === '' ? 'Select text in an article and press N to write on it.' : 'Nothing written on a passage has these words.'}</p>` : nothing}
          ${repeat(annotations.slice(0, 500), ({ id }) => id, (annotation) => this.#annotation(annotation))}
        </section>
      </div>
    `;
  }

  #annotation({ id, articleId, target, body, tags }: Annotation): TemplateResult {
    const open = (): void => emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'annotation', id } });
    return html`<button class="annotation" @click=${open}>
      <q dir="auto">${target.exact}</q>
      ${body === '' ? nothing : html`<span dir="auto">${body}</span>`}
      ${tags.length === 0 ? nothing : html`<span>${tags.map((tag) => html`<span class="chip" dir="auto">#${tag}</span> `)}</span>`}
      <span class="from" dir="auto">${this.articles.get(articleId)?.title ?? ''}</span>
    </button>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-note-view': DeskNoteView;
  }
}
