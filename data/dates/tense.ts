import type { Tense } from './reading.ts';

/** Up to two words after a sign of the future belong to it: "will be held". */
const TAIL = '(?: (?!said|told|was|were)[a-z]+){0,2}';
/** Signs of what is to come, wherever they stand. */
const FUTURE = [
  "(?:will|won['’]t|shall|would|could|should|may|might|must|can) (?!have )(?:not |also |still |soon |then |[a-z]+ly ){0,2}(?:be |get |become )?(?:[a-z]+ly )?[a-z]+",
  "(?:will|won['’]t|shall) have [a-z]+",
  "['’]ll [a-z]+",
  `(?:is|are|was|were|be) (?:to|due|set|scheduled|expected|supposed|slated|likely|about|ready|planned|planning|going|preparing)\\b${TAIL}`,
  `(?:expects?|expected|scheduled|slated|due|plans?|planned|planning|intends?|hopes?|hoping|upcoming|set to|set for|ready to|likely|supposed|prepared to|preparing to|going to)\\b${TAIL}`,
  `(?:begins|starts|opens|ends|expires?|meets|arrives|leaves|faces|resumes|takes (?:effect|place)|payable|deadline|ahead of|redeemable|to be [a-z]+)`,
].join('|');
/** Past words that open what was then to come: "agreed to meet". They look ahead only for what stands after them. */
const PROMISE = `(?:agree[sd]?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|ask(?:s|ed)?|urge[sd]?|order(?:s|ed)?|threaten(?:s|ed)?|decide[sd]?|voted?|seeks?|needs?|wants?|invited|able|called|calling|extended|postponed|delayed|heading|headed) (?:to|for|until)\\b${TAIL}`;
const PRESENT = '(?:is|are) (?:not |also |being |[a-z]+ly )?[a-z]+';
const PAST = 'had been [a-z]+(?: to [a-z]+)?|(?:had|has|have|was|were) (?:not |also |already |been |[a-z]+ly )?[a-z]+|(?:may|might|could|must|would|should) have [a-z]+|(?:was|were|had|did|been|has|have|said|told|[a-z]{2,14}ed|came|went|took|made|began|became|fell|rose|held|met|left|won|lost|gave|got|sold|bought|sent|kept|led|found|saw|ran|fought|struck|broke|shot|hit|set|grew|stood|brought|wrote|spoke|drove|flew|since|last|ago)';
const BEFORE = new RegExp(`(?<future>\\b(?:${PROMISE}|${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
const AFTER = new RegExp(`(?<future>\\b(?:${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
const RIGHT_AFTER = new RegExp(`^(?:['’]s\\b|,? (?:[a-z]+ly )?(?:${PAST.replace('|since|last|ago', '')})\\b)`);
/** "until Friday" looks ahead, after these even when they are past: "extended until Friday", but not "lasted until Friday". */
const TERM = /\b(?:until|till|through|to|by|no later than|as (?:soon|early) as|effective|expires?|record) (?:the )?(?:[\w.:]+ ){0,3}$/;
const OPENS_TERM = /^(?:extended|postponed|delayed|closed|suspended|banned|barred|adjourned|gave|given|set|left|sentenced|granted|moved|pushed|shut)$/;
const REACH = 160;
/** A past word farther before a date than this may tell of something else. */
const CLOSE = 24;
const SENTENCE_END = /[.!?]["'”’)]*\s+(?=[A-Z"“'`])|\n\s*\n/;

/**
 * Whether the words about a span tell of the past or of the future: the last sign before it in the same sentence, else the
 * first after it. A past sign that stands some way before it counts as `past?`. Looks no further than 160 characters either way.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = (text.slice(Math.max(0, start - REACH), start).split(SENTENCE_END).pop() ?? '').replaceAll('\n', ' ');
  const after = (text.slice(end, end + REACH).split(/[.!?]["'”’)]*(?:\s|$)|\n\s*\n/)[0] ?? '').replaceAll('\n', ' ');
  if (RIGHT_AFTER.test(after)) return 'past';
  let sign: RegExpMatchArray | undefined;
  for (const match of before.matchAll(BEFORE)) sign = match;
  if (TERM.test(before) && (!sign || sign.groups?.['present'] !== undefined || OPENS_TERM.test(sign[0].split(' ').pop() ?? ''))) return 'future';
  sign ??= after.matchAll(AFTER).next().value;
  if (!sign) return 'present';
  if (sign.groups?.['present'] !== undefined) return 'present';
  if (sign.groups?.['future'] !== undefined) return 'future';
  return (sign.index ?? 0) + sign[0].length < before.length - CLOSE ? 'past?' : 'past';
}
