import { within } from '../period.ts';
import { two } from '../civil.ts';
import { pattern } from '../pattern.ts';
import { dated, undated, type Parser, type Reading, type Scope } from '../reading.ts';
import { namedDay, PART_OF_DAY, timeOfDay } from './deictic.ts';
import { dayMonth, monthDay } from './full-date.ts';
import { weekday } from './weekday.ts';
import { WEEKDAY_STARTS } from './starts.ts';

/** "Friday night", "Thursday morning". */
export const weekdayPart: Parser = {
  starts: ['last', 'this', 'next', ...WEEKDAY_STARTS],
  pattern: pattern('(?<day>(?:(?:last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day) (?<part>morning|afternoon|evening|night)'),
  read: (match, scope) => {
    const reading = dayReading(match, match.index, scope);
    return reading && timeOfDay(reading, match.groups?.['part'] ?? '');
  },
};

const DAYS: readonly Parser[] = [monthDay, dayMonth, weekday, namedDay];

/** The day that is named from `start` on. */
function dayReading(match: RegExpExecArray, start: number, scope: Scope): Reading | null {
  for (const parser of DAYS) {
    parser.pattern.lastIndex = start;
    const inner = parser.pattern.exec(match.input);
    const reading = inner && parser.read(inner, scope);
    if (reading) return reading;
  }
  return null;
}

/** "3 p.m. Friday", "10:30", "noon Thursday", "7:15 p.m.". */
export const clock: Parser = {
  starts: ['#', 'noon', 'midnight', 'midday'],
  pattern: pattern('(?:(?<h>[01]?[0-9]|2[0-4])(?:[:.](?<min>[0-5][0-9]))?(?: ?(?<half>[ap]\\.?m\\b\\.?))?(?<hrs> ?(?:hrs|hours|GMT|UTC))?|(?<hhmm>[01][0-9][0-5][0-9]|2[0-3][0-5][0-9])(?= ?(?:GMT|UTC|hours|hrs|local time))|(?<name>noon|midnight|midday))(?: ?(?:hours|hrs))?(?: (?:local time|GMT|UTC|EST|EDT|ET|PST|PDT|CET|BST|MSK))?(?:,? (?:on )?(?<day>(?:(?:last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today|tomorrow|(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day, )?{month} (?:3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?:, {year})?|(?:3[01]|[12][0-9]|0?[1-9]) {month}(?: {year})?))?'),
  read: (match, scope) => {
    const { hhmm, half, name, day } = match.groups ?? {};
    const h = match.groups?.['h'] ?? hhmm?.slice(0, 2);
    const min = match.groups?.['min'] ?? hhmm?.slice(2);
    if (name === undefined && half === undefined && min === undefined) return null;
    if (name === undefined && half === undefined && hhmm === undefined && (!/^[0-9]{1,2}:/.test(match[0]) || /[0-9][:.]?$/.test(scope.text.slice(Math.max(0, match.index - 2), match.index)))) return null;
    const hour = (Number(h) % (half === undefined ? 25 : 12)) + (/^p/i.test(half ?? '') ? 12 : 0);
    const at = name === undefined ? `T${two(hour)}:${min ?? '00'}` : (PART_OF_DAY[name.toLowerCase()] ?? '');
    const start = day === undefined ? -1 : match.index + match[0].lastIndexOf(day);
    const reading = day === undefined ? today(scope) : dayReading(match, start, scope);
    return reading?.period ? { ...reading, timex: { type: 'TIME', value: reading.timex.value + at } } : undated('TIME', `XXXX-XX-XX${at}`);
  },
};

function today(scope: Scope): Reading | null {
  const told = scope.last('day');
  if (told) return dated(told, [], 'no day is written: read as the day told before it');
  const base = scope.published && within(scope.published, 'day');
  return base && dated(base, [], `no day is written: read as the day of publication on ${scope.publishedWords}`);
}

