import { numberOf } from '../pattern.ts';
import type { Unit } from '../period.ts';

/** Units of an amount of time, as a pattern. */
export const AMOUNT_UNIT = 'second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|century|centurie';

interface AmountUnit {
  /** TIMEX3 letter, and how many of it one unit is. */
  code: string;
  factor: number;
  /** The letter where the number is not known: decades and centuries have their own. */
  vague?: string;
  /** The calendar's unit; null for units finer than a day. */
  unit: Unit | null;
}

const UNITS: Readonly<Record<string, AmountUnit>> = {
  second: { code: 'S', factor: 1, unit: null }, minute: { code: 'M', factor: 1, unit: null }, hour: { code: 'H', factor: 1, unit: null },
  day: { code: 'D', factor: 1, unit: 'day' }, night: { code: 'D', factor: 1, unit: 'day' }, week: { code: 'W', factor: 1, unit: 'week' },
  weekend: { code: 'W', factor: 1, unit: 'weekend' }, fortnight: { code: 'W', factor: 2, unit: 'week' },
  month: { code: 'M', factor: 1, unit: 'month' }, quarter: { code: 'Q', factor: 1, unit: 'quarter' },
  season: { code: 'M', factor: 3, unit: 'season' }, year: { code: 'Y', factor: 1, unit: 'year' },
  decade: { code: 'Y', factor: 10, vague: 'E', unit: 'year' }, century: { code: 'Y', factor: 100, vague: 'C', unit: 'year' },
  centurie: { code: 'Y', factor: 100, vague: 'C', unit: 'year' },
};
const OTHER: AmountUnit = { code: 'X', factor: 1, unit: null };

/** So many of a unit (null: nobody says how many): the TIMEX3 value, and how many of which calendar unit where it is one. */
export function amountOf(number: number | null, unitWord: string): { value: string; count: number | null; unit: Unit | null } {
  const { code, factor, vague, unit } = UNITS[unitWord.toLowerCase().replace(/s$/, '')] ?? OTHER;
  const start = unit === null && code !== 'X' ? 'PT' : 'P';
  if (number === null) return { value: `${start}X${vague ?? code}`, count: null, unit };
  return { value: `${start}${number * factor}${code}`, count: number * factor, unit };
}

/** How many "two", "a couple of", "half a dozen" are; null for "a few", "several", "many". */
export function countOf(words: string): number | null {
  const text = words.toLowerCase();
  if (/^(?:an?|one)$/.test(text)) return 1;
  if (/^(?:a )?couple/.test(text)) return 2;
  if (text.endsWith('dozen')) return text.startsWith('half') ? 6 : 12;
  return numberOf(text);
}

/** Counts as a pattern. */
export const COUNT = '{number}|(?:a )?couple(?: of)?|a few|several|a dozen|half a dozen|some|many|few|a number of|a|an';
