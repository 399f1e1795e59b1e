import { layOut, type Layout, type Placed } from '../../data/timeline/layout.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';
import { labelWidth, SIGN, type Lane } from './timeline-fact.ts';
import type { Ruler } from './timeline-ruler.ts';

const FULL: Lane = { height: 34, label: 14, bar: 24 };
const COMPACT: Lane = { height: 27, label: 12, bar: 20 };
/** Where there is room to scroll, labels are kept whole up to this many lanes. */
const ROOMY = 30;

/** Which facts contest which, by id. */
export type Contests = ReadonlyMap<string, readonly string[]>;

/** Where every mark of a chart stands at its present scale. */
export class Places {
  #layout: Layout = { placed: [], lanes: 0 };
  #byId = new Map<string, Placed>();
  #order = new Map<string, number>();
  #widths = new WeakMap<Mark, number>();
  #ruler: Ruler = (text) => text.length * 7;
  #contests: Contests = new Map();

  constructor(readonly compact: boolean) {}

  get all(): readonly Placed[] {
    return this.#layout.placed;
  }

  get lane(): Lane {
    return this.compact ? COMPACT : FULL;
  }

  /** Pixels that all lanes take. */
  get height(): number {
    return this.#layout.lanes * this.lane.height;
  }

  get ruler(): Ruler {
    return this.#ruler;
  }

  /** Labels are measured anew from now on: after a change of font. */
  measureWith(ruler: Ruler): void {
    this.#ruler = ruler;
    this.#widths = new WeakMap();
  }

  /** Places marks, given in order of time. */
  layOut(marks: readonly Mark[], contests: Contests, { domain, pxPerDay, height }: Viewport): void {
    this.#contests = contests;
    const lanes = this.compact ? Math.max(1, Math.floor(height / this.lane.height)) : ROOMY;
    this.#layout = layOut(marks, domain, { pxPerDay, lanes, labelWidth: (mark) => this.#labelWidth(mark) });
    this.#byId = new Map(this.#layout.placed.map((placed) => [placed.mark.fact.id, placed]));
    this.#order = new Map(marks.map(({ fact }, at) => [fact.id, at]));
  }

  get(id: string | null): Placed | undefined {
    return id === null ? undefined : this.#byId.get(id);
  }

  /** The place of a fact in the order of time, from 0; -1 when it is not there. */
  position(id: string | null): number {
    return (id === null ? undefined : this.#order.get(id)) ?? -1;
  }

  /** The facts that contest this one. */
  against(id: string): Placed[] {
    return (this.#contests.get(id) ?? []).flatMap((other) => this.#byId.get(other) ?? []);
  }

  isSeen({ lane, left, right, room }: Placed, { x, y, width, height }: Viewport): boolean {
    const top = lane * this.lane.height;
    return left < x + width && Math.max(right, left + room) > x && top < y + height && top + this.lane.height > y;
  }

  /** A mark's bar and lane, in pixels from the start of the domain and the first lane. */
  box({ lane, left, right }: Placed): { left: number; right: number; top: number; bottom: number } {
    return { left, right, top: lane * this.lane.height, bottom: (lane + 1) * this.lane.height };
  }

  #labelWidth(mark: Mark): number {
    let width = this.#widths.get(mark);
    if (width === undefined) this.#widths.set(mark, (width = labelWidth(mark, this.#ruler)));
    return width + (this.#contests.has(mark.fact.id) ? SIGN : 0);
  }
}
