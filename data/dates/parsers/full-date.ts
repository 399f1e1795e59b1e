import { two, weekdayOf } from '../civil.ts';
import { displayDate } from '../display-date.ts';
import { day, firstDay, isDay, within } from '../period.ts';
import { after, monthNumber, ordinalOf, pattern, weekdayNumber, yearNumber } from '../pattern.ts';
import { withoutYear } from '../missing-year.ts';
import { dated, type Parser, type Reading, type Scope } from '../reading.ts';
import { MONTH_STARTS, WEEKDAY_STARTS } from './starts.ts';

const WEEKDAY = '(?:(?:{weekday:weekday}(?:,| the|,? on)?|mon|tue|wed|thu|fri|sat|sun) )?';
const DAY = '(?:the )?(?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?';
/** The year may stand after a second day or month: "March 3 and April 5, 1941", "3-5 March 1941". */
const LATER_YEAR = '(?=(?: (?:and|to|through|until|or) |[-–—])(?:the )?(?:{month} )?{day}(?:{nth})?(?: {month})?,? (?<later>1[0-9]{3}|20[0-9]{2})(?![0-9]))';

/** "February 19, 2023", "Sunday, Feb. 19", "March 3rd". */
export const monthDay: Parser = {
  starts: [...MONTH_STARTS, ...WEEKDAY_STARTS],
  pattern: pattern(`${WEEKDAY}{m:month} ${DAY}(?:,? (?:of )?{y:year}|${LATER_YEAR}|(?!:?[0-9]|%|[.,][0-9]))`),
  read,
};

/** "19 February 2023", "the 19th of February". */
export const dayMonth: Parser = {
  starts: ['#', 'the', ...WEEKDAY_STARTS],
  pattern: pattern(`${WEEKDAY}${DAY}(?: day)?(?: of)?[- ]{m:month}(?:,?[- ](?:of )?{y:year}|${LATER_YEAR})?`),
  read,
};

/** "the eighth of May 1945". */
export const wordedDayMonth: Parser = {
  starts: ['the'],
  pattern: pattern('the {d:ordinal} of {m:month}(?:,? {y:year})?'),
  read,
};

/** "September eleventh", "Sunday, March eighth". */
export const monthWordedDay: Parser = {
  starts: [...MONTH_STARTS, ...WEEKDAY_STARTS],
  pattern: pattern(`${WEEKDAY}{m:month} (?:the )?{d:ordinal}(?:,? {y:year})?`),
  read,
};

function read(match: RegExpExecArray, scope: Scope): Reading | null {
  const { m: name = '', d: digits = '', y, later, weekday } = match.groups ?? {};
  const [m, d] = [monthNumber(name), ordinalOf(digits)];
  if (!/^[A-Z]/.test(name)) return null;
  const written = y ?? later;
  if (written !== undefined) {
    const inYear = yearNumber(written);
    return isDay(inYear, m, d) ? dated(day(inYear, m, d), ['year', 'month', 'day'], '') : null;
  }
  if (m === 9 && d === 11 && ATTACKS.test(after(match))) {
    return dated(day(2001, m, d), ['month', 'day'], 'no year is written: the attacks of 11 September 2001 are meant');
  }
  return onWeekday(scope, m, d, weekday) ?? withoutYear(scope, match.index, match.index + match[0].length, m, d);
}

const ATTACKS = /^,? (?:terror|attack|hijack|victim|famil|suicide|plot)/;

/** The year nearest to publication in which this day falls on the weekday that is written: "Sunday, February 19". */
function onWeekday(scope: Scope, m: number, d: number, weekday: string | undefined): Reading | null {
  const today = scope.narrative ? null : scope.published;
  const now = today && within(today, 'year');
  if (!today || !now || weekday === undefined) return null;
  const distance = (y: number): number => Math.abs(day(y, m, d).index - firstDay(today));
  const fits = [now.index - 1, now.index, now.index + 1]
    .filter((y) => isDay(y, m, d) && weekdayOf(day(y, m, d).index) === weekdayNumber(weekday))
    .sort((a, b) => distance(a) - distance(b));
  const y = fits[0];
  if (y === undefined) return null;
  const date = displayDate(`${y}-${two(m)}-${two(d)}`);
  return dated(day(y, m, d), ['month', 'day'], `no year is written: of these days near ${scope.publicationWords}, ${date} is a ${weekday}`);
}
