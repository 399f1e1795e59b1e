import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { FindActor } from '../../data/actors/find-actor.ts';
import type { ActorGroup } from '../../data/actors/groups.ts';
import type { Suggestion } from '../../data/actors/suggest.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { actorIcon, counted, extentOf, spanWords } from '../reading/actor-words.ts';
import { quotesOf, type Quote } from '../reading/evidence.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { icon } from './icon.ts';

/** Suggestions listed at once, and passages shown of each side. */
const LISTED = 200;
const QUOTES = 3;

/** Asks for another suggestion to be shown. */
export class SuggestionEvent extends Event {
  constructor(readonly at: number) {
    super('suggestion');
  }
}

/** "Same actor?": suggestions one by one, with the reason and what the articles write of both. Fires `suggestion`. */
@customElement('desk-actor-suggestions')
export class DeskActorSuggestions extends LitElement {
  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(220px, 300px) minmax(0, 1fr);
        min-height: 0;
        overflow: hidden;
      }
      nav,
      section {
        min-height: 0;
        overflow: auto;
      }
      nav {
        padding: var(--s2);
        border-inline-end: var(--hair) solid var(--line);
      }
      nav button {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: 0;
        width: 100%;
        min-height: calc(var(--row) * 1.5);
        padding: var(--s1) var(--s2);
        border-color: transparent;
        background: transparent;
        text-align: start;
        justify-items: start;
        line-height: 1.35;
      }
      nav button[aria-current='true'] {
        border-color: var(--accent);
        background: var(--accent-wash);
      }
      nav bdi {
        max-width: 100%;
        overflow: hidden;
        text-overflow: ellipsis;
      }
      nav .soft {
        font-size: var(--text-xs);
      }
      section {
        display: grid;
        grid-template-rows: minmax(0, 1fr) auto;
        overflow: hidden;
      }
      .said {
        container-type: inline-size;
        min-height: 0;
        overflow: auto;
        padding: var(--s4) var(--s5);
      }
      .decision {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2) var(--s5);
        padding: var(--s3) var(--s5);
        border-top: var(--hair) solid var(--line);
        background: var(--raised);
      }
      .where {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: var(--ink-soft);
        font-size: var(--text-s);
        font-variant-numeric: tabular-nums;
      }
      h2 {
        margin: var(--s2) 0;
        font: var(--bold) var(--text-xl) / 1.35 var(--serif);
        overflow-wrap: anywhere;
      }
      .reason {
        max-width: 72ch;
        font-size: var(--text-l);
        line-height: 1.5;
      }
      .caution {
        display: flex;
        align-items: center;
        gap: var(--s2);
        margin-top: var(--s2);
        color: var(--warn);
      }
      .sides {
        display: grid;
        grid-template-columns: 1fr 1fr;
        gap: var(--s4);
        max-width: 130ch;
        margin-top: var(--s4);
      }
      @container (max-width: 560px) {
        .sides {
          grid-template-columns: 1fr;
        }
      }
      article {
        min-width: 0;
        padding: var(--s3) var(--s4);
        border: var(--hair) solid var(--line);
        border-radius: var(--radius);
        background: var(--sheet);
      }
      article h3 {
        font-size: var(--text-l);
        overflow-wrap: anywhere;
      }
      blockquote {
        margin: var(--s3) 0 0;
        padding-inline-start: var(--s3);
        border-inline-start: 3px solid var(--fact-line);
        font: var(--regular) var(--text-m) / 1.5 var(--serif);
        overflow-wrap: anywhere;
      }
      blockquote mark {
        background: var(--fact-wash);
        color: inherit;
        border-bottom: 2px solid var(--fact-line);
      }
      blockquote button {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        font: var(--regular) var(--text-xs) / 1.5 var(--sans);
        text-align: start;
        text-decoration: underline;
        white-space: normal;
      }
      .shown {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s1) var(--s4);
        align-items: center;
        margin: 0;
        padding: 0;
        border: 0;
        color: var(--ink-soft);
        font-size: var(--text-s);
      }
      .shown legend {
        float: left;
        margin-inline-end: var(--s3);
        padding: 0;
      }
      .shown label {
        display: flex;
        align-items: center;
        gap: var(--s1);
        color: var(--ink);
      }
      .decide {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s2);
      }
      .none {
        grid-column: 1 / -1;
        display: grid;
        align-content: center;
        justify-items: center;
        gap: var(--s3);
        padding: var(--s6);
        color: var(--ink-soft);
        text-align: center;
      }
      .none p {
        max-width: 52ch;
      }
    `,
  ];

  @property({ attribute: false }) suggestions: readonly Suggestion[] = [];
  @property({ attribute: false }) at = 0;
  @property({ attribute: false }) articles!: ReadonlyMap<string, ArticleSummary>;
  @property({ attribute: false }) find!: FindActor;
  @property({ attribute: false }) readOnly = false;
  @property({ attribute: false }) looking = false;
  @state() private showsShort = false;

  /** The two of the suggestion on show, the one first whose name would be shown. */
  get pair(): readonly [ActorGroup, ActorGroup] | null {
    const suggestion = this.suggestions[this.at];
    if (!suggestion) return null;
    const { into, from } = suggestion;
    return this.showsShort ? [from, into] : [into, from];
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('at') || changed.has('suggestions')) this.showsShort = false;
  }

  protected override render(): TemplateResult {
    const suggestion = this.suggestions[this.at];
    if (!suggestion) return this.#none();
    return html`
      <nav aria-label="Suggestions">
        ${this.suggestions.slice(0, LISTED).map(
          ({ into, from }, at) => html`<button aria-current=${at === this.at ? 'true' : 'false'} @click=${() => this.dispatchEvent(new SuggestionEvent(at))}>
            <bdi>${from.name}</bdi><bdi class="soft">${into.name}</bdi>
          </button>`,
        )}
        ${this.suggestions.length > LISTED ? html`<p class="soft">${(this.suggestions.length - LISTED).toLocaleString('en')} more follow.</p>` : nothing}
      </nav>
      <section aria-label="Suggestion">${this.#suggestion(suggestion)}</section>
    `;
  }

  #none(): TemplateResult {
    return this.looking
      ? html`<div class="none" role="status"><h2>Comparing names…</h2></div>`
      : html`<div class="none" role="status">
          <h2>No suggestions</h2>
          <p>No two names in your articles look like one actor’s. Nothing is ever merged without you: to merge two yourself, choose one in the list and press M.</p>
          <button @click=${() => emit(this, { do: 'command', id: 'review-actors' })}>Show all actors</button>
        </div>`;
  }

  #suggestion({ into, from, reason, caution, shownBy }: Suggestion): TemplateResult {
    return html`
      <div class="said" tabindex="0" role="group" aria-label="Reason and passages"><p class="where" role="status">Suggestion ${this.at + 1} of ${this.suggestions.length.toLocaleString('en')}</p>
      <h2>Same actor? <bdi>${from.name}</bdi> and <bdi>${into.name}</bdi></h2>
      <p class="reason">${reason}</p>
      ${caution === null ? nothing : html`<p class="caution">${icon('warning')} ${caution}</p>`}
      <div class="sides">${this.#side(from, shownBy)} ${this.#side(into, shownBy)}</div></div>
      ${this.readOnly
        ? html`<p class="decision soft">This library is open for reading only.</p>`
        : html`<div class="decision"><fieldset class="shown">
              <legend>As one, shown as</legend>
              ${[into, from].map(
                (side, at) => html`<label><input type="radio" name="shown" .checked=${this.showsShort === (at === 1)} @change=${() => (this.showsShort = at === 1)} /><bdi>${side.name}</bdi></label>`,
              )}
            </fieldset>
            <div class="decide">
              <button class="primary" title="Merge (A)" @click=${() => emit(this, { do: 'command', id: 'same-actor' })}>${icon('merge')} Same: merge</button>
              <button title="Keep apart, and do not suggest this again (X)" @click=${() => emit(this, { do: 'command', id: 'different-actors' })}>${icon('cross')} Different: keep apart</button>
              <button class="quiet" title="Decide later (J)" @click=${() => emit(this, { do: 'command', id: 'next-actor' })}>${icon('right')} Skip</button>
            </div></div>`}
    `;
  }

  #side(actor: ActorGroup, shownBy: Suggestion['shownBy']): TemplateResult {
    const dates = spanWords(actor);
    return html`<article aria-label=${actor.name}>
      <h3>${icon(actorIcon(actor.kind))} <bdi>${actor.name}</bdi></h3>
      ${actor.names.length > 1 ? html`<p class="soft">Also: <bdi>${actor.names.slice(1).map(({ name }) => name).join(', ')}</bdi></p>` : nothing}
      <p class="soft">${[actor.kind, ...actor.roles].join(' · ')}</p>
      <p class="soft">${extentOf(actor)}${dates === '' ? '' : `. ${dates}`}</p>
      ${quotesOf(actor, this.find, QUOTES, shownBy).map((quote) => this.#quote(quote))}
      ${actor.articleIds.size > QUOTES ? html`<p class="soft">and ${counted(actor.articleIds.size - QUOTES, 'more article')}</p>` : nothing}
    </article>`;
  }

  #quote({ fact, before, name, after }: Quote): TemplateResult {
    const { id, articleId, target } = fact;
    const open = (): void => emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } });
    return html`<blockquote>
      <div dir="auto">… ${before}<mark>${name}</mark>${after} …</div>
      <button dir="auto" @click=${open}>${this.articles.get(articleId)?.title ?? 'Article'}</button>
    </blockquote>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-actor-suggestions': DeskActorSuggestions;
  }
}
