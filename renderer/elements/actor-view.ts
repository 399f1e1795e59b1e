import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { ActorGroup } from '../../data/actors/groups.ts';
import { nameKey, nameOf } from '../../data/actors/name-key.ts';
import { suggestInSteps, type Suggestion } from '../../data/actors/suggest.ts';
import type { CommandId } from '../../data/contract/commands.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { ActorKind, Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Route } from '../../data/model/settings.ts';
import { VIEW_COMMAND } from '../actions/run-command.ts';
import { kindLabels } from '../reading/actor-words.ts';
import { finderFor } from '../reading/finder.ts';
import { actorCalled, actorHas, isSame, knownActors, wordsIn, type ActorRecords } from '../reading/who.ts';
import { emit, request, type ActorDecision } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
// With the view, not when they are asked for: whoever presses M types on at once.
import './actor-merge-dialog.ts';
import './actor-name-dialog.ts';
import './actor-split-dialog.ts';
import './actor-list.ts';
import type { ActorListEvent, DeskActorList } from './actor-list.ts';
import './actor-page.ts';
import type { DeskActorPage } from './actor-page.ts';
import './actor-suggestions.ts';
import type { DeskActorSuggestions, SuggestionEvent } from './actor-suggestions.ts';
import { icon } from './icon.ts';

const kinds: readonly ActorKind[] = ['person', 'organisation', 'place'];
/** Milliseconds of comparing names before the window has its turn again. */
const TURN = 8;

type ActorRoute = Extract<Route, { view: 'actors' }>;

/** How the analyst left the view, so that reading a passage and coming back loses nothing. Kept while the window is open. */
const left: { route: ActorRoute | null; chosen: ActorName | null; reviewing: boolean; at: number } = { route: null, chosen: null, reviewing: false, at: 0 };

/** Who and where: every actor that the articles name, all that is said of one of them, and which of them may be one. */
@customElement('desk-actor-view')
export class DeskActorView extends LitElement {
  static override styles = [
    controls,
    stageView,
    css`
      .body {
        display: grid;
        grid-template-columns: minmax(220px, 320px) minmax(0, 1fr);
        overflow: hidden;
      }
      .body.whole {
        display: block;
      }
      desk-actor-suggestions {
        height: 100%;
      }
      .side {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        min-height: 0;
        border-inline-end: var(--hair) solid var(--line);
      }
      .marked {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        padding: var(--s2);
        border-top: var(--hair) solid var(--line);
        background: var(--raised);
      }
      .marked span {
        flex: 1;
      }
      input[type='search'] {
        width: 17em;
        min-width: 8em;
      }
    `,
  ];

  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) actors!: ActorRecords;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  /** Going back brings the very same route again; whoever asks for an actor anew brings a new one. */
  @property({ attribute: false }) route!: ActorRoute;
  @property({ attribute: false }) readOnly = false;
  @state() private words = '';
  @state() private only: ActorKind | null = null;
  @state() private chosen: ActorName | null = left.chosen;
  @state() private marked: ReadonlySet<string> = new Set();
  @state() private reviewing = left.reviewing;
  @state() private at = left.at;
  @state() private suggestions: readonly Suggestion[] | null = null;
  /** Suggestions decided on since they were made, before the library has answered. */
  @state() private decided: ReadonlySet<Suggestion> = new Set();
  @query('desk-actor-list') private list!: DeskActorList | null;
  @query('desk-actor-page') private page!: DeskActorPage | null;
  @query('desk-actor-suggestions') private review!: DeskActorSuggestions | null;
  #groups: readonly ActorGroup[] = [];
  #shown: readonly ActorGroup[] = [];
  #comparing = 0;

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener(VIEW_COMMAND, this.#onCommand);
    window.addEventListener('keydown', this.#onKey);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener(VIEW_COMMAND, this.#onCommand);
    window.removeEventListener('keydown', this.#onKey);
    clearTimeout(this.#comparing);
  }

  protected override willUpdate(changed: PropertyValues): void {
    // While the facts are still on their way, the actor is looked for again when they are here.
    if (this.route !== left.route && this.facts !== null) {
      const { name, kind } = this.route;
      if (name !== null) this.chosen = actorCalled(knownActors(this.facts, this.actors), { name, kind }) ?? this.chosen;
      if (name !== null) this.reviewing = false;
      left.route = this.route;
    }
    if (changed.has('facts') || changed.has('actors')) {
      const before = this.#groups;
      this.#groups = knownActors(this.facts, this.actors);
      if (this.#groups !== before) this.#compare();
    }
    if (['facts', 'actors', 'words', 'only'].some((name) => changed.has(name))) {
      const words = wordsIn(this.words);
      this.#shown = kinds.flatMap((kind) => (this.only === null || this.only === kind ? this.#groups.filter((actor) => actor.kind === kind && actorHas(actor, words)) : []));
    }
    this.at = Math.max(0, Math.min(this.at, this.#open.length - 1));
    left.chosen = this.chosen;
    left.reviewing = this.reviewing;
    left.at = this.at;
  }

  /** Compares names a little at a time, so that a large library does not hold up the window. */
  #compare(): void {
    clearTimeout(this.#comparing);
    if (this.facts === null) return;
    const steps = suggestInSteps(this.#groups);
    const turn = (): void => {
      const end = performance.now() + TURN;
      let step = steps.next();
      while (step.done !== true && performance.now() < end) step = steps.next();
      if (step.done === true) [this.suggestions, this.decided] = [step.value, new Set()];
      else this.#comparing = window.setTimeout(turn);
    };
    this.#comparing = window.setTimeout(turn);
  }

  /** The actor on show: the one chosen, or the first of the list. */
  get #current(): ActorGroup | null {
    const chosen = this.chosen === null ? null : actorCalled(this.#groups, this.chosen);
    return (chosen && this.#shown.find((actor) => isSame(actor, chosen))) ?? this.#shown[0] ?? null;
  }

  get #open(): readonly Suggestion[] {
    return (this.suggestions ?? []).filter((suggestion) => !this.decided.has(suggestion));
  }

  protected override render(): TemplateResult {
    const open = this.#open;
    return html`
      <div class="head">
        <h1>Actors</h1>
        ${this.#groups.length === 0
          ? nothing
          : html`${this.reviewing ? nothing : this.#filters()}
              <button aria-pressed=${this.reviewing} title="Review suggestions (R)" @click=${() => this.#toggleReview()}>
                ${icon('merge')} Same actor? ${this.suggestions === null ? nothing : html`<span class="soft">${open.length.toLocaleString('en')}</span>`}
              </button>`}
      </div>
      ${this.#body(open)}
    `;
  }

  #filters(): TemplateResult {
    return html`<select aria-label="Kind" @change=${this.#onKind}>
        <option value="">All kinds (${this.#groups.length.toLocaleString('en')})</option>
        ${kinds.map((kind) => html`<option value=${kind} .selected=${this.only === kind}>${kindLabels[kind]} (${this.#groups.filter((actor) => actor.kind === kind).length.toLocaleString('en')})</option>`)}
      </select>
      <input
        type="search"
        aria-label="Filter actors"
        placeholder="Filter by name or role"
        .value=${this.words}
        @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)}
        @keydown=${this.#onFilterKey}
      />`;
  }

  #body(open: readonly Suggestion[]): TemplateResult {
    if (this.#groups.length === 0)
      return html`<div class="body whole">
        <div class="empty">
          <h2>${this.facts ? 'No actors yet' : 'Gathering names…'}</h2>
          <p>People, organisations and places named in your articles gather here, with every passage that names them.</p>
          ${this.facts ? html`<button class="primary" @click=${() => emit(this, { do: 'command', id: 'import-files' })}>${icon('import')} Import articles…</button>` : nothing}
        </div>
      </div>`;
    const find = finderFor(this.actors);
    if (this.reviewing)
      return html`<div class="body whole">
        <desk-actor-suggestions
          .suggestions=${open}
          .at=${this.at}
          .articles=${this.articles}
          .find=${find}
          .readOnly=${this.readOnly}
          .looking=${this.suggestions === null}
          @suggestion=${(event: SuggestionEvent) => (this.at = event.at)}
        ></desk-actor-suggestions>
      </div>`;
    const current = this.#current;
    return html`<div class="body">
      <div class="side">
        <desk-actor-list .actors=${this.#shown} .current=${current} .marked=${this.marked} @actor=${this.#onList}></desk-actor-list>
        ${this.marked.size === 0
          ? nothing
          : html`<div class="marked" role="group" aria-label="Marked actors">
              <span role="status">${this.marked.size} marked</span>
              <button class="quiet" @click=${() => (this.marked = new Set())}>None</button>
              ${this.readOnly ? nothing : html`<button class="primary" title="Merge (M)" @click=${() => this.#run('merge-actors')}>${icon('merge')} Merge…</button>`}
            </div>`}
      </div>
      ${current === null
        ? html`<span></span>`
        : html`<desk-actor-page
            tabindex="-1"
            role="region"
            aria-label=${current.name}
            .actor=${current}
            .find=${find}
            .facts=${this.facts}
            .articles=${this.articles}
            .readOnly=${this.readOnly}
            .suggested=${open.filter(({ into, from }) => isSame(into, current) || isSame(from, current)).length}
          ></desk-actor-page>`}
    </div>`;
  }

  #onKind = (event: Event): void => {
    const { value } = event.target as HTMLSelectElement;
    this.only = kinds.find((kind) => kind === value) ?? null;
  };

  /** From the filter the list is one key away. */
  #onFilterKey = (event: KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
    event.preventDefault();
    this.list?.focus();
  };

  #onList = ({ what, actor }: ActorListEvent): void => {
    if (what === 'mark') {
      const key = nameKey(actor);
      this.marked = this.marked.has(key) ? new Set([...this.marked].filter((one) => one !== key)) : new Set([...this.marked, key]);
      return;
    }
    this.#choose(actor);
    if (what === 'open') this.page?.focus();
  };

  /** Escape backs out one step: from the suggestions to the list, then from what is marked. */
  #onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented || event.composedPath().some((target) => target instanceof HTMLDialogElement)) return;
    if (this.reviewing) this.reviewing = false;
    else if (this.marked.size > 0) this.marked = new Set();
  };

  #onCommand = (event: Event): void => {
    if (event instanceof CustomEvent) this.#run(event.detail as CommandId);
  };

  #run(id: CommandId): void {
    const current = this.#current;
    if (id === 'review-actors') this.#toggleReview();
    else if (id === 'next-actor' || id === 'previous-actor') this.#step(id === 'next-actor' ? 1 : -1);
    else if (this.readOnly) return;
    else if (this.reviewing) {
      if (id === 'same-actor') void this.#decide('actor:merge');
      if (id === 'different-actors') void this.#decide('actor:keep-apart');
    } else if (id === 'merge-actors') this.#merge(current);
    else if (current === null) return;
    else if (id === 'split-actor') emit(this, { do: 'dialog', dialog: { kind: 'split-actor', of: nameOf(current) } });
    else if (id === 'rename-actor') emit(this, { do: 'dialog', dialog: { kind: 'name-actor', of: nameOf(current), as: 'rename' } });
    else if (id === 'add-actor-name') emit(this, { do: 'dialog', dialog: { kind: 'name-actor', of: nameOf(current), as: 'alias' } });
  }

  #step(by: 1 | -1): void {
    if (this.reviewing) {
      this.at = Math.max(0, Math.min(this.#open.length - 1, this.at + by));
      return;
    }
    const current = this.#current;
    const next = current && this.#shown[this.#shown.indexOf(current) + by];
    if (next) this.#choose(next);
  }

  #choose(actor: ActorGroup): void {
    this.chosen = nameOf(actor);
    emit(this, { do: 'choose-actor', name: nameOf(actor) });
  }

  #toggleReview(): void {
    this.reviewing = !this.reviewing;
    const current = this.#current;
    const about = this.#open.findIndex(({ into, from }) => isSame(into, current) || isSame(from, current));
    if (this.reviewing) this.at = Math.max(0, this.chosen === null ? 0 : about);
  }

  #merge(current: ActorGroup | null): void {
    const marked = this.#groups.filter((actor) => this.marked.has(nameKey(actor)));
    const names = (marked.length > 0 ? marked : current === null ? [] : [current]).map(nameOf);
    this.marked = new Set();
    emit(this, { do: 'dialog', dialog: { kind: 'merge-actors', names } });
  }

  /** Decides on the suggestion on show; the next one takes its place at once. */
  async #decide(call: 'actor:merge' | 'actor:keep-apart'): Promise<void> {
    const suggestion = this.#open[this.at];
    const pair = this.review?.pair;
    if (!suggestion || !pair) return;
    const [into, from] = pair;
    const names: [ActorName, ActorName] = [nameOf(into), nameOf(from)];
    const decision: ActorDecision = call === 'actor:merge' ? { call, input: { names } } : { call, input: { names } };
    this.decided = new Set([...this.decided, suggestion]);
    if (await request(this, { do: 'decide-actors', decision })) return;
    this.decided = new Set([...this.decided].filter((one) => one !== suggestion));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-view': DeskActorView;
  }
}
