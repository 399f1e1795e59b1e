import { MONTH_NAMES } from './display-date.ts';
import { civilDay, two } from './civil.ts';
import { day, edtfOf, firstDay, isDay, lastDay, month, within, type Period } from './period.ts';
import { dated, type DatePart, type Reading, type Scope } from './reading.ts';

interface Choice {
  period: Period;
  /** The same, a year before or after: the reading that was not chosen. */
  other: Period | null;
  rule: string;
}

/**
 * Chooses the year of a date written without one. `inYear` makes the date in a year (null when that year has none), `name` says
 * it in words. News: the last such date before publication, or the next when the words tell of the future. A narrative: the
 * year told before it. Null when there is nothing to choose by.
 */
export function chooseYear(
  scope: Scope, start: number, end: number, name: string, inYear: (year: number) => Period | null,
): Choice | null {
  const told = scope.narrative ? scope.last('year') : null;
  if (told) {
    const period = inYear(told.index);
    return period && { period, other: null, rule: `no year is written: read in ${told.index <= 0 ? `${1 - told.index} BC` : told.index}, the year told before it` };
  }
  const now = scope.published && within(scope.published, 'year');
  if (!scope.published || !now) return null;
  const future = scope.tense(start, end) === 'future';
  const years = [now.index - 1, now.index, now.index + 1];
  const fits = years.map(inYear).filter((period): period is Period => period !== null);
  const today = scope.published;
  const before = fits.findLast((period) => firstDay(period) <= lastDay(today));
  const after = fits.find((period) => lastDay(period) >= firstDay(today));
  const chosen = future ? (after ?? before) : (before ?? after);
  if (!chosen) return null;
  const other = chosen === before ? after : before;
  const side = chosen === before ? 'last' : 'next';
  const relation = chosen === before ? 'before' : 'after';
  const same = before === after;
  return {
    period: chosen,
    other: same || !other ? null : other,
    rule: same
      ? `no year is written: read as the ${name} of publication on ${scope.publishedWords}`
      : `no year is written: read as the ${side} ${name} ${relation} publication on ${scope.publishedWords}`,
  };
}

/** A month, or a day of it, without a year. */
export function withoutYear(
  scope: Scope, start: number, end: number, m: number, d: number | null, written: readonly DatePart[] = d === null ? ['month'] : ['month', 'day'],
): Reading | null {
  const name = MONTH_NAMES[m - 1] ?? '';
  if (d !== null && !isDay(2000, m, d)) return null;
  const make = (y: number): Period | null => (d === null ? month(y, m) : isDay(y, m, d) ? day(y, m, d) : null);
  const choice = chooseYear(scope, start, end, d === null ? name : `${d} ${name}`, make);
  if (choice) {
    return dated(choice.period, written, choice.rule, { alternatives: choice.other ? [edtfOf(choice.other)] : [] });
  }
  const value = `XXXX-${two(m)}${d === null ? '' : `-${two(d)}`}`;
  return { timex: { type: 'DATE', value }, period: null, edtf: value, written, inferred: [], rule: '', alternatives: [] };
}

/** The year in which a period begins. */
export function yearOf(period: Period): number {
  return civilDay(firstDay(period)).year;
}
