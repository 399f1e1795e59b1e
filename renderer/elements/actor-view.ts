import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ActorKind, Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { actorsOf, type Actor } from '../reading/actors.ts';
import { contestedIds, factState, stanceWord } from '../reading/words.ts';
import { emit } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
import { icon } from './icon.ts';

const kindLabels: Record<ActorKind, string> = { person: 'People', organisation: 'Organisations', place: 'Places' };
const PAGE = 200;

/** Who and where: every actor the articles name, and for one of them all that is said, passage by passage. */
@customElement('desk-actor-view')
export class DeskActorView extends LitElement {
  static override styles = [
    controls,
    stageView,
    css`
      .body {
        display: grid;
        grid-template-columns: minmax(240px, 340px) minmax(0, 1fr);
        overflow: hidden;
      }
      .body:has(.empty) {
        display: block;
      }
      .list,
      .page {
        min-height: 0;
        overflow: auto;
      }
      .list {
        border-inline-end: var(--hair) solid var(--line);
        padding: var(--s2);
      }
      .list h2 {
        margin: var(--s3) var(--s2) var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-xs);
        font-weight: var(--medium);
      }
      .list button {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        width: 100%;
        border-color: transparent;
        background: transparent;
        text-align: start;
        padding: 0 var(--s2);
      }
      .list button[aria-current='true'] {
        border-color: var(--accent);
        background: var(--accent-wash);
      }
      .list span:first-child {
        overflow: hidden;
        text-overflow: ellipsis;
      }
      .page {
        padding: var(--s5);
      }
      .page > h2 {
        font: var(--bold) var(--text-xl) / 1.3 var(--serif);
      }
      .page > h3 {
        margin: var(--s5) 0 var(--s2);
        font-size: var(--text-m);
      }
      .page li {
        display: grid;
        grid-template-columns: 20px 11em minmax(0, 1fr);
        gap: var(--s3);
        padding: var(--s2) 0;
        border-bottom: var(--hair) solid var(--line);
        max-width: 90ch;
      }
      .page li button {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        font: var(--regular) var(--text-m) / 1.45 var(--serif);
        text-align: start;
        white-space: normal;
        justify-content: start;
      }
      .page li button:hover {
        background: none !important;
        text-decoration: underline;
      }
      .number {
        font-variant-numeric: tabular-nums;
        font-size: var(--text-s);
      }
    `,
  ];

  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) name: string | null = null;
  @state() private words = '';
  @state() private shown = PAGE;
  #actors: Actor[] = [];

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('facts')) this.#actors = actorsOf(this.facts?.values() ?? []);
  }

  protected override render(): TemplateResult {
    const chosen = this.#actors.find(({ name }) => name === this.name) ?? this.#actors[0] ?? null;
    return html`
      <div class="head">
        <h1>Actors</h1>
        <input type="search" aria-label="Filter actors" placeholder="Filter by name or role" @input=${(event: InputEvent) => (this.words = (event.target as HTMLInputElement).value)} />
      </div>
      ${this.#actors.length === 0
        ? html`<div class="body"><div class="empty"><h2>${this.facts ? 'No actors yet' : 'Gathering names…'}</h2><p>People, organisations and places named in your articles gather here, with every passage that names them.</p></div></div>`
        : html`<div class="body">
            <nav class="list" aria-label="Actors">${this.#list(chosen)}</nav>
            <section class="page" aria-label=${chosen?.name ?? 'Actor'}>${chosen ? this.#page(chosen) : nothing}</section>
          </div>`}
    `;
  }

  #list(chosen: Actor | null): TemplateResult {
    const words = this.words.trim().toLocaleLowerCase();
    const matching = this.#actors.filter(({ name, roles }) => `${name} ${roles.join(' ')}`.toLocaleLowerCase().includes(words));
    const shown = matching.slice(0, this.shown);
    return html`${(['person', 'organisation', 'place'] as const).map((kind) => {
      const group = shown.filter((actor) => actor.kind === kind);
      return group.length === 0
        ? nothing
        : html`<h2>${kindLabels[kind]}</h2>
            ${group.map(
              (actor) => html`<button aria-current=${actor === chosen ? 'true' : 'false'} title=${actor.roles.join(', ')} @click=${() => emit(this, { do: 'go', route: { view: 'actors', name: actor.name } })}>
                <span dir="auto">${actor.name}</span><span class="soft number">${actor.facts.length}</span>
              </button>`,
            )}`;
    })}
    ${matching.length === 0 ? html`<p class="soft">No actor has these words in its name or roles.</p>` : nothing}
    ${matching.length > this.shown ? html`<button @click=${() => (this.shown += PAGE)}>Show more of ${matching.length}</button>` : nothing}`;
  }

  #page({ name, kind, roles, facts, articleIds }: Actor): TemplateResult {
    const contested = contestedIds(this.facts?.values() ?? []);
    const said = facts.filter((fact) => fact.kind === 'claim');
    const events = facts.filter((fact) => fact.kind === 'event');
    const named = facts.filter((fact) => fact.kind === 'actor');
    return html`
      <h2 dir="auto">${icon(kind === 'person' ? 'actor' : kind)} ${name}</h2>
      <p class="soft">${[kind, ...roles].join(' · ')} · named in ${articleIds.size === 1 ? '1 article' : `${articleIds.size} articles`}</p>
      ${this.#facts('What happened', events, contested)} ${this.#facts('Claims', said, contested)} ${this.#facts('Where it is first named', named, contested)}
    `;
  }

  #facts(title: string, facts: readonly Fact[], contested: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (facts.length === 0) return nothing;
    return html`<h3>${title}</h3>
      <ul>
        ${facts.slice(0, 300).map((fact) => {
          const { id, articleId, target, when, attribution, statement } = fact;
          const status = factState(fact, contested.has(id));
          const source = attribution?.source ? `${attribution.source.text} ${stanceWord(attribution.stance)}: ` : '';
          return html`<li>
            <span title=${status.word}>${icon(status.icon)}<span class="visually-hidden">${status.word}</span></span>
            <span class="soft number">${when ? displayDate(when.edtf) : ''}</span>
            <div>
              <button dir="auto" @click=${() => emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } })}>
                <span>${source === '' ? nothing : html`<em>${source}</em>`}${fact.kind === 'actor' ? target.exact : statement}</span>
              </button>
              <div class="soft number" dir="auto">${this.articles.get(articleId)?.title ?? ''}</div>
            </div>
          </li>`;
        })}
      </ul>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-view': DeskActorView;
  }
}
