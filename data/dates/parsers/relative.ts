import { shift, type Unit } from '../period.ts';
import { weekdayOf } from '../civil.ts';
import { pattern } from '../pattern.ts';
import { anchor, dated, publication, undated, type Parser, type Scope } from '../reading.ts';

const UNIT = '(?<unit>day|weekend|week|month|quarter|year|decade|century)';

/** "last week", "this year", "next month", "the past year". */
export const deicticUnit: Parser = {
  starts: ['last', 'this', 'next', 'the', 'later', 'earlier', 'late', 'early', 'coming'],
  pattern: pattern(`(?:(?:later|earlier|early|late) )?(?:the )?(?<which>last|this past|this|next|past|coming|current(?: fiscal)?) ${UNIT}(?!-)`),
  read: (match, scope) => {
    const { which = '', unit = '' } = match.groups ?? {};
    const word = which.toLowerCase();
    if (/^[A-Z]/.test(unit)) return null;
    const the = /^(?:\w+ )?the /i.test(match[0]);
    if (the && word === 'past') return undated('DURATION', amount(unit));
    const kind = unit.toLowerCase() as Unit;
    if (the && kind === 'day' && word === 'next') return null;
    if (kind === 'day' && word === 'this' && /\bto $/i.test(scope.text.slice(Math.max(0, match.index - 4), match.index))) return undated('DATE', 'PRESENT_REF');
    const base = scope.narrative ? told(scope, kind) : publication(scope, kind);
    if (!base) return scope.published && !scope.narrative ? null : undated('DATE', word === 'this' ? 'PRESENT_REF' : word === 'next' ? 'FUTURE_REF' : 'PAST_REF');
    const step = word === 'last' || word.endsWith('past') ? -1 : word === 'next' || word === 'coming' ? 1 : 0;
    return dated(shift(base.period, step), [], `counted from ${base.words}`);
  },
};

function amount(unit: string): string {
  const codes: Record<string, string> = { day: 'P1D', weekend: 'P2D', week: 'P1W', month: 'P1M', quarter: 'P1Q', year: 'P1Y', decade: 'P10Y', century: 'P100Y' };
  return codes[unit.toLowerCase()] ?? 'PXX';
}

/** "the weekend", "year-end", "the end of the year": of publication, or in a narrative of the date told. */
export const wholeUnit: Parser = {
  starts: ['the', 'year', 'month', 'week', 'quarter'],
  pattern: pattern('(?:the (?<unit>weekend|day|week|month|quarter|year|decade|century)(?!-)|(?<end>year|month|week|quarter)[\'’]?s?[- ]end)'),
  read: (match, scope) => {
    const { unit, end } = match.groups ?? {};
    const kind = (unit ?? end ?? '').toLowerCase() as Unit;
    const before = scope.text.slice(Math.max(0, match.index - 20), match.index);
    if (unit !== undefined && kind !== 'weekend' && !/\b(?:end|beginning|start|middle|close|rest|remainder|part|half|course|late|early|later|earlier) (?:of|in) $/i.test(before)) return null;
    if (kind === 'weekend' && !/\b(?:over|during|on|for|of|this|by|at) $/i.test(before)) return null;
    const base = scope.narrative ? told(scope, kind) : publication(scope, kind);
    if (!base) return null;
    const step = kind === 'weekend' && !scope.narrative && scope.tense(match.index, match.index + match[0].length) !== 'future' && !weekendHere(scope) ? -1 : 0;
    return dated(shift(base.period, step), [], `counted from ${base.words}`);
  },
};

/** "the year ended Sept. 30" is a length of time; "the full year" is that of publication. */
export const reportedYear: Parser = {
  starts: ['the'],
  pattern: pattern('the (?:(?<full>full|current fiscal|whole) year|(?:fiscal )?year(?= end(?:ed|ing) ))'),
  read: (match, scope) => {
    if (match.groups?.['full'] === undefined) return undated('DURATION', 'P1Y');
    const base = scope.narrative ? null : publication(scope, 'year');
    return base && dated(base.period, [], `counted from ${base.words}`);
  },
};

/** Whether the article was published on a Saturday or Sunday. */
function weekendHere(scope: Scope): boolean {
  return scope.published?.unit === 'day' && weekdayOf(scope.published.index) > 5;
}

/** "the following day", "the previous year", "the same month", "that year": seen from the date told before. */
export const anaphoricUnit: Parser = {
  starts: ['the', 'that', 'this', 'same'],
  pattern: pattern(`(?:the (?<which>following|next|previous|preceding|prior|same|very same|very next)|(?<that>that)(?: same| very)?) ${UNIT}(?!-)`),
  read: (match, scope) => {
    const { which = 'same', unit = '' } = match.groups ?? {};
    const kind = unit.toLowerCase() as Unit;
    const base = told(scope, kind);
    if (!base) return undated('DATE', kind === 'year' ? 'XXXX' : kind === 'day' ? 'XXXX-XX-XX' : 'PRESENT_REF');
    const step = /following|next/i.test(which) ? 1 : /previous|preceding|prior/i.test(which) ? -1 : 0;
    return dated(shift(base.period, step), [], `counted from ${base.words}`);
  },
};

/** "the day before", "the year after", with nothing after them: seen from the date told. */
export const unitBefore: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<unit>day|week|month|year) (?<way>before|after)(?= ?[.,;)]|$)'),
  read: (match, scope) => {
    const { unit = '', way = '' } = match.groups ?? {};
    const base = told(scope, unit.toLowerCase() as Unit);
    return base && dated(shift(base.period, /before/i.test(way) ? -1 : 1), [], `counted from ${base.words}`);
  },
};

/** The date told before, else, but for a story of the past, the publication. */
export function told(scope: Scope, unit: Unit): ReturnType<typeof anchor> {
  const period = scope.last(unit);
  if (period) return { period, words: 'the date told before it' };
  return scope.narrative ? null : publication(scope, unit);
}

