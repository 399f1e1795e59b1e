import { weekdayOf } from '../civil.ts';
import { edtfOf, nearestWeekday, within, type Period } from '../period.ts';
import { after, before, pattern, weekdayNumber } from '../pattern.ts';
import { dated, undated, type Base, type Parser, type Scope } from '../reading.ts';
import { WEEKDAY_STARTS } from './starts.ts';

/** Words that make a weekday part of a name: "Black Friday", "the Sunday Times". */
const NAMED_BEFORE = /\b(?:Black|Bloody|Super|Good|Ash|Holy|Maundy|Palm|Easter|Cyber|Giving|Sheffield|Ruby|Casual|Man) $/;
const NAMED_AFTER = /^ (?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Tribune|Night Football|Night Live)\b/;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Friday", "last Friday", "next Monday", "Monday of next week": seen from publication, or in a narrative from the day told. */
export const weekday: Parser = {
  starts: ['last', 'this', 'next', 'past', 'the', ...WEEKDAY_STARTS],
  pattern: pattern('(?:(?<which>last|this past|this coming|this|next|past|the following|the previous) )?(?<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?:(?: of)? (?<week>last|this|next) week)?'),
  read: (match, scope) => {
    const { name = '', which = '', week = '' } = match.groups ?? {};
    if (!/^[A-Z]/.test(name) || NAMED_BEFORE.test(before(match)) || NAMED_AFTER.test(after(match))) return null;
    const number = weekdayNumber(name);
    const base = baseOf(scope, which);
    if (!base) return undated('DATE', `XXXX-WXX-${number}`);
    const from = base.period.index;
    const second = secondOfTwo(match, scope, number);
    if (second !== null) return dated({ unit: 'day', index: second }, [], 'only the day of the week is written: read as the next after the day before it');
    const step = week === '' ? direction(which.toLowerCase()) : null;
    const ahead = step === null && week === '' && scope.tense(match.index, match.index + match[0].length) === 'future';
    const index = week === '' ? pick(from, number, which.toLowerCase(), ahead) : inWeek(from, number, week.toLowerCase());
    const alternatives = which === '' && week === '' ? [edtfOf(otherSide(from, number, index))] : [];
    return dated({ unit: 'day', index }, [], `only the day of the week is written: read as ${placeOf(index, from, number)} ${base.words}`, { alternatives });
  },
};

const FIRST_OF_TWO = /\b((?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: (?:morning|afternoon|evening|night))?(?:(?<both>,? (?:and|or) )|,? (?:through|to|until) | ?[-–] ?)(?:on )?$/i;

/** The day after the one just told, where this is the second of two: "Wednesday through Sunday", "Monday or Tuesday". */
function secondOfTwo(match: RegExpExecArray, scope: Scope, number: number): number | null {
  const pair = FIRST_OF_TWO.exec(before(match));
  const told = scope.last('day');
  if (!pair || !told || weekdayOf(told.index) !== weekdayNumber(pair[1] ?? '')) return null;
  const index = nearestWeekday(told.index + 1, number, 1);
  return pair.groups?.['both'] !== undefined && index > told.index + 2 ? null : index;
}

function baseOf(scope: Scope, which: string): Base | null {
  const told = scope.narrative || /following|previous/i.test(which) ? scope.last('day') : null;
  if (told) return { period: told, words: 'the day told before it' };
  const today = scope.published && within(scope.published, 'day');
  return today && { period: today, words: scope.publicationWords };
}

/** -1 for words that look back, 1 for words that look ahead, null for those that do neither. */
function direction(which: string): 1 | -1 | null {
  if (/^(?:last|past|this past|the previous)$/.test(which)) return -1;
  return /^(?:next|the following|this coming)$/.test(which) ? 1 : null;
}

function pick(from: number, number: number, which: string, ahead: boolean): number {
  const step = direction(which);
  if (step !== null) return nearestWeekday(from + step, number, step);
  return which === 'this' ? from - weekdayOf(from) + number : nearestWeekday(from, number, ahead ? 1 : -1);
}

function inWeek(from: number, number: number, week: string): number {
  return from - weekdayOf(from) + number + ({ last: -7, next: 7 }[week] ?? 0);
}

function otherSide(from: number, number: number, index: number): Period {
  return { unit: 'day', index: index <= from ? nearestWeekday(from + 1, number, 1) : nearestWeekday(from - 1, number, -1) };
}

function placeOf(index: number, from: number, number: number): string {
  const name = DAY_NAMES[number - 1] ?? '';
  return index === from ? `the ${name} of` : index < from ? `the ${index < from - 7 ? '' : 'last '}${name} before` : `the ${index > from + 7 ? '' : 'next '}${name} after`;
}
