import { dayPartCode } from '../parsers/time-of-day.ts';
import type { Refiner } from './all.ts';

const LEAD = /\b(?:in )?(?<words>(?:(?:early|late) in )?(?:the )?(?:early |late )?(?:(?<part>morning|afternoon|evening|night)(?: hours)?|(?:early|wee|small) hours) of (?:the )?)$/i;

/** "the night of 20 June 1791", "early in the morning of 3 May", "the early hours of Monday", "the wee hours of May 3". */
export const partOfDay: Refiner = (found, before) => {
  const { reading } = found;
  if (reading.period?.unit !== 'day' || reading.timex.type !== 'DATE') return found;
  const { words = '', part = 'morning' } = LEAD.exec(before)?.groups ?? {};
  if (words === '') return found;
  const timex = { type: 'TIME' as const, value: reading.timex.value + dayPartCode(part) };
  return { ...found, start: found.start - words.length, reading: { ...reading, timex } };
};
