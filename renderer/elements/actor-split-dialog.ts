import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { mentionKey } from '../../data/actors/find-actor.ts';
import { mentionsOf, type ActorGroup, type NamedIn } from '../../data/actors/groups.ts';
import { nameKey, nameOf } from '../../data/actors/name-key.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { counted, extentOf } from '../reading/actor-words.ts';
import { finderFor } from '../reading/finder.ts';
import { actorCalled, isSame, knownActors, type ActorRecords } from '../reading/who.ts';
import { emit, request } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { dialogStyles } from '../styles/dialog.ts';
import { icon } from './icon.ts';

/** Tells two actors apart that share a name, or were merged: whole names go, or names in single articles. */
@customElement('desk-actor-split-dialog')
export class DeskActorSplitDialog extends LitElement {
  static override styles = [
    controls,
    dialogStyles,
    css`
      .mentions {
        display: grid;
        gap: var(--s1);
        max-height: 42vh;
        margin: 0;
        padding: var(--s2);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius-s);
        overflow: auto;
      }
      label.row {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s2);
        min-height: var(--row);
        color: var(--ink);
        font-size: var(--text-m);
      }
      .row.in {
        padding-inline-start: var(--s5);
        font-size: var(--text-s);
      }
      .row bdi {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .row .soft {
        font-size: var(--text-xs);
      }
      legend {
        padding: 0 var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) of!: ActorName;
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  /** Keys of the mentions chosen to go. */
  @state() private going: ReadonlySet<string> = new Set();
  @state() private typed: string | null = null;
  @query('dialog') private dialogElement!: HTMLDialogElement;
  #actor: ActorGroup | null = null;
  #mentions: readonly NamedIn[] = [];

  protected override willUpdate(changed: Map<PropertyKey, unknown>): void {
    if (!changed.has('of')) return;
    this.#actor = actorCalled(knownActors(this.facts, this.actors), this.of);
    this.#mentions = this.#actor === null ? [] : mentionsOf(this.#actor, finderFor(this.actors));
  }

  protected override firstUpdated(): void {
    this.dialogElement.showModal();
  }

  protected override render(): TemplateResult {
    const names = [...new Map(this.#mentions.map((mention) => [nameKey(mention), nameOf(mention)])).values()];
    const to = this.#to();
    const other = this.#other(to);
    const problem = this.#problem(to);
    return html`<dialog aria-labelledby="heading" @cancel=${this.#close}>
      <header role="presentation"><h2 id="heading">Split <bdi>${this.of.name}</bdi></h2></header>
      <div class="content">
        <fieldset class="mentions">
          <legend>Choose what is another actor</legend>
          ${names.map((name) => this.#name(name))}
        </fieldset>
        <label class="field">The other actor’s name
          <input name="other" dir="auto" autocomplete="off" list="known" .value=${to.name} @input=${(event: InputEvent) => (this.typed = (event.target as HTMLInputElement).value)} />
        </label>
        <datalist id="known">
          ${knownActors(this.facts, this.actors).filter((actor) => actor.kind === this.of.kind && !isSame(actor, this.#actor)).slice(0, 500).map(({ name }) => html`<option value=${name}></option>`)}
        </datalist>
        <p class=${problem === null || this.going.size === 0 ? 'hint' : 'error'} role="status">
          ${problem ?? (other === null ? 'New articles that use the name follow the name, not the split: check them.' : html`<bdi>“${other.name}”</bdi> is an actor already, with ${extentOf(other)}: what is chosen joins it.`)}
        </p>
      </div>
      <footer role="presentation">
        <button @click=${this.#close}>Cancel</button>
        <button class="primary" ?disabled=${problem !== null} @click=${this.#save}>${icon('split')} Split ${this.going.size === 0 ? '' : counted(this.going.size, 'mention')}</button>
      </footer>
    </dialog>`;
  }

  #name(name: ActorName): TemplateResult {
    const own = this.#mentions.filter((mention) => nameKey(mention) === nameKey(name));
    const chosen = own.filter((mention) => this.going.has(mentionKey(mention))).length;
    return html`<label class="row">
        <input type="checkbox" .checked=${chosen === own.length} .indeterminate=${chosen > 0 && chosen < own.length} @change=${(event: Event) => this.#choose(own, (event.target as HTMLInputElement).checked)} />
        <bdi>${name.name}</bdi><span class="soft">${name.kind === this.of.kind ? '' : `${name.kind}, `}${counted(own.length, 'article')}</span>
      </label>
      ${own.map(
        (mention) => html`<label class="row in">
          <input type="checkbox" .checked=${this.going.has(mentionKey(mention))} @change=${(event: Event) => this.#choose([mention], (event.target as HTMLInputElement).checked)} />
          <bdi>${this.articles.get(mention.articleId)?.title ?? 'Article'}</bdi>
          <span class="soft">${[...mention.roles, counted(mention.facts, 'fact')].join(' · ')}</span>
        </label>`,
      )}`;
  }

  #choose(mentions: readonly NamedIn[], goes: boolean): void {
    const keys = mentions.map(mentionKey);
    this.going = goes ? new Set([...this.going, ...keys]) : new Set([...this.going].filter((key) => !keys.includes(key)));
  }

  /** Names that lead here and go with all their mentions. */
  #wholeNames(): ActorName[] {
    const leads = (name: ActorName): boolean => this.#actor?.names.some((own) => isSame(own, name)) ?? false;
    return [...new Map(this.#mentions.map((mention) => [nameKey(mention), nameOf(mention)])).values()].filter(
      (name) => leads(name) && this.#mentions.every((mention) => !isSame(mention, name) || this.going.has(mentionKey(mention))),
    );
  }

  /** The name typed or, while none is, the first whole name that goes. */
  #to(): ActorName {
    const [first] = this.#wholeNames();
    return { name: this.typed === null ? (first?.name ?? '') : this.typed.trim(), kind: this.typed === null ? (first?.kind ?? this.of.kind) : this.of.kind };
  }

  #other(to: ActorName): ActorGroup | null {
    const owner = knownActors(this.facts, this.actors).find((actor) => actor.names.some((name) => isSame(name, to))) ?? null;
    return isSame(owner, this.#actor) ? null : owner;
  }

  #problem(to: ActorName): string | null {
    if (this.going.size === 0) return 'Nothing is chosen yet.';
    const names = this.#wholeNames();
    if (this.#actor !== null && names.length === this.#actor.names.length) return 'That would be every name it has. Leave something, or rename it instead.';
    if (to.name === '') return 'The other actor needs a name.';
    const stays = this.#actor?.names.some((name) => isSame(name, to) && !names.some((gone) => isSame(gone, to))) ?? false;
    return stays ? `“${to.name}” stays with this actor. Give the other one a name that tells it apart.` : null;
  }

  #save = async (): Promise<void> => {
    const names = this.#wholeNames();
    const mentions = this.#mentions
      .filter((mention) => this.going.has(mentionKey(mention)) && !names.some((name) => isSame(name, mention)))
      .map(({ articleId, name, kind }) => ({ articleId, name, kind }));
    const input = { from: nameOf(this.#actor ?? this.of), to: this.#to(), names, mentions };
    if (await request(this, { do: 'decide-actors', decision: { call: 'actor:split', input } })) this.#close();
  };

  #close = (event?: Event): void => {
    event?.preventDefault();
    emit(this, { do: 'dialog', dialog: null });
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-split-dialog': DeskActorSplitDialog;
  }
}
