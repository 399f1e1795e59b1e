import { dayNumber, daysInMonth } from './civil.ts';

/** `?` uncertain, `~` approximate, `%` both. */
export type Qualifier = '?' | '~' | '%';

/** One date of an EDTF value. `first` and `last` are the days it may mean, as day numbers (see `dayNumber`). */
export interface EdtfDate {
  /** Digits, or X where a digit is not known; a sign, exponent or `S` precision is kept as written. */
  year: string;
  /** 01-12, a season or part of the year (21-41), with X where a digit is not known; null when absent. */
  month: string | null;
  day: string | null;
  time: string | null;
  /** Every qualifier that stands on the date or a part of it. */
  qualifiers: ReadonlySet<Qualifier>;
  first: number;
  last: number;
}

/** `open`: runs on without end. `unknown`: there is an end, nobody knows when. */
export type EdtfEnd = EdtfDate | 'open' | 'unknown';

/** What an EDTF string (Library of Congress, 2019; ISO 8601-2) says, levels 0 to 2. */
export type Edtf =
  | { kind: 'date'; date: EdtfDate }
  | { kind: 'interval'; start: EdtfEnd; end: EdtfEnd }
  /** `one`: `[...]`, one of them; `all`: `{...}`, each of them. */
  | { kind: 'set'; of: 'one' | 'all'; members: { start: EdtfDate | 'open'; end: EdtfDate | 'open' }[] };

const Q = '[?~%]?';
const DATE = new RegExp(
  `^(${Q})(-?[0-9X]{4})(${Q})(?:-(${Q})([0-9X]{2})(${Q})(?:-(${Q})([0-9X]{2})(${Q})(?:T([0-9:]{8})(Z|[+-][0-9:]{2,5})?)?)?)?$`,
);
const LONG_YEAR = /^(?:Y(-?[1-9][0-9]{4,15})|Y(-?[1-9][0-9]{0,8})E([0-9]{1,2})|(-?[0-9]{4}))(?:S([1-9][0-9]{0,2}))?$/;

/** Days of the year at which a part of the year begins and ends: [month, day, month, day], the second in the next year when lower. */
const PARTS: Readonly<Record<number, readonly [number, number, number, number]>> = (() => {
  const seasons = [[3, 1, 6, 21], [6, 1, 9, 23], [9, 1, 12, 21], [12, 1, 3, 20]] as const;
  const parts: Record<number, readonly [number, number, number, number]> = {};
  seasons.forEach((season, at) => {
    parts[21 + at] = season;
    parts[25 + at] = season;
    parts[29 + at] = seasons[(at + 2) % 4] ?? season;
  });
  const split = (from: number, count: number): void => {
    for (let at = 0; at < count; at += 1) {
      const last = ((at + 1) * 12) / count;
      parts[from + at] = [(at * 12) / count + 1, 1, last, daysInMonth(2001, last)];
    }
  };
  split(33, 4);
  split(37, 3);
  split(40, 2);
  return parts;
})();

/**
 * Reads an EDTF value of level 0, 1 or 2; null when it is not one. Strict: no white space, real days only, an
 * interval in order. Seasons belong to the year in which they begin, with room for both the meteorological and
 * the astronomical count; 29 to 32 are those of the southern half of the earth.
 */
export function parseEdtf(value: string): Edtf | null {
  if (value.length === 0 || value.length > 200) return null;
  if (/^\[.*\]$|^\{.*\}$/.test(value)) return parseSet(value);
  const slash = value.indexOf('/');
  if (slash >= 0) return parseInterval(value.slice(0, slash), value.slice(slash + 1));
  const date = parseDate(value) ?? parseLongYear(value);
  return date && { kind: 'date', date };
}

function parseDate(value: string): EdtfDate | null {
  const match = DATE.exec(value);
  if (!match) return null;
  const [, q1, year = '', q2, q3, month = null, q4, q5, day = null, q6, clock, zone] = match;
  if (year === '-0000') return null;
  if (clock !== undefined && !validTime(clock, zone ?? '', value)) return null;
  const qualifiers = new Set([q1, q2, q3, q4, q5, q6].filter((q): q is Qualifier => q !== undefined && q !== ''));
  const span = daySpan(year, month, day);
  return span && { year, month, day, time: clock === undefined ? null : clock + (zone ?? ''), qualifiers, ...span };
}

function validTime(clock: string, zone: string, value: string): boolean {
  const time = /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d$/;
  const offset = /^(?:Z|[+-](?:0\d|1[0-4])(?::[0-5]\d)?)?$/;
  return time.test(clock) && offset.test(zone) && !/[X?~%]/.test(value);
}

/** Whether a number may stand for digits some of which are not known. */
function fits(digits: string, number: number): boolean {
  const text = String(number).padStart(digits.length, '0');
  return [...digits].every((digit, at) => digit === 'X' || digit === text[at]);
}

/** The lowest and highest number that digits with unknown places may stand for, within limits; null when none does. */
function range(digits: string, low: number, high: number): [number, number] | null {
  if (!digits.includes('X')) {
    const number = Number(digits);
    return number < low || number > high ? null : [number, number];
  }
  let first = low;
  while (first <= high && !fits(digits, first)) first += 1;
  let last = high;
  while (last >= first && !fits(digits, last)) last -= 1;
  return first > high ? null : [first, last];
}

function daySpan(year: string, month: string | null, day: string | null): { first: number; last: number } | null {
  const sign = year.startsWith('-') ? -1 : 1;
  const digits = year.replace('-', '');
  const ends = [Number(digits.replaceAll('X', '0')) * sign, Number(digits.replaceAll('X', '9')) * sign];
  const from = Math.min(...ends);
  const to = Math.max(...ends);
  if (month === null) return { first: dayNumber(from, 1, 1), last: dayNumber(to, 12, 31) };
  if (/^(?:2[1-9]|3\d|4[01])$/.test(month)) {
    const part = PARTS[Number(month)];
    if (!part || day !== null) return null;
    const [m1, d1, m2, d2] = part;
    return { first: dayNumber(from, m1, d1), last: dayNumber(m2 < m1 ? to + 1 : to, m2, d2) };
  }
  const months = range(month, 1, 12);
  if (!months) return null;
  if (day === null) return { first: dayNumber(from, months[0], 1), last: dayNumber(to, months[1], daysInMonth(to, months[1])) };
  const first = firstFit(digits, sign, [from, to], months, month, day);
  const last = firstFit(digits, sign, [to, from], [months[1], months[0]], month, day);
  return first && last && { first: first[0], last: last[1] };
}

/** First and last matching day of the first month, going from one end to the other, that holds any. */
function firstFit(
  digits: string, sign: number, years: [number, number], months: [number, number], month: string, day: string,
): [number, number] | null {
  for (const year of steps(years)) {
    if (!fits(digits, year * sign)) continue;
    for (const m of steps(months)) {
      const days = range(month, m, m) && range(day, 1, daysInMonth(year, m));
      if (days) return [dayNumber(year, m, days[0]), dayNumber(year, m, days[1])];
    }
  }
  return null;
}

function* steps([from, to]: [number, number]): Generator<number> {
  const step = from <= to ? 1 : -1;
  for (let at = from; at * step <= to * step; at += step) yield at;
}

function parseLongYear(value: string): EdtfDate | null {
  const match = LONG_YEAR.exec(value);
  if (!match) return null;
  const [, plain, mantissa, exponent, short, significant] = match;
  if (short !== undefined && (significant === undefined || short === '-0000')) return null;
  const year = mantissa === undefined ? Number(plain ?? short) : Number(mantissa) * 10 ** Number(exponent);
  if (!Number.isFinite(year) || (short === undefined && Math.abs(year) < 10_000)) return null;
  const digits = String(Math.abs(year)).length;
  const blur = significant === undefined ? 1 : 10 ** Math.max(0, digits - Number(significant));
  const from = Math.floor(year / blur) * blur;
  return {
    year: value, month: null, day: null, time: null, qualifiers: new Set(),
    first: dayNumber(from, 1, 1), last: dayNumber(from + blur - 1, 12, 31),
  };
}

function parseEnd(value: string): EdtfEnd | null {
  if (value === '') return 'unknown';
  if (value === '..') return 'open';
  const date = parseDate(value);
  return date === null || date.time !== null ? null : date;
}

function parseInterval(from: string, to: string): Edtf | null {
  const start = parseEnd(from);
  const end = parseEnd(to);
  if (start === null || end === null || (start === 'unknown' && end === 'unknown')) return null;
  return inOrder(start, end) ? { kind: 'interval', start, end } : null;
}

/** An end of lower precision must not begin before the start ("3 January to January"), one with unknown digits may. */
function inOrder(start: EdtfEnd, end: EdtfEnd): boolean {
  if (typeof start === 'string' || typeof end === 'string') return true;
  const unknownDigits = `${end.year}${end.month}${end.day}`.includes('X');
  return start.first <= (unknownDigits ? end.last : end.first);
}

function parseSet(value: string): Edtf | null {
  const members: { start: EdtfDate | 'open'; end: EdtfDate | 'open' }[] = [];
  const parts = value.slice(1, -1).split(',');
  for (const [at, part] of parts.entries()) {
    const dots = part.indexOf('..');
    const from = dots < 0 ? part : part.slice(0, dots);
    const to = dots < 0 ? part : part.slice(dots + 2);
    const start = from === '' && dots === 0 && at === 0 ? 'open' : parseDate(from);
    const end = to === '' && dots > 0 && at === parts.length - 1 ? 'open' : parseDate(to);
    if (start === null || end === null || !inOrder(start, end)) return null;
    if ((start !== 'open' && start.time !== null) || (end !== 'open' && end.time !== null)) return null;
    members.push({ start, end });
  }
  return { kind: 'set', of: value.startsWith('[') ? 'one' : 'all', members };
}
