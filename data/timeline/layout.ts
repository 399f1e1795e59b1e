import type { Domain } from './domain.ts';
import type { Mark, Stretch } from './mark.ts';

/** A mark with its place. Distances are in pixels from the start of the domain. */
export interface Placed {
  mark: Mark;
  lane: number;
  /** Where the bar begins and ends: the days of the mark, clipped to the domain, but at least MIN_BAR wide. */
  left: number;
  right: number;
  /** Room for the label, which begins at `left`; 0 where there is none. */
  room: number;
}

export interface Layout {
  placed: readonly Placed[];
  lanes: number;
}

export interface LayoutOptions {
  pxPerDay: number;
  /** Labels get shorter before there are more lanes than this; without labels there may still be more. */
  lanes: number;
  /** Pixels that the whole label of a mark takes. */
  labelWidth: (mark: Mark) => number;
}

/** The narrowest bar that can be seen and hit. A day may look longer than it is at low zoom, never shorter. */
export const MIN_BAR = 9;
const GAP = 12;
const LABEL_LIMITS = [320, 200, 120, 60] as const;
/** In less room no label says anything. */
export const LEAST_LABEL = 32;

interface Box {
  mark: Mark;
  left: number;
  right: number;
}

/**
 * Puts marks, given in order of time, on lanes so that no bar or label covers another: each goes on the first lane that
 * is free, so an unchanged scale gives unchanged places. Labels then grow into the free room behind them.
 */
export function layOut(marks: readonly Mark[], domain: Domain, { pxPerDay, lanes, labelWidth }: LayoutOptions): Layout {
  const boxes = marks.map((mark) => ({ mark, ...barOf(mark, domain, pxPerDay) }));
  let places: number[] | null = null;
  for (const limit of LABEL_LIMITS) places ??= firstFit(boxes, lanes, ({ mark }) => Math.min(labelWidth(mark), limit));
  places ??= firstFit(boxes, boxes.length, () => 0) ?? [];
  const next = new Map<number, number>();
  const placed: Placed[] = [];
  for (let at = boxes.length - 1; at >= 0; at -= 1) {
    const box = boxes[at];
    const lane = places[at];
    if (box === undefined || lane === undefined) continue;
    const { mark, left, right } = box;
    const free = (next.get(lane) ?? Infinity) - GAP - left;
    // Measuring is what costs: what gets no label is not measured.
    placed.push({ mark, lane, left, right, room: free < LEAST_LABEL ? 0 : Math.min(labelWidth(mark), free) });
    next.set(lane, left);
  }
  return { placed: placed.reverse(), lanes: laneCount(places) };
}

/** A stretch of a mark in pixels, clipped to the domain. */
export function stretchOf(stretch: Stretch, domain: Domain, pxPerDay: number): { left: number; right: number } {
  return {
    left: (Math.max(stretch.first, domain.first) - domain.first) * pxPerDay,
    right: (Math.min(stretch.end, domain.end) - domain.first) * pxPerDay,
  };
}

function barOf(mark: Mark, domain: Domain, pxPerDay: number): { left: number; right: number } {
  const { left, right } = stretchOf({ first: mark.first, end: mark.end, thin: false }, domain, pxPerDay);
  const lack = Math.max(0, MIN_BAR - (right - left)) / 2;
  return { left: left - lack, right: right + lack };
}

/** The first free lane for each box and the room (pixels) of its label; null as soon as they need more lanes than `most`. */
function firstFit(boxes: readonly Box[], most: number, room: (box: Box) => number): number[] | null {
  const lanes = new Lanes(most);
  const places: number[] = [];
  for (const box of boxes) {
    const lane = lanes.firstFree(box.left - GAP);
    if (lane === null) return null;
    lanes.fill(lane, Math.max(box.right, box.left + room(box)));
    places.push(lane);
  }
  return places;
}

/** How far each lane is filled: a tree of minima, so that thousands of facts in one week are placed as quickly as elsewhere. */
class Lanes {
  readonly #leaves: number;
  readonly #ends: Float64Array;

  constructor(private readonly most: number) {
    this.#leaves = 2 ** Math.ceil(Math.log2(Math.max(1, most)));
    this.#ends = new Float64Array(2 * this.#leaves).fill(-Infinity);
  }

  /** The first lane that ends at or before `x`. */
  firstFree(x: number): number | null {
    let node = 1;
    if ((this.#ends[1] ?? Infinity) > x) return null;
    while (node < this.#leaves) node = (this.#ends[2 * node] ?? Infinity) <= x ? 2 * node : 2 * node + 1;
    const lane = node - this.#leaves;
    return lane < this.most ? lane : null;
  }

  fill(lane: number, end: number): void {
    let node = this.#leaves + lane;
    this.#ends[node] = end;
    while (node > 1) {
      node >>= 1;
      this.#ends[node] = Math.min(this.#ends[2 * node] ?? Infinity, this.#ends[2 * node + 1] ?? Infinity);
    }
  }
}

function laneCount(places: readonly number[]): number {
  return places.reduce((most, lane) => Math.max(most, lane + 1), 0);
}
