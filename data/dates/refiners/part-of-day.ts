import { dayPartCode } from '../parsers/time-of-day.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?:(?:early |late )?in )?(?:the )?(?:early |late )?(?<part>morning|afternoon|evening|night)(?: hours)? of (?:the )?$/i;

/** "the night of 20 June 1791", "early in the morning of Monday". */
export const partOfDay: Refiner = (found, before, { text }) => {
  const { reading } = found;
  if (reading.period?.unit !== 'day' || reading.timex.type !== 'DATE') return found;
  const from = Math.max(before.at(-1)?.end ?? 0, found.start - 44, 0);
  const lead = LEAD.exec(text.slice(from, found.start));
  if (!lead) return found;
  const timex = { type: 'TIME' as const, value: reading.timex.value + dayPartCode(lead.groups?.['part'] ?? '') };
  return { ...found, start: from + lead.index + (/^in /i.test(lead[0]) ? 3 : 0), reading: { ...reading, timex } };
};
