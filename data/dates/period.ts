import { civilDay, dayNumber, daysInMonth, isoDay, two, weekdayOf, yearText } from './civil.ts';

/** Units of the calendar, finest first. A week runs from Monday; `weekend` is its Saturday and Sunday. */
export const UNITS = ['day', 'weekend', 'week', 'month', 'season', 'quarter', 'half', 'year', 'decade', 'century', 'millennium'] as const;
export type Unit = (typeof UNITS)[number];

/** One stretch of the calendar: the `index`th of its unit, so that the next one is `index + 1`. */
export interface Period {
  unit: Unit;
  index: number;
}

/** Years in one unit, for the units that are whole numbers of them. */
const YEARS = { year: 1, decade: 10, century: 100, millennium: 1000 } as const;
/** Parts in one year, for the units that divide it. */
const PARTS = { month: 12, season: 4, quarter: 4, half: 2 } as const;
const SEASON_NAMES = ['SP', 'SU', 'FA', 'WI'] as const;

export const day = (year: number, month: number, dayOfMonth: number): Period => ({ unit: 'day', index: dayNumber(year, month, dayOfMonth) });
export const month = (year: number, number: number): Period => ({ unit: 'month', index: year * 12 + number - 1 });
export const year = (number: number): Period => ({ unit: 'year', index: number });
/** `number`: 0 spring, 1 summer, 2 autumn, 3 winter (of the year in which it begins). */
export const season = (inYear: number, number: number): Period => ({ unit: 'season', index: inYear * 4 + number });

/** True when such a day is in the calendar. */
export function isDay(inYear: number, number: number, dayOfMonth: number): boolean {
  return number >= 1 && number <= 12 && dayOfMonth >= 1 && dayOfMonth <= daysInMonth(inYear, number);
}

export function shift(period: Period, by: number): Period {
  return { unit: period.unit, index: period.index + by };
}

/** First day, as a day number. */
export function firstDay({ unit, index }: Period): number {
  switch (unit) {
    case 'day':
      return index;
    case 'week':
      return index * 7 - 3;
    case 'weekend':
      return index * 7 + 2;
    case 'season':
      return dayNumber(Math.floor(index / 4), (((index % 4) + 4) % 4) * 3 + 3, 1);
    case 'month':
    case 'quarter':
    case 'half': {
      const parts = PARTS[unit];
      const inYear = Math.floor(index / parts);
      return dayNumber(inYear, (index - inYear * parts) * (12 / parts) + 1, 1);
    }
    default:
      return dayNumber(index * YEARS[unit], 1, 1);
  }
}

/** Last day, as a day number. */
export function lastDay(period: Period): number {
  return period.unit === 'weekend' ? firstDay(period) + 1 : firstDay(shift(period, 1)) - 1;
}

export function rank(unit: Unit): number {
  return UNITS.indexOf(unit);
}

/** The period of `unit` in which `period` begins; null when `unit` is finer, for then nobody knows which. */
export function within(period: Period, unit: Unit): Period | null {
  if (unit === period.unit) return period;
  if (rank(unit) < rank(period.unit)) return null;
  const { year: inYear, month: inMonth } = civilDay(firstDay(period));
  switch (unit) {
    case 'day':
      return null;
    case 'week':
    case 'weekend':
      return period.unit === 'day' || period.unit === 'weekend' ? { unit, index: Math.floor((firstDay(period) + 3) / 7) } : null;
    case 'season':
      return { unit, index: Math.floor((inYear * 12 + inMonth - 3) / 3) };
    case 'month':
    case 'quarter':
    case 'half':
      return { unit, index: Math.floor((inYear * 12 + inMonth - 1) / (12 / PARTS[unit])) };
    default:
      return { unit, index: Math.floor(inYear / YEARS[unit]) };
  }
}

/** The EDTF value of a period; weeks and weekends, which EDTF does not have, become intervals of days. */
export function edtfOf(period: Period): string {
  const { unit, index } = period;
  switch (unit) {
    case 'day':
      return isoDay(index);
    case 'week':
    case 'weekend':
      return `${isoDay(firstDay(period))}/${isoDay(lastDay(period))}`;
    case 'month':
      return `${yearText(Math.floor(index / 12))}-${two(index - Math.floor(index / 12) * 12 + 1)}`;
    case 'season':
    case 'quarter':
    case 'half': {
      const first = { season: 21, quarter: 33, half: 40 }[unit];
      const inYear = Math.floor(index / PARTS[unit]);
      return `${yearText(inYear)}-${index - inYear * PARTS[unit] + first}`;
    }
    case 'year':
      return yearText(index);
    default:
      return spanOfYears(index, YEARS[unit]);
  }
}

function spanOfYears(index: number, years: number): string {
  const first = index * years;
  const zeros = String(years).length - 1;
  if (first < 0) return `${yearText(first + 1)}/${yearText(first + years)}`;
  return yearText(first).slice(0, 4 - zeros) + 'X'.repeat(zeros);
}

/** The value of a period in TIMEX3 notation. Years before 1 are `BC` and the year counted from 1 BC. */
export function timexOf(period: Period): string {
  const { unit, index } = period;
  const inYear = civilDay(firstDay(period)).year;
  const yearDigits = timexYear(inYear);
  switch (unit) {
    case 'day':
    case 'month':
      return yearDigits + isoDay(firstDay(period)).slice(-6, unit === 'day' ? undefined : -3);
    case 'week':
    case 'weekend': {
      const thursday = firstDay({ unit: 'week', index }) + 3;
      const weekYear = civilDay(thursday).year;
      const number = Math.floor((thursday - dayNumber(weekYear, 1, 1)) / 7) + 1;
      return `${timexYear(weekYear)}-W${two(number)}${unit === 'weekend' ? '-WE' : ''}`;
    }
    case 'season':
      return `${yearDigits}-${SEASON_NAMES[((index % 4) + 4) % 4] ?? ''}`;
    case 'quarter':
      return `${yearDigits}-Q${(((index % 4) + 4) % 4) + 1}`;
    case 'half':
      return `${yearDigits}-H${(((index % 2) + 2) % 2) + 1}`;
    case 'year':
      return yearDigits;
    default:
      return inYear >= 0 ? yearText(index * YEARS[unit]).slice(0, unit === 'decade' ? 3 : unit === 'century' ? 2 : 1) : `BC${yearText((-index - 1) * YEARS[unit]).slice(0, unit === 'decade' ? 3 : 2)}`;
  }
}

function timexYear(number: number): string {
  return number > 0 ? yearText(number) : `BC${yearText(1 - number)}`;
}

/** The next day on or after (`step` 1), or the last on or before (`step` -1), that is the given weekday (1 Monday to 7 Sunday). */
export function nearestWeekday(from: number, weekday: number, step: 1 | -1): number {
  return from + step * ((((weekday - weekdayOf(from)) * step) % 7 + 7) % 7);
}
