import type { Period } from '../period.ts';
import { before } from '../pattern.ts';
import { dated, publication, type Reading, type Scope, type Tense } from '../reading.ts';

/** How far before a time the day may be told that it belongs to. */
const REACH = 320;
/** "Saturday at 10 a.m.", "on March 3, at about noon": the day stands right before. */
const JUST_BEFORE = /(?:\b[A-Z][a-z]+day|\b[A-Z][a-z]+\.? [0-9]{1,2}),? at (?:about |around |exactly )?$/;

/**
 * The day of a time that is written without one. In news the day told a few sentences before, unless the words about the time
 * point to its other side; else that of publication.
 */
export function onDayTold(match: RegExpExecArray, scope: Scope): Reading | null {
  const today = scope.narrative ? null : publication(scope, 'day');
  const day = scope.last('day', today ? match.index - REACH : 0);
  const told = day && (!today || JUST_BEFORE.test(before(match)) || fits(day, today.period, scope.tense(match.index, match.index + match[0].length)));
  const base = told ? { period: day, words: 'the day told before it' } : today;
  return base && dated(base.period, [], `no day is written: read as ${base.words}`);
}

function fits(day: Period, today: Period, tense: Tense): boolean {
  return tense === 'future' ? day.index >= today.index : day.index <= today.index;
}
