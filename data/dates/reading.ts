import type { FactDate } from '../model/fact.ts';
import type { Timex } from '../extract/extraction.ts';
import { firstDay, lastDay, shift, timexOf, within, type Period, type Unit } from './period.ts';

export type DatePart = FactDate['written'][number];
/** `past?`: past words, but not close by. */
export type Tense = 'past' | 'past?' | 'future' | 'present';

/** What an expression means, once it is read in its place. */
export interface Reading {
  timex: Timex;
  /** The stretch of the calendar it names; null for durations, sets and vague words. */
  period: Period | null;
  /** The EDTF value where it is not simply that of `period` (a range). */
  edtf?: string;
  /** True for a side glance ("a year earlier" in a comparison): the text does not go on from there. */
  aside?: boolean;
  written: readonly DatePart[];
  inferred: readonly DatePart[];
  rule: string;
  alternatives: readonly string[];
}

/** The place an expression stands in: all that may help to read it. */
export interface Scope {
  text: string;
  /** When the article was published, as fine as is known. */
  published: Period | null;
  /** "publication on 22 February 2023", for the rules shown to the analyst. */
  publicationWords: string;
  /** True for a text that tells of past years rather than of the days before its publication. */
  narrative: boolean;
  /** The period of `unit` that the text was last at, or null; with `from`, none told before that place. */
  last: (unit: Unit, from?: number) => Period | null;
  /** The last period of `unit` itself, when it was among the last few told; else null. */
  recent: (unit: Unit) => Period | null;
  /** The year a narrative is in, or null. */
  storyYear: () => Period | null;
  /** Tense of the words about a position. */
  tense: (start: number, end: number) => Tense;
}

/** One idea of how a date is written. `starts`: the words, in lower case, it may begin with; `#` for a digit. */
export interface Parser {
  starts: readonly string[];
  pattern: RegExp;
  read: (match: RegExpExecArray, scope: Scope) => Reading | null;
}

/** The parts of a date that a period of this unit fixes. */
function partsOf(unit: Unit): DatePart[] {
  if (unit === 'day' || unit === 'week' || unit === 'weekend') return ['year', 'month', 'day'];
  return unit === 'month' || unit === 'season' || unit === 'quarter' || unit === 'half' ? ['year', 'month'] : ['year'];
}

/** A reading whose parts not named in `written` were inferred by `rule`. */
export function dated(period: Period, written: readonly DatePart[], rule: string, more: Partial<Reading> = {}): Reading {
  const inferred = partsOf(period.unit).filter((part) => !written.includes(part));
  return {
    timex: { type: 'DATE', value: timexOf(period) },
    period,
    written,
    inferred,
    rule: inferred.length === 0 ? '' : rule,
    alternatives: [],
    ...more,
  };
}

/** A reading that is on no calendar. */
export function undated(type: Timex['type'], value: string): Reading {
  return { timex: { type, value }, period: null, written: [], inferred: [], rule: '', alternatives: [] };
}

/** Where a reading is counted from, and how that is said in its rule. */
export interface Base {
  period: Period;
  words: string;
}

/** The publication, as fine as `unit`; null when it is not known that well: then nothing is guessed. */
export function publication(scope: Scope, unit: Unit): Base | null {
  const period = scope.published && within(scope.published, unit);
  return period && { period, words: scope.publicationWords };
}

/** The date told before; failing that, but for a story of the past, the publication. */
export function told(scope: Scope, unit: Unit): Base | null {
  const period = scope.last(unit);
  if (period) return { period, words: 'the date told before it' };
  return scope.narrative ? null : publication(scope, unit);
}

/**
 * So many units on from a base; null when that leads beyond the publication although the words tell of the past: then the base
 * was the wrong one.
 */
export function counted(scope: Scope, match: RegExpExecArray, base: Base, by: number): Reading | null {
  const period = shift(base.period, by);
  if (by > 0 && !scope.narrative && scope.published && firstDay(period) > lastDay(scope.published)) {
    if (scope.tense(match.index, match.index + match[0].length) === 'past') return null;
  }
  return dated(period, [], `counted from ${base.words}`);
}
