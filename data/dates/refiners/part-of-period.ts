import { displayDate } from '../display-date.ts';
import { edtfOf, shift } from '../period.ts';
import { dated } from '../reading.ts';
import type { Refiner } from './all.ts';

const PART = 'beginning|start|end|close|middle|latter part|early part|(?:first|second|latter) half|rest|remainder|eve|onset';
const LEAD = new RegExp(
  `(?:\\b(?:the )?(?:${PART}) of (?:the )?|\\b(?:the )?(?:very )?(?:early|late|mid)[- ](?:in )?(?:the )?|\\b(?:later|earlier) (?:in |on |that |this )?(?:the )?|\\b(?:early|late) (?:on |that |this )(?:the )?|\\bmid)$`,
  'i',
);

const EVE = /\beve of (?:the )?$/i;

/**
 * "early March", "the end of 2009": the words that name a part belong to the expression; its value stays that of the whole. The
 * eve of a day is the day before.
 */
export const partOfPeriod: Refiner = (found, before) => {
  const { reading } = found;
  const lead = reading.period === null || reading.timex.type === 'SET' ? null : LEAD.exec(before);
  if (!lead || !reading.period) return found;
  const start = found.start - lead[0].length;
  if (!EVE.test(lead[0]) || reading.period.unit !== 'day' || reading.timex.type !== 'DATE') return { ...found, start };
  const written = reading.written.filter((part) => part !== 'day');
  return { ...found, start, reading: dated(shift(reading.period, -1), written, `the day before ${displayDate(edtfOf(reading.period))}`) };
};
