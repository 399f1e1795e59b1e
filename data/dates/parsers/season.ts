import { edtfOf, season as seasonOf, shift, type Period } from '../period.ts';
import { after, before, pattern, yearNumber } from '../pattern.ts';
import { inChosenYear, yearOf } from '../missing-year.ts';
import { dated, publication, told, type Parser } from '../reading.ts';

const NUMBERS: Readonly<Record<string, number>> = { spring: 0, summer: 1, autumn: 2, fall: 2, winter: 3 };
const DATE_BEFORE = /\b(?:in|by|of|since|until|for|mid|early|late|during|through|throughout)[ -]$/i;
const NOT_AFTER = /^ (?:of|from|in|to|into|behind|up|out|apart|short|back)\b/;

/** "the spring and early summer of 1943". */
const LATER_YEAR = '(?= (?:and|or|to|through|until) (?:the )?(?:early |late )?{season}(?: of)? (?<later>1[0-9]{3}|20[0-9]{2}))';

/** "the summer of 1990", "spring 2021", "1982 summer", "the spring and early summer of 1943". */
export const seasonYear: Parser = {
  starts: ['#', 'the', 'last', 'spring', 'summer', 'autumn', 'fall', 'winter'],
  pattern: pattern(`(?:the )?(?:(?<y0>1[0-9]{3}|20[0-9]{2}) {name0:season}|{name:season}(?:(?: of|,)?(?: the year)? {y:year}|${LATER_YEAR}))`),
  read: (match) => {
    const { y0, name0, name, y, later } = match.groups ?? {};
    const number = NUMBERS[(name0 ?? name ?? '').toLowerCase()] ?? 0;
    const written = yearNumber(y0 ?? y ?? later ?? '');
    // A winter has two halves: "the winter of 1994" may be the one that began in 1993.
    const alternatives = number === 3 && !/^[-–/][0-9]/.test(after(match)) ? [edtfOf(seasonOf(written - 1, 3))] : [];
    return dated(seasonOf(written, number), ['year', 'month'], '', { alternatives });
  },
};

/** "last fall", "this winter", "summer". */
export const season: Parser = {
  starts: ['the', 'last', 'this', 'next', 'that', 'spring', 'summer', 'autumn', 'fall', 'winter'],
  pattern: pattern('(?:(?<which>the(?: following| next| previous)?|last|this past|this|next|that) )?(?<name>spring|summer|autumn|fall|winter)'),
  read: (match, scope) => {
    const { which = '', name = '' } = match.groups ?? {};
    const number = NUMBERS[name.toLowerCase()] ?? 0;
    const word = which.toLowerCase();
    if (/^(?:last|this|next)/.test(word)) {
      const base = scope.narrative ? told(scope, 'month') : publication(scope, 'month');
      return base && dated(nearestSeason(base.period, number, word), ['month'], `"${word}" is counted from ${base.words}`);
    }
    if (!isSeason(match, word === '' && !scope.narrative, word === '' || word === 'the')) return null;
    return inChosenYear(scope, match, name.toLowerCase(), ['month'], (year) => seasonOf(year, number));
  },
};

/** "in the fall" and "in spring" are seasons; "the fall of Paris", "spring up", "fall behind" are not. */
function isSeason(match: RegExpExecArray, bare: boolean, doubtful: boolean): boolean {
  const verb = doubtful && /(?:fall|spring)$/i.test(match[0]);
  if (!bare && !verb) return true;
  return DATE_BEFORE.test(before(match)) && !(verb && NOT_AFTER.test(after(match)));
}

/** `from` is a month. "last spring" is the last one that is over. */
function nearestSeason(from: Period, number: number, which: string): Period {
  // In January and February the winter about is the one that began the year before.
  const winterPast = number === 3 && ((from.index % 12) + 12) % 12 < 2;
  const same = seasonOf(yearOf(from) - (winterPast ? 1 : 0), number);
  if (which === 'this') return same;
  const started = same.index * 3 + 2 <= from.index;
  const over = same.index * 3 + 4 < from.index;
  return shift(same, which === 'next' ? (started ? 4 : 0) : over ? 0 : -4);
}
