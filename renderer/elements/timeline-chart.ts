import { LitElement, html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleSummary } from '../../data/model/library.ts';
import { domainOf, homeOf, type Domain } from '../../data/timeline/domain.ts';
import type { Placed } from '../../data/timeline/layout.ts';
import type { Mark, Timeline } from '../../data/timeline/mark.ts';
import { canvasWidth, movedTo, onDomain, resized, revealing, showing, viewOf, zoomed, type Viewport } from '../../data/timeline/viewport.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { timelineChart } from '../styles/timeline.ts';
import { AXIS_HEIGHT, axis } from './timeline-axis.ts';
import './timeline-card.ts';
import type { DeskTimelineCard } from './timeline-card.ts';
import { contestLine, factIdAt, factShape } from './timeline-fact.ts';
import { beyondButtons, scaleButtons } from './timeline-foot.ts';
import { Grip } from './timeline-grip.ts';
import { pressKey } from './timeline-keys.ts';
import { legend } from './timeline-legend.ts';
import { Places } from './timeline-places.ts';
import { Pointed } from './timeline-pointed.ts';
import { rulerFor } from './timeline-ruler.ts';
import { originOf } from './timeline-shape.ts';
import { spoken } from './timeline-words.ts';

const LANES_TOP = AXIS_HEIGHT + 2;

/** Facts on an axis of time. Only what is in view is in the page, and the fact that the keyboard stands on. */
@customElement('desk-timeline-chart')
export class DeskTimelineChart extends LitElement {
  static override styles = [controls, timelineChart];

  /** Everything that is known: it makes the axis, so that filtering moves nothing. */
  @property({ attribute: false }) timeline!: Timeline;
  /** What is shown of it, in order of time. */
  @property({ attribute: false }) marks: readonly Mark[] = [];
  @property({ attribute: false }) articles: ReadonlyMap<string, ArticleSummary> = new Map();
  @property({ attribute: false }) activeId: string | null = null;
  /** The article on stage: facts of others step back. Null when there is none. */
  @property({ attribute: false }) articleId: string | null = null;
  @property({ type: Boolean, reflect: true }) compact = false;
  /** The window and the fact to open with, when the analyst comes back. */
  @property({ attribute: false }) opening: Viewport | null = null;
  @property({ attribute: false }) returnTo: string | null = null;

  @state() private view: Viewport | null = null;
  @state() private currentId: string | null = null;
  @state() private dragging = false;
  @query('.scroller') private scroller!: HTMLElement;

  #places = new Places(false);
  #revealed: string | null = null;
  #returned = false;
  readonly #grip = new Grip();
  readonly #pointed = new Pointed(this);
  readonly #sizes = new ResizeObserver(() => this.#resize());

  /** What is in view, to be given back as `opening`. */
  get viewport(): Viewport | null {
    return this.view;
  }

  override firstUpdated(): void {
    void document.fonts.ready.then(() => this.#measure());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    void this.updateComplete.then(() => this.#sizes.observe(this.scroller));
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (this.#places.compact !== this.compact) this.#places = new Places(this.compact);
    if (changed.has('timeline')) {
      const domain = domainOf(this.timeline.marks);
      if (this.view !== null && domain !== null) this.view = onDomain(this.view, domain);
    }
    const { view } = this;
    if (view === null) return;
    const before = changed.get('view') as Viewport | null | undefined;
    const rescaled = before?.pxPerDay !== view.pxPerDay || before.domain !== view.domain || before.height !== view.height;
    if (changed.has('timeline') || changed.has('marks') || (changed.has('view') && rescaled)) this.#places.layOut(this.marks, this.timeline.contests, view);
    this.#follow(changed, view);
    if (this.#places.get(this.currentId) === undefined) this.currentId = this.marks[0]?.fact.id ?? null;
  }

  /** Keeps in step with the stage: with its fact, or else with its article. */
  #follow(changed: PropertyValues, view: Viewport): void {
    const { activeId, articleId, returnTo } = this;
    const places = this.#places;
    if (returnTo !== null && !this.#returned && places.get(returnTo)) {
      this.#returned = true;
      this.currentId = returnTo;
      this.#reveal(returnTo);
      if (document.activeElement === document.body) void this.updateComplete.then(() => this.#focusCurrent());
    }
    if (activeId !== this.#revealed && (activeId === null || places.get(activeId))) {
      this.#revealed = activeId;
      if (activeId !== null) {
        this.currentId = activeId;
        this.#reveal(activeId);
      }
    }
    if (!changed.has('articleId') || articleId === null || activeId !== null) return;
    const own = places.all.filter(({ mark }) => mark.fact.articleId === articleId);
    const middle = own[own.length >> 1];
    if (middle && !own.some((placed) => places.isSeen(placed, view))) this.#reveal(middle.mark.fact.id);
  }

  /** The view leads, the scrollbars follow; where they cannot go, the view comes back. */
  protected override updated(): void {
    const { scroller, view } = this;
    if (view === null || this.#isAt(view)) return;
    scroller.scrollTo({ left: view.x, top: view.y, behavior: 'instant' });
    if (!this.#isAt(view)) this.#onScroll();
  }

  #isAt({ x, y }: Viewport): boolean {
    return Math.abs(this.scroller.scrollLeft - x) < 1 && Math.abs(this.scroller.scrollTop - y) < 1;
  }

  protected override render(): TemplateResult {
    const { view, compact } = this;
    const some = this.marks.length > 0;
    const height = AXIS_HEIGHT + this.#places.height + (compact ? 0 : this.#places.lane.height);
    return html`
      <div
        class="scroller"
        role=${some ? 'listbox' : nothing}
        aria-label=${some ? 'Facts in order of time' : nothing}
        aria-describedby=${some ? 'keys' : nothing}
        @scroll=${this.#onScroll}
        @wheel=${{ handleEvent: this.#onWheel, passive: false }}
      >
        <div class="canvas" role="presentation" .style=${`width:${view === null ? 1 : canvasWidth(view)}px;height:${height}px`}>
          <svg
            class="view ${this.dragging ? 'dragging' : ''}"
            role="presentation"
            width=${view?.width ?? 0}
            height=${view === null ? 0 : AXIS_HEIGHT + view.height}
            @keydown=${this.#onKey}
            @click=${this.#onClick}
            @focusin=${this.#onFocus}
            @focusout=${this.#pointed.hide}
            @pointerover=${this.#onPoint}
            @pointerleave=${this.#pointed.hideSoon}
            @pointerdown=${(event: PointerEvent) => this.#grip.press(event)}
            @pointermove=${this.#onDrag}
            @pointerup=${this.#onRelease}
            @pointercancel=${this.#onRelease}
          >
            ${view === null ? nothing : this.#drawing(view)}
          </svg>
        </div>
      </div>
      <p id="keys" class="visually-hidden">
        Arrow keys go from fact to fact, Enter opens the passage, plus and minus zoom, 0 shows all, Shift with an arrow moves along.
      </p>
      <div class="foot">
        ${compact ? nothing : legend()} ${beyondButtons(this.#places.all, view, compact, (id) => this.#reveal(id))}
        ${scaleButtons((factor) => this.#zoom(factor), this.#fit)}
      </div>
      ${this.#card()}
    `;
  }

  #card(): TemplateResult {
    const { view } = this;
    const placed = view === null ? undefined : this.#places.get(this.#pointed.id);
    return html`<desk-timeline-card
      .mark=${placed?.mark ?? null}
      .article=${placed && this.articles.get(placed.mark.fact.articleId)}
      .against=${placed ? this.#places.against(placed.mark.fact.id).map(({ mark }) => mark.fact) : []}
      .spot=${placed && view ? this.#spotInWindow(placed, view) : { x: 0, top: 0, bottom: 0 }}
      @pointerenter=${this.#pointed.keep}
      @pointerleave=${this.#pointed.hide}
    ></desk-timeline-card>`;
  }

  #spotInWindow(placed: Placed, view: Viewport): DeskTimelineCard['spot'] {
    const frame = this.scroller.getBoundingClientRect();
    const { left, top, bottom } = this.#places.box(placed);
    const y = frame.top + LANES_TOP - view.y;
    return { x: frame.left + Math.max(8, Math.min(left - view.x, view.width - 120)), top: y + top - 4, bottom: y + bottom + 4 };
  }

  #drawing(view: Viewport): SVGTemplateResult {
    const { grid, band } = axis(view, this.#places.ruler);
    const seen = this.#places.all.filter((placed) => this.#places.isSeen(placed, view) || placed.mark.fact.id === this.currentId);
    return svg`
      <g aria-hidden="true">${grid}</g>
      <g transform="translate(${originOf(view) - view.x} ${LANES_TOP - view.y})">
        <g aria-hidden="true">${this.#contests(view)}</g>
        ${repeat(seen, ({ mark }) => mark.fact.id, (placed) => this.#fact(placed, view))}
      </g>
      <g aria-hidden="true">${band}</g>
    `;
  }

  #fact(placed: Placed, view: Viewport): unknown {
    const { mark } = placed;
    const { id, articleId } = mark.fact;
    const look = {
      contested: this.timeline.contests.has(id),
      active: id === this.activeId,
      aside: this.articleId !== null && articleId !== this.articleId,
      current: id === this.currentId,
      position: this.#places.position(id) + 1,
      count: this.marks.length,
    };
    return factShape(placed, view, this.#places.lane, look, this.#places.ruler, () => spoken(mark, this.articles.get(articleId), look.contested));
  }

  /** Lines from the fact that is active or pointed at to those it denies or that deny it. */
  #contests(view: Viewport): SVGTemplateResult | typeof nothing {
    const from = this.#places.get(this.#pointed.id ?? this.activeId);
    if (from === undefined) return nothing;
    return svg`${this.#places.against(from.mark.fact.id).map((other) => contestLine(from, other, view, this.#places.lane))}`;
  }

  #measure(): void {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(this.scroller);
    this.#places.measureWith(rulerFor(`${fontWeight} ${fontSize} ${fontFamily}`));
    if (this.view !== null) this.#places.layOut(this.marks, this.timeline.contests, this.view);
    this.requestUpdate();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight } = this.scroller;
    const height = clientHeight - AXIS_HEIGHT;
    const domain = domainOf(this.timeline.marks);
    if (width === 0 || height <= 0 || domain === null) return;
    this.view = this.view === null ? this.#opening(domain, width, height) : resized(this.view, width, height);
  }

  #opening(domain: Domain, width: number, height: number): Viewport {
    const { opening } = this;
    if (opening !== null && opening.domain.first === domain.first && opening.domain.end === domain.end) return resized(opening, width, height);
    return viewOf(domain, homeOf(this.timeline.marks, domain), width, height);
  }

  readonly #fit = (): void => {
    const shown: Domain | null = domainOf(this.marks);
    if (this.view !== null && shown !== null) this.view = showing(this.view, shown);
  };

  #zoom(factor: number, at?: number): void {
    if (this.view !== null) this.view = zoomed(this.view, factor, at ?? this.view.width / 2);
  }

  /** Where a fact stands in the view, in pixels from its left edge; undefined when it is out of sight. */
  #spotOf(id: string | null): number | undefined {
    const placed = this.#places.get(id);
    const at = placed && this.view ? Math.max(placed.left, this.view.x) - this.view.x : -1;
    return this.view !== null && at >= 0 && at <= this.view.width ? at : undefined;
  }

  #move(x: number, y = 0): void {
    if (this.view !== null) this.view = movedTo(this.view, { x: this.view.x + x, y: this.view.y + y });
  }

  #reveal(id: string): void {
    const placed = this.#places.get(id);
    if (placed !== undefined && this.view !== null) this.view = revealing(this.view, this.#places.box(placed));
  }

  async #focus(mark: Mark | undefined): Promise<void> {
    if (mark === undefined) return;
    this.currentId = mark.fact.id;
    this.#reveal(mark.fact.id);
    await this.updateComplete;
    this.#focusCurrent();
  }

  #focusCurrent(): void {
    this.renderRoot.querySelector<SVGGElement>('.fact[tabindex="0"]')?.focus();
  }

  #open(id: string): void {
    const mark = this.#places.get(id)?.mark;
    if (mark === undefined) return;
    this.#pointed.hide();
    const { articleId, target } = mark.fact;
    emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    const id = factIdAt(event);
    const at = this.#places.position(id);
    pressKey(event, {
      step: (by) => void this.#focus(this.marks[Math.max(0, Math.min(this.marks.length - 1, at + by))]),
      pan: (by) => this.#move(by * (this.view?.width ?? 0)),
      zoom: (factor) => this.#zoom(factor, this.#spotOf(id)),
      showAll: this.#fit,
      open: id === null ? null : () => this.#open(id),
      hide: this.#pointed.id === null ? null : this.#pointed.hide,
    });
  };

  readonly #onClick = (event: Event): void => {
    const id = factIdAt(event);
    if (id !== null && !this.#grip.dragged) this.#open(id);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const id = factIdAt(event);
    if (id === null) return;
    this.currentId = id;
    this.#reveal(id);
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#pointed.show(id);
  };

  readonly #onPoint = (event: PointerEvent): void => {
    if (this.#grip.held) return;
    const id = factIdAt(event);
    if (id === null) this.#pointed.hideSoon();
    else this.#pointed.show(id);
  };

  readonly #onScroll = (): void => {
    const { scrollLeft: x, scrollTop: y } = this.scroller;
    if (this.view !== null && !this.#isAt(this.view)) this.view = { ...this.view, x, y };
  };

  readonly #onWheel = (event: WheelEvent): void => {
    this.#pointed.hide();
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 150);
      this.#zoom(factor, event.clientX - this.scroller.getBoundingClientRect().left);
    } else if (event.deltaX === 0 && !event.shiftKey && this.scroller.scrollHeight <= this.scroller.clientHeight) {
      event.preventDefault();
      this.#move(event.deltaY);
    }
  };

  readonly #onDrag = (event: PointerEvent): void => {
    const by = this.#grip.pull(event);
    if (by === null) return;
    this.dragging = true;
    this.#pointed.hide();
    this.#move(-by.x, -by.y);
  };

  readonly #onRelease = (): void => {
    this.#grip.release();
    this.dragging = false;
  };
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-chart': DeskTimelineChart;
  }
}
