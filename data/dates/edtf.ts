import { civilDay, isoDay } from './civil.ts';
import { parseEdtf, type EdtfDate } from './edtf-parse.ts';

/** Civil days, `YYYY-MM-DD`; null where a value is open, unknown, or beyond the years -9999 to 9999. */
export interface Bounds {
  earliest: string | null;
  latest: string | null;
}

/** How fine a value is. `span`: an interval or a set. */
export type Precision = 'time' | 'day' | 'month' | 'part' | 'year' | 'decade' | 'century' | 'span';

/** True for a valid EDTF value of level 0, 1 or 2. */
export function isEdtf(value: string): boolean {
  return parseEdtf(value) !== null;
}

/** The first and the last day that an EDTF value may mean; both null for a date of unknown year and for what is not EDTF. */
export function bounds(edtf: string): Bounds {
  if (/^-?[?~%]?X{4}/.test(edtf)) return { earliest: null, latest: null };
  const { first, last } = limits(edtf);
  return { earliest: writable(first), latest: writable(last) };
}

/** Orders EDTF values by first day, then by last day; what is open at the start comes first, what is not EDTF last. */
export function compare(a: string, b: string): number {
  const x = limits(a);
  const y = limits(b);
  return sign(x.first, y.first) || sign(x.last, y.last);
}

/** How fine a value is; null for what is not EDTF. `part` is a season, a quarter or another part of a year. */
export function precision(edtf: string): Precision | null {
  const value = parseEdtf(edtf);
  if (value === null) return null;
  return value.kind === 'date' ? datePrecision(value.date) : 'span';
}

/** How fine a single date is: the finest component all of whose digits are known. */
export function datePrecision(date: EdtfDate): Precision {
  const unknown = (digits: string | null): boolean => digits === null || digits.includes('X');
  if (date.time !== null) return 'time';
  if (/^-?\d{3}X$/.test(date.year)) return 'decade';
  if (unknown(date.year)) return /^-?\d\dXX$/.test(date.year) ? 'century' : 'span';
  if (unknown(date.month)) return date.year.includes('S') ? 'span' : 'year';
  if (Number(date.month) > 12) return 'part';
  return unknown(date.day) ? 'month' : 'day';
}

function limits(edtf: string): { first: number; last: number } {
  const value = parseEdtf(edtf);
  if (value === null) return { first: Infinity, last: Infinity };
  if (value.kind === 'date') return value.date;
  const ends = value.kind === 'interval' ? [value] : value.members;
  return {
    first: Math.min(...ends.map(({ start }) => (typeof start === 'string' ? -Infinity : start.first))),
    last: Math.max(...ends.map(({ end }) => (typeof end === 'string' ? Infinity : end.last))),
  };
}

function writable(number: number): string | null {
  if (!Number.isFinite(number) || Math.abs(number) > 5_000_000) return null;
  return Math.abs(civilDay(number).year) > 9999 ? null : isoDay(number);
}

function sign(a: number, b: number): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
