import { LitElement, html, nothing, svg, type PropertyValues, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { isoDay } from '../../data/dates/civil.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { domainOf, homeOf, type Domain } from '../../data/timeline/domain.ts';
import { layOut, type Layout, type Placed } from '../../data/timeline/layout.ts';
import type { Mark, Timeline } from '../../data/timeline/mark.ts';
import { emit } from '../state/intent.ts';
import { controls } from '../styles/controls.ts';
import { timelineChart } from '../styles/timeline.ts';
import { icon } from './icon.ts';
import { AXIS_HEIGHT, axis } from './timeline-axis.ts';
import { spoken, timelineCard } from './timeline-card.ts';
import { legend } from './timeline-legend.ts';
import { cut, rulerFor, type Ruler } from './timeline-ruler.ts';
import { bar, type View } from './timeline-shape.ts';

const LANE = { full: { height: 34, label: 14, bar: 24, lanes: 30 }, compact: { height: 28, label: 12, bar: 20, lanes: 3 } } as const;
const SIGN = 16;
const STEP = 1.5;
/** The widest day, and the widest domain that a browser can scroll. */
const WIDEST_DAY = 96;
const WIDEST_CANVAS = 16_000_000;

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

  @state() private view: View = { x: 0, y: 0, width: 0, height: 0 };
  @state() private pxPerDay = 0;
  @state() private currentId: string | null = null;
  @state() private pointedId: string | null = null;
  @state() private dragging = false;
  @query('.scroller') private scroller!: HTMLElement;
  @query('.card') private card!: HTMLElement | null;

  #domain: Domain | null = null;
  #layout: Layout = { placed: [], lanes: 0, width: 0 };
  #ruler: Ruler = (text) => text.length * 7;
  #widths = new Map<string, number>();
  #places = new Map<string, Placed>();
  #moved = false;
  #revealed: string | null = null;
  #grip: { x: number; y: number; view: View } | null = null;
  #hiding = 0;
  readonly #sizes = new ResizeObserver(() => this.#resize());

  override firstUpdated(): void {
    this.#sizes.observe(this.scroller);
    this.#resize();
    void document.fonts.ready.then(() => this.#measure());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#sizes.observe(this.scroller);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
    clearTimeout(this.#hiding);
  }

  protected override willUpdate(changed: PropertyValues): void {
    if (changed.has('timeline')) this.#useDomain(domainOf(this.timeline.marks));
    const laid = ['timeline', 'marks', 'pxPerDay', 'compact'].some((name) => changed.has(name));
    const resized = (changed.get('view') as View | undefined)?.height !== this.view.height;
    if (this.view.width > 0 && this.pxPerDay === 0) this.#goHome();
    if (this.#domain !== null && this.pxPerDay > 0 && (laid || (this.compact && resized))) this.#layOut(this.#domain);
    if (this.activeId !== this.#revealed && this.view.width > 0) {
      this.#revealed = this.activeId;
      if (this.activeId !== null && this.#places.has(this.activeId)) {
        this.currentId = this.activeId;
        this.#reveal(this.activeId);
      }
    }
    if (this.currentId === null || !this.#places.has(this.currentId)) this.currentId = this.marks[0]?.fact.id ?? null;
  }

  protected override updated(): void {
    if (this.#moved) {
      this.#moved = false;
      this.scroller.scrollTo({ left: this.view.x, top: this.view.y, behavior: 'instant' });
    }
    this.#placeCard();
  }

  protected override render(): TemplateResult {
    const { view, compact } = this;
    const pointed = this.pointedId === null ? undefined : this.#places.get(this.pointedId)?.mark;
    const height = AXIS_HEIGHT + this.#layout.lanes * this.#lane.height + (compact ? 4 : 40);
    return html`
      <div class="stage">
        <div
          class="scroller"
          role=${this.marks.length === 0 ? nothing : 'listbox'}
          aria-label=${this.marks.length === 0 ? nothing : 'Facts in order of time'}
          @scroll=${this.#onScroll}
          @wheel=${{ handleEvent: this.#onWheel, passive: false }}
        >
          <div class="canvas" role="presentation" .style=${`width:${Math.max(1, this.#layout.width)}px;height:${height}px`}>
            <svg
              class="view ${this.dragging ? 'dragging' : ''}"
              role="presentation"
              width=${view.width}
              height=${view.height}
              @keydown=${this.#onKey}
              @click=${this.#onClick}
              @focusin=${this.#onFocus}
              @focusout=${this.#hide}
              @pointerover=${this.#onPoint}
              @pointerleave=${this.#hideSoon}
              @pointerdown=${this.#onGrip}
              @pointermove=${this.#onDrag}
              @pointerup=${this.#onRelease}
              @pointercancel=${this.#onRelease}
            >
              ${this.#drawing()}
            </svg>
          </div>
        </div>
        ${this.#beyond()}
      </div>
      ${compact ? this.#scale() : html`<div class="foot">${legend()}${this.#scale()}</div>`}
      <div class="card" popover="manual" aria-hidden="true" @pointerenter=${() => clearTimeout(this.#hiding)} @pointerleave=${this.#hide}>
        ${pointed ? timelineCard(pointed, this.articles.get(pointed.fact.articleId), this.#against(pointed.fact.id).map(({ mark }) => mark.fact)) : nothing}
      </div>
    `;
  }

  #drawing(): SVGTemplateResult | typeof nothing {
    const domain = this.#domain;
    if (domain === null || this.pxPerDay === 0) return nothing;
    const { grid, band } = axis(domain, this.pxPerDay, this.view, this.#ruler);
    const seen = this.#layout.placed.filter((placed) => this.#isSeen(placed) || placed.mark.fact.id === this.currentId);
    return svg`
      <g aria-hidden="true">${grid}</g>
      <g aria-hidden="true">${this.#contests()}</g>
      ${repeat(seen, ({ mark }) => mark.fact.id, (placed) => this.#fact(placed, domain))}
      <g aria-hidden="true">${band}</g>
    `;
  }

  #fact(placed: Placed, domain: Domain): SVGTemplateResult {
    const { mark, left, right, room } = placed;
    const { fact } = mark;
    const { view } = this;
    const contested = this.timeline.contests.has(fact.id);
    const y = this.#top(placed);
    const sign = contested ? SIGN : 0;
    const text = cut(labelOf(mark), room - sign, this.#ruler);
    const prefix = Math.min(prefixOf(mark).length, text.length);
    const labelWidth = text === '' ? 0 : Math.min(room, this.#ruler(text) + sign);
    const x = Math.max(left - view.x, Math.min(6, right - view.x - labelWidth));
    const boxLeft = Math.max(-60, left - view.x) - 4;
    const boxRight = Math.min(view.width + 60, Math.max(right - view.x, x + labelWidth)) + 4;
    const box = { x: boxLeft, y, width: Math.max(0, boxRight - boxLeft), height: this.#lane.height - 2 };
    const states = [fact.status, mark.rough && 'rough', fact.id === this.activeId && 'active', this.articleId !== null && fact.articleId !== this.articleId && 'aside'];
    return svg`<g
      class="fact ${states.filter(Boolean).join(' ')}"
      role="option"
      tabindex=${fact.id === this.currentId ? 0 : -1}
      aria-selected=${fact.id === this.activeId}
      aria-label=${spoken(mark, this.articles.get(fact.articleId), contested)}
      aria-posinset=${this.#place(fact.id)}
      aria-setsize=${this.marks.length}
      data-fact=${fact.id}
      data-first=${Number.isFinite(mark.first) ? isoDay(mark.first) : 'open'}
      data-last=${Number.isFinite(mark.end) ? isoDay(mark.end - 1) : 'open'}
      data-width=${Math.round((right - left) * 100) / 100}
    >
      <rect class="hit" x=${box.x} y=${box.y} width=${box.width} height=${box.height} rx="4"></rect>
      ${bar(placed, domain, this.pxPerDay, view, y + this.#lane.bar)}
      ${contested ? svg`<g class="contested-sign" transform="translate(${x} ${y + this.#lane.label - 10})">${icon('contested')}</g>` : nothing}
      ${text === '' ? nothing : svg`<text x=${x + sign} y=${y + this.#lane.label}><tspan class="prefix">${text.slice(0, prefix)}</tspan>${text.slice(prefix)}</text>`}
      <rect class="ring" x=${box.x + 1} y=${box.y + 1} width=${Math.max(0, box.width - 2)} height=${box.height - 2} rx="4"></rect>
    </g>`;
  }

  /** Lines from the fact that is active or pointed at to those it denies or that deny it. */
  #contests(): SVGTemplateResult | typeof nothing {
    const id = this.pointedId ?? this.activeId;
    const from = id === null ? undefined : this.#places.get(id);
    if (from === undefined) return nothing;
    const spot = (placed: Placed): { x: number; y: number } => ({ x: placed.left - this.view.x + 4, y: this.#top(placed) + this.#lane.bar });
    return svg`${this.#against(from.mark.fact.id).map((other) => {
      const [a, b] = [spot(from), spot(other)];
      return svg`<path class="contest" d="M${a.x} ${a.y}C${a.x - 24} ${a.y} ${b.x - 24} ${b.y} ${b.x} ${b.y}"></path>`;
    })}`;
  }

  #scale(): TemplateResult {
    return html`<div class="scale" role="group" aria-label="Scale of the timeline">
      <button class="quiet icon" aria-label="Zoom in" title="Zoom in (+, or Ctrl and the wheel)" @click=${() => this.#zoom(STEP)}>${icon('plus')}</button>
      <button class="quiet icon" aria-label="Zoom out" title="Zoom out (−)" @click=${() => this.#zoom(1 / STEP)}>${icon('minus')}</button>
      <button class="quiet icon" aria-label="Show all facts" title="Show all facts (0)" @click=${this.#fit}>${icon('fit')}</button>
    </div>`;
  }

  /** Says that there are facts before or after what is in view, and leads there. */
  #beyond(): TemplateResult | typeof nothing {
    const { x, width } = this.view;
    const earlier = this.#layout.placed.filter(({ right }) => right < x);
    const later = this.#layout.placed.filter(({ left }) => left > x + width);
    const nearest = earlier.reduce<Placed | undefined>((best, placed) => (best && best.right > placed.right ? best : placed), undefined);
    const go = (placed: Placed | undefined) => (): void => {
      if (placed) this.#reveal(placed.mark.fact.id);
    };
    return html`${earlier.length === 0 ? nothing : html`<button class="beyond earlier" @click=${go(nearest)}>${icon('left')} ${earlier.length} earlier</button>`}
    ${later.length === 0 ? nothing : html`<button class="beyond later" @click=${go(later[0])}>${later.length} later ${icon('right')}</button>`}`;
  }

  get #lane(): (typeof LANE)['full' | 'compact'] {
    return this.compact ? LANE.compact : LANE.full;
  }

  #top({ lane }: Placed): number {
    return AXIS_HEIGHT + 3 + lane * this.#lane.height - this.view.y;
  }

  #isSeen(placed: Placed): boolean {
    const y = this.#top(placed);
    const { x, width, height } = this.view;
    return placed.left < x + width && Math.max(placed.right, placed.left + placed.room) > x && y < height && y + this.#lane.height > AXIS_HEIGHT;
  }

  #against(id: string): Placed[] {
    return (this.timeline.contests.get(id) ?? []).flatMap((other) => this.#places.get(other) ?? []);
  }

  #place(id: string): number {
    return this.marks.findIndex((mark) => mark.fact.id === id) + 1;
  }

  #useDomain(domain: Domain | null): void {
    const before = this.#domain;
    this.#domain = domain;
    this.#widths.clear();
    if (before !== null && domain !== null && this.pxPerDay > 0) this.#moveTo({ x: this.view.x + (before.first - domain.first) * this.pxPerDay });
  }

  #layOut(domain: Domain): void {
    const { height } = this.view;
    const lanes = this.compact ? Math.max(1, Math.floor((height - AXIS_HEIGHT - 4) / this.#lane.height)) : this.#lane.lanes;
    this.#layout = layOut(this.marks, domain, { pxPerDay: this.pxPerDay, lanes, labelWidth: (mark) => this.#labelWidth(mark) });
    this.#places = new Map(this.#layout.placed.map((placed) => [placed.mark.fact.id, placed]));
  }

  #labelWidth(mark: Mark): number {
    const known = this.#widths.get(mark.fact.id);
    if (known !== undefined) return known;
    const width = Math.ceil(this.#ruler(labelOf(mark).slice(0, 120))) + 2 + (this.timeline.contests.has(mark.fact.id) ? SIGN : 0);
    this.#widths.set(mark.fact.id, width);
    return width;
  }

  #measure(): void {
    const { fontWeight, fontSize, fontFamily } = getComputedStyle(this.scroller);
    this.#ruler = rulerFor(`${fontWeight} ${fontSize} ${fontFamily}`);
    this.#widths.clear();
    if (this.#domain !== null && this.pxPerDay > 0) this.#layOut(this.#domain);
    this.requestUpdate();
  }

  #resize(): void {
    const { clientWidth: width, clientHeight: height } = this.scroller;
    if (width === this.view.width && height === this.view.height) return;
    if (this.view.width === 0) this.#measure();
    this.view = { ...this.view, width, height };
    this.pxPerDay = this.pxPerDay === 0 ? 0 : this.#within(this.pxPerDay);
  }

  #within(pxPerDay: number): number {
    if (this.#domain === null) return pxPerDay;
    const days = this.#domain.end - this.#domain.first;
    return Math.max(this.view.width / days, Math.min(WIDEST_DAY, WIDEST_CANVAS / days, pxPerDay));
  }

  #moveTo({ x = this.view.x, y = this.view.y }: { x?: number; y?: number }): void {
    const days = this.#domain === null ? 0 : this.#domain.end - this.#domain.first;
    const most = Math.max(0, days * this.pxPerDay - this.view.width);
    this.view = { ...this.view, x: Math.max(0, Math.min(most, x)), y: Math.max(0, y) };
    this.#moved = true;
  }

  #goHome(): void {
    if (this.#domain !== null) this.#show(homeOf(this.timeline.marks, this.#domain));
  }

  readonly #fit = (): void => {
    const domain = domainOf(this.marks) ?? this.#domain;
    if (domain !== null) this.#show(domain);
  };

  #show({ first, end }: Domain): void {
    if (this.#domain === null) return;
    this.pxPerDay = this.#within(this.view.width / (end - first));
    this.#moveTo({ x: (first - this.#domain.first) * this.pxPerDay });
  }

  #zoom(factor: number, at = this.view.width / 2): void {
    const before = this.pxPerDay;
    this.pxPerDay = this.#within(before * factor);
    this.#moveTo({ x: ((this.view.x + at) * this.pxPerDay) / before - at });
  }

  /** Moves the view, no further than needed, so that a fact is in it. */
  #reveal(id: string): void {
    const placed = this.#places.get(id);
    if (placed === undefined) return;
    const { x, y, width, height } = this.view;
    const top = placed.lane * this.#lane.height;
    const room = height - AXIS_HEIGHT - this.#lane.height - 6;
    const inSight = placed.left < x + width - 60 && placed.right > x + 20;
    this.#moveTo({
      ...(inSight ? {} : { x: (placed.right - placed.left > width ? placed.left : (placed.left + placed.right) / 2) - width * 0.4 }),
      ...(top >= y && top <= y + room ? {} : { y: top - room / 2 }),
    });
  }

  async #focus(mark: Mark | undefined): Promise<void> {
    if (mark === undefined) return;
    this.currentId = mark.fact.id;
    this.#reveal(mark.fact.id);
    await this.updateComplete;
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
    const at = id === null ? -1 : this.#place(id) - 1;
    const step = (by: number) => (): void => void this.#focus(this.marks[Math.max(0, Math.min(this.marks.length - 1, at + by))]);
    const pan = (by: number) => (): void => this.#moveTo({ x: this.view.x + by * this.view.width });
    const keys: Record<string, () => void> = {
      ArrowRight: event.shiftKey ? pan(0.25) : step(1),
      ArrowLeft: event.shiftKey ? pan(-0.25) : step(-1),
      ArrowDown: step(1),
      ArrowUp: step(-1),
      PageDown: pan(0.9),
      PageUp: pan(-0.9),
      Home: step(-Infinity),
      End: step(Infinity),
      '+': () => this.#zoom(STEP),
      '=': () => this.#zoom(STEP),
      '-': () => this.#zoom(1 / STEP),
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
    if (id !== null && !this.dragging) this.#open(id);
  };

  readonly #onFocus = (event: FocusEvent): void => {
    const id = factIdAt(event);
    if (id === null) return;
    this.currentId = id;
    this.#reveal(id);
    if (event.target instanceof Element && event.target.matches(':focus-visible')) this.#point(id);
  };

  readonly #onPoint = (event: PointerEvent): void => {
    const id = factIdAt(event);
    if (this.#grip !== null) return;
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
    this.#hiding = window.setTimeout(this.#hide, 180);
  };

  readonly #onScroll = (): void => {
    const { scrollLeft, scrollTop } = this.scroller;
    if (Math.abs(scrollLeft - this.view.x) < 1 && Math.abs(scrollTop - this.view.y) < 1) return;
    this.view = { ...this.view, x: scrollLeft, y: scrollTop };
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (event.ctrlKey || event.metaKey) {
      event.preventDefault();
      const factor = Math.exp(-Math.max(-60, Math.min(60, event.deltaY)) / 150);
      this.#zoom(factor, event.clientX - this.scroller.getBoundingClientRect().left);
    } else if (event.deltaX === 0 && !event.shiftKey && this.scroller.scrollHeight <= this.scroller.clientHeight) {
      event.preventDefault();
      this.#moveTo({ x: this.view.x + event.deltaY });
    }
  };

  readonly #onGrip = (event: PointerEvent): void => {
    this.dragging = false;
    if (event.button === 0 && event.pointerType !== 'touch') this.#grip = { x: event.clientX, y: event.clientY, view: this.view };
  };

  readonly #onDrag = (event: PointerEvent): void => {
    const grip = this.#grip;
    if (grip === null) return;
    const [x, y] = [event.clientX - grip.x, event.clientY - grip.y];
    if (!this.dragging && Math.hypot(x, y) < 4) return;
    if (!this.dragging && event.currentTarget instanceof Element) event.currentTarget.setPointerCapture(event.pointerId);
    this.dragging = true;
    this.#hide();
    this.#moveTo({ x: grip.view.x - x, y: grip.view.y - y });
  };

  /** The click that follows a drag opens nothing: `dragging` ends with the next press. */
  readonly #onRelease = (): void => {
    this.#grip = null;
  };

  /** Beside its mark, below where there is room and above where there is not, inside the window. */
  #placeCard(): void {
    const { card } = this;
    if (card === null) return;
    const placed = this.pointedId === null ? undefined : this.#places.get(this.pointedId);
    if (placed === undefined) {
      if (card.matches(':popover-open')) card.hidePopover();
      return;
    }
    if (!card.matches(':popover-open')) card.showPopover();
    const frame = this.scroller.getBoundingClientRect();
    const x = frame.left + Math.max(8, Math.min(placed.left - this.view.x, this.view.width - 120));
    const top = frame.top + this.#top(placed);
    const below = top + this.#lane.height + 4;
    const { offsetWidth: width, offsetHeight: height } = card;
    const fits = below + height < window.innerHeight - 8;
    card.style.left = `${Math.max(8, Math.min(x, window.innerWidth - width - 8))}px`;
    card.style.top = `${fits ? below : Math.max(8, top - height - 4)}px`;
  }
}

/** What qualifies a date, said before the statement so that no label claims more than the text. */
function prefixOf(mark: Mark): string {
  return mark.rough || mark.inferred ? `${mark.words} · ` : '';
}

function labelOf(mark: Mark): string {
  return prefixOf(mark) + mark.fact.statement;
}

function factIdAt(event: Event): string | null {
  const at = event.target instanceof Element ? event.target.closest<SVGGElement>('.fact') : null;
  return at?.dataset['fact'] ?? null;
}

declare global {
  interface HTMLElementTagNameMap {
    'desk-timeline-chart': DeskTimelineChart;
  }
}
