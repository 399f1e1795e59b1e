import { day, isDay, lastDay, month, year, type Period } from '../period.ts';
import { monthNumber, numberOf, ordinalOf, pattern, yearNumber } from '../pattern.ts';
import { withoutYear, yearOf } from '../missing-year.ts';
import { dated, type Parser, type Reading, type Scope } from '../reading.ts';
import { amountOf } from './amount.ts';

const STARTS = ['the', 'first', 'second', 'third', 'fourth', 'last', 'final', 'closing', 'opening'];
const NTH = '(?:the )?(?<nth>first|second|third|fourth|last|final|closing|opening)';

/**
 * "the last week of September", "the first two months of 1939": a length of time whose place is known no nearer than the month
 * or year it lies in.
 */
export const stretchOfMonth: Parser = {
  starts: STARTS,
  pattern: pattern(`${NTH} (?:{n:number} )?(?<unit>(?:hour|day|week|weekend|month)s?) of (?:{m:month}(?:,? {y:year})?|(?<y2>1[0-9]{3}|20[0-9]{2}))`),
  read: (match, scope) => {
    const { nth = '', n, unit = '', m, y, y2 } = match.groups ?? {};
    const inside = m === undefined ? dated(year(Number(y2)), ['year'], '') : monthReading(match, scope, m, y);
    if (!inside?.period) return inside;
    if (/^day$/i.test(unit) && n === undefined) return dayIn(inside, inside.period, nth);
    const count = n === undefined ? (/s$/i.test(unit) ? null : 1) : numberOf(n);
    return { ...inside, timex: { type: 'DURATION', value: amountOf(count, unit).value } };
  },
};

function monthReading(match: RegExpExecArray, scope: Scope, name: string, y: string | undefined): Reading | null {
  if (!/^[A-Z]/.test(name)) return null;
  if (y !== undefined) return dated(month(yearNumber(y), monthNumber(name)), ['year', 'month'], '');
  return withoutYear(scope, match.index, match.index + match[0].length, monthNumber(name), null);
}

/** "the second day of May" is a day of its own. */
function dayIn(inside: Reading, period: Period, nth: string): Reading {
  const first = period.unit === 'month' ? ((period.index % 12) + 12) % 12 + 1 : 1;
  const number = ordinalOf(nth === 'opening' ? 'first' : nth);
  const found: Period = isDay(yearOf(period), first, number) ? day(yearOf(period), first, number) : { unit: 'day', index: lastDay(period) };
  return dated(found, [...inside.written, 'day'], inside.rule);
}
