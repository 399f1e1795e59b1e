import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ActorGroup } from '../../data/actors/groups.ts';
import { nameKey, nameOf } from '../../data/actors/name-key.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import { actorIcon, extentOf } from '../reading/actor-words.ts';
import { actorCalled, actorHas, isSame, knownActors, wordsIn, type ActorRecords } from '../reading/who.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { icon } from './icon.ts';

/** Actors offered at once. */
const OFFERED = 40;

/** Makes one actor of several. More are found by typing; one of their names is the one to be shown. */
@customElement('desk-actor-merge-dialog')
export class DeskActorMergeDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      .chosen {
        display: grid;
        gap: var(--s1);
        margin: 0;
        padding: 0;
        border: 0;
      }
      .chosen legend {
        padding: 0 0 var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .row {
        display: grid;
        grid-template-columns: auto auto minmax(0, 1fr) auto auto;
        align-items: center;
        gap: var(--s2);
        min-height: var(--row);
        padding: 0 var(--s2);
        border-radius: var(--radius-s);
        color: var(--ink);
        font-size: var(--text-m);
      }
      .row bdi {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
      }
      .row .soft {
        font-size: var(--text-xs);
      }
      input[role='combobox'] {
        width: 100%;
      }
      .grow {
        flex: 1;
      }
      [role='listbox'] {
        height: 34vh;
        overflow: auto;
        border: var(--hair) solid var(--line);
        border-radius: var(--radius-s);
        padding: var(--s1);
      }
      [role='option'] {
        grid-template-columns: auto minmax(0, 1fr) auto;
      }
      [role='option'][aria-selected='true'] {
        background: var(--accent-wash);
        outline: var(--hair) solid var(--accent);
      }
    `,
  ];

  @property({ attribute: false }) names: readonly ActorName[] = [];
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @state() private chosen: readonly ActorName[] = [];
  @state() private shown: ActorName | null = null;
  @state() private words = '';
  @state() private at = 0;
  @query('dialog') private dialogElement!: HTMLDialogElement;
  #found: readonly ActorGroup[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (changed.has('names')) this.chosen = this.names;
  }

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
    this.renderRoot.querySelector<HTMLElement>('[role="combobox"]')?.focus();
  }

  protected override render(): TemplateResult {
    this.#found = this.#matching();
    const shown = this.#shownName();
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">Merge actors</h2></header>
      <div class="content">
        ${this.chosen.length === 0 ? html`<p class="soft">Choose the actors that are one.</p>` : this.#chosenList(shown)}
        <input
          type="text"
          role="combobox"
          aria-expanded="true"
          aria-controls="found"
          aria-activedescendant=${this.#found.length === 0 ? nothing : `found-${this.at}`}
          aria-label="Find an actor to merge"
          placeholder="Find an actor to merge, Enter to add"
          dir="auto"
          .value=${this.words}
          @input=${(event: InputEvent) => {
            this.words = (event.target as HTMLInputElement).value;
            this.at = 0;
          }}
          @keydown=${this.#onKey}
        />
        ${this.#found.length === 0
          ? html`<p class="soft" role="status">No other actor has these words in its names or roles.</p>`
          : html`<div id="found" role="listbox" aria-label="Actors">
              ${this.#found.map(
                (actor, at) => html`<div class="row" id="found-${at}" role="option" aria-selected=${at === this.at} @click=${() => this.#add(actor)}>
                  ${icon(actorIcon(actor.kind))}<bdi>${actor.name}</bdi><span class="soft">${extentOf(actor)}</span>
                </div>`,
              )}
            </div>`}
      </div>
      <footer role="presentation">
        <span class="hint grow">Facts keep the wording of their article. Ctrl+Z undoes this.</span>
        <button @click=${this.#close}>Cancel</button>
        <button class="primary" ?disabled=${this.chosen.length < 2} @click=${this.#save}>${icon('merge')} Merge ${this.chosen.length < 2 ? '' : `${this.chosen.length} actors`}</button>
      </footer>
    </dialog>`;
  }

  #chosenList(shown: ActorName | null): TemplateResult {
    const groups = knownActors(this.facts, this.actors);
    return html`<fieldset class="chosen">
      <legend>${this.chosen.length < 2 ? 'Is one with' : 'Are one, shown as'}</legend>
      ${this.chosen.map((name) => {
        const actor = actorCalled(groups, name);
        return html`<div class="row">
          <input type="radio" name="shown" aria-label="Show as “${name.name}”" .checked=${isSame(name, shown)} @change=${() => (this.shown = name)} />
          ${icon(actorIcon(name.kind))}<bdi>${name.name}</bdi><span class="soft">${actor ? extentOf(actor) : ''}</span>
          <button class="quiet icon" aria-label="Leave “${name.name}” out" title="Leave out" @click=${() => (this.chosen = this.chosen.filter((one) => one !== name))}>${icon('cross')}</button>
        </div>`;
      })}
    </fieldset>`;
  }

  /** The name that the analyst chose to show, or else that of the actor in most articles. */
  #shownName(): ActorName | null {
    if (this.shown !== null && this.chosen.some((name) => isSame(name, this.shown))) return this.shown;
    const first = knownActors(this.facts, this.actors).find((actor) => this.chosen.some((name) => isSame(name, actor)));
    return this.chosen.find((name) => isSame(name, first ?? null)) ?? this.chosen[0] ?? null;
  }

  /** Those of the kind of the first chosen come first. */
  #matching(): readonly ActorGroup[] {
    const words = wordsIn(this.words);
    const chosen = new Set(this.chosen.map(nameKey));
    const kind = this.chosen[0]?.kind;
    const found = knownActors(this.facts, this.actors).filter((actor) => !chosen.has(nameKey(actor)) && actorHas(actor, words));
    return [...found.filter((actor) => actor.kind === kind), ...found.filter((actor) => actor.kind !== kind)].slice(0, OFFERED);
  }

  #add(actor: ActorGroup): void {
    this.chosen = [...this.chosen, nameOf(actor)];
    this.words = '';
    this.at = 0;
  }

  #onKey = (event: KeyboardEvent): void => {
    const last = this.#found.length - 1;
    if (event.key === 'ArrowDown') this.at = this.at >= last ? 0 : this.at + 1;
    else if (event.key === 'ArrowUp') this.at = this.at <= 0 ? Math.max(0, last) : this.at - 1;
    else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey || (this.words === '' && this.at === 0 && this.chosen.length > 1))) void this.#save();
    else if (event.key === 'Enter') {
      const actor = this.#found[this.at];
      if (actor) this.#add(actor);
    } else return;
    event.preventDefault();
    void this.updateComplete.then(() => this.renderRoot.querySelector('[role="option"][aria-selected="true"]')?.scrollIntoView({ block: 'nearest' }));
  };

  #save = async (): Promise<void> => {
    const shown = this.#shownName();
    if (this.chosen.length < 2 || shown === null) return;
    const names = [shown, ...this.chosen.filter((name) => !isSame(name, shown))].map(nameOf);
    if (await request(this, { do: 'decide-actors', decision: { call: 'actor:merge', input: { names } } })) this.#close();
  };

  #close = (event?: Event): void => {
    event?.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-merge-dialog': DeskActorMergeDialog;
  }
}
