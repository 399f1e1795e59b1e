import { within } from '../period.ts';
import { two } from '../civil.ts';
import { pattern } from '../pattern.ts';
import { dated, undated, type Parser, type Reading, type Scope } from '../reading.ts';
import { PART_OF_DAY, timeOfDay } from './deictic.ts';
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

function dayReading(match: RegExpExecArray, start: number, scope: Scope): Reading | null {
  weekday.pattern.lastIndex = start;
  const inner = weekday.pattern.exec(match.input);
  return inner && weekday.read(inner, scope);
}

/** "3 p.m. Friday", "10:30", "noon Thursday", "7:15 p.m.". */
export const clock: Parser = {
  starts: ['#', 'noon', 'midnight', 'midday'],
  pattern: pattern('(?:(?<h>[01]?[0-9]|2[0-4])(?:[:.](?<min>[0-5][0-9]))?(?: ?(?<half>[ap]\\.?m\\b\\.?))?(?<hrs> ?(?:hrs|hours|GMT|UTC))?|(?<name>noon|midnight|midday))(?: (?:local time|GMT|UTC|EST|EDT|ET|PST|PDT|CET|BST|MSK))?(?:,? (?:on )?(?<day>(?:(?:last|this|next) )?(?:mon|tues|wednes|thurs|fri|satur|sun)day))?'),
  read: (match, scope) => {
    const { h, min, half, name, day } = match.groups ?? {};
    if (name === undefined && half === undefined && min === undefined) return null;
    if (name === undefined && half === undefined && (!/^[0-9]{1,2}:/.test(match[0]) || /[0-9][:.]?$/.test(scope.text.slice(Math.max(0, match.index - 2), match.index)))) return null;
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

