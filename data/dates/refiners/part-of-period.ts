import type { Refiner } from './all.ts';

const PART = 'beginning|start|end|close|middle|latter part|early part|(?:first|second|latter) half|rest|remainder|eve|onset';
const LEAD = new RegExp(
  `(?:\\b(?:the )?(?:${PART}) of (?:the )?|\\b(?:the )?(?:very )?(?:early|late|mid)[- ](?:in )?(?:the )?|\\b(?:later|earlier) (?:in |on |that |this )?(?:the )?|\\b(?:early|late) (?:on |that |this )(?:the )?|\\bmid)$`,
  'i',
);

/** "early March", "the end of 2009": the words that name a part belong to the expression; its value stays that of the whole. */
export const partOfPeriod: Refiner = (found, before) => {
  const { reading } = found;
  const lead = reading.period === null || reading.timex.type === 'SET' ? null : LEAD.exec(before);
  return lead ? { ...found, start: found.start - lead[0].length } : found;
};
