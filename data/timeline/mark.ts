import { dayNumber } from '../dates/civil.ts';
import { displayDate } from '../dates/display-date.ts';
import { parseEdtf, type Edtf, type EdtfEnd } from '../dates/edtf-parse.ts';
import type { Fact, FactDate } from '../model/fact.ts';

/** Days of a timeline as day numbers (see `dayNumber`), half-open. `thin`: an end of an interval known only roughly. */
export interface Stretch {
  first: number;
  end: number;
  thin: boolean;
}

/** How a bar runs off: `open` without end, `unknown` to an end that nobody knows, null for a known end. */
export type Openness = 'open' | 'unknown' | null;

/** A fact as the timeline draws it: every day the text allows, and no day left out. */
export interface Mark {
  fact: Fact;
  /** First day and the day after the last, as day numbers; -Infinity or Infinity where open. */
  first: number;
  end: number;
  stretches: readonly Stretch[];
  openStart: Openness;
  openEnd: Openness;
  /** Approximate or uncertain in the text: drawn dashed. */
  rough: boolean;
  inferred: boolean;
  /** The date in words, with what was inferred: "November 2022 (year inferred)". */
  readonly words: string;
}

export interface Timeline {
  /** In order of time. */
  marks: readonly Mark[];
  /** Events and claims without a date that can be drawn, in the order given. */
  undated: readonly Fact[];
  /** For each contested fact the facts that it denies or that deny it; what was rejected contests nothing. */
  contests: ReadonlyMap<string, readonly string[]>;
}

/** Years -9999 to 9999: what lies beyond runs off the chart. */
const LOWEST = dayNumber(-9999, 1, 1);
const HIGHEST = dayNumber(10_000, 1, 1);

/** Reads the events and claims among facts (those about actors are left out). */
export function readTimeline(facts: Iterable<Fact>): Timeline {
  const marks: Mark[] = [];
  const undated: Fact[] = [];
  const shown = [...facts].filter(({ kind }) => kind !== 'actor');
  for (const fact of shown) {
    const mark = markOf(fact);
    if (mark === null) undated.push(fact);
    else marks.push(mark);
  }
  return { marks: marks.sort(byTime), undated, contests: contestsOf(shown) };
}

/** By first day, then by last day, then by id: the same facts always come in the same order. */
export function byTime(a: Mark, b: Mark): number {
  return order(a.first, b.first) || order(a.end, b.end) || order(a.fact.id, b.fact.id);
}

function order<T extends number | string>(a: T, b: T): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

/** What was read of each fact: facts are replaced, never changed, and a library has tens of thousands. */
const known = new WeakMap<Fact, Mark | null>();

/** The mark of a dated fact; null when it has no date, one that is not EDTF, or one open on both sides. */
export function markOf(fact: Fact): Mark | null {
  let mark = known.get(fact);
  if (mark === undefined) known.set(fact, (mark = readMark(fact)));
  return mark;
}

/** Facts of a library share their dates: there are far fewer of these. */
const values = new Map<string, Edtf | null>();

function valueOf(edtf: string): Edtf | null {
  let value = values.get(edtf);
  if (value === undefined) values.set(edtf, (value = parseEdtf(edtf)));
  return value;
}

function readMark(fact: Fact): Mark | null {
  const value = fact.when === null ? null : valueOf(fact.when.edtf);
  const { when } = fact;
  if (when === null || value === null) return null;
  const stretches = stretchesOf(value).map(withinCalendar);
  const first = Math.min(...stretches.map((stretch) => stretch.first));
  const end = Math.max(...stretches.map((stretch) => stretch.end));
  if (first === -Infinity && end === Infinity) return null;
  return {
    fact,
    first,
    end,
    stretches,
    openStart: first === -Infinity ? openness(value, 'start') : null,
    openEnd: end === Infinity ? openness(value, 'end') : null,
    rough: isRough(value),
    inferred: when.inferred.length > 0,
    get words() {
      return whenWords(when);
    },
  };
}

/** A fact's date in words; what the app inferred is said: "19 February 2023 (month and year inferred)". */
export function whenWords(when: FactDate): string {
  return when.inferred.length === 0 ? displayDate(when.edtf) : `${displayDate(when.edtf)} (${inferredWords(when.inferred)})`;
}

/** "year inferred", "month and year inferred"; empty when nothing was. */
export function inferredWords(parts: FactDate['inferred']): string {
  const named = (['day', 'month', 'year'] as const).filter((part) => parts.includes(part));
  const last = named.pop();
  return last === undefined ? '' : `${named.length === 0 ? last : `${named.join(', ')} and ${last}`} inferred`;
}

function stretchesOf(value: Edtf): Stretch[] {
  if (value.kind === 'date') return [{ first: value.date.first, end: value.date.last + 1, thin: false }];
  if (value.kind === 'interval') return intervalStretches(value.start, value.end);
  return value.members.map(({ start, end }) => ({
    first: start === 'open' ? -Infinity : start.first,
    end: end === 'open' ? Infinity : end.last + 1,
    thin: false,
  }));
}

/**
 * An interval is sure from the last day on which it may begin to the first on which it may end; what lies outside of
 * that is thin. "August 2021 to February 2023" may begin on any day of August and end on any of February.
 */
function intervalStretches(start: EdtfEnd, end: EdtfEnd): Stretch[] {
  const first = typeof start === 'string' ? -Infinity : start.first;
  const last = typeof end === 'string' ? Infinity : end.last + 1;
  if (start === 'unknown' || end === 'unknown') return [{ first, end: last, thin: true }];
  const sureFirst = start === 'open' ? -Infinity : start.last;
  const sureEnd = end === 'open' ? Infinity : end.first + 1;
  if (sureFirst >= sureEnd) return [{ first, end: last, thin: true }];
  return [
    { first, end: sureFirst, thin: true },
    { first: sureFirst, end: sureEnd, thin: false },
    { first: sureEnd, end: last, thin: true },
  ].filter((stretch) => stretch.first < stretch.end);
}

function withinCalendar({ first, end, thin }: Stretch): Stretch {
  return { first: first < LOWEST ? -Infinity : Math.min(first, HIGHEST), end: end > HIGHEST ? Infinity : Math.max(end, LOWEST), thin };
}

function openness(value: Edtf, side: 'start' | 'end'): Openness {
  return value.kind === 'interval' && value[side] === 'unknown' ? 'unknown' : 'open';
}

function isRough(value: Edtf): boolean {
  const ends =
    value.kind === 'date'
      ? [value.date]
      : value.kind === 'interval'
        ? [value.start, value.end]
        : value.members.flatMap(({ start, end }) => [start, end]);
  return ends.some((end) => typeof end !== 'string' && end.qualifiers.size > 0);
}

function contestsOf(facts: readonly Fact[]): Map<string, string[]> {
  const standing = facts.filter(({ status }) => status !== 'rejected');
  const known = new Set(standing.map(({ id }) => id));
  const contests = new Map<string, string[]>();
  const add = (id: string, other: string): void => {
    contests.set(id, [...(contests.get(id) ?? []), other]);
  };
  for (const { id, attribution } of standing) {
    const denied = attribution?.denies ?? null;
    if (denied === null || !known.has(denied)) continue;
    add(id, denied);
    add(denied, id);
  }
  return contests;
}
