import { LitElement, html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { ArticleSummary } from '../../data/model/library.ts';
import { domainOf, homeOf, type Domain } from '../../data/timeline/domain.ts';
import { layOut, type Layout, type Placed } from '../../data/timeline/layout.ts';
import type { Mark, Timeline } from '../../data/timeline/mark.ts';
import { canvasWidth, movedTo, onDomain, resized, revealing, showing, viewOf, zoomed, type Viewport } from '../../data/timeline/viewport.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { timelineChart } from '../styles/timeline.ts';
import { AXIS_HEIGHT, axis } from './timeline-axis.ts';
import './timeline-card.ts';
import { contestLine, factIdAt, factShape, labelWidth, type Lane } from './timeline-fact.ts';
import { beyondButtons, scaleButtons, STEP } from './timeline-foot.ts';
import { Grip } from './timeline-grip.ts';
import { legend } from './timeline-legend.ts';
import { rulerFor, type Ruler } from './timeline-ruler.ts';
import { originOf } from './timeline-shape.ts';
import { spoken } from './timeline-words.ts';

const FULL: Lane = { height: 34, label: 14, bar: 24 };
const COMPACT: Lane = { height: 27, label: 12, bar: 20 };
const LANES_TOP = AXIS_HEIGHT + 2;
/** Where there is room to scroll, labels are kept whole up to this many lanes. */
const ROOMY = 30;
/** Milliseconds in which the pointer can reach the card. */
const LINGER = 180;

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
  @state() private pointedId: string | null = null;
  @state() private dragging = false;
  @query('.scroller') private scroller!: HTMLElement;

  #layout: Layout = { placed: [], lanes: 0 };
  #places = new Map<string, Placed>();
  #order = new Map<string, number>();
  #ruler: Ruler = (text) => text.length * 7;
  #widths = new Map<string, number>();
  #revealed: string | null = null;
  #returned = false;
  #hiding = 0;
  readonly #grip = new Grip();
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
    clearTimeout(this.#hiding);
  }

  protected override willUpdate(changed: PropertyValues): void {
    const { view } = this;
    if (changed.has('timeline')) {
      this.#widths.clear();
      const domain = domainOf(this.timeline.marks);
      if (view !== null && domain !== null) this.view = onDomain(view, domain);
    }
    if (changed.has('marks')) this.#order = new Map(this.marks.map(({ fact }, at) => [fact.id, at]));
    if (this.view === null) return;
    const before = changed.get('view') as Viewport | null | undefined;
    const rescaled = before?.pxPerDay !== this.view.pxPerDay || before.domain !== this.view.domain || before.height !== this.view.height;
    if (changed.has('timeline') || changed.has('marks') || (changed.has('view') && rescaled)) this.#layOut(this.view);
    this.#follow(changed);
    if (this.currentId === null || !this.#places.has(this.currentId)) this.currentId = this.marks[0]?.fact.id ?? null;
  }

  /** Keeps in step with the stage: with its fact, or else with its article. */
  #follow(changed: PropertyValues): void {
    const { activeId } = this;
    if (this.returnTo !== null && !this.#returned && this.#places.has(this.returnTo)) {
      this.#returned = true;
      this.currentId = this.returnTo;
      this.#reveal(this.returnTo);
      if (document.activeElement === document.body) void this.updateComplete.then(() => this.#focusCurrent());
    }
    if (activeId !== this.#revealed && (activeId === null || this.#places.has(activeId))) {
      this.#revealed = activeId;
      if (activeId !== null) {
        this.currentId = activeId;
        this.#reveal(activeId);
      }
    }
    if (!changed.has('articleId') || this.articleId === null || activeId !== null) return;
    const own = this.#layout.placed.filter(({ mark }) => mark.fact.articleId === this.articleId);
    const middle = own[own.length >> 1];
    if (middle && !own.some((placed) => this.#isSeen(placed))) this.#reveal(middle.mark.fact.id);
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
    const height = AXIS_HEIGHT + this.#layout.lanes * this.#lane.height + (compact ? 0 : this.#lane.height);
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
            @focusout=${this.#hide}
            @pointerover=${this.#onPoint}
            @pointerleave=${this.#hideSoon}
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
        ${compact ? nothing : legend()} ${beyondButtons(this.#layout.placed, view, compact, (id) => this.#reveal(id))}
        ${scaleButtons((factor) => this.#zoom(factor), this.#fit)}
      </div>
      ${this.#card()}
    `;
  }

  #card(): TemplateResult {
    const { view } = this;
    const placed = this.#places.get(this.pointedId ?? '');
    const frame = placed && this.scroller.getBoundingClientRect();
    const top = placed && view && frame ? frame.top + LANES_TOP + placed.lane * this.#lane.height - view.y : 0;
    const x = placed && view && frame ? frame.left + Math.max(8, Math.min(placed.left - view.x, view.width - 120)) : 0;
    const fact = placed?.mark.fact;
    return html`<desk-timeline-card
      .mark=${placed?.mark ?? null}
      .article=${fact && this.articles.get(fact.articleId)}
      .against=${fact ? this.#against(fact.id).map(({ mark }) => mark.fact) : []}
      .spot=${{ x, top: top - 4, bottom: top + this.#lane.height + 4 }}
      @pointerenter=${() => clearTimeout(this.#hiding)}
      @pointerleave=${this.#hide}
    ></desk-timeline-card>`;
  }

  #drawing(view: Viewport): SVGTemplateResult {
    const { grid, band } = axis(view, this.#ruler);
    const seen = this.#layout.placed.filter((placed) => this.#isSeen(placed) || placed.mark.fact.id === this.currentId);
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
      position: (this.#order.get(id) ?? 0) + 1,
      count: this.marks.length,
    };
    return factShape(placed, view, this.#lane, look, this.#ruler, () => spoken(mark, this.articles.get(articleId), look.contested));
  }

  /** Lines from the fact that is active or pointed at to those it denies or that deny it. */
  #contests(view: Viewport): SVGTemplateResult | typeof nothing {
    const from = this.#places.get(this.pointedId ?? this.activeId ?? '');
    if (from === undefined) return nothing;
    return svg`${this.#against(from.mark.fact.id).map((other) => contestLine(from, other, view, this.#lane))}`;
  }

  get #lane(): Lane {
    return this.compact ? COMPACT : FULL;
  }

  #isSeen(placed: Placed): boolean {
    if (this.view === null) return false;
    const { x, y, width, height } = this.view;
    const top = placed.lane * this.#lane.height;
    return placed.left < x + width && Math.max(placed.right, placed.left + placed.room) > x && top < y + height && top + this.#lane.height > y;
  }

  #against(id: string): Placed[] {
    return (this.timeline.contests.get(id) ?? []).flatMap((other) => this.#places.get(other) ?? []);
  }

  #layOut({ domain, pxPerDay, height }: Viewport): void {
    const lanes = this.compact ? Math.max(1, Math.floor(height / this.#lane.height)) : ROOMY;
    this.#layout = layOut(this.marks, domain, { pxPerDay, lanes, labelWidth: (mark) => this.#labelWidth(mark) });
    this.#places = new Map(this.#layout.placed.map((placed) => [placed.mark.fact.id, placed]));
  }

  #labelWidth(mark: Mark): number {
    const known = this.#widths.get(mark.fact.id);
    if (known !== undefined) return known;
    const width = labelWidth(mark, this.timeline.contests.has(mark.fact.id), this.#ruler);
    this.#widths.set(mark.fact.id, width);
    return width;
  }

  #measure(): void {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(this.scroller);
    this.#ruler = rulerFor(`${fontWeight} ${fontSize} ${fontFamily}`);
    this.#widths.clear();
    if (this.view !== null) this.#layOut(this.view);
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
    const placed = this.#places.get(id ?? '');
    const at = placed && this.view ? Math.max(placed.left, this.view.x) - this.view.x : -1;
    return this.view !== null && at >= 0 && at <= this.view.width ? at : undefined;
  }

  #move(x: number, y = 0): void {
    if (this.view !== null) this.view = movedTo(this.view, { x: this.view.x + x, y: this.view.y + y });
  }

  #reveal(id: string): void {
    const placed = this.#places.get(id);
    if (placed === undefined || this.view === null) return;
    const top = placed.lane * this.#lane.height;
    this.view = revealing(this.view, { left: placed.left, right: placed.right, top, bottom: top + this.#lane.height });
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
    this.#hide();
    const { articleId, target } = mark.fact;
    emit(this, { do: 'show-passage', articleId, span: { start: target.start, end: target.end }, focus: { kind: 'fact', id } });
  }

  readonly #onKey = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const id = factIdAt(event);
    const at = id === null ? -1 : (this.#order.get(id) ?? -1);
    const step = (by: number) => (): void => void this.#focus(this.marks[Math.max(0, Math.min(this.marks.length - 1, at + by))]);
    const zoom = (factor: number) => (): void => this.#zoom(factor, this.#spotOf(id));
    const pan = (by: number) => (): void => this.#move(by * (this.view?.width ?? 0));
    const keys: Record<string, () => void> = {
      ArrowRight: event.shiftKey ? pan(0.25) : step(1),
      ArrowLeft: event.shiftKey ? pan(-0.25) : step(-1),
      ArrowDown: step(1),
      ArrowUp: step(-1),
      PageDown: pan(0.9),
      PageUp: pan(-0.9),
      Home: step(-Infinity),
      End: step(Infinity),
      '+': zoom(STEP),
      '=': zoom(STEP),
      '-': zoom(1 / STEP),
      '0': this.#fit,
    };
    if (id !== null) {
      keys['Enter'] = keys[' '] = () => this.#open(id);
      if (this.pointedId !== null) keys['Escape'] = this.#hide;
    }
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopPropagation();
    act();
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
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#point(id);
  };

  readonly #onPoint = (event: PointerEvent): void => {
    if (this.#grip.held) return;
    const id = factIdAt(event);
    if (id === null) this.#hideSoon();
    else this.#point(id);
  };

  #point(id: string): void {
    clearTimeout(this.#hiding);
    this.pointedId = id;
  }

  readonly #hide = (): void => {
    clearTimeout(this.#hiding);
    this.pointedId = null;
  };

  /** Leaves time to move the pointer onto the card. */
  readonly #hideSoon = (): void => {
    clearTimeout(this.#hiding);
    this.#hiding = window.setTimeout(this.#hide, LINGER);
  };

  readonly #onScroll = (): void => {
    const { scrollLeft: x, scrollTop: y } = this.scroller;
    if (this.view !== null && !this.#isAt(this.view)) this.view = { ...this.view, x, y };
  };

  readonly #onWheel = (event: WheelEvent): void => {
    this.#hide();
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
    this.#hide();
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
