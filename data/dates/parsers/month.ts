import { day, isDay, month, shift } from '../period.ts';
import { monthNumber, pattern, yearNumber } from '../pattern.ts';
import { withoutYear, yearOf } from '../missing-year.ts';
import { dated, publication, type Parser } from '../reading.ts';
import { told } from './relative.ts';
import { MONTH_STARTS } from './starts.ts';

/** Months whose name is a word or a person's name too: these need more about them to count as a date. */
const AMBIGUOUS = /^(?:may|march|august|april|june)$/i;
const SHORT = /^(?:jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec)$/i;
const MODAL = /^(?:not|be|have|also|well|never|still|even|yet|he|she|it|they|we|you|i)\b/i;
const IN = /(?:\b(?:in|of|since|until|by|during|from|to|through|and|or|for|before|after|this|last|next|early|late|mid|each|every|between|the previous|the following|till|around|about|through|throughout|end|beginning|middle)|[-–—,(])[ \n-]*$/i;
const ATTRIBUTE = /(?:\b(?:the|a|an|its|his|her|their|[a-z]+ly|costly)|['’]s) $/;

/** "August 2021", "November of 1940", "June, 1941". */
export const monthYear: Parser = {
  starts: MONTH_STARTS,
  pattern: pattern('{m:month}(?:,| of|,? in)? (?:the year )?{y:year}'),
  read: (match) => {
    const m = monthNumber(match.groups?.['m'] ?? '');
    return /^[A-Z]/.test(match[0]) ? dated(month(yearNumber(match.groups?.['y'] ?? ''), m), ['year', 'month'], '') : null;
  },
};

/** "November", with the year of a second month where that one has it: "April and May 1940". */
export const monthAlone: Parser = {
  starts: MONTH_STARTS,
  pattern: pattern('{m:month}(?=(?:(?: (?:and|to|or|through|until) |, |[-–—/])(?:{month}(?:,? (?:and|to|or) |, ))?(?:early |late |mid-)?{month} {y:year})?)'),
  read: (match, { text, ...rest }) => {
    const name = match.groups?.['m'] ?? '';
    if (!/^[A-Z]/.test(name)) return null;
    const scope = { text, ...rest };
    const before = text.slice(Math.max(0, match.index - 16), match.index);
    const after = text.slice(match.index + name.length, match.index + name.length + 24).trimStart();
    if (AMBIGUOUS.test(name) && !IN.test(before) && !isAttribute(name, before, after)) return null;
    if (/^may$/i.test(name) && MODAL.test(after)) return null;
    if (SHORT.test(name)) return null;
    if (AMBIGUOUS.test(name) && /^[A-Z][a-z]+/.test(after) && !/\b(?:in|since|until|during|last|next|this|each|every|late|early) $/i.test(before)) return null;
    const y = match.groups?.['y'];
    const m = monthNumber(name);
    if (y !== undefined) {
      return dated(month(yearNumber(y), m), ['month'], `no year is written: read in ${y}, the year written after it`);
    }
    return withoutYear(scope, match.index, match.index + name.length, m, null);
  },
};

/** "the August battles", "a March operation": a month before what happened in it. */
function isAttribute(name: string, before: string, after: string): boolean {
  if (/^august$/i.test(name)) return !/^[A-Z]/.test(after);
  return ATTRIBUTE.test(before) && /^[a-z]{4,}/.test(after) && !/^(?:from|through|toward|that|which|with|into)/.test(after);
}

/** "last November", "this March", "next June", "November last year". */
export const relativeMonth: Parser = {
  starts: ['last', 'this', 'next', 'past', 'the', ...MONTH_STARTS],
  pattern: pattern('(?:(?<which>last|this past|this|next|past|the previous|the following) {m:month}(?: (?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?![0-9:]))?|{m2:month},? (?:of )?(?<whose>last|this|next|that|the same|the following|the previous|the next) year)'),
  read: (match, scope) => {
    const { m, m2, which, whose } = match.groups ?? {};
    if (!/^[A-Z]/.test(m ?? m2 ?? '')) return null;
    const number = monthNumber(m ?? m2 ?? '');
    if (whose !== undefined) {
      const base = /that|the/i.test(whose) ? told(scope, 'year') : publication(scope, 'year');
      if (!base) return null;
      const step = /last|previous/i.test(whose) ? -1 : /next|following/i.test(whose) ? 1 : 0;
      const y = shift(base.period, step).index;
      return dated(month(y, number), ['month'], `"${whose} year" is ${y}, counted from ${base.words}`);
    }
    const base = /^the/i.test(which ?? '') ? told(scope, 'month') : publication(scope, 'month');
    if (!base) return null;
    const pub = base.period;
    const y = yearOf(pub);
    const same = month(y, number);
    const word = (which ?? '').toLowerCase();
    const period = word === 'next' || word === 'the following' ? (same.index > pub.index ? same : month(y + 1, number))
      : word === 'this' ? same
      : same.index < pub.index ? same : month(y - 1, number);
    const d = Number(match.groups?.['d'] ?? 0);
    const rule = `"${word}" is counted from ${base.words}`;
    return isDay(yearOf(period), number, d) ? dated(day(yearOf(period), number, d), ['month', 'day'], rule) : dated(period, ['month'], rule);
  },
};

