import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { FindActor } from '../../data/actors/find-actor.ts';
import { mentionsOf, type ActorGroup, type NamedIn } from '../../data/actors/groups.ts';
import { nameKey, nameOf } from '../../data/actors/name-key.ts';
import { compare } from '../../data/dates/edtf.ts';
import { displayDate } from '../../data/dates/display-date.ts';
import type { ActorName } from '../../data/model/actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { actorIcon, counted, extentOf, spanWords } from '../reading/actor-words.ts';
import { quotesOf } from '../reading/evidence.ts';
import { contestedIds, factState, stanceWord } from '../reading/words.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon, type IconName } from './icon.ts';

/** Facts of one kind shown of one actor. */
const MOST = 300;

/** One actor: its names, its roles as the articles state them, and every passage that names it. */
@customElement('desk-actor-page')
export class DeskActorPage extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: block;
        min-height: 0;
        overflow: auto;
        container-type: inline-size;
        padding: var(--s4) var(--s5) var(--s6);
      }
      .title {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
      }
      h2 {
        flex: 1 1 12em;
        min-width: 0;
        font: var(--bold) var(--text-xl) / 1.3 var(--serif);
        overflow-wrap: anywhere;
      }
      .title + p {
        margin-top: var(--s1);
      }
      .tools {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1);
      }
      .tools button {
        padding: 0 var(--s2);
      }
      .suggested {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s3);
        max-width: 90ch;
        margin-top: var(--s3);
        padding: var(--s2) var(--s3);
        border: var(--hair) solid var(--accent);
        border-radius: var(--radius);
        background: var(--accent-wash);
      }
      .suggested span {
        flex: 1;
      }
      h3 {
        margin: var(--s5) 0 var(--s2);
        font-size: var(--text-m);
      }
      .names {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s2);
        margin-top: var(--s3);
      }
      .chip {
        max-width: 100%;
        min-height: 24px;
      }
      .chip button {
        min-height: 20px;
        width: 20px;
        padding: 0;
        border-radius: 50%;
      }
      dl {
        display: grid;
        grid-template-columns: minmax(8em, auto) minmax(0, 1fr);
        gap: var(--s1) var(--s4);
        max-width: 90ch;
      }
      li {
        display: grid;
        grid-template-columns: 20px 8.5em minmax(0, 1fr);
        gap: var(--s1) var(--s3);
        max-width: 90ch;
        padding: var(--s2) 0;
        border-bottom: var(--hair) solid var(--line);
      }
      .link {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        text-align: start;
        white-space: normal;
        justify-content: start;
      }
      .link:hover:not(:disabled) {
        background: none;
        text-decoration: underline;
      }
      dd .link {
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      li .link {
        font: var(--regular) var(--text-m) / 1.45 var(--serif);
      }
      mark {
        background: var(--fact-wash);
        color: inherit;
        border-bottom: 2px solid var(--fact-line);
      }
      .number {
        font-variant-numeric: tabular-nums;
        font-size: var(--text-s);
      }
      @container (max-width: 620px) {
        li {
          grid-template-columns: 20px minmax(0, 1fr);
        }
        li > .number {
          grid-column: 2;
        }
        li > div {
          grid-column: 2;
        }
      }
    `,
  ];

  @property({ attribute: false }) actor!: ActorGroup;
  @property({ attribute: false }) find!: FindActor;
  @property({ attribute: false }) facts: ReadonlyMap<string, Fact> | null = null;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) readOnly = false;
  /** How many suggestions are about this actor. */
  @property({ attribute: false }) suggested = 0;

  protected override render(): TemplateResult {
    const { actor } = this;
    const contested = contestedIds(this.facts?.values() ?? []);
    const mentions = mentionsOf(actor, this.find);
    const dates = spanWords(actor);
    return html`
      <div class="title">
        <h2>${icon(actorIcon(actor.kind))} <bdi>${actor.name}</bdi></h2>
        ${actor.record === null
          ? nothing
          : html`<button class="quiet icon" title="History of this actor" aria-label="History of this actor" @click=${() => this.#showHistory()}>${icon('history')}</button>`}
        ${this.readOnly ? nothing : html`<div class="tools" role="group" aria-label="What can be done with this actor">${this.#tools(mentions)}</div>`}
      </div>
      <p class="soft">${[actor.kind, extentOf(actor)].join(' · ')}${dates === '' ? nothing : html` · <span class="number">${dates}</span>`}</p>
      ${this.suggested === 0
        ? nothing
        : html`<p class="suggested">${icon('merge')}<span>${this.suggested === 1 ? 'Another actor may be this one.' : `${this.suggested} others may be this one.`}</span>
            <button title="Review suggestions (R)" @click=${() => emit(this, { do: 'command', id: 'review-actors' })}>Same actor?</button></p>`}
      ${this.#names(mentions)} ${this.#roles(mentions)}
      ${this.#facts('What happened', actor.facts.filter(({ kind }) => kind === 'event'), contested)}
      ${this.#facts('Claims', actor.facts.filter(({ kind }) => kind === 'claim'), contested)}
      ${this.#facts('Where it is first named', actor.facts.filter(({ kind }) => kind === 'actor'), contested)}
    `;
  }

  #showHistory(): void {
    const { record, name } = this.actor;
    if (record !== null) emit(this, { do: 'show-history', record: { kind: 'actor', id: record.id }, title: name });
  }

  #tools(mentions: readonly NamedIn[]): TemplateResult {
    const of = nameOf(this.actor);
    const isOne = mentions.length < 2 && this.actor.names.length < 2;
    const tool = (name: IconName, label: string, key: string, id: 'rename-actor' | 'merge-actors' | 'add-actor-name'): TemplateResult =>
      html`<button title=${`${label} (${key})`} @click=${() => emit(this, { do: 'command', id })}>${icon(name)} ${label}</button>`;
    return html`${tool('edit', 'Rename', 'E', 'rename-actor')} ${tool('merge', 'Merge…', 'M', 'merge-actors')}
      <button title=${isOne ? 'There is one name in one article: nothing to split' : 'Split (S)'} ?disabled=${isOne} @click=${() => emit(this, { do: 'dialog', dialog: { kind: 'split-actor', of } })}>${icon('split')} Split…</button>
      ${tool('plus', 'Add a name', 'N', 'add-actor-name')}`;
  }

  /** Every name that leads here, how often it is used, and a way to take it off again. */
  #names(mentions: readonly NamedIn[]): TemplateResult | typeof nothing {
    const { actor } = this;
    const pinned = mentions.filter((mention) => !actor.names.some((name) => nameKey(name) === nameKey(mention)));
    if (actor.names.length + pinned.length < 2) return nothing;
    return html`<div class="names" role="group" aria-label="Names that lead to this actor">
      ${actor.names.map((name) => {
        const used = mentions.filter((mention) => nameKey(mention) === nameKey(name)).length;
        const words = used === 0 ? 'in no article' : `in ${counted(used, 'article')}`;
        return html`<span class="chip" title=${words}>
          <bdi>${name.name}</bdi>${name.kind === actor.kind ? nothing : html`<span class="soft">as ${name.kind}</span>`}<span class="soft">${words}</span>
          ${this.readOnly || actor.names.length < 2
            ? nothing
            : html`<button class="quiet icon" aria-label="Take the name “${name.name}” off" title="Take off: the name is an actor of its own again" @click=${() => this.#takeOff(name)}>${icon('cross')}</button>`}
        </span>`;
      })}
      ${pinned.map(({ name, articleId }) => html`<span class="chip" title="In this article alone"><bdi>${name}</bdi><span class="soft">only in “${this.articles.get(articleId)?.title ?? ''}”</span></span>`)}
    </div>`;
  }

  #takeOff(name: ActorName): void {
    emit(this, { do: 'decide-actors', decision: { call: 'actor:split', input: { from: nameOf(this.actor), to: nameOf(name), names: [nameOf(name)], mentions: [] } } });
  }

  /** Roles as articles state them, each with where it is stated. */
  #roles(mentions: readonly NamedIn[]): TemplateResult | typeof nothing {
    if (this.actor.roles.length === 0) return nothing;
    return html`<h3>Roles as stated</h3>
      <dl>
        ${this.actor.roles.map((role) => {
          const where = [...new Set(mentions.filter(({ roles }) => roles.includes(role)).map(({ articleId }) => articleId))];
          return html`<dt><bdi>${role}</bdi></dt>
            <dd>
              ${where.slice(0, 5).map(
                (articleId, at) => html`${at > 0 ? '; ' : ''}<button class="link" @click=${() => this.#showRole(role, articleId)}><bdi>${this.articles.get(articleId)?.title ?? 'an article'}</bdi></button>`,
              )}${where.length > 5 ? html` <span class="soft">and ${where.length - 5} more</span>` : nothing}
            </dd>`;
        })}
      </dl>`;
  }

  #showRole(role: string, articleId: string): void {
    const fact = this.actor.facts.find((one) => one.articleId === articleId && one.actors.some((ref) => ref.role === role));
    if (fact) this.#show(fact);
  }

  #show({ id, articleId, target }: Fact): void {
    emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } });
  }

  #facts(title: string, facts: readonly Fact[], contested: ReadonlySet<string>): TemplateResult | typeof nothing {
    if (facts.length === 0) return nothing;
    return html`<h3>${title}</h3>
      <ul>
        ${inTime(facts).slice(0, MOST).map((fact) => this.#fact(fact, contested))}
      </ul>
      ${facts.length > MOST ? html`<p class="soft">${(facts.length - MOST).toLocaleString('en')} more in the timeline’s table.</p>` : nothing}`;
  }

  #fact(fact: Fact, contested: ReadonlySet<string>): TemplateResult {
    const { id, when, attribution, statement, kind, articleId } = fact;
    const status = factState(fact, contested.has(id));
    const source = attribution?.source ? `${attribution.source.text} ${stanceWord(attribution.stance)}: ` : '';
    const [quote] = kind === 'actor' ? quotesOf({ ...this.actor, facts: [fact] }, this.find, 1) : [];
    return html`<li>
      <span title=${status.word}>${icon(status.icon)}<span class="visually-hidden">${status.word}</span></span>
      <span class="soft number">${when ? displayDate(when.edtf) : ''}</span>
      <div>
        <button class="link" dir="auto" @click=${() => this.#show(fact)}>
          <span>${quote ? html`… ${quote.before}<mark>${quote.name}</mark>${quote.after} …` : html`${source === '' ? nothing : html`<em>${source}</em>`}${statement}`}</span>
        </button>
        <div class="soft number" dir="auto">${this.articles.get(articleId)?.title ?? ''}</div>
      </div>
    </li>`;
  }
}

/** In order of time, those without a date after the others as they come. */
function inTime(facts: readonly Fact[]): Fact[] {
  const dated = facts.filter(({ when }) => when !== null);
  return [...dated.sort((a, b) => compare(a.when?.edtf ?? '', b.when?.edtf ?? '')), ...facts.filter(({ when }) => when === null)];
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-page': DeskActorPage;
  }
}
