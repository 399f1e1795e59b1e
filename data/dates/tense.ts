import type { Tense } from './reading.ts';

/** Up to two words after a sign of the future belong to it: "will be held". */
const TAIL = '(?: (?!said|told|was|were)[a-z]+){0,2}';
/** Signs of what is to come, wherever they stand. */
const FUTURE = [
  "(?:(?:would|could) (?!not )|will |won['’]t |shall |should |may |might |must |can )(?!have )(?:not |also |still |soon |then |[a-z]+ly ){0,2}(?:be |get |become )?(?:[a-z]+ly )?[a-z]+",
  "(?:will|won['’]t|shall) have [a-z]+",
  "['’]ll [a-z]+",
  `(?:is|are|was|were|be) (?:to|due|set|scheduled|expected|supposed|slated|likely|about|ready|planned|planning|going|preparing)\\b${TAIL}`,
  `(?:expects?|expected|scheduled|slated|due|plans? (?:to|for)|planned|planning|intends?|hopes? (?:to|for|that)|hoping|upcoming|set to|set for|ready to|likely to|supposed|prepared to|preparing to|going to)\\b${TAIL}`,
  `(?:begins|starts|opens|ends|expires?|meets|arrives|leaves|faces|resumes|takes (?:effect|place)|payable|redeemable|to be [a-z]+)`,
].join('|');
/** Past words that open what was then to come: "agreed to meet". They look ahead only for what stands after them. */
const PROMISE = `(?:agreement|plans?|deal|bid|decision|proposal|pledge|agree[sd]?|vow(?:s|ed)?|pledge[sd]?|promise[sd]?|ask(?:s|ed)?|urge[sd]?|order(?:s|ed)?|threaten(?:s|ed)?|decide[sd]?|voted?|seeks?|needs?|wants?|invited|able|called|calling|extended|postponed|delayed|heading|headed) (?:to|until)\\b${TAIL}`;
const PRESENT = '(?:is|are) (?:not |also |being |[a-z]+ly )?[a-z]+';
const PAST_VERB = "was|were|had|did|been|said|told|(?:did|would|could|was|were|had)n['’]t|could not|would not|telling|saying|adding|(?!United)[A-Za-z][a-z]{1,13}ed|came|went|took|made|began|became|fell|rose|held|met|left|won|lost|gave|got|sold|bought|sent|kept|led|found|saw|ran|fought|struck|broke|shot|hit|set|put|cut|quit|grew|stood|brought|wrote|spoke|drove|flew|spent|felt|heard|knew|thought|taught|caught|dealt|drew|forgot|hung|laid|paid|rode|sang|sat|shook|slept|swore|threw|understood|wore|withdrew|taken|seen|shown|given|thrown|written|spoken|driven|broken|chosen|stolen|born|gone|done";
const PAST = `had been [a-z]+(?: to [a-z]+)?|(?:had|has|have|was|were) (?:not |also |already |been |[a-z]+ly )?(?![a-z]+ (?:to|until) )[a-z]+|(?:may|might|could|must|would|should) have [a-z]+|(?:${PAST_VERB}|has|have|since|last|ago)`;
const BEFORE = new RegExp(`(?<future>\\b(?:${PROMISE}|${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
const AFTER = new RegExp(`(?<future>\\b(?:${FUTURE})\\b)|(?<present>\\b${PRESENT}\\b)|\\b(?:${PAST})\\b`, 'g');
/** "on Friday said", "on Friday ordered": the verb of the clause, whatever stood before it. */
const RIGHT_AFTER = new RegExp(`^,? (?:[a-z]+ly )?(?:${PAST_VERB})\\b`);
/** "until Friday" looks ahead, after these even when they are past: "extended until Friday", but not "lasted until Friday". */
const TERM = /\b(?:(?:until|till|through|no later than|as (?:soon|early) as) (?:the )?(?:(?:[0-9][\w.:]*|noon|midnight|[ap]\.m\.|[A-Z]{2,3}T) ){0,3}|(?:to|by|effective|expires?|record) (?:the )?)$/;
const OPENS_TERM = /^(?:extended|postponed|delayed|closed|suspended|banned|barred|adjourned|gave|given|set|left|sentenced|granted|moved|pushed|shut)$/;
const REACH = 160;
/** A past word farther before a date than this may tell of something else. */
const CLOSE = 24;
/** A date after no more than this leads its sentence: "On March 3, rebels attacked". */
const LEADS = 12;
const ABBREVIATED = '(?<!\\b(?:[A-Z]|m|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sgt|Lt|Col|Capt|Rev|Inc|Corp|Co|No|vs))';
const SENTENCE_START = new RegExp(`${ABBREVIATED}[.!?]["'”’)]*\\s+(?=[A-Z"“'\`(]|$)|\\n\\s*\\n`);
const SENTENCE_END = new RegExp(`${ABBREVIATED}[.!?]["'”’)]*(?:\\s|$)|\\n\\s*\\n`);

/**
 * Whether the words about a span tell of the past or of the future: the last sign before it in the same sentence, else the
 * first after it. A past sign that stands some way before it counts as `past?`. Looks no further than 160 characters
 * either way.
 */
export function tenseAt(text: string, start: number, end: number): Tense {
  const before = (text.slice(Math.max(0, start - REACH), start).split(SENTENCE_START).pop() ?? '').replaceAll('\n', ' ');
  const after = (text.slice(end, end + REACH).split(SENTENCE_END)[0] ?? '').replaceAll('\n', ' ');
  if (RIGHT_AFTER.test(after)) return 'past';
  let sign: RegExpMatchArray | undefined;
  for (const match of before.matchAll(BEFORE)) sign = match;
  const kind = kindOf(sign);
  if (/^['’]s\b/.test(after)) return kind === 'future' || /\bahead of (?:the )?$/.test(before) ? 'future' : 'past';
  if (kind === 'past' && /^ deadline\b/.test(after)) return 'present';
  if (/\bahead of (?:the )?$/.test(before)) return 'future';
  if (TERM.test(before) && (kind !== 'past' || OPENS_TERM.test(sign?.[0].split(' ').pop() ?? ''))) return 'future';
  if (kind === 'past') return (sign?.index ?? 0) + (sign?.[0].length ?? 0) < before.length - CLOSE ? 'past?' : 'past';
  if (kind === 'future') return 'future';
  const next = kindOf(after.matchAll(AFTER).next().value);
  if (kind === 'present' || next === null) return next === 'future' ? 'future' : 'present';
  return next === 'past' && before.trim().length > LEADS ? 'past?' : next;
}

function kindOf(sign: RegExpMatchArray | undefined): 'past' | 'future' | 'present' | null {
  if (!sign) return null;
  return sign.groups?.['future'] !== undefined ? 'future' : sign.groups?.['present'] !== undefined ? 'present' : 'past';
}
