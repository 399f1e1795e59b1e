import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { live } from 'lit/directives/live.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { Briefing, BriefingFields, Tlp } from '../../data/model/briefing.ts';
import { dateProblem } from '../reading/plain-date.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { Draft } from './draft.ts';
import { icon } from './icon.ts';

const markings: readonly { value: Tlp; meaning: string }[] = [
  { value: 'TLP:RED', meaning: 'for named recipients only' },
  { value: 'TLP:AMBER+STRICT', meaning: 'for their organisation' },
  { value: 'TLP:AMBER', meaning: 'for their organisation and its clients' },
  { value: 'TLP:GREEN', meaning: 'for the community' },
  { value: 'TLP:CLEAR', meaning: 'no limit' },
];

type Head = Omit<BriefingFields, 'body'>;

/** Title, author, date and marking of a briefing, and its export. */
@customElement('desk-briefing-head')
export class DeskBriefingHead extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--s1);
        padding: var(--s2) var(--s5);
        border-bottom: var(--hair) solid var(--line);
        background: var(--paper);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s4);
      }
      .row:first-child {
        flex-wrap: nowrap;
      }
      input.title {
        flex: 1;
        min-width: 0;
        margin-inline-start: calc(-1 * var(--s2));
        border-color: transparent;
        background: transparent;
        font-size: var(--text-xl);
        font-weight: var(--bold);
        letter-spacing: -0.01em;
      }
      input.title:hover:not(:read-only),
      input.title:focus {
        border-color: var(--line-strong);
        background: var(--sheet);
      }
      label {
        display: inline-flex;
        align-items: center;
        gap: var(--s2);
      }
      label > * {
        color: var(--ink);
      }
      .author {
        width: 16ch;
      }
      select {
        width: 24ch;
      }
      .date {
        width: 13ch;
        font-feature-settings: 'tnum';
      }
      #date-words {
        font-size: var(--text-s);
      }
      [aria-invalid='true'] {
        border-color: var(--danger) !important;
      }
      .error {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: var(--danger);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) briefing!: Briefing;
  @property({ attribute: false }) readOnly = false;
  /** What is typed and not kept yet, or cannot be kept. */
  @state() private typed: Partial<Record<'title' | 'author' | 'date', string>> = {};
  @query('.title') private titleField!: HTMLInputElement;
  #draft = new Draft(this, () => this.#keep());
  #openId = '';

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('briefing')) return;
    if (this.briefing.id !== this.#openId) {
      this.#draft.flush();
      this.typed = {};
      this.#openId = this.briefing.id;
    } else if (!this.#draft.dirty) {
      // What was kept now shows as it is kept, or as an undo has left it; what could not be kept stays in its field.
      this.typed = Object.fromEntries(Object.entries(this.typed).filter(([field, value]) => (field === 'title' && value.trim() === '') || (field === 'date' && dateProblem(value) !== null)));
    }
  }

  /** A new briefing wants its title first. */
  protected override updated(changed: PropertyValues<this>): void {
    const { id, createdAt, updatedAt, sample } = this.briefing;
    if (!changed.has('briefing') || changed.get('briefing')?.id === id || createdAt !== updatedAt || sample || this.readOnly) return;
    this.titleField.focus();
    this.titleField.select();
  }

  protected override render(): TemplateResult {
    const { title, author, date, marking } = { ...this.briefing, ...this.typed };
    const problem = dateProblem(date ?? '');
    const untitled = title.trim() === '';
    return html`
      <h1 class="visually-hidden">${title}</h1>
      <div class="row">
        <input
          class="title"
          dir="auto"
          maxlength="300"
          aria-label="Title of the briefing"
          aria-invalid=${String(untitled)}
          aria-describedby=${untitled ? 'title-error' : nothing}
          ?readonly=${this.readOnly}
          .value=${live(title)}
          @input=${this.#onInput('title')}
          @blur=${this.#draft.flush}
          @keydown=${this.#onKey}
        />
        <button class="quiet icon" title="History of this briefing (Ctrl+Shift+H)" aria-label="History of this briefing" @click=${this.#history}>${icon('history')}</button>
        <button class="primary" title="Export (Ctrl+E)" @click=${() => emit(this, { do: 'dialog', dialog: { kind: 'export', briefingId: this.briefing.id } })}>${icon('export')} Export…</button>
      </div>
      <div class="row">
        <label>Author <input class="author" dir="auto" maxlength="300" ?readonly=${this.readOnly} .value=${live(author)} @input=${this.#onInput('author')} @blur=${this.#draft.flush} @keydown=${this.#onKey} /></label>
        <label
          >Date
          <input
            class="date"
            placeholder="2023-02-19"
            title="Year, year-month or year-month-day: 2023, 2023-02 or 2023-02-19"
            aria-invalid=${String(problem !== null)}
            aria-describedby=${problem === null ? 'date-words' : 'date-error'}
            ?readonly=${this.readOnly}
            .value=${live(date ?? '')}
            @input=${this.#onInput('date')}
            @blur=${this.#draft.flush}
            @keydown=${this.#onKey}
          />
        </label>
        <span id="date-words" class="soft" ?hidden=${problem !== null || !date}>${problem === null && date ? displayDate(date.trim()) : nothing}</span>
        <label
          >Marking
          <select ?disabled=${this.readOnly} @change=${this.#onMarking}>
            <option value="" ?selected=${marking === null}>None</option>
            ${markings.map(({ value, meaning }) => html`<option value=${value} ?selected=${marking === value} title=${meaning}>${value}: ${meaning}</option>`)}
          </select></label
        >
      </div>
      <div role="alert" ?hidden=${problem === null && !untitled}>
        ${untitled ? html`<p class="error" id="title-error">${icon('warning')} A briefing needs a title. It keeps “${this.briefing.title}”.</p>` : nothing}
        ${problem === null ? nothing : html`<p class="error" id="date-error">${icon('warning')} ${problem} ${this.#keptDate()}</p>`}
      </div>
    `;
  }

  #keptDate(): string {
    const { date } = this.briefing;
    return date === null ? 'The briefing stays without a date.' : `The briefing keeps ${displayDate(date)}.`;
  }

  #onInput(field: 'title' | 'author' | 'date') {
    return (event: Event): void => {
      this.typed = { ...this.typed, [field]: (event.target as HTMLInputElement).value };
      this.#draft.touch();
    };
  }

  /** Keeps what can be kept; the rest stays in its field with what is wrong with it. */
  #keep(): Promise<boolean> {
    const { title, author, date } = this.typed;
    const patch: Partial<Head> = {};
    if (title !== undefined && title.trim() !== '') patch.title = title.trim();
    if (author !== undefined) patch.author = author.trim();
    if (date !== undefined && dateProblem(date) === null) patch.date = date.trim() === '' ? null : date.trim();
    const changed = Object.entries(patch).filter(([field, value]) => value !== this.briefing[field as keyof Head]);
    if (changed.length === 0) return Promise.resolve(true);
    return request(this, { do: 'update-briefing', id: this.#openId, patch: Object.fromEntries(changed) });
  }

  /** Enter keeps; Escape goes back to what is kept. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key === 'Enter') this.#draft.flush();
    else if (event.key === 'Escape') {
      this.#draft.drop();
      this.typed = {};
    }
  };

  #history = (): void => {
    const { id, title } = this.briefing;
    emit(this, { do: 'show-history', record: { kind: 'briefing', id }, title });
  };

  #onMarking = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    emit(this, { do: 'update-briefing', id: this.briefing.id, patch: { marking: value === '' ? null : (value as Tlp) } });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-briefing-head': DeskBriefingHead;
  }
}
