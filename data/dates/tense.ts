import type { Tense } from './reading.ts';

/** Up to two words after a sign of the future belong to it: "will be held". */
const TAIL = '(?: (?!said|told|was|were)[a-z]+){0,2}';
const FUTURE = [
  `(?:will|won['’]t|shall|would|could|should|may|might|must|can) (?!have )(?:not )?(?:be )?[a-z]+`,
  `(?:will|won['’]t|shall) have [a-z]+`,
  `(?:is|are|was|were|be) (?:to|due|set|scheduled|expected|supposed|slated|likely|about|ready|planned|planning|going|preparing)${TAIL}`,
  `(?:expects?|expected|scheduled|slated|due|plan|plans|planned|planning|intends?|hopes?|hoping|wants?|upcoming|set to|set for|ready to|likely|supposed|prepared to|preparing to|going to)${TAIL}`,
  `(?:agreed?|vowed?|pledged?|promised?|asked|urged|ordered|threatened|decided|voted|seeks?|needs?|invited|able|called|calling) (?:to|for)${TAIL}`,
  `(?:is|are|am) [a-z]+ing`,
  `(?:begin|start|open|end|expire|meet|arrive|leave|face|close|run|become|take|travel|return|go)s?(?= |\\b)`,
  `(?:payable|deadline|ahead of|extended|redeemable)`,
].join('|');
const PAST = '(?:may|might|could|must|would|should) have [a-z]+|(?:was|were|had|did|been|has|have|said|says|told|[a-z]{2,14}ed|came|went|took|made|began|became|fell|rose|held|met|left|won|lost|gave|got|sold|bought|sent|kept|led|found|saw|ran|fought|struck|broke|shot|hit|grew|stood|brought|wrote|spoke|drove|flew|since|last|ago)';
const SIGN = new RegExp(`\\b(?:(?<future>${FUTURE})|${PAST})\\b|(?<will>['’]ll)\\b(?: [a-z]+)`, 'gi');
const REACH = 160;
const SENTENCE_END = /[.!?]["'”’)]*\s+(?=[A-Z"“'`])|\n\s*\n/;

/**
 * Whether the words about a span tell of the past or of the future: the last sign before it in the same sentence, else the
 * first after it. Looks no further than 160 characters either way.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = (text.slice(Math.max(0, start - REACH), start).split(SENTENCE_END).pop() ?? '').replaceAll('\n', ' ');
  const after = (text.slice(end, end + REACH).split(/[.!?]["'”’)]*(?:\s|$)|\n\s*\n/)[0] ?? '').replaceAll('\n', ' ');
  let sign: RegExpMatchArray | undefined;
  for (const match of before.matchAll(SIGN)) sign = match;
  sign ??= after.matchAll(SIGN).next().value;
  if (!sign) return 'present';
  return sign.groups?.['future'] === undefined && sign.groups?.['will'] === undefined ? 'past' : 'future';
}
