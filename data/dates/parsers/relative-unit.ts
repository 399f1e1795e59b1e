import { shift, type Unit } from '../period.ts';
import { after, before, pattern } from '../pattern.ts';
import { counted, dated, publication, told, undated, type Parser, type Scope } from '../reading.ts';
import { amountOf } from './amount.ts';

const UNIT = '(?<unit>day|weekend|week|month|quarter|year|decade|century)';

/** "last week", "this year", "next month": seen from publication. "the past year" is a length of time. */
export const deicticUnit: Parser = {
  starts: ['last', 'this', 'next', 'the', 'later', 'earlier', 'late', 'early', 'coming', 'past', 'current'],
  pattern: pattern(`(?:(?:later|earlier|early|late) )?(?<the>the )?(?<which>last|this past|this|next|past|coming|current)(?: fiscal)? ${UNIT}(?!-)`),
  read: (match, scope) => {
    const { the, which = '', unit = '' } = match.groups ?? {};
    const word = which.toLowerCase();
    if (/^[A-Z]/.test(unit)) return null;
    const kind = unitOf(unit);
    if (kind === 'day' && /^(?:last|past)$/.test(word)) return null;
    // "the last month of the war" is a length of time.
    if (the !== undefined && /^ of /.test(after(match))) return undated('DURATION', amountOf(1, unit).value);
    if (the !== undefined && word === 'past' && kind !== 'weekend') return undated('DURATION', amountOf(1, unit).value);
    if (the !== undefined && word === 'next' && kind === 'day') return null;
    if (word === 'this' && kind === 'day' && /\bto $/i.test(before(match))) return undated('DATE', 'PRESENT_REF');
    const base = scope.narrative ? told(scope, kind) : publication(scope, kind);
    const step = /^(?:last|past|this past)$/.test(word) ? -1 : /^(?:next|coming)$/.test(word) ? 1 : 0;
    return base ? dated(shift(base.period, step), [], `counted from ${base.words}`) : nowhere(scope, step);
  },
};

function nowhere(scope: Scope, step: number): ReturnType<Parser['read']> {
  if (scope.published && !scope.narrative) return null;
  return undated('DATE', step === 0 ? 'PRESENT_REF' : step > 0 ? 'FUTURE_REF' : 'PAST_REF');
}

/** The values of units whose place nobody knows. */
const UNPLACED: Readonly<Partial<Record<Unit, string>>> = { day: 'XXXX-XX-XX', weekend: 'XXXX-WXX-WE', week: 'XXXX-WXX', month: 'XXXX-XX', quarter: 'XXXX-QX', year: 'XXXX' };

/** "the following day", "the previous year", "the same month", "that year": seen from the date told before. */
export const anaphoricUnit: Parser = {
  starts: ['the', 'that'],
  pattern: pattern(`(?:the (?<which>following|next|previous|preceding|prior|same|very same|very next)|that(?: same| very)?) ${UNIT}(?!-)`),
  read: (match, scope) => {
    const { which = 'same', unit = '' } = match.groups ?? {};
    const kind = unitOf(unit);
    const base = told(scope, kind);
    const step = /following|next/i.test(which) ? 1 : /previous|preceding|prior/i.test(which) ? -1 : 0;
    return (base && counted(scope, match, base, step)) ?? undated('DATE', UNPLACED[kind] ?? 'PRESENT_REF');
  },
};

/** "the day before", "the year after", with nothing after them: seen from the date told. */
export const unitBefore: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<unit>day|week|month|year) (?<way>before|after)(?= ?[.,;)]|$)'),
  read: (match, scope) => {
    const { unit = '', way = '' } = match.groups ?? {};
    const base = told(scope, unitOf(unit));
    return base && counted(scope, match, base, /before/i.test(way) ? -1 : 1);
  },
};

/** The calendar's unit for a word that names one. */
export function unitOf(word: string): Unit {
  const units: Record<string, Unit> = { weekend: 'weekend', week: 'week', month: 'month', quarter: 'quarter', year: 'year', decade: 'decade', century: 'century' };
  return units[word.toLowerCase()] ?? 'day';
}
