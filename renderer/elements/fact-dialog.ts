import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { displayDate } from '../../data/dates/display-date.ts';
import { isEdtf } from '../../data/dates/edtf.ts';
import type { ActorKind, ActorRef, Fact, FactDate, FactFields, FigureRef, Stance } from '../../data/model/fact.ts';
import { knownActors, type ActorRecords } from '../reading/who.ts';
import { stanceWord } from '../reading/words.ts';
import type { Dialog } from '../state/desk-state.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import './fact-figures.ts';
import type { FiguresEvent } from './fact-figures.ts';
import { icon } from './icon.ts';

const stances: readonly Stance[] = ['asserts', 'denies', 'accuses', 'warns', 'pledges', 'demands', 'confirms', 'declines-to-comment'];
const kinds: readonly { kind: Fact['kind']; label: string }[] = [
  { kind: 'event', label: 'Event: something happened' },
  { kind: 'claim', label: 'Claim: somebody says something' },
  { kind: 'actor', label: 'Actor: a person, organisation or place' },
];
/** So many known names of each kind are offered. */
const OFFERED = 1000;
const EMPTY_ACTOR: ActorRef = { name: '', kind: 'person', role: null, span: null };

/** A fact to add or correct. Nothing is kept before Save. */
@customElement('desk-fact-dialog')
export class DeskFactDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      .content {
        grid-auto-rows: max-content;
      }
      .passage {
        padding-inline-start: var(--s3);
        border-inline-start: 3px solid var(--fact-line);
        color: var(--ink-soft);
        font: var(--regular) var(--text-s) / 1.5 var(--serif);
        max-height: 7em;
        overflow: auto;
      }
      .actor {
        display: grid;
        grid-template-columns: minmax(0, 2fr) 8.5em minmax(0, 2fr) auto;
        gap: var(--s1);
      }
      .actors {
        display: grid;
        gap: var(--s1);
      }
      .grow {
        flex: 1;
      }
    `,
  ];

  @property({ attribute: false }) draft!: Extract<Dialog, { kind: 'fact' }>;
  @property({ attribute: false }) text = '';
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @state() private fields!: FactFields;
  @state() private typedDate = '';
  /** The figures as they are now; null while what is typed is none. */
  @state() private figures: FigureRef[] | null = [];
  @query('dialog') private dialogElement!: HTMLDialogElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('draft')) return;
    this.fields = this.draft.fields;
    this.typedDate = this.draft.fields.when?.edtf ?? '';
    this.figures = this.draft.fields.figures ?? [];
  }

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    const { fields, draft } = this;
    const problem = this.#problem();
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">${draft.factId === null ? 'Add a fact' : 'Edit fact'}</h2></header>
      <div class="content">
        <p class="passage" dir="auto" tabindex="0" aria-label="Passage" role="group">${this.text.slice(draft.span.start, draft.span.end)}</p>
        <label class="field">Kind
          <select autofocus @change=${(event: Event) => this.#set({ kind: (event.target as HTMLSelectElement).value as Fact['kind'] })}>
            ${kinds.map(({ kind, label }) => html`<option value=${kind} .selected=${fields.kind === kind}>${label}</option>`)}
          </select>
        </label>
        <label class="field">Statement
          <textarea name="statement" dir="auto" .value=${fields.statement} @input=${(event: InputEvent) => this.#set({ statement: (event.target as HTMLTextAreaElement).value })}></textarea>
        </label>
        ${fields.kind === 'actor' ? nothing : this.#date()}
        ${fields.kind === 'claim' ? this.#attribution() : nothing}
        <div class="field"><label>${fields.kind === 'actor' ? 'Name, kind and role' : 'Who and where'}</label>${this.#actors()}</div>
        ${fields.kind === 'actor'
          ? nothing
          : html`<div class="field" role="group" aria-label="Figures"><label>Figures</label>
              <desk-fact-figures .figures=${this.draft.fields.figures ?? []} @figures=${(event: FiguresEvent) => (this.figures = event.figures)}></desk-fact-figures></div>`}
        ${problem === null ? nothing : html`<p class="error" role="alert">${problem}</p>`}
      </div>
      <footer role="presentation">
        <button @click=${this.#close}>Cancel</button>
        <button class="primary" ?disabled=${problem !== null} @click=${this.#save}>${draft.factId === null ? 'Add fact' : 'Save'}</button>
      </footer>
    </dialog>`;
  }

  #date(): TemplateResult {
    const typed = this.typedDate.trim();
    const hint = typed === '' ? 'No date. A month alone stays a month: 2022-11. About: 2019~. Between: 2021-08/2023-02.' : isEdtf(typed) ? displayDate(typed) : '';
    return html`<label class="field">When (EDTF)
      <input name="when" .value=${this.typedDate} placeholder="2023-02-19" @input=${(event: InputEvent) => (this.typedDate = (event.target as HTMLInputElement).value)} />
      ${hint === '' ? nothing : html`<span class="hint">${hint}</span>`}
    </label>`;
  }

  #attribution(): TemplateResult {
    const attribution = this.fields.attribution ?? { source: null, cue: { text: '', span: null }, content: [], stance: 'asserts', denies: null };
    const source = (event: Event): void => {
      const text = (event.target as HTMLInputElement).value;
      this.#set({ attribution: { ...attribution, source: text.trim() === '' ? null : { text, span: null } } });
    };
    return html`<div class="two">
      <label class="field">Who says so<input name="source" dir="auto" .value=${attribution.source?.text ?? ''} @input=${source} /></label>
      <label class="field">How
        <select @change=${(event: Event) => this.#set({ attribution: { ...attribution, stance: (event.target as HTMLSelectElement).value as Stance } })}>
          ${stances.map((stance) => html`<option value=${stance} .selected=${attribution.stance === stance}>${stanceWord(stance)}</option>`)}
        </select>
      </label>
    </div>`;
  }

  #actors(): TemplateResult {
    const actors = this.#shownActors();
    const change = (index: number, patch: Partial<ActorRef>): void => this.#set({ actors: actors.map((actor, at) => (at === index ? { ...actor, ...patch } : actor)) });
    return html`<div class="actors">
      ${this.#known()}
      ${actors.map(
        (actor, index) => html`<div class="actor">
          <input aria-label="Name" dir="auto" placeholder="Name" autocomplete="off" list="known-${actor.kind}" .value=${actor.name} @input=${(event: InputEvent) => change(index, { name: (event.target as HTMLInputElement).value })} />
          <select aria-label="Kind" @change=${(event: Event) => change(index, { kind: (event.target as HTMLSelectElement).value as ActorKind })}>
            ${(['person', 'organisation', 'place'] as const).map((kind) => html`<option .selected=${actor.kind === kind}>${kind}</option>`)}
          </select>
          <input aria-label="Role" dir="auto" placeholder="Role" .value=${actor.role ?? ''} @input=${(event: InputEvent) => change(index, { role: (event.target as HTMLInputElement).value || null })} />
          <button class="quiet icon" aria-label="Remove ${actor.name}" title="Remove" @click=${() => this.#set({ actors: actors.filter((_, at) => at !== index) })}>${icon('cross')}</button>
        </div>`,
      )}
      ${this.fields.kind === 'actor' ? nothing : html`<div><button @click=${() => this.#set({ actors: [...actors, EMPTY_ACTOR] })}>${icon('plus')} Add a name</button></div>`}
    </div>`;
  }

  /** Names of known actors to choose from; what is typed is kept as it is typed. */
  #known(): TemplateResult[] {
    return (['person', 'organisation', 'place'] as const).map((kind) => {
      const names = knownActors(this.facts, this.actors).filter((actor) => actor.kind === kind).slice(0, OFFERED).flatMap((actor) => actor.names);
      return html`<datalist id="known-${kind}">${names.map(({ name }) => html`<option value=${name}></option>`)}</datalist>`;
    });
  }

  #shownActors(): readonly ActorRef[] {
    const { kind, actors, statement } = this.fields;
    if (kind !== 'actor') return actors;
    return [actors[0] ?? { ...EMPTY_ACTOR, name: statement }];
  }

  #problem(): string | null {
    const { kind, statement } = this.fields;
    const typed = this.typedDate.trim();
    if (statement.trim() === '') return 'A fact needs a statement.';
    if (kind !== 'actor' && typed !== '' && !isEdtf(typed)) return `“${typed}” is not a date in EDTF. Examples: 2023-02-19, 2022-11, 2019~, 2021-08/2023-02.`;
    if (kind !== 'actor' && this.figures === null) return 'One of the figures is not complete.';
    if (kind === 'actor' && (this.#shownActors()[0]?.name ?? '').trim() === '') return 'An actor needs a name.';
    return null;
  }

  #set(patch: Partial<FactFields>): void {
    this.fields = { ...this.fields, ...patch };
  }

  #save = (): void => {
    const { articleId, factId, span } = this.draft;
    const { kind, statement, attribution } = this.fields;
    const figures = kind === 'actor' ? [] : (this.figures ?? []);
    const actors = this.#shownActors().filter(({ name }) => name.trim() !== '').map((actor) => ({ ...actor, name: actor.name.trim() }));
    const fields: FactFields = { kind, statement: statement.trim(), when: this.#when(), actors, attribution: kind === 'claim' ? (attribution ?? null) : null };
    if (figures.length > 0 || (this.draft.fields.figures ?? []).length > 0) fields.figures = figures;
    if (factId === null) emit(this, { do: 'add-fact', articleId, span, fields });
    else emit(this, { do: 'update-fact', articleId, id: factId, patch: fields });
    this.#close();
  };

  /** The date as it was while the analyst left it alone; otherwise theirs, with nothing inferred. */
  #when(): FactDate | null {
    const typed = this.typedDate.trim();
    const { when, kind } = this.fields;
    if (typed === '' || kind === 'actor') return null;
    if (when?.edtf === typed) return when;
    return { edtf: typed, text: '', span: null, written: [], inferred: [], rule: '', alternatives: [] };
  }

  #close = (event?: Event): void => {
    event?.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-fact-dialog': DeskFactDialog;
  }
}
