import { monthNumber, pattern, yearNumber } from '../pattern.ts';
import { withoutYear } from '../missing-year.ts';
import { day, isDay, within } from '../period.ts';
import { dated, type Parser } from '../reading.ts';

/** "the week of March 6": the week that has this day in it. */
export const weekOf: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<unit>week|weekend) of {m:month} (?<d>3[01]|[12][0-9]|0?[1-9])(?:{nth})?(?:,? {y:year})?(?![-–0-9])'),
  read: (match, scope) => {
    const { unit = '', m = '', d = '', y } = match.groups ?? {};
    const [inYear, number] = [y === undefined ? null : yearNumber(y), monthNumber(m)];
    if (!/^[A-Z]/.test(m) || (inYear !== null && !isDay(inYear, number, Number(d)))) return null;
    const reading = inYear === null
      ? withoutYear(scope, match.index, match.index + match[0].length, number, Number(d))
      : dated(day(inYear, number, Number(d)), ['year', 'month', 'day'], '');
    const period = reading?.period && within(reading.period, unit.toLowerCase() === 'week' ? 'week' : 'weekend');
    return period ? dated(period, reading.written, reading.rule) : null;
  },
};
