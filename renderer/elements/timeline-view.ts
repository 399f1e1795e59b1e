import { LitElement, css, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { asWritten, type FindActor } from '../../data/actors/find-actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { countActors, countArticles, filterFacts, meets, NO_FILTER, type FactFilter } from '../../data/timeline/filter.ts';
import { readTimeline, type Mark, type Timeline } from '../../data/timeline/mark.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';
import { emit, type IntentEvent } from '../state/intent.ts';
import { controls, stageView } from '../styles/controls.ts';
import { icon } from './icon.ts';
import './timeline-chart.ts';
import type { DeskTimelineChart } from './timeline-chart.ts';
import './timeline-pick.ts';
import type { PickEvent, PickOption } from './timeline-pick.ts';
import './timeline-table.ts';
import type { DeskTimelineTable } from './timeline-table.ts';

/** How the analyst left the timeline, so that going to a passage and back loses nothing. Kept while the window is open. */
const left: { filter: FactFilter; face: 'chart' | 'table'; viewport: Viewport | null; factId: string | null } = {
  filter: NO_FILTER,
  face: 'chart',
  viewport: null,
  factId: null,
};

/** All dated facts: a chart or a table of them, narrowed by who, where it was written, state and kind. */
@customElement('desk-timeline-view')
export class DeskTimelineView extends LitElement {
  static override styles = [
    controls,
    stageView,
    css`
      :host {
        grid-template-rows: auto auto minmax(0, 1fr);
      }
      .count {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .link {
        min-height: 0;
        padding: 0;
        border: 0;
        background: none;
        color: var(--accent);
        text-decoration: underline;
      }
      .faces {
        display: flex;
      }
      .faces button:first-child {
        border-start-end-radius: 0;
        border-end-end-radius: 0;
      }
      .faces button:last-child {
        border-start-start-radius: 0;
        border-end-start-radius: 0;
        margin-inline-start: calc(-1 * var(--hair));
      }
      .filters {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--s2);
        padding: var(--s2) var(--s5);
        border-bottom: var(--hair) solid var(--line);
      }
      .filters label {
        display: flex;
        align-items: center;
        gap: var(--s2);
      }
      .body {
        grid-row: 3;
      }
      .body.chart {
        display: grid;
        overflow: hidden;
      }
    `,
  ];

  @property({ attribute: false }) facts: readonly Fact[] = [];
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  /** Tells who is who. */
  @property({ attribute: false }) find: FindActor = asWritten;
  @property({ attribute: false }) activeId: string | null = null;
  @property({ attribute: false }) loading = false;
  @state() private filter: FactFilter = left.filter;
  @state() private face: 'chart' | 'table' = left.face;
  @query('desk-timeline-chart') private chart!: DeskTimelineChart | null;
  @query('desk-timeline-table') private table!: DeskTimelineTable | null;

  #all: readonly Fact[] = [];
  #timeline: Timeline = readTimeline([]);
  #marks: readonly Mark[] = [];
  #undated: readonly Fact[] = [];
  #actors: readonly PickOption[] = [];
  #sources: readonly PickOption[] = [];

  override connectedCallback(): void {
    super.connectedCallback();
    this.addEventListener('desk-intent', this.#remember);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.removeEventListener('desk-intent', this.#remember);
    left.viewport = this.chart?.viewport ?? left.viewport;
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('facts')) {
      this.#all = filterFacts(this.facts, NO_FILTER, this.find);
      this.#timeline = readTimeline(this.#all);
    }
    if (changed.has('facts') || changed.has('find')) this.#actors = countActors(this.#all, this.find).map(({ name, count }) => ({ value: name, label: name, count }));
    // A name that was merged into another is no longer one to narrow to.
    if (changed.has('find') && changed.get('find') !== undefined) this.#narrow({ actors: this.filter.actors.filter((name) => this.#actors.some(({ value }) => value === name)) });
    if (changed.has('facts') || changed.has('articles')) {
      this.#sources = countArticles(this.#all).map(({ name, count }) => ({ value: name, label: this.articles.get(name)?.title ?? 'Article not in the library', count }));
    }
    if (['facts', 'find', 'filter'].some((name) => changed.has(name))) {
      this.#marks = this.#timeline.marks.filter(({ fact }) => meets(fact, this.filter, this.find));
      this.#undated = this.#timeline.undated.filter((fact) => meets(fact, this.filter, this.find));
    }
    left.filter = this.filter;
    left.face = this.face;
  }

  protected override render(): TemplateResult {
    return html`
      <header class="head">
        <h1>Timeline</h1>
        <p class="count" role="status">${this.#counter()}</p>
        <div class="faces" role="group" aria-label="Shown as" ?hidden=${this.#all.length === 0}>
          ${(['chart', 'table'] as const).map(
            (face) => html`<button aria-pressed=${this.face === face} @click=${() => (this.face = face)}>${face === 'chart' ? 'Chart' : 'Table'}</button>`,
          )}
        </div>
      </header>
      <div class="filters" role="group" aria-label="Narrow the timeline" ?hidden=${this.#all.length === 0}>${this.#filters()}</div>
      <div class="body ${this.face}">${this.#body()}</div>
    `;
  }

  #counter(): TemplateResult | string {
    if (this.loading) return 'Gathering facts…';
    if (this.#all.length === 0) return '';
    const shown = this.#marks.length;
    const undated = this.#undated.length;
    const words = `${shown.toLocaleString('en')} ${shown === 1 ? 'fact' : 'facts'} shown`;
    if (undated === 0) return words;
    return html`${words}, <button class="link" title="List them" @click=${this.#showUndated}>${undated.toLocaleString('en')} without a date</button>`;
  }

  #filters(): TemplateResult {
    const { actors, articles, status, kind } = this.filter;
    const narrowed = actors.length + articles.length > 0 || status !== null || kind !== null;
    return html`
      <desk-timeline-pick label="Actors" .options=${this.#actors} .chosen=${actors} @pick=${(event: PickEvent) => this.#narrow({ actors: event.chosen })}></desk-timeline-pick>
      <desk-timeline-pick label="Articles" .options=${this.#sources} .chosen=${articles} @pick=${(event: PickEvent) => this.#narrow({ articles: event.chosen })}></desk-timeline-pick>
      <select aria-label="Status" @change=${(event: Event) => this.#narrow({ status: chosen(event, ['accepted', 'proposed']) })}>
        ${options('Any status', { accepted: 'Accepted', proposed: 'Proposed' }, status)}
      </select>
      <select aria-label="Kind" @change=${(event: Event) => this.#narrow({ kind: chosen(event, ['event', 'claim']) })}>
        ${options('Events and claims', { event: 'Events', claim: 'Claims' }, kind)}
      </select>
      ${narrowed ? html`<button class="quiet" @click=${() => (this.filter = NO_FILTER)}>${icon('cross')} Show all</button>` : nothing}
    `;
  }

  #body(): TemplateResult | typeof nothing {
    if (this.loading) return nothing;
    if (this.#all.length === 0) return this.#empty();
    if (this.#marks.length + this.#undated.length === 0) {
      return html`<div class="empty">
        <h2>No fact meets all of these filters</h2>
        <p>${this.#all.length} facts are there without them.</p>
        <button @click=${() => (this.filter = NO_FILTER)}>Show all</button>
      </div>`;
    }
    if (this.face === 'table') {
      return html`<desk-timeline-table
        .marks=${this.#marks}
        .undated=${this.#undated}
        .contests=${this.#timeline.contests}
        .articles=${this.articles}
        .find=${this.find}
        .activeId=${this.activeId}
        .returnTo=${left.factId}
      ></desk-timeline-table>`;
    }
    if (this.#marks.length === 0) {
      return html`<div class="empty">
        <h2>None of these facts has a date</h2>
        <p>A fact stands on the timeline when its passage says when, be it only a month or a year.</p>
        <button @click=${this.#showUndated}>List the ${this.#undated.length.toLocaleString('en')} without a date</button>
      </div>`;
    }
    return html`<desk-timeline-chart
      .timeline=${this.#timeline}
      .marks=${this.#marks}
      .articles=${this.articles}
      .activeId=${this.activeId}
      .opening=${left.viewport}
      .returnTo=${left.factId}
    ></desk-timeline-chart>`;
  }

  #empty(): TemplateResult {
    return html`<div class="empty">
      <h2>Nothing on the timeline yet</h2>
      <p>The events and claims of your articles stand here in order of time, each as long as its text allows: a month stays a month.</p>
      <button class="primary" @click=${() => emit(this, { do: 'command', id: 'import-files' })}>${icon('import')} Import articles…</button>
    </div>`;
  }

  #narrow(patch: Partial<FactFilter>): void {
    this.filter = { ...this.filter, ...patch };
  }

  readonly #remember = ({ intent }: IntentEvent): void => {
    if (intent.do === 'show-passage') left.factId = intent.focus?.id ?? null;
  };

  readonly #showUndated = async (): Promise<void> => {
    this.face = 'table';
    await this.updateComplete;
    await this.table?.updateComplete;
    await this.table?.showUndated();
  };
}

function options(any: string, words: Readonly<Record<string, string>>, chosen: string | null): TemplateResult {
  return html`<option value="" .selected=${chosen === null}>${any}</option>
    ${Object.entries(words).map(([value, label]) => html`<option value=${value} .selected=${chosen === value}>${label}</option>`)}`;
}

function chosen<const T extends string>(event: Event, values: readonly T[]): T | null {
  const { target } = event;
  return target instanceof HTMLSelectElement ? (values.find((value) => value === target.value) ?? null) : null;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-view': DeskTimelineView;
  }
}
