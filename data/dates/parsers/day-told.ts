import type { Period } from '../period.ts';
import { dated, publication, type Reading, type Scope, type Tense } from '../reading.ts';

/** How far before a time the day may be told that it belongs to. */
const REACH = 320;

/**
 * The day of a time that is written without one. In news the day told a few sentences before, unless the words about the time
 * point to its other side; else that of publication.
 */
export function onDayTold(match: RegExpExecArray, scope: Scope): Reading | null {
  const today = scope.narrative ? null : publication(scope, 'day');
  const day = scope.last('day', today ? match.index - REACH : 0);
  const told = day && (!today || fits(day, today.period, scope.tense(match.index, match.index + match[0].length)));
  const base = told ? { period: day, words: 'the day told before it' } : today;
  return base && dated(base.period, [], `no day is written: read as ${base.words}`);
}

function fits(day: Period, today: Period, tense: Tense): boolean {
  return tense === 'future' ? day.index >= today.index : day.index <= today.index;
}
