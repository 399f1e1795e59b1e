import { numberOf } from '../pattern.ts';
import type { Unit } from '../period.ts';

/** Units of an amount of time, as a pattern. */
export const AMOUNT_UNIT = 'second|minute|hour|day|night|week|weekend|fortnight|month|quarter|season|year|decade|century|centurie';

const CODES: Readonly<Record<string, readonly [code: string, factor: number, unit: Unit | null]>> = {
  second: ['S', 1, null], minute: ['M', 1, null], hour: ['H', 1, null],
  day: ['D', 1, 'day'], night: ['D', 1, 'day'], week: ['W', 1, 'week'], weekend: ['W', 1, 'weekend'], fortnight: ['W', 2, 'week'],
  month: ['M', 1, 'month'], quarter: ['Q', 1, 'quarter'], season: ['M', 3, 'season'], year: ['Y', 1, 'year'],
  decade: ['Y', 10, 'year'], century: ['Y', 100, 'year'], centurie: ['Y', 100, 'year'],
};

/** So many of a unit: the TIMEX3 value, and how many of which calendar unit where it is one. */
export function amountOf(number: number | null, unitWord: string): { value: string; count: number | null; unit: Unit | null } {
  const word = unitWord.toLowerCase().replace(/s$/, '');
  const [code, factor, unit] = CODES[word] ?? ['X', 1, null];
  const time = unit === null && code !== 'X' ? 'T' : '';
  if (number === null) return { value: `P${time}X${word === 'decade' ? 'E' : word.startsWith('centur') ? 'C' : code}`, count: null, unit };
  return { value: `P${time}${number * factor}${code}`, count: number * factor, unit };
}

/** Number words, with "a", "a couple of", "half a dozen"; null for "a few", "several". */
export function countOf(words: string): number | null {
  const text = words.toLowerCase().trim();
  if (text === 'a' || text === 'an' || text === 'one') return 1;
  if (text.startsWith('a couple') || text === 'couple' || text === 'both') return 2;
  if (text === 'a dozen') return 12;
  if (text === 'half a dozen') return 6;
  return numberOf(text);
}

/** Counts as a pattern. */
export const COUNT = '{number}|a couple(?: of)?|a few|several|a dozen|half a dozen|some|many|few|a number of|a|an';
