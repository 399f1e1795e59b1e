import { day, edtfOf, isDay } from '../period.ts';
import { before } from '../pattern.ts';
import { dated, type Parser } from '../reading.ts';

/** "19.02.2023", "2/19/2023", "19/02/23": which number is the day stands open where both could be it. */
export const numericDate: Parser = {
  starts: ['#'],
  pattern: /(?<a>[0-9]{1,2})(?<sep>[./-])(?<b>[0-9]{1,2})\k<sep>(?<y>[0-9]{4}|[0-9]{2})(?![0-9]|[./-][0-9])/y,
  read: (match) => {
    const { a, b, y: digits = '', sep } = match.groups ?? {};
    if (/[0-9A-Za-z$][./-]?$/.test(before(match)) || (digits.length === 2 && sep === '.')) return null;
    const y = digits.length === 4 ? Number(digits) : Number(digits) + (Number(digits) > 50 ? 1900 : 2000);
    // Earlier figures are more likely of another calendar, as 1401 (Solar Hijri).
    if (y < 1583 || y > 2199) return null;
    const monthFirst = isDay(y, Number(a), Number(b)) ? day(y, Number(a), Number(b)) : null;
    const dayFirst = isDay(y, Number(b), Number(a)) ? day(y, Number(b), Number(a)) : null;
    const [chosen, other] = sep === '/' ? [monthFirst ?? dayFirst, dayFirst] : [dayFirst ?? monthFirst, monthFirst];
    if (!chosen) return null;
    const same = !other || other.index === chosen.index;
    const rule = same ? '' : `either number may be the month: read with the ${sep === '/' ? 'month' : 'day'} first`;
    return dated(chosen, ['year', 'month', 'day'], '', { rule, alternatives: same ? [] : [edtfOf(other)] });
  },
};

/** "9/11": only that one, for other fractions are fractions. */
export const nineEleven: Parser = {
  starts: ['#'],
  pattern: /9\/11(?![0-9/])/y,
  read: (match) => {
    if (/[0-9/]$/.test(before(match))) return null;
    return dated(day(2001, 9, 11), ['month', 'day'], 'no year is written: "9/11" is the name of 11 September 2001');
  },
};

