import { two } from '../civil.ts';
import { after, before, numberOf, pattern } from '../pattern.ts';
import { undated, type Parser, type Reading, type Scope } from '../reading.ts';
import { dayMonth, monthDay } from './full-date.ts';
import { namedDay } from './named-day.ts';
import { onDayTold } from './day-told.ts';
import { atDayPart, dayPartCode } from './time-of-day.ts';
import { weekday } from './weekday.ts';
import { NUMBER_STARTS, WEEKDAY_STARTS } from './starts.ts';

const WEEKDAY = '(?:mon|tues|wednes|thurs|fri|satur|sun)day';

/** "Friday night", "Thursday morning", "dawn on Friday". */
export const weekdayPart: Parser = {
  starts: ['last', 'this', 'next', 'dawn', 'daybreak', 'dusk', ...WEEKDAY_STARTS],
  pattern: pattern(`(?:(?:(?:last|this|next) )?${WEEKDAY} (?<part>morning|afternoon|evening|night)|(?<start>dawn|daybreak|dusk) (?:on |of )?(?<day>${WEEKDAY}))`),
  read: (match, scope) => {
    const { part, start, day = '' } = match.groups ?? {};
    const reading = dayAt(match, match.index + match[0].length - (start === undefined ? match[0].length : day.length), scope);
    return reading && atDayPart(reading, part ?? start ?? '');
  },
};

const HOUR = '(?<h>[01]?[0-9]|2[0-4])(?:[:.](?<min>[0-5][0-9])(?::[0-5][0-9])?)?(?: ?(?<half>[ap]\\.m\\b\\.?|[ap]m\\b))?';
const OF_CLOCK = '(?<h3>1[0-2]|[1-9]|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)(?: o[\'’]clock(?:(?: in the | this | that | at )(?<part>morning|afternoon|evening|night))?| in the (?<part2>morning|afternoon|evening))';
const FOUR_DIGITS = '(?<h2>[01][0-9]|2[0-3])(?<min2>[0-5][0-9])(?= ?(?:GMT|UTC|hours|hrs|local time))';
const ZONE = '(?: ?(?:hours|hrs))?(?: ?(?:local time|GMT|UTC|EST|EDT|ET|PST|PDT|CET|BST|MSK|(?:Eastern|Central|Pacific|Moscow)(?: (?:standard|daylight))? time))?';
const DAY = '3[01]|[12][0-9]|0?[1-9]';
const ON_DAY = `(?:,? (?:on )?(?<day>(?:(?:last|this|next) )?${WEEKDAY}(?: (?:morning|afternoon|evening|night))?|yesterday|today|tomorrow|(?:${WEEKDAY}, )?{month} (?:${DAY})(?:{nth})?(?:, {year})?|(?:${DAY}) {month}(?: {year})?))?`;

/** "with 8:27 left". */
const ON_A_GAME_CLOCK = /^ (?:left|remaining|to (?:go|play))\b/;

/** "3 p.m. Friday", "10:30", "noon Thursday", "1700 GMT", "8 o'clock in the morning". Without a day it is read on the day told before it, else that of publication. */
export const clock: Parser = {
  starts: [...NUMBER_STARTS, 'noon', 'midnight', 'midday'],
  pattern: pattern(`(?:${OF_CLOCK}|${HOUR}|${FOUR_DIGITS}|(?<name>noon|midnight|midday))${ZONE}${ON_DAY}`),
  read: (match, scope) => {
    const at = timeOf(match);
    if (at === null || ON_A_GAME_CLOCK.test(after(match))) return null;
    const day = match.groups?.['day'];
    const reading = day === undefined ? (onLaterDay(match, scope) ?? onDayTold(match, scope)) : dayAt(match, match.index + match[0].lastIndexOf(day), scope);
    if (!reading?.period) return undated('TIME', `XXXX-XX-XX${at}`);
    return { ...reading, timex: { type: 'TIME', value: reading.timex.value + at } };
  },
};

/** What stands before a time in figures alone; "a time of 10:15", "Luke 2:14", "a ratio of 10:30" are none. */
const AT_TIME = /(?:\b(?:at|by|until|till|from|to|around|about|approximately|after|before|since|between|and|past|through|[A-Z][a-z]+day,?|[0-9]{4}) |[([–—-] ?|^|[.,;:] )$/i;

/** `T15:00`, or null for a number that is no time of day: a bare hour, a score, part of a longer number. */
function timeOf(match: RegExpExecArray): string | null {
  const { h, min, half, h2, min2, name, h3, part2, part = part2 } = match.groups ?? {};
  if (h3 !== undefined) return hourOf(numberOf(h3) ?? 0, part ?? 'morning');
  if (name !== undefined) return dayPartCode(name);
  if (h2 !== undefined) return `T${h2}:${min2}`;
  if (half === undefined && (min === undefined || !/^[0-9]{1,2}:/.test(match[0]) || /[0-9][:.]?$/.test(before(match)) || /^[:.]?[0-9]/.test(after(match)))) return null;
  if (half === undefined && !AT_TIME.test(before(match)) && !/[A-Za-z]/.test(match[0])) return null;
  const hour = half === undefined ? Number(h) : (Number(h) % 12) + (/^p/i.test(half) ? 12 : 0);
  return `T${two(hour)}:${min ?? '00'}`;
}

function hourOf(hour: number, part: string): string {
  const late = /afternoon|evening/i.test(part) || (/night/i.test(part) && hour > 5);
  return `T${two((hour % 12) + (late || (part === 'morning' && hour === 12) ? 12 : 0))}:00`;
}

const LATER_DAY = new RegExp(`^,? ?(?:\\(?[0-9:.]{3,5} ?(?:GMT|UTC))?\\)?,? (?:on )?(?=${WEEKDAY}\\b)`, 'i');

/** The day after another clock's time in brackets: "10 a.m. (0530 GMT) on Sunday". */
function onLaterDay(match: RegExpExecArray, scope: Scope): Reading | null {
  const gap = LATER_DAY.exec(after(match));
  return gap && dayAt(match, match.index + match[0].length + gap[0].length, scope);
}

const DAYS: readonly Parser[] = [monthDay, dayMonth, weekday, namedDay];

/** The day that is named from `start` on. */
function dayAt(match: RegExpExecArray, start: number, scope: Scope): Reading | null {
  for (const parser of DAYS) {
    parser.pattern.lastIndex = start;
    const inner = parser.pattern.exec(match.input);
    const reading = inner && parser.read(inner, scope);
    if (reading) return reading;
  }
  return null;
}
