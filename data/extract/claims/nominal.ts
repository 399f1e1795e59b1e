import { verbReadings } from '../../text/verbs.ts';
import { contentEnd, subordinateEnd } from './content-end.ts';
import { nominalStance } from './cues.ts';
import { isFiniteClass, isNominal, type Passage, type Range } from './passage.ts';
import { ownerBefore, phraseBefore } from './source.ts';
import { clauseSubject } from './subject.ts';
import type { Found } from './found.ts';

/** Who does one of these to a pledge or a claim made it. */
const MAKERS = new Set(
  'make issue repeat reiterate renew give offer deliver keep break fulfill fulfil honor honour level lodge file raise voice express drop withdraw retract utter abandon'.split(
    ' ',
  ),
);

/** "Islamabad's accusations that ...", "a pledge that ...", "its promise to ...": nouns that name a saying, with what was said. */
export function nominalClaims(passage: Passage): Found[] {
  const { list, classes, quoted } = passage;
  const found: Found[] = [];
  for (let i = 0; i + 2 < list.length; i++) {
    const token = list[i] as (typeof list)[number];
    if (quoted[i] === true || !isNominal(classes[i])) continue;
    const stance = nominalStance(token.lower);
    if (stance === null || !opensContent(passage, i)) continue;
    let to = subordinateEnd(passage, i, i + 1, contentEnd(passage, i + 1, list[i + 1]?.lower === 'to' ? 'phrase' : 'that'));
    to = beforeAside(passage, i + 3, to);
    if (to <= i + 2) continue;
    let from = i;
    while (from > 0 && classes[from - 1] === 'adjective') from--;
    // "Dahl's much derided second pledge": words of any class may stand after the owner.
    for (let k = from; k > Math.max(0, i - 4) && (isNominal(classes[k]) || classes[k] === 'ing' || k === from); k--)
      if (classes[k - 1] === 'possessive') from = k;
    const source = makerOf(passage, from);
    // A lone "call" may be one by telephone.
    if (token.lower === 'call' && source === null) continue;
    found.push({
      source,
      cue: { from: i, to: i + 1 },
      content: [{ from: i + 1, to: withoutSecondObject(passage, i + 1, to) }],
      cueOf: { lemma: token.lower, stance, frames: new Set(['clause']), particles: new Set(), score: source === null ? 0.6 : 0.75 },
      rule: 'noun-that',
    });
  }
  return found;
}

/** What a noun's clause holds ends before ", tarring a former president", ", which", ", as she said". */
function beforeAside({ list, classes, quoted }: Passage, from: number, to: number): number {
  for (let i = from; i < to; i++)
    if (list[i]?.text === ',' && quoted[i] !== true && /^(?:ing|link|relative|verb)$/.test(classes[i + 1] ?? '')) return i;
  return to;
}

/** "that" and a clause, not "that" and a verb, which only says more of the noun; "to" after promises, demands and threats. */
function opensContent({ list, classes }: Passage, noun: number): boolean {
  const stance = nominalStance(list[noun]?.lower ?? '');
  const next = list[noun + 1]?.lower;
  if (next === 'that') return !isFiniteClass(classes[classes[noun + 2] === 'adverb' ? noun + 3 : noun + 2]);
  return next === 'to' && classes[noun + 2] === 'infinitive' && (stance === 'pledges' || stance === 'demands' || stance === 'warns');
}

/** Whose pledge it is: "Oslo's pledge", "Oslo made a pledge", "Oslo's failure to fulfill a pledge". */
function makerOf(passage: Passage, from: number): Range | null {
  const { list, classes } = passage;
  if (classes[from - 1] === 'possessive')
    return /^['’](?:s)?$/i.test(list[from - 1]?.text ?? '') ? ownerBefore(passage, from - 1) : { from: from - 1, to: from };
  const verb = classes[from - 1] === 'determiner' ? from - 2 : from - 1;
  if (verb < 1 || !verbReadings(list[verb]?.lower ?? '').some((reading) => MAKERS.has(reading.lemma))) return null;
  if (classes[verb] === 'infinitive' && classes[verb - 1] === 'to') {
    const owner = classes[verb - 2] === 'noun' && classes[verb - 3] === 'possessive' ? verb - 3 : -1;
    if (owner > 0) return /^['’](?:s)?$/i.test(list[owner]?.text ?? '') ? ownerBefore(passage, owner) : { from: owner, to: owner + 1 };
    return clauseSubject(passage, verb - 1);
  }
  if (!isFiniteClass(classes[verb])) return clauseSubject(passage, verb);
  let group = verb;
  while (group > 0 && (isFiniteClass(classes[group - 1]) || classes[group - 1] === 'adverb')) group--;
  return phraseBefore(passage, group);
}

/**
 * "Prompted by accusations that Bergen hides reports and the closing of a road": the closing is a second cause, not a thing hidden. Told by its
 * article, which the first object lacks.
 */
function withoutSecondObject({ list, classes }: Passage, from: number, to: number): number {
  for (let i = from + 3; i < to - 2; i++) {
    if (list[i]?.lower !== 'and' || list[i + 1]?.lower !== 'the') continue;
    for (let k = i + 2; k < to; k++) if (isFiniteClass(classes[k])) return to;
    let before = i;
    while (before > from && (isNominal(classes[before - 1]) || classes[before - 1] === 'preposition')) before--;
    if (
      classes[before - 1] !== 'determiner' &&
      (classes[i + 2] === 'ing' ||
        classes[i + 3] === 'ing' ||
        list.slice(i + 2, i + 5).some((token) => /(?:ing|tion|ment|sal|ure)$/.test(token.lower)))
    )
      return i;
  }
  return to;
}
