import { season as seasonOf, shift } from '../period.ts';
import { pattern, yearNumber } from '../pattern.ts';
import { chooseYear, yearOf } from '../missing-year.ts';
import { dated, publication, type Parser } from '../reading.ts';
import { edtfOf } from '../period.ts';

const NUMBERS: Readonly<Record<string, number>> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };

/** "the summer of 1990", "last fall", "spring 2021", "this winter", "summer". */
export const season: Parser = {
  starts: ['the', 'last', 'this', 'next', 'that', 'spring', 'summer', 'autumn', 'fall', 'winter', 'early', 'late'],
  pattern: pattern('(?:(?<the>the(?: following| next| previous)?|last|this past|this|next|that) )?(?<name>spring|summer|autumn|fall|winter)(?:(?: of|,)?(?: the year)? {y:year})?'),
  read: (match, scope) => {
    const { the = '', name = '', y } = match.groups ?? {};
    const number = NUMBERS[name.toLowerCase()] ?? 0;
    if (y !== undefined) return dated(seasonOf(yearNumber(y), number), ['year', 'month'], '');
    const word = the.toLowerCase();
    const before = scope.text.slice(Math.max(0, match.index - 8), match.index);
    if (word === '' && !/\b(?:in|by|of|since|until|for|mid-|early|late|during|through) ?$/i.test(before)) return null;
    if (/^fall$/i.test(name) && (word === 'the' || word === '')) return null;
    const base = publication(scope, 'month');
    if (/^(?:last|this|next)/.test(word)) {
      if (!base) return null;
      const same = seasonOf(yearOf(base.period), number);
      const started = same.index * 3 + 2 <= base.period.index;
      const step = word === 'next' ? (started ? 1 : 0) : word === 'this' ? 0 : started && same.index * 3 + 4 < base.period.index ? 0 : -1;
      return dated(shift(same, step * 4), ['month'], `"${word}" is counted from ${base.words}`);
    }
    const choice = chooseYear(scope, match.index, match.index + match[0].length, name.toLowerCase(), (year) => seasonOf(year, number));
    return choice && dated(choice.period, ['month'], choice.rule, { alternatives: choice.other ? [edtfOf(choice.other)] : [] });
  },
};
