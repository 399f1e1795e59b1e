import type { Tense } from './reading.ts';
import { PAST_VERB, SIGNS_AFTER, SIGNS_BEFORE } from './tense-signs.ts';

/** "on Friday said", "on Friday ordered": the verb of the clause, whatever stood before it. */
const RIGHT_AFTER = new RegExp(`^ (?:[a-z]+ly )?(?:${PAST_VERB})\\b`);
/** "until Friday" looks ahead, after these even when they are past: "extended until Friday", but not "lasted until Friday". */
const TERM =
  /\b(?:(?:until|till|through|no later than|as (?:soon|early) as) (?:the )?(?:(?:[0-9][\w.:]*|noon|midnight|[ap]\.m\.|[A-Z]{2,3}T) ){0,3}(?:early |late |mid-)?|(?:by|effective|expires?|record) (?:the )?)$/;
const TO = /\bto (?:the )?$/;
/** "would extend its bid, due to end Friday, to": what comes after "to" is the new day. */
const EXTENDS_TO = /\b(?:extend|postpone|delay)(?:s|ed|ing)? .* to (?:the )?$/;
/** "banned exports from Friday until": a term that was set. */
const FROM = /\bfrom (?:the )?$/;
const UNTIL_AFTER = /^ (?:until|till|through|to)\b/;
const DEADLINE = /^ (?:as (?:the|a|its) (?:[a-z]+ )?)?(?:deadline|date)\b/;
const OPENS_TERM = /^(?:extended|postponed|delayed|closed|suspended|banned|barred|adjourned|gave|given|set|left|sentenced|granted|moved|pushed|shut|rescheduled|deferred)$/;
/** "had been due to end Nov. 6": told as past, but the day may well be one to come. */
const ONCE_DUE = /^had been (?:set|due|scheduled|expected|supposed|planned|slated)\b/;
/** "Friday's ruling", "the Sunday shooting": what is named by a word like these has happened. */
const HAPPENED = /^(?:['’]s)? (?:[a-z-]+ ){0,2}(?:rulings?|attacks?|bombings?|shootings?|killings?|blasts?|explosions?|crash|announcement|statement|agreement|incident|raids?|coup|quake|earthquake|accident|disaster|massacre|assassination|violence|clash|clashes)\b/;
/** "a shooting on Tuesday": it has happened, whatever the clause tells of. */
const AFTER_HAPPENED = /\b(?:an?|the|his|her|their|deadly|fatal|suicide|['’]s) (?:[a-z-]+ )?(?:shooting|attack|bombing|killing|blast|explosion|crash|collision|earthquake|quake|raid|coup|assassination|massacre|accident|riot|verdict|arrest|death) (?:on |early |late )?$/;
const ON_CONDITION = /\b(?:will|would|could|may|might|if) [^;]*\b(?:unless|if) [^;]*$/;
const REACH = 160;
/** A past word farther before a date than this may tell of something else. */
const CLOSE = 24;
/** A date after no more than this leads its sentence: "On March 3, rebels attacked". */
const LEADS = 12;
const NEGATED = /^(?:will|would|could) not\b/;
/** A mark that ends a sentence, not one of an abbreviation. The mark comes first: then only marks are looked at closely. */
const MARK = '[.!?](?<!\\b(?:[A-Z]|m|Mr|Mrs|Ms|Dr|Sen|Rep|Gov|Gen|St|Jr|Sgt|Lt|Col|Capt|Rev|Inc|Corp|Co|No|vs)[.!?])["\'”’)]*';
/** "at 9 a.m. The court": that full stop ends the sentence too. */
const AFTER_CLOCK = '\\s(?=(?:The|An?|It|He|She|They|We|But|And|In|At|On|For)\\b)(?<=\\b[ap]\\.m\\.\\s)';
const SENTENCE_START = new RegExp(`${MARK}\\s+(?=[A-Z"“'\`(]|$)|${AFTER_CLOCK}|\\n\\s*\\n`);
const SENTENCE_END = new RegExp(`${MARK}(?:\\s|$)|${AFTER_CLOCK}|\\n\\s*\\n`);

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
  for (const match of before.matchAll(SIGNS_BEFORE)) sign = match;
  const kind = kindOf(sign);
  const aheadOf = /\bahead of (?:the )?$/.test(before);
  if (HAPPENED.test(after) || AFTER_HAPPENED.test(before) || /\bearlier (?:on )?$/i.test(before)) return 'past';
  const following = after.matchAll(SIGNS_AFTER).next().value;
  const next = kindOf(following);
  // "In Saturday's elections, voters will cast ballots".
  const toCome = kind === null && next === 'future' && /^(?:will|is|are)\b/.test(following?.[0] ?? '');
  if (/^['’]s\b/.test(after)) return kind === 'future' || aheadOf || toCome ? 'future' : 'past';
  if (kind === 'past' && DEADLINE.test(after)) return 'present';
  const opens = OPENS_TERM.test(sign?.[0].split(' ').pop() ?? '');
  if (aheadOf || (TERM.test(before) && (kind !== 'past' || opens || NEGATED.test(sign?.[0] ?? ''))) || (TO.test(before) && opens) || EXTENDS_TO.test(before)) return 'future';
  if ((FROM.test(before) && opens && UNTIL_AFTER.test(after))) return 'future';
  // "Will stay unless he is heard by Monday".
  if (kind === 'past' && ON_CONDITION.test(before)) return 'future';
  if (kind === 'past') return ONCE_DUE.test(sign?.[0] ?? '') || (sign?.index ?? 0) + (sign?.[0].length ?? 0) < before.length - CLOSE ? 'past?' : 'past';
  if (kind === 'future') return 'future';
  if (kind === 'present' || next === null) return next === 'future' ? 'future' : 'present';
  return next === 'past' && before.trim().length > LEADS ? 'past?' : next;
}

function kindOf(sign: RegExpMatchArray | undefined): 'past' | 'future' | 'present' | null {
  if (!sign) return null;
  return sign.groups?.['future'] !== undefined ? 'future' : sign.groups?.['present'] !== undefined ? 'present' : 'past';
}
