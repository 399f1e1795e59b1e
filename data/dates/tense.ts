import type { Tense } from './reading.ts';

/** Words that open a telling of what is to come; the two words after them belong to them ("will be held"). */
const FUTURE = "(?:will|won't|shall|would|may|might|going to|expects?|expected|scheduled|slated|due|plans?|planned|planning|intends?|hopes?|set|is to|are to|to be|upcoming|expires?|through|until|payable|to (?:begin|start|meet|hold|open|take|vote|discuss|attend|visit|expire|resume|become|join|close|end|launch|leave|return|run))\\b(?: [a-z]+){0,2}|['’]ll\\b(?: [a-z]+){0,2}";
const PAST = '(?:was|were|had|did|been|has|have|said|told|[a-z]{2,14}ed|came|went|took|made|began|became|fell|rose|held|met|left|won|lost|gave|got|sold|bought|sent|kept|led|found|saw|ran|fought|struck|broke|shot|hit|since|last|ago)\\b';
const SIGN = new RegExp(`\\b(?:(?<future>${FUTURE})|${PAST})`, 'gi');
const REACH = 160;

/**
 * Whether the words about a span tell of the past or of the future: the last sign before it in the same sentence, else the
 * first after it. Looks no further than 160 characters either way.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = text.slice(Math.max(0, start - REACH), start).split(/[.!?]["'”’)]*\s+(?=[A-Z"“'`])|\n/).pop() ?? '';
  const after = text.slice(end, end + REACH).split(/[.!?]["'”’)]*(?:\s|$)|\n/)[0] ?? '';
  let sign: RegExpMatchArray | undefined;
  for (const match of before.matchAll(SIGN)) sign = match;
  sign ??= after.matchAll(SIGN).next().value;
  if (!sign) return 'present';
  return sign.groups?.['future'] === undefined ? 'past' : 'future';
}
