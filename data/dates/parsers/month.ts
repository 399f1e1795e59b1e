import { day, isDay, month, shift, type Period } from '../period.ts';
import { after, before, monthNumber, pattern, yearNumber } from '../pattern.ts';
import { withoutYear, yearOf } from '../missing-year.ts';
import { dated, publication, told, type Parser } from '../reading.ts';
import { MONTH_STARTS } from './starts.ts';

/** Months whose name is a word or a person's name too: these need more about them to count as a date. */
const AMBIGUOUS = /^(?:may|march|august|april|june)$/i;
/** Abbreviations without a full stop are names (Jan, Mar) more often than months. */
const BARE_ABBREVIATION = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;
const MODAL = /^ (?:not|be|have|also|well|never|still|even|yet|he|she|it|they|we|you|i)\b/i;
const DATE_BEFORE = /(?:\b(?:in|of|since|until|by|during|from|to|through|and|or|for|before|after|this|last|next|early|late|mid|each|every|between|the previous|the following|till|around|about|throughout|end|beginning|middle)|[-–—,(])[ -]*$/i;
const SURELY_BEFORE = /\b(?:in|since|until|during|last|next|this|each|every|late|early|mid)[ -]$/i;
/** "February 30": no such day, so no such month. */
const NO_SUCH_DAY = /^ [0-9]{1,2}(?:st|nd|rd|th|,|\.)?(?: |$)/;
const ATTRIBUTE_BEFORE = /(?:\b(?:[Tt]he|[Aa]n?|its|his|her|their|[a-z]+ly)|['’]s) $/;

/** "August 2021", "November of 1940", "June, 1941". */
export const monthYear: Parser = {
  starts: MONTH_STARTS,
  pattern: pattern('{m:month}(?:,| of|,? in)? (?:the year )?{y:year}'),
  read: (match) => {
    if (!/^[A-Z]/.test(match[0])) return null;
    const { m = '', y = '' } = match.groups ?? {};
    return dated(month(yearNumber(y), monthNumber(m)), ['year', 'month'], '');
  },
};

/** "November", with the year of a second month where that one has it: "April and May 1940". */
export const monthAlone: Parser = {
  starts: MONTH_STARTS,
  pattern: pattern('{m:month}(?=(?:(?: (?:and|to|or|through|until) |, |[-–—/])(?:{month}(?:,? (?:and|to|or) |, ))?(?:early |late |mid-)?{month} {y:year})?)'),
  read: (match, scope) => {
    if (!isMonth(match)) return null;
    const { m = '', y } = match.groups ?? {};
    const number = monthNumber(m);
    if (y === undefined) return withoutYear(scope, match.index, match.index + m.length, number, null);
    return dated(month(yearNumber(y), number), ['month'], `no year is written: read in ${y}, the year written after it`);
  },
};

/** Tells a month from the verbs may and march and from people called April, June, August or Jan. */
function isMonth(match: RegExpExecArray): boolean {
  const [name, lead, tail] = [match[0], before(match), after(match)];
  if (!/^[A-Z]/.test(name) || BARE_ABBREVIATION.test(name) || NO_SUCH_DAY.test(tail)) return false;
  if (!AMBIGUOUS.test(name)) return true;
  if (/^may$/i.test(name) && MODAL.test(tail)) return false;
  if (/^ [A-Z][a-z]+/.test(tail)) return SURELY_BEFORE.test(lead);
  // In mid-sentence the verb and the noun are written small.
  if (/(?:^|\s)[a-z]+est $/.test(lead) || (name === 'March' && /\b(?:that|than|with|as|when|while|but|was|is) $/.test(lead))) return true;
  return DATE_BEFORE.test(lead) || /^august$/i.test(name) || isAttribute(lead, tail);
}

/** "a March operation": a month before what happened in it. */
function isAttribute(lead: string, tail: string): boolean {
  return ATTRIBUTE_BEFORE.test(lead) && /^ [a-z]{4,}/.test(tail) && !/^ (?:from|through|toward|that|which|with|into)/.test(tail);
}

/** "last November", "this March", "next June", "last Oct. 23": counted from publication, or from the date told. */
export const relativeMonth: Parser = {
  starts: ['last', 'this', 'next', 'past', 'the'],
  pattern: pattern('(?<which>last|this past|this|next|past|the previous|the following) {m:month}(?: (?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?![0-9:]))?'),
  read: (match, scope) => {
    const { m = '', which = '', d } = match.groups ?? {};
    const base = /^the/i.test(which) ? told(scope, 'month') : publication(scope, 'month');
    if (!base || !/^[A-Z]/.test(m)) return null;
    const period = nearestMonth(base.period, monthNumber(m), which.toLowerCase());
    const rule = `"${which.toLowerCase()}" is counted from ${base.words}`;
    const y = yearOf(period);
    if (d === undefined || !isDay(y, monthNumber(m), Number(d))) return dated(period, ['month'], rule);
    return dated(day(y, monthNumber(m), Number(d)), ['month', 'day'], rule);
  },
};

function nearestMonth(from: Period, number: number, which: string): Period {
  const same = month(yearOf(from), number);
  if (which === 'this') return same;
  if (which === 'next' || which === 'the following') return same.index > from.index ? same : shift(same, 12);
  return same.index < from.index ? same : shift(same, -12);
}

/** "November last year", "March of that year". */
export const monthOfYear: Parser = {
  starts: MONTH_STARTS,
  pattern: pattern('{m:month},? (?:of )?(?<whose>last|this|next|that|the same|the following|the previous|the next) year'),
  read: (match, scope) => {
    const { m = '', whose = '' } = match.groups ?? {};
    const base = /^th(?:at|e)/i.test(whose) ? told(scope, 'year') : publication(scope, 'year');
    if (!base || !/^[A-Z]/.test(m)) return null;
    const y = base.period.index + (/last|previous/i.test(whose) ? -1 : /next|following/i.test(whose) ? 1 : 0);
    return dated(month(y, monthNumber(m)), ['month'], `"${whose} year" is ${y}, counted from ${base.words}`);
  },
};
