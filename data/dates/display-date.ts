import { civilDay } from './civil.ts';
import { datePrecision } from './edtf.ts';
import { parseEdtf, type EdtfDate, type EdtfEnd } from './edtf-parse.ts';

/** English month names, January first. */
export const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June',
  'July', 'August', 'September', 'October', 'November', 'December',
] as const;

const PART_NAMES: Readonly<Record<number, string>> = {
  21: 'spring', 22: 'summer', 23: 'autumn', 24: 'winter',
  25: 'spring', 26: 'summer', 27: 'autumn', 28: 'winter',
  29: 'southern spring', 30: 'southern summer', 31: 'southern autumn', 32: 'southern winter',
  33: 'first quarter of', 34: 'second quarter of', 35: 'third quarter of', 36: 'fourth quarter of',
  37: 'first third of', 38: 'second third of', 39: 'last third of', 40: 'first half of', 41: 'second half of',
};

/**
 * An EDTF value in English words, never finer than the value: `2023-02-19` "19 February 2023", `2022-11` "November 2022",
 * `2019~` "about 2019", `2021-21` "spring 2021", `2021-08/2023-02` "August 2021 to February 2023", `[2023-03..]` "after February
 * 2023", `202X` "2020s". What is not EDTF comes back as it was given.
 */
export function displayDate(edtf: string): string {
  const value = parseEdtf(edtf);
  if (value === null) return edtf;
  if (value.kind === 'date') return dateWords(value.date);
  if (value.kind === 'interval') return intervalWords(value.start, value.end);
  const members = value.members.map(({ start, end }) => {
    if (start === 'open') return end === 'open' ? 'any date' : `before ${dateWords(neighbour(end, 1))}`;
    if (end === 'open') return `after ${dateWords(neighbour(start, -1))}`;
    return start === end || same(start, end) ? dateWords(start) : intervalWords(start, end);
  });
  const last = members.pop() ?? '';
  return members.length === 0 ? last : `${members.join(', ')} ${value.of === 'one' ? 'or' : 'and'} ${last}`;
}

function same(a: EdtfDate, b: EdtfDate): boolean {
  return a.first === b.first && a.last === b.last;
}

function intervalWords(start: EdtfEnd, end: EdtfEnd): string {
  if (typeof start === 'string') return typeof end === 'string' ? 'at any time' : `until ${dateWords(end)}`;
  if (end === 'open') return `from ${dateWords(start)} on`;
  if (end !== 'unknown' && same(start, end) && start.qualifiers.size + end.qualifiers.size === 0) return dateWords(start);
  if (end === 'unknown') return `from ${dateWords(start)}, end unknown`;
  if (start.qualifiers.size === 0 && end.qualifiers.size === 0 && start.year === end.year && !start.year.includes('X')) {
    const [a, b] = [datePrecision(start), datePrecision(end)];
    if (a === 'day' && b === 'day') {
      const from = start.month === end.month ? String(Number(start.day)) : `${Number(start.day)} ${monthName(start)}`;
      return `${from} to ${dateWords(end)}`;
    }
    if (a === 'month' && b === 'month' && start.month !== end.month) return `${monthName(start)} to ${dateWords(end)}`;
  }
  return `${dateWords(start)} to ${dateWords(end)}`;
}

function dateWords(date: EdtfDate): string {
  const has = (q: '?' | '~' | '%'): boolean => date.qualifiers.has(q);
  const words = plainWords(date);
  return `${has('~') || has('%') ? 'about ' : ''}${words}${has('?') || has('%') ? ' (uncertain)' : ''}`;
}

function plainWords(date: EdtfDate): string {
  const year = yearWords(date);
  switch (datePrecision(date)) {
    case 'time':
      return `${Number(date.day)} ${monthName(date)} ${year}, ${(date.time ?? '').slice(0, 5)}`;
    case 'day':
      return `${Number(date.day)} ${monthName(date)} ${year}`;
    case 'month':
      return `${monthName(date)} ${year}`;
    case 'part':
      return `${PART_NAMES[Number(date.month)] ?? ''} ${year}`;
    default:
      return coarseWords(date, year);
  }
}

/** Values with unknown digits: what is known is said, the rest is left out or named unknown. */
function coarseWords(date: EdtfDate, year: string): string {
  const known = (digits: string | null): boolean => digits !== null && !digits.includes('X');
  if (known(date.month) && Number(date.month) <= 12) {
    const day = known(date.day) ? `${Number(date.day)} ` : '';
    return `${day}${monthName(date)}, ${year}`;
  }
  return year;
}

function monthName(date: EdtfDate): string {
  return MONTH_NAMES[Number(date.month) - 1] ?? '';
}

function yearWords(date: EdtfDate): string {
  const { year } = date;
  if (/^\d{3}X$/.test(year)) return `${Number(year.slice(0, 3))}0s`;
  if (/^\d\dXX$/.test(year)) return `${ordinal(Number(year.slice(0, 2)) + 1)} century`;
  if (/^-?X{4}$/.test(year)) return 'year unknown';
  if (year.includes('X')) return `between ${yearSpan(civilDay(date.first).year)} and ${yearSpan(civilDay(date.last).year)}`;
  if (/^-?\d{4}$/.test(year)) return yearSpan(Number(year));
  const from = civilDay(date.first).year;
  const to = civilDay(date.last).year;
  return from === to ? yearSpan(from) : `about ${yearSpan(Number(year.replace(/^Y/, '').replace(/S\d+$/, '')))}`;
}

function ordinal(number: number): string {
  const teen = number % 100 > 10 && number % 100 < 14;
  return number + (teen ? 'th' : (['th', 'st', 'nd', 'rd'][number % 10] ?? 'th'));
}

function yearSpan(year: number): string {
  return year <= 0 ? `${1 - year} BC` : year < 1000 ? `AD ${year}` : String(year);
}

/** The day, month, part or year just before (-1) or after (1) a date, in the same precision. */
function neighbour(date: EdtfDate, step: 1 | -1): EdtfDate {
  const day = step > 0 ? date.last + 1 : date.first - 1;
  const { year, month, day: dayOfMonth } = civilDay(day);
  const digits = (n: number, width: number): string => String(Math.abs(n)).padStart(width, '0');
  const text = `${year < 0 ? '-' : ''}${digits(year, 4)}${date.month === null ? '' : `-${digits(month, 2)}`}${date.day === null ? '' : `-${digits(dayOfMonth, 2)}`}`;
  const parsed = parseEdtf(text);
  return parsed?.kind === 'date' ? { ...parsed.date, qualifiers: date.qualifiers } : date;
}
