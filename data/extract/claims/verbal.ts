import { verbReadings } from '../../text/verbs.ts';
import { contentBefore, contentEnd, contentStart, fits, hasVerb, subordinateEnd } from './content.ts';
import { cueOf, nominalStance, type Cue } from './cues.ts';
import { isFiniteClass, isNominal, type Passage, type Range } from './passage.ts';
import { passiveContent } from './passive.ts';
import { phraseAfter } from './source-after.ts';
import { isNegated, stanceHere } from './stance.ts';
import { clauseSubject, joinedSubject, phraseBefore } from './source.ts';
import { TIMES } from './times.ts';

export interface Found {
  source: Range | null;
  cue: Range;
  content: Range[];
  cueOf: Cue;
  rule: string;
}

const NO_ANSWER: Cue = { lemma: 'respond', stance: 'declines-to-comment', frames: new Set(), particles: new Set(), score: 0.8 };

/** The claims that the verbs of a passage make, from left to right. */
export function verbalClaims(passage: Passage): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < passage.list.length; i++) {
    const cue = cueAt(passage, i);
    if (cue === null) continue;
    const claim = claimAt(passage, i, cue, found.at(-1) ?? null);
    if (claim !== null) found.push(claim);
  }
  return found;
}

/** The cue that token `i` is, if it is used as a verb outside a quotation. */
function cueAt(passage: Passage, i: number): Cue | null {
  const { list, classes, quoted } = passage;
  const token = list[i] as (typeof list)[number];
  if (token.kind !== 'word' || quoted[i] === true) return null;
  const wordClass = classes[i];
  if (wordClass !== 'verb' && wordClass !== 'ing' && wordClass !== 'infinitive' && wordClass !== 'noun') return null;
  // "Began writing", "declined to say": part of what another verb says.
  if (wordClass === 'ing' && (classes[i - 1] === 'verb' || classes[i - 1] === 'infinitive' || /^(?:in|of|for|from|at)$/.test(list[i - 1]?.lower ?? ''))) return null;
  if (wordClass === 'infinitive' && classes[i - 1] === 'to' && /^(?:declin|refus)/.test(list[i - 2]?.lower ?? '')) return null;
  // "Claims for benefits", "charges of fraud".
  const isNoun = nominalStance(token.lower) !== null && /^(?:for|of|against|by|from)$/.test(list[i + 1]?.lower ?? '');
  for (const reading of verbReadings(token.lower)) {
    const cue = cueOf(reading.lemma);
    if (cue === null || (isNoun && !cue.particles.has(list[i + 1]?.lower ?? ''))) continue;
    if (wordClass !== 'noun') return cue;
    // "Clinton claims that": a noun to the tagger, but only a verb can stand there.
    if (reading.form === 's' && cue.frames.has('clause') && (classes[i - 1] === 'name' || classes[i - 1] === 'noun') && (list[i + 1]?.lower === 'that' || list[i + 1]?.kind === 'quote')) return cue;
  }
  return null;
}

function claimAt(passage: Passage, at: number, cue: Cue, previous: Found | null): Found | null {
  const { list, classes, quoted } = passage;
  const isVerb = classes[at] === 'verb';
  const group = verbGroup(passage, at);
  const span = { from: group.from, to: pastParticles(passage, at + 1, cue) };
  if (/^(?:respond|reply|comment|answer)$/.test(cue.lemma) && isNegated(passage, group)) return silence(passage, group);
  if (isPassive(passage, at, group.from) || isAsked(passage, at, cue)) {
    const said = passiveContent(passage, group, cue);
    return said && { ...said, cue: group, cueOf: cue, rule: 'passive' };
  }
  const next = contentStart(passage, span.to, cue);
  const claim = (source: Range | null, content: (Range | null)[], rule: string): Found | null => {
    const ranges = content.filter((range): range is Range => range !== null && range.to > range.from);
    return ranges.length > 0 ? { source, cue: span, content: ranges, cueOf: stanceHere(passage, group, cue, ranges), rule } : null;
  };
  const following = (start: { kind: typeof next.kind; from: number }): Range | null => (fits(cue, start.kind) ? { from: start.from, to: subordinateEnd(passage, at, start.from, contentEnd(passage, start.from, start.kind, cue)) } : null);

  if (isVerb && cue.frames.has('clause') && group.from === at) {
    // ", said Caddell": content first, the source follows.
    const before = contentBefore(passage, at);
    const inverted = before === null ? null : phraseAfter(passage, span.to);
    if (before !== null && inverted !== null && !TIMES.test(list[inverted.from]?.lower ?? '') && endsPhrase(passage, inverted) && (quoted[before.to - 1] === true || !insertBefore(passage, at))) {
      const rest = contentStart(passage, inverted.to, cue);
      return claim(inverted, [before, rest.kind === 'quote' ? following(rest) : null], 'said-after');
    }
  }

  const called = isVerb ? whatTheySaid(passage, group.from, span.to) : null;
  if (called !== null) return claim(called.source, [called.content], 'what-they-said');
  const source = sourceOf(passage, group.from, classes[at] === 'ing') ?? inherited(passage, group.from, classes[at] === 'ing', previous);
  const denied = cue.stance === 'denies' && source !== null && next.kind === 'none' ? chargeDenied(passage, source) : null;
  if (denied !== null) return claim(denied.source, [denied.charge], 'charge-denied');
  if (isVerb && source !== null && cue.frames.has('clause')) {
    const first = contentBefore(passage, source.from);
    if (first !== null && quoted[first.to - 1] === true && !(next.kind === 'that' && next.from === span.to && list[next.from]?.lower === 'that')) return claim(source, [first, quoteAhead(passage, span.to)], 'said-between');
    if (list[source.from - 1]?.lower === 'as' && cue.score > 0.5) {
      if (source.from <= 2 && list[span.to]?.text === ',') return claim(source, [{ from: span.to + 1, to: contentEnd(passage, span.to + 1, 'clause') }], 'as-said');
      const main = contentBefore(passage, source.from - 1);
      if (main !== null && next.kind === 'none') return claim(source, [main], 'as-said');
    }
    if (next.kind === 'none' || (next.kind === 'clause' && isCircumstance(passage, next.from) && contentBefore(passage, source.from) !== null)) {
      // "The latest test, North Korea said, was its biggest": the clause goes on after the comma.
      const comma = commaAfter(passage, span.to);
      const rest = comma !== null && comma + 1 < list.length && hasVerb(passage, comma + 1, Math.min(list.length, comma + 12)) && !/^(?:but|although|though|while|as|and|when|after)$/.test(list[comma + 1]?.lower ?? '') && classes[comma + 1] !== 'ing' && classes[comma + 1] !== 'relative';
      const clause = contentBefore(passage, source.from, rest);
      if (clause !== null) return claim(source, [clause, rest && comma !== null ? { from: comma + 1, to: contentEnd(passage, comma + 1, 'clause') } : null], 'said-between');
    }
  }
  if (source !== null && isVerb && next.kind === 'none' && cue.frames.has('clause') && list[span.to]?.text === ',' && hasVerb(passage, span.to + 1, list.length)) {
    // "She said, if elected, she would ask him".
    return claim(source, [{ from: span.to + 1, to: contentEnd(passage, span.to + 1, 'clause') }], 'verb-clause');
  }
  // "The letter read:", and the paragraphs after it are what it read.
  if (source !== null && classes[at] !== 'infinitive' && next.kind !== 'that' && next.kind !== 'quote' && list.at(-1)?.text === ':' && !hasVerb(passage, span.to, list.length)) return { source, cue: span, content: [], cueOf: cue, rule: 'said-colon' };
  // A finite verb without anybody before it is an order or a word of another class.
  if (source === null && classes[at] !== 'ing') return null;
  if (next.kind === 'phrase' && (classes[at] === 'infinitive' ? classes[at - 1] === 'to' : cue.lemma === 'call' && span.to === at + 1 && !isNaming(passage, next.from))) return null;
  if (classes[at] === 'infinitive' && classes[at - 1] === 'to' && next.kind === 'clause' && cue.lemma !== 'say') return null;
  return claim(source, [following(next)], `verb-${next.kind}`);
}

/** The next quotation after a comma or a colon: '"A," he said of them, "and B."' */
function quoteAhead(passage: Passage, from: number): Range | null {
  const { list, quoted } = passage;
  for (let i = from; i < list.length; i++) {
    if (quoted[i] !== true) continue;
    const mark = list[i - 1]?.text;
    return mark === ',' || mark === ':' || i === from ? { from: i, to: contentEnd(passage, i, 'quote') } : null;
  }
  return null;
}

/** "did not immediately respond to a request for comment" */
function silence(passage: Passage, group: Range): Found | null {
  const source = sourceOf(passage, group.from, false);
  const to = contentEnd(passage, group.to, 'phrase');
  if (source === null || to <= group.to || !/^(?:to|on|a|an|any|calls?|messages?|requests?|questions?)$/.test(passage.list[group.to]?.lower ?? '')) return null;
  return { source, cue: group, content: [{ from: group.to, to }], cueOf: NO_ANSWER, rule: 'no-answer' };
}

/** "Called the plan reckless", not "called the office" or "called her to ask": something is called something. */
function isNaming({ list, classes, quoted }: Passage, from: number): boolean {
  for (let i = from; i < Math.min(list.length, from + 25); i++) {
    if (quoted[i] === true) return true;
    if (i === from) continue;
    const before = classes[i - 1];
    if (list[i]?.text === ',' || classes[i] === 'to' || classes[i] === 'relative') return false;
    if (before === 'pronoun') return isNominal(classes[i]) || classes[i] === 'determiner' || classes[i] === 'adverb' || classes[i] === 'verb';
    if (isNominal(before) && (classes[i] === 'determiner' || classes[i] === 'adjective' || (classes[i] === 'possessive' && !/^['’]/.test(list[i]?.text ?? '')))) return true;
    if (before === 'name' && (classes[i] === 'noun' || classes[i] === 'adverb') && list[i]?.kind === 'word') return true;
  }
  return false;
}

/** "For what they said was a breach": what follows "was" is in their words. */
function whatTheySaid(passage: Passage, from: number, after: number): { source: Range; content: Range } | null {
  const { list, classes } = passage;
  if (!/^(?:is|are|was|were)$/.test(list[after]?.lower ?? '')) return null;
  const source = phraseBefore(passage, from);
  if (source === null || list[source.from - 1]?.lower !== 'what' || classes[after + 1] === undefined) return null;
  return { source, content: { from: after + 1, to: contentEnd(passage, after + 1, 'that') } };
}

/** "..., a charge (that) | Iran | denies": what is denied, and who denies it. */
function chargeDenied({ list, classes }: Passage, source: Range): { source: Range; charge: Range } | null {
  const outside = list[source.from - 1]?.lower === 'that' || list[source.from - 1]?.lower === 'which';
  const from = outside ? source.from - 3 : source.from;
  if (classes[from] !== 'determiner' || nominalStance(list[from + 1]?.lower ?? '') === null) return null;
  const denier = outside ? source : { from: from + 2, to: source.to };
  return denier.to > denier.from ? { source: denier, charge: { from, to: from + 2 } } : null;
}

function pastParticles(passage: Passage, after: number, cue: Cue): number {
  const { list, classes } = passage;
  let i = after;
  while (i < list.length && cue.particles.has(list[i]?.lower ?? '') && !(list[i]?.lower === 'to' && classes[i + 1] === 'infinitive')) i++;
  return i;
}

/** The verb with its auxiliaries, adverbs and negation to the left. */
function verbGroup(passage: Passage, at: number): Range {
  const { classes, list } = passage;
  let from = at;
  for (let i = at - 1; i >= Math.max(0, at - 6); i--) {
    const wordClass = classes[i];
    if (wordClass === 'auxiliary' || wordClass === 'modal' || wordClass === 'to' || (wordClass === 'determiner' && /^(?:both|all)$/.test(list[i]?.lower ?? ''))) from = i;
    else if (wordClass !== 'adverb') break;
    else if (i > 0 && classes[i - 1] !== 'mark' && classes[i - 1] !== 'quote') from = i;
    else if (!/^(?:however|meanwhile|instead|therefore|thus|indeed|moreover|here|there|now|today|yesterday|first|last)$/.test(list[i]?.lower ?? '') && i > 0) from = i;
    else break;
  }
  return { from, to: at + 1 };
}

function isPassive(passage: Passage, at: number, from: number): boolean {
  const { list } = passage;
  if (!verbReadings(list[at]?.lower ?? '').some((reading) => reading.form === 'participle')) return false;
  // "The changes proposed by the ministry".
  if (from === at && list[at + 1]?.lower === 'by' && passage.classes[at] === 'verb') return true;
  for (let i = at - 1; i >= from; i--) {
    if (/^(?:is|are|was|were|be|been|being|wasn't|weren't|isn't|aren't)$/.test(list[i]?.lower ?? '')) return true;
  }
  return false;
}

/** "Asked whether she would run, ...", "when asked about the deal": nobody asks, somebody is asked. */
function isAsked({ list, classes }: Passage, at: number, cue: Cue): boolean {
  return cue.lemma === 'ask' && list[at]?.lower === 'asked' && (at === 0 || /^(?:when|whenever|if|and)$/.test(list[at - 1]?.lower ?? '') || (at === 1 && classes[0] === 'adverb'));
}

function sourceOf(passage: Passage, from: number, participle: boolean): Range | null {
  const { list, classes } = passage;
  const before = list[from - 1];
  if (before === undefined || classes[from - 1] === 'and' || classes[from] === 'to') return null;
  if (participle && (before.text === ',' || classes[from - 1] === 'link' || classes[from - 1] === 'preposition')) return null;
  const phrase = phraseBefore(passage, from);
  // "She sent a letter saying that": she says it.
  if (participle && phrase !== null && classes[phrase.from - 1] === 'verb') return clauseSubject(passage, phrase.from) ?? phrase;
  return phrase;
}

/** "..., he said, adding that", "she came and warned": who the sentence has been speaking of. */
function inherited(passage: Passage, from: number, participle: boolean, previous: Found | null): Range | null {
  const { list, classes } = passage;
  const and = classes[from - 1] === 'and';
  // "Led Republicans to say": who was led.
  if (classes[from] === 'to' && /^(?:led|leads?|prompt|caus|forc|push|press|allow|compel|want|urg|ask)/.test(verbBeforePhrase(passage, from))) return phraseBefore(passage, from);
  if (previous?.source && previous.cue.from < from && (participle || list[from - 1]?.text === ',' || (and && !commaBetween(passage, previous.cue.to, from - 1)))) return previous.source;
  return and ? (joinedSubject(passage, from - 1) ?? previous?.source ?? null) : clauseSubject(passage, from);
}

/** "Said when endorsing him", "said after meeting aides": not what was said. */
function isCircumstance({ list, classes }: Passage, from: number): boolean {
  return classes[from] === 'preposition' || /^(?:after|before|when|while|as|following)$/.test(list[from]?.lower ?? '');
}

function commaBetween({ list, quoted }: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (list[i]?.text === ',' && quoted[i] !== true) return true;
  return false;
}

/** The word before the noun phrase that ends at `end`. */
function verbBeforePhrase(passage: Passage, end: number): string {
  const phrase = phraseBefore(passage, end);
  return phrase === null ? '' : (passage.list[phrase.from - 1]?.lower ?? '');
}

/** A name and what stands between commas after it end right before `at`: "Rawlings, 59, of Ashton, said". */
function insertBefore(passage: Passage, at: number): boolean {
  const phrase = phraseBefore(passage, at);
  return phrase !== null && phrase.to < at;
}

function endsPhrase({ classes }: Passage, phrase: Range): boolean {
  const next = classes[phrase.to];
  return !isFiniteClass(next) && next !== 'adverb' && !(next === 'and' && classes[phrase.from] === 'pronoun');
}

function commaAfter(passage: Passage, from: number): number | null {
  for (let i = from; i < Math.min(passage.list.length, from + 8); i++) {
    if (passage.list[i]?.text === ',') return i;
    if (passage.quoted[i] === true || passage.classes[i] === 'verb') return null;
  }
  return null;
}
