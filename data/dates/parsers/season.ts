import { season as seasonOf, shift } from '../period.ts';
import { pattern, yearNumber } from '../pattern.ts';
import { chooseYear, yearOf } from '../missing-year.ts';
import { dated, publication, type Parser } from '../reading.ts';
import { edtfOf } from '../period.ts';
import { told } from './relative.ts';

const NUMBERS: Readonly<Record<string, number>> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };

/** "the summer of 1990", "last fall", "spring 2021", "this winter", "summer". */
export const season: Parser = {
  starts: ['#', 'the', 'last', 'this', 'next', 'that', 'spring', 'summer', 'autumn', 'fall', 'winter', 'early', 'late'],
  pattern: pattern('(?:(?<the>the(?: following| next| previous)?|last|this past|this|next|that) )?(?:(?<y0>1[0-9]{3}|20[0-9]{2}) )?(?<name>spring|summer|autumn|fall|winter)(?:(?: of|,)?(?: the year)? {y:year}|(?= (?:and|or|to|through|until) (?:the )?(?:early |late )?{season}(?: of)? (?<later>1[0-9]{3}|20[0-9]{2})))?'),
  read: (match, scope) => {
    const { the = '', name = '', later, y0 } = match.groups ?? {};
    const y = match.groups?.['y'] ?? later ?? y0;
    const number = NUMBERS[name.toLowerCase()] ?? 0;
    if (y !== undefined) return dated(seasonOf(yearNumber(y), number), ['year', 'month'], '');
    const word = the.toLowerCase();
    const before = scope.text.slice(Math.max(0, match.index - 8), match.index);
    if (word === '' && !scope.narrative && !/\b(?:in|by|of|since|until|for|mid-|early|late|during|through) ?$/i.test(before)) return null;
    if (/^(?:fall|spring)$/i.test(name) && (word === 'the' || word === '') && !isSeason(before, scope.text.slice(match.index + match[0].length, match.index + match[0].length + 12))) return null;
    const base = scope.narrative ? told(scope, 'month') : publication(scope, 'month');
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

/** "in the fall" and "spring" count as seasons; "the fall of Paris", "spring up", "fall behind" do not. */
function isSeason(before: string, after: string): boolean {
  return /\b(?:in|by|since|until|during|throughout|for|of|early|late|through|mid)[ -]$/i.test(before) && !/^ (?:of|from|in|to|into|behind|up|out|apart|short|back)\b/.test(after);
}
