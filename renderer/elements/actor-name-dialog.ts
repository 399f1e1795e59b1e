import { LitElement, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ActorGroup } from '../../data/actors/groups.ts';
import { nameOf } from '../../data/actors/name-key.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { ActorKind, Fact } from '../../data/model/fact.ts';
import { extentOf } from '../reading/actor-words.ts';
import { actorCalled, isSame, knownActors, type ActorRecords } from '../reading/who.ts';
import { emit, request, type ActorDecision } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';

/** Renames an actor, or lets a further name lead to it. A name that another actor has already makes the two one, which is said before. */
@customElement('desk-actor-name-dialog')
export class DeskActorNameDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
  ];

  @property({ attribute: false }) of!: ActorName;
  @property() as: 'rename' | 'alias' = 'rename';
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @state() private name = '';
  @state() private kind: ActorKind = 'person';
  @query('dialog') private dialogElement!: HTMLDialogElement;

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('of')) return;
    this.name = this.as === 'rename' ? this.of.name : '';
    this.kind = this.of.kind;
  }

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
    this.renderRoot.querySelector('input')?.select();
  }

  protected override render(): TemplateResult {
    const renaming = this.as === 'rename';
    const other = this.#other();
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">${renaming ? 'Rename' : 'Add a name to'} <bdi>${this.of.name}</bdi></h2></header>
      <form method="dialog" class="content" @submit=${this.#save}>
        <label class="field">${renaming ? 'Shown as' : 'Another name for this actor'}
          <input name="name" dir="auto" list="known" autocomplete="off" .value=${this.name} @input=${(event: InputEvent) => (this.name = (event.target as HTMLInputElement).value)} />
        </label>
        ${this.#known()}
        <label class="field">${renaming ? 'Listed as' : 'Where articles read it as'}
          <select @change=${(event: Event) => (this.kind = (event.target as HTMLSelectElement).value as ActorKind)}>
            ${(['person', 'organisation', 'place'] as const).map((kind) => html`<option .selected=${this.kind === kind}>${kind}</option>`)}
          </select>
        </label>
        <p class="hint">${other === null ? this.#hint() : html`<bdi>“${other.name}”</bdi> is an actor already, with ${extentOf(other)}. Saving makes the two one.`}</p>
      </form>
      <footer role="presentation">
        <button @click=${this.#close}>Cancel</button>
        <button class="primary" ?disabled=${!this.#isNew()} @click=${this.#save}>${other !== null ? 'Merge the two' : renaming ? 'Rename' : 'Add name'}</button>
      </footer>
    </dialog>`;
  }

  #hint(): string {
    return this.as === 'rename'
      ? 'The names that articles use go on leading here, and facts keep their wording.'
      : 'Wherever an article uses this name, this actor is meant.';
  }

  #known(): TemplateResult | typeof nothing {
    if (this.as === 'rename') return nothing;
    const others = knownActors(this.facts, this.actors).filter((actor) => actor.kind === this.kind && !isSame(actor, this.of));
    return html`<datalist id="known">${others.slice(0, 500).map(({ name }) => html`<option value=${name}></option>`)}</datalist>`;
  }

  /** Another actor that has the name that was typed, or null. */
  #other(): ActorGroup | null {
    const typed: ActorName = { name: this.name.trim(), kind: this.kind };
    const owner = knownActors(this.facts, this.actors).find((actor) => actor.names.some((name) => isSame(name, typed))) ?? null;
    return isSame(owner, actorCalled(knownActors(this.facts, this.actors), this.of)) ? null : owner;
  }

  #isNew(): boolean {
    const typed = { name: this.name.trim(), kind: this.kind };
    return typed.name !== '' && !isSame(typed, this.of);
  }

  #decision(): ActorDecision {
    const of = nameOf(this.of);
    const typed: ActorName = { name: this.name.trim(), kind: this.kind };
    const other = this.#other();
    if (other !== null) return { call: 'actor:merge', input: { names: this.as === 'rename' ? [nameOf(other), of] : [of, nameOf(other)] } };
    return this.as === 'rename' ? { call: 'actor:rename', input: { of, to: typed } } : { call: 'actor:add-alias', input: { of, alias: typed } };
  }

  #save = async (event: Event): Promise<void> => {
    event.preventDefault();
    if (this.#isNew() && (await request(this, { do: 'decide-actors', decision: this.#decision() }))) this.#close();
  };

  #close = (event?: Event): void => {
    event?.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-name-dialog': DeskActorNameDialog;
  }
}
