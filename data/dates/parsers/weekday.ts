import { weekdayOf } from '../civil.ts';
import { edtfOf, firstDay, nearestWeekday, within, type Period } from '../period.ts';
import { pattern, weekdayNumber } from '../pattern.ts';
import { dated, undated, type Parser } from '../reading.ts';
import { WEEKDAY_STARTS } from './starts.ts';

/** Words that make a weekday part of a name: "Black Friday", "the Sunday Times". */
const NAMED_BEFORE = /\b(?:Black|Bloody|Super|Good|Ash|Holy|Maundy|Palm|Easter|Cyber|Giving|Sheffield|Ruby|Casual|Man) $/;
const NAMED_AFTER = /^ (?:Times|Telegraph|Mirror|Express|Mail|Herald|Post|Tribune|Night Football|Night Live)\b/;
const DAY_NAMES = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

/** "Friday", "last Friday", "next Monday", "this Thursday": seen from publication. */
export const weekday: Parser = {
  starts: ['last', 'this', 'next', 'past', 'the', 'on', ...WEEKDAY_STARTS],
  pattern: pattern('(?:(?<which>last|this past|this coming|this|next|past|the following|the previous) )?(?<name>(?:mon|tues|wednes|thurs|fri|satur|sun)day)(?: of (?<whose>last|this|next) week| (?<late>last|this|next) week)?'),
  read: (match, scope) => {
    const { name = '', which, whose, late } = match.groups ?? {};
    if (!/^[A-Z]/.test(name)) return null;
    const end = match.index + match[0].length;
    if (NAMED_BEFORE.test(scope.text.slice(Math.max(0, match.index - 10), match.index)) || NAMED_AFTER.test(scope.text.slice(end, end + 16))) return null;
    const number = weekdayNumber(name);
    const today = scope.published && within(scope.published, 'day');
    const told = scope.last('day');
    const from = scope.narrative || /following|previous/i.test(which ?? '') ? (told ?? today) : today;
    if (!from) return undated('DATE', `XXXX-WXX-${number}`);
    const origin = from === today ? `publication on ${scope.publishedWords}` : 'the day told before it';
    const index = pick(from.index, number, (which ?? '').toLowerCase(), (whose ?? late ?? '').toLowerCase(), () => scope.tense(match.index, match.index + match[0].length) === 'future');
    const chosen: Period = { unit: 'day', index };
    const side = index === from.index ? 'the day itself' : index < from.index ? `the last ${DAY_NAMES[number - 1]} before` : `the next ${DAY_NAMES[number - 1]} after`;
    const other: Period = { unit: 'day', index: index <= from.index ? nearestWeekday(from.index + 1, number, 1) : nearestWeekday(from.index - 1, number, -1) };
    return dated(chosen, [], `only the day of the week is written: read as ${side === 'the day itself' ? 'the day' : side} ${side === 'the day itself' ? 'of ' : ''}${origin}`, {
      alternatives: which === undefined && (whose ?? late) === undefined ? [edtfOf(other)] : [],
    });
  },
};

function pick(from: number, number: number, which: string, week: string, future: () => boolean): number {
  if (week !== '') {
    const monday = firstDay({ unit: 'week', index: Math.floor((from + 3) / 7) });
    return monday + number - 1 + ({ last: -7, next: 7 }[week] ?? 0);
  }
  if (which === 'last' || which === 'past' || which === 'this past' || which === 'the previous') return nearestWeekday(from - 1, number, -1);
  if (which === 'next' || which === 'the following' || which === 'this coming') return nearestWeekday(from + 1, number, 1);
  if (which === 'this') return from - weekdayOf(from) + number;
  return future() ? nearestWeekday(from, number, 1) : nearestWeekday(from, number, -1);
}
