import type { Refiner } from './all.ts';

const LEAD = /(?:\b(?:the )?(?:beginning|start|end|close|middle|latter part|early part|rest|remainder|eve|onset) of (?:the )?|\b(?:the )?(?:very )?(?:early|late|mid)[- ](?:in )?(?:the )?|\b(?:early|late|later|earlier) (?:in |on |that |this )?(?:the )?|\bmid)$/i;
const LONGEST = 32;

/** "early March", "the end of 2009": the words that name a part belong to the expression; its value stays that of the whole. */
export const partOfPeriod: Refiner = (found, before, { text }) => {
  const { reading } = found;
  if (reading.period === null || reading.timex.type === 'SET') return found;
  const from = Math.max(before.at(-1)?.end ?? 0, found.start - LONGEST, 0);
  const lead = LEAD.exec(text.slice(from, found.start));
  return lead ? { ...found, start: found.start - lead[0].length } : found;
};
