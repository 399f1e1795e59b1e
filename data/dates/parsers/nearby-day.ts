import { civilDay } from '../civil.ts';
import { day, firstDay, isDay } from '../period.ts';
import { after, before, monthNumber, ordinalOf, pattern, yearNumber } from '../pattern.ts';
import { withoutYear } from '../missing-year.ts';
import { dated, type Parser } from '../reading.ts';

const NUMBER = '(?:3[01]|[12][0-9]|0?[1-9])';
const DAY = `(?:the )?(?<d>${NUMBER})(?:{nth})?`;

/** The first of two days of a month: "26-30 November 1950", "the 13th to the 19th of October". */
export const firstOfTwoDays: Parser = {
  starts: ['#', 'the'],
  pattern: pattern(`${DAY}(?=(?: ?[-–—/] ?| (?:and|to|through|until|or) |, )(?:${NUMBER}(?:{nth})?(?:,? and |, )){0,3}(?:the )?${NUMBER}(?:{nth})?(?: of)? {m:month}(?:,? {y:year})?(?![A-Za-z0-9]))`),
  read: (match, scope) => {
    const { d = '', m = '', y } = match.groups ?? {};
    if (!/^[A-Z]/.test(m) || /[0-9$£€.,:/-]$/.test(before(match))) return null;
    const number = monthNumber(m);
    if (y === undefined) return withoutYear(scope, match.index, match.index + match[0].length, number, ordinalOf(d), ['day']);
    if (!isDay(yearNumber(y), number, ordinalOf(d))) return null;
    return dated(day(yearNumber(y), number, ordinalOf(d)), ['day'], 'month and year are read from the date after it');
  },
};

const FIRST_DAY = /([A-Z][a-z]{2,8})\.? (?:[0-9]{1,2}(?:st|nd|rd|th)?(?:, | and |, and | or | to | ?[-–—] ?|\/)(?:the )?){1,4}$/;
const NO_DAY_AFTER = /^(?:[.:]?[0-9]|[-–]|%| (?:percent|people|soldiers|men|years|days|months|million|[A-Z]))/;

/** The day after one of the same month: "May 4 and 5", "March 3-5". */
export const secondOfTwoDays: Parser = {
  starts: ['#', 'the'],
  pattern: pattern(`${DAY}(?:, {y:year})?`),
  read: (match, scope) => {
    const told = scope.last('day');
    const named = monthNumber(FIRST_DAY.exec(before(match))?.[1] ?? '');
    if (!told || named === 0 || NO_DAY_AFTER.test(after(match))) return null;
    const { year, month } = civilDay(firstDay(told));
    const d = ordinalOf(match.groups?.['d'] ?? '');
    if (month !== named || !isDay(year, month, d)) return null;
    return dated(day(year, month, d), ['day'], 'month and year are read from the date before it');
  },
};

const TOLD_BEFORE = /\b(?:on|by|from|until|of) $/i;
const TOLD_AFTER = /^(?:[.,;:)]|\s+(?:and|to|the|of (?:the|that) (?:same )?month|in|at|when|with|was|were|he|they|it|a)\b|$)/;

/** "the 20th", in a story that has come to a month. */
export const dayOfTold: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<d>[0-9]{1,2})(?:st|nd|rd|th)'),
  read: (match, scope) => {
    const told = scope.last('day');
    const d = Number(match.groups?.['d']);
    if (!told || !TOLD_BEFORE.test(before(match)) || !TOLD_AFTER.test(after(match))) return null;
    const { year, month } = civilDay(firstDay(told));
    return isDay(year, month, d) ? dated(day(year, month, d), ['day'], 'month and year are those of the date told before it') : null;
  },
};
