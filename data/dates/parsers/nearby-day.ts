import { day, firstDay, isDay } from '../period.ts';
import { civilDay } from '../civil.ts';
import { monthNumber, ordinalOf, pattern, yearNumber } from '../pattern.ts';
import { withoutYear } from '../missing-year.ts';
import { dated, type Parser } from '../reading.ts';

const DAY = '(?:the )?(?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?';

/** The first of two days of a month: "26-30 November 1950", "the 13th to the 19th of October". */
export const firstOfTwoDays: Parser = {
  starts: ['#', 'the'],
  pattern: pattern(`${DAY}(?=(?: ?[-–—/] ?| (?:and|to|through|until|or) |, )(?:(?:3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?:,? and |, )){0,3}(?:the )?(?:3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?: of)? {m:month}(?:,? {y:year})?(?![A-Za-z0-9]))`),
  read: (match, scope) => {
    const { d = '', m = '', y } = match.groups ?? {};
    if (!/^[A-Z]/.test(m) || /[0-9$£€.,:/-]$/.test(scope.text.slice(Math.max(0, match.index - 1), match.index))) return null;
    const number = monthNumber(m);
    const end = match.index + match[0].length;
    if (y === undefined) return withoutYear(scope, match.index, end, number, ordinalOf(d), ['day']);
    return isDay(yearNumber(y), number, ordinalOf(d))
      ? dated(day(yearNumber(y), number, ordinalOf(d)), ['day'], `month and year are read from the date after it`)
      : null;
  },
};

const AFTER_DAY = /(?:[A-Z][a-z]{2,8}\.?) (?:[0-9]{1,2}(?:st|nd|rd|th)?(?:, | and |, and | or | to | ?[-–—] ?|\/)(?:the )?){1,4}$/;

/** The day after one of the same month: "May 4 and 5", "March 3-5". */
export const secondOfTwoDays: Parser = {
  starts: ['#', 'the'],
  pattern: pattern(`${DAY}(?:, {y:year})?`),
  read: (match, scope) => {
    const told = scope.last('day');
    const before = scope.text.slice(Math.max(0, match.index - 32), match.index);
    const name = AFTER_DAY.exec(before)?.[0].split(/[ .]/)[0] ?? '';
    const after = scope.text.slice(match.index + match[0].length, match.index + match[0].length + 14);
    if (!told || monthNumber(name) === 0 || /^(?:[.:]?[0-9]|[-–]|%| (?:percent|people|soldiers|men|years|days|months|million|[A-Z]))/.test(after)) return null;
    const { year, month } = civilDay(firstDay(told));
    const d = ordinalOf(match.groups?.['d'] ?? '');
    if (month !== monthNumber(name) || !isDay(year, month, d)) return null;
    return dated(day(year, month, d), ['day'], 'month and year are read from the date before it');
  },
};

/** "the 20th", in a story that has come to a month. */
export const dayOfTold: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<d>[0-9]{1,2})(?:st|nd|rd|th)(?! [a-zA-Z]+(?:y|ies|ion|ment)\\b)'),
  read: (match, scope) => {
    const told = scope.last('month') && scope.last('day');
    const d = Number(match.groups?.['d']);
    const after = scope.text.slice(match.index + match[0].length, match.index + match[0].length + 20);
    if (!told || !/\b(?:on|by|from|until|of|night of|morning of) $/i.test(scope.text.slice(Math.max(0, match.index - 12), match.index))) return null;
    if (!/^(?:[.,;:)]|\s+(?:and|to|the|of (?:the|that) (?:same )?month|in|at|when|with|was|were|he|they|it|a)\b|$)/.test(after)) return null;
    const { year, month } = civilDay(firstDay(told));
    return isDay(year, month, d) ? dated(day(year, month, d), ['day'], 'month and year are those of the date told before it') : null;
  },
};
