import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ActorGroup } from '../../data/actors/groups.ts';
import { nameKey } from '../../data/actors/name-key.ts';
import type { ActorKind } from '../../data/model/fact.ts';
import { actorIcon, kindLabels } from '../reading/actor-words.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Rows shown at once; more come when the list is walked or scrolled to its end. */
const PAGE = 200;
const ROWS_A_PAGE = 12;

/** What was done in the list: an actor chosen to be shown, marked for a merge, or opened. */
export class ActorListEvent extends Event {
  constructor(
    readonly what: 'choose' | 'mark' | 'open',
    readonly actor: ActorGroup,
  ) {
    super('actor');
  }
}

/** The actors, by kind: one is shown beside, several can be marked. Fires `actor`. */
@customElement('desk-actor-list')
export class DeskActorList extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
        padding: var(--s2);
      }
      [role='listbox'] {
        border-radius: var(--radius-s);
      }
      .kind {
        display: flex;
        justify-content: space-between;
        margin: var(--s3) var(--s2) var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--medium);
      }
      [role='option'] {
        display: grid;
        grid-template-columns: auto minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--s2);
        min-height: var(--row);
        padding-inline: var(--s1) var(--s2);
        border: var(--hair) solid transparent;
        border-radius: var(--radius);
        content-visibility: auto;
        contain-intrinsic-size: auto var(--row);
      }
      [role='option']:hover {
        background: var(--hover);
      }
      .current {
        border-color: var(--accent);
        background: var(--accent-wash);
      }
      .name {
        overflow: hidden;
        text-overflow: ellipsis;
        white-space: nowrap;
        text-align: start;
      }
      .mark {
        display: grid;
        place-items: center;
        width: 20px;
        height: 20px;
        border: var(--hair) solid transparent;
        border-radius: var(--radius-s);
        color: var(--accent);
      }
      [role='option']:hover .mark,
      .current .mark,
      [aria-selected='true'] .mark {
        border-color: var(--line-strong);
      }
      .also,
      .count {
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-variant-numeric: tabular-nums;
      }
      .none,
      .more {
        padding: var(--s3) var(--s2);
      }
    `,
  ];

  /** In the order shown: kind by kind. */
  @property({ attribute: false }) actors: readonly ActorGroup[] = [];
  @property({ attribute: false }) current: ActorGroup | null = null;
  @property({ attribute: false }) marked: ReadonlySet<string> = new Set();
  @state() private shown = PAGE;

  protected override willUpdate(changed: PropertyValues<this>): void {
    const at = this.current === null ? -1 : this.actors.indexOf(this.current);
    if (at >= this.shown) this.shown = at + PAGE;
    if (changed.has('actors') && at < PAGE && changed.get('actors') !== undefined && this.actors.length < this.shown) this.shown = PAGE;
  }

  protected override render(): TemplateResult {
    if (this.actors.length === 0) return html`<p class="none soft">No actor has these words in its names or roles.</p>`;
    const shown = this.actors.slice(0, this.shown);
    const active = shown.findIndex((actor) => actor === this.current);
    return html`
      <div
        role="listbox"
        tabindex="0"
        aria-label="Actors"
        aria-multiselectable="true"
        aria-activedescendant=${active < 0 ? nothing : `actor-${active}`}
        title="Up and down to go through, Space to mark for a merge, Enter to read"
        @keydown=${this.#onKey}
      >
        ${(['person', 'organisation', 'place'] as const).map((kind) => this.#kind(kind, shown))}
      </div>
      ${this.actors.length > this.shown ? html`<p class="more"><button @click=${() => (this.shown += PAGE)}>Show more of ${this.actors.length.toLocaleString('en')}</button></p>` : nothing}
    `;
  }

  #kind(kind: ActorKind, shown: readonly ActorGroup[]): TemplateResult | typeof nothing {
    const from = shown.findIndex((actor) => actor.kind === kind);
    if (from < 0) return nothing;
    const group = shown.filter((actor) => actor.kind === kind);
    const all = this.actors.filter((actor) => actor.kind === kind).length;
    return html`<div role="group" aria-label=${kindLabels[kind]}>
      <div class="kind" role="presentation"><span>${kindLabels[kind]}</span><span>${all.toLocaleString('en')}</span></div>
      ${repeat(group, nameKey, (actor, at) => this.#row(actor, from + at))}
    </div>`;
  }

  #row(actor: ActorGroup, at: number): TemplateResult {
    const isMarked = this.marked.has(nameKey(actor));
    const also = actor.names.length - 1;
    return html`<div
      id="actor-${at}"
      role="option"
      class=${actor === this.current ? 'current' : ''}
      aria-selected=${isMarked}
      title=${[...actor.names.slice(1).map(({ name }) => name), ...actor.roles].join(', ')}
      @click=${(event: MouseEvent) => this.#tell(event.ctrlKey || event.metaKey ? 'mark' : 'choose', actor)}
    >
      <span class="mark" title="Mark for a merge (Space)" @click=${(event: Event) => this.#mark(event, actor)}>${isMarked ? icon('check') : icon(actorIcon(actor.kind))}</span>
      <span class="name"><bdi>${actor.name}</bdi>${also > 0 ? html` <span class="also">+${also} ${also === 1 ? 'name' : 'names'}</span>` : nothing}</span>
      <span class="count" title=${`${actor.facts.length} facts in ${actor.articleIds.size} articles`}>${actor.facts.length.toLocaleString('en')}<span class="visually-hidden"> facts</span></span>
    </div>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('current')) this.renderRoot.querySelector('.current')?.scrollIntoView({ block: 'nearest' });
  }

  /** Puts the keyboard into the list. */
  override focus(): void {
    this.renderRoot.querySelector<HTMLElement>('[role="listbox"]')?.focus();
  }

  #mark(event: Event, actor: ActorGroup): void {
    event.stopPropagation();
    this.#tell('mark', actor);
  }

  #tell(what: ActorListEvent['what'], actor: ActorGroup): void {
    this.dispatchEvent(new ActorListEvent(what, actor));
  }

  #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const at = this.current === null ? -1 : this.actors.indexOf(this.current);
    const steps: Record<string, number> = { ArrowDown: at + 1, ArrowUp: at - 1, PageDown: at + ROWS_A_PAGE, PageUp: at - ROWS_A_PAGE, Home: 0, End: this.actors.length - 1 };
    const to = steps[event.key];
    const actor = this.actors[to === undefined ? at : Math.max(0, Math.min(this.actors.length - 1, to))];
    if (actor === undefined || (to === undefined && event.key !== ' ' && event.key !== 'Enter')) return;
    event.preventDefault();
    this.#tell(to !== undefined ? 'choose' : event.key === ' ' ? 'mark' : 'open', actor);
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-list': DeskActorList;
  }
}
