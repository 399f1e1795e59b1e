import type { Period } from '../period.ts';
import { after, ordinalOf, pattern, yearNumber } from '../pattern.ts';
import { inChosenYear } from '../missing-year.ts';
import { dated, publication, type Parser, type Reading, type Scope } from '../reading.ts';

const YEAR_AFTER = '(?: of|,| in)?(?: fiscal)?(?: the year)? (?:{y:year}|(?<rel>last|this|next) year)';
const YEAR_BEFORE = '(?:the (?<y0>1[0-9]{3}|20[0-9]{2}) |(?<rel0>last|this|next) year[\'’]s |the |this )';
const STARTS = ['the', 'fiscal', 'this', 'last', 'next', 'first', 'second', 'third', 'fourth'];

/** "the third quarter", "third-quarter", "Q3 2020", "3Q", "last year's fourth quarter", "the 1988 second quarter". */
export const quarter: Parser = {
  starts: [...STARTS, 'q', '#'],
  pattern: pattern(`(?:${YEAR_BEFORE}?(?:fiscal )?(?<nth>first|second|third|fourth)(?: fiscal)?(?<dash>[- ])quarter|Q(?<q>[1-4])|(?<q2>[1-4])Q)(?:${YEAR_AFTER})?`),
  read: (match, scope) => {
    const { nth = '', q2, q = q2 } = match.groups ?? {};
    // A determiner before a hyphenated modifier belongs to the noun: "the [third-quarter] loss".
    if (match.groups?.['dash'] === '-' && /^(?:the|this) /i.test(match[0])) return null;
    // "the fourth quarter of the game".
    if (/^ of (?:the|its|their|his|a) (?!year|fiscal)/.test(after(match))) return null;
    const number = q === undefined ? ordinalOf(nth) : Number(q);
    const make = (y: number): Period => ({ unit: 'quarter', index: y * 4 + number - 1 });
    const inYear = writtenYear(match, scope, make);
    if (inYear !== undefined) return inYear;
    return inChosenYear(scope, match, q === undefined ? `${nth} quarter` : `Q${q}`, ['month'], make);
  },
};

const MONTHS_OF_QUARTER = ['January', 'April', 'July', 'October'];

/** "the July-September period", "October-December": the quarter made of these three months. */
export const monthsOfQuarter: Parser = {
  starts: ['the', ...MONTHS_OF_QUARTER.map((name) => name.toLowerCase())],
  pattern: pattern('(?:the )?(?<from>January[-–]March|April[-–]June|July[-–]September|October[-–]December)(?: (?:quarter|period))?(?:(?:,| of)? {y:year})?'),
  read: (match, scope) => {
    const { from = '', y } = match.groups ?? {};
    if (!/^[A-Z]/.test(from)) return null;
    const number = MONTHS_OF_QUARTER.findIndex((name) => from.startsWith(name));
    const make = (inYear: number): Period => ({ unit: 'quarter', index: inYear * 4 + number });
    return y === undefined ? inChosenYear(scope, match, from, ['month'], make) : dated(make(yearNumber(y)), ['year', 'month'], '');
  },
};

const REPORTED = /^ (?:profit|net|earnings|results|sales|revenue|loss|pretax|operating)\b/;

/** "the first half of 1999", "the second half of this year", "H1 2013", "first-half profit": halves of other things are none. */
export const halfYear: Parser = {
  starts: [...STARTS, 'h'],
  pattern: pattern(`(?:${YEAR_BEFORE}?(?<nth>first|second|last)[- ]half|H(?<h>[12]))(?:${YEAR_AFTER}| of the (?<same>year))?`),
  read: (match, scope) => {
    const { nth = '', h, same } = match.groups ?? {};
    const number = h === undefined ? (/first/i.test(nth) ? 1 : 2) : Number(h);
    const make = (y: number): Period => ({ unit: 'half', index: y * 2 + number - 1 });
    const inYear = writtenYear(match, scope, make);
    if (inYear !== undefined) return inYear;
    if (h !== undefined || (same === undefined && !REPORTED.test(after(match)))) return null;
    return inChosenYear(scope, match, `${nth} half`, ['month'], make);
  },
};

/** The reading with the year that stands before or after; undefined when none does. */
function writtenYear(match: RegExpExecArray, scope: Scope, make: (year: number) => Period): Reading | null | undefined {
  const { y0, rel0, y, rel } = match.groups ?? {};
  const figures = y0 ?? y;
  if (figures !== undefined) return dated(make(yearNumber(figures)), ['year', 'month'], '');
  const word = (rel0 ?? rel)?.toLowerCase();
  if (word === undefined) return undefined;
  const base = publication(scope, 'year');
  const step = { last: -1, next: 1 }[word] ?? 0;
  return base && dated(make(base.period.index + step), ['month'], `"${word} year" is counted from ${base.words}`);
}
