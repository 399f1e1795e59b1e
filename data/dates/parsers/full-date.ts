import { two, weekdayOf } from '../civil.ts';
import { displayDate } from '../display-date.ts';
import { day, firstDay, isDay, within } from '../period.ts';
import { after, monthNumber, ordinalOf, pattern, weekdayNumber, yearNumber } from '../pattern.ts';
import { withoutYear } from '../missing-year.ts';
import { dated, type Parser, type Reading, type Scope } from '../reading.ts';
import { MONTH_STARTS, WEEKDAY_STARTS } from './starts.ts';

/** The year may stand after a second day or month: "March 3 and April 5, 1941", "3-5 March 1941". */
const LATER_YEAR = '(?=(?: (?:and|to|through|until|or) |[-–—])(?:the )?(?:{month} )?{day}(?:{nth})?(?: {month})?,? (?<later>1[0-9]{3}|20[0-9]{2})(?![0-9]))';

function read(match: RegExpExecArray, scope: Scope): Reading | null {
  const groups = match.groups ?? {};
  const name = groups['m'] ?? '';
  if (!/^[A-Z]/.test(name)) return null;
  const m = monthNumber(name);
  const d = ordinalOf(groups['d'] ?? '');
  const written = groups['y'] ?? groups['later'];
  if (written === undefined) {
    if (m === 9 && d === 11 && ATTACKS.test(after(match))) {
      return dated(day(2001, m, d), ['month', 'day'], 'no year is written: the attacks of 11 September 2001 are meant');
    }
    return onWeekday(scope, m, d, groups['weekday']) ?? withoutYear(scope, match.index, match.index + match[0].length, m, d);
  }
  const y = yearNumber(written);
  if (!isDay(y, m, d)) return null;
  return dated(day(y, m, d), ['year', 'month', 'day'], '');
}

const ATTACKS = /^,? (?:terror|attack|hijack|victim|famil|suicide|plot)/;

/** The year nearest to publication in which this day falls on the weekday that is written: "Sunday, February 19". */
function onWeekday(scope: Scope, m: number, d: number, name: string | undefined): Reading | null {
  const now = scope.narrative ? null : scope.published && within(scope.published, 'year');
  if (!now || name === undefined) return null;
  const fits = [0, -1, 1].map((step) => now.index + step).filter((y) => isDay(y, m, d) && weekdayOf(day(y, m, d).index) === weekdayNumber(name));
  const distance = (y: number): number => Math.abs(day(y, m, d).index - firstDay(scope.published ?? now));
  const y = fits.sort((a, b) => distance(a) - distance(b))[0];
  if (y === undefined) return null;
  const date = displayDate(`${y}-${two(m)}-${two(d)}`);
  return dated(day(y, m, d), ['month', 'day'], `no year is written: of these days near publication on ${scope.publishedWords}, ${date} is a ${name}`);
}

const WEEKDAY = '(?:{weekday:weekday}(?:,| the|,? on)? )?';

/** "February 19, 2023", "Sunday, Feb. 19", "March 3rd". */
export const monthDay: Parser = {
  starts: [...MONTH_STARTS, ...WEEKDAY_STARTS],
  pattern: pattern(`${WEEKDAY}{m:month} (?:the )?(?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?:,? (?:of )?{y:year}|${LATER_YEAR}|(?!:?[0-9]|%|[.,][0-9]))`),
  read,
};

/** "19 February 2023", "the 19th of February". */
export const dayMonth: Parser = {
  starts: ['#', 'the', ...WEEKDAY_STARTS],
  pattern: pattern(`${WEEKDAY}(?:the )?(?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?: day)?(?: of)?[- ]{m:month}(?:,?[- ](?:of )?{y:year}|${LATER_YEAR})?`),
  read,
};

/** "the eighth of May 1945", "September eleventh". */
export const wordedDay: Parser = {
  starts: ['the', ...MONTH_STARTS],
  pattern: pattern(`(?:the {d:ordinal} of {m:month}|{m2:month} (?:the )?{d2:ordinal})(?:,? {y:year})?`),
  read: (match, scope) => {
    const groups = match.groups ?? {};
    if (groups['m'] === undefined) Object.assign(groups, { m: groups['m2'], d: groups['d2'] });
    return ordinalOf(groups['d'] ?? '') > 31 ? null : read(match, scope);
  },
};
