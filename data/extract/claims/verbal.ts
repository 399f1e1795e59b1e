import { verbReadings } from '../../text/verbs.ts';
import { endsHere, unheardClause, untilMainVerb } from './clause-edges.ts';
import { contentBefore, contentEnd, hasVerb, subordinateEnd } from './content-end.ts';
import { contentStart, fits, type Start } from './content-start.ts';
import { cueOf, nominalStance, type Cue } from './cues.ts';
import type { Found } from './found.ts';
import { citedClaim, passiveContent } from './passive.ts';
import { isFiniteClass, type Passage, type Range } from './passage.ts';
import { phraseAfter } from './source-after.ts';
import { isPhrase } from './clause.ts';
import { phraseBefore } from './source.ts';
import { insertBefore, inherited, sourceOf } from './speaker.ts';
import { isNegated, stanceHere } from './stance.ts';
import { TIMES } from './times.ts';
import { chargeDenied, isNaming, silence, whatTheyCall, whatTheySaid } from './turns.ts';
import { isAsked, isPassive, pastParticles, verbGroup } from './verb-group.ts';

/** The claims that the verbs of a passage make, from left to right. */
export function verbalClaims(passage: Passage): Found[] {
  const found: Found[] = [];
  for (let i = 0; i < passage.list.length; i++) {
    const cue = cueAt(passage, i);
    if (cue === null) continue;
    const claim = claimAt(passage, i, cue, found.at(-1) ?? null);
    if (claim !== null) found.push(claim);
  }
  const [first, second] = found;
  // "Noting the delay, Dahl said ...": who notes it comes after.
  if (first?.source === null && first.rule !== 'passive' && first.cue.from < 2 && second?.source) found[0] = { ...first, source: second.source };
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
  if (
    wordClass === 'ing' &&
    (classes[i - 1] === 'verb' || classes[i - 1] === 'infinitive' || /^(?:in|of|for|from|at)$/.test(list[i - 1]?.lower ?? ''))
  )
    return null;
  if (wordClass === 'infinitive' && classes[i - 1] === 'to' && /^(?:declin|refus)/.test(list[i - 2]?.lower ?? '')) return null;
  // "Claims for benefits", "charges of fraud".
  const isNoun = nominalStance(token.lower) !== null && /^(?:for|of|against|by|from)$/.test(list[i + 1]?.lower ?? '');
  for (const reading of verbReadings(token.lower)) {
    const cue = cueOf(reading.lemma);
    if (cue === null || (isNoun && !cue.particles.has(list[i + 1]?.lower ?? ''))) continue;
    if (wordClass !== 'noun') return cue;
    // "Clinton claims that": a noun to the tagger, but only a verb can stand there.
    if (
      reading.form === 's' &&
      cue.frames.has('clause') &&
      (classes[i - 1] === 'name' || classes[i - 1] === 'noun') &&
      (list[i + 1]?.lower === 'that' || list[i + 1]?.kind === 'quote')
    )
      return cue;
  }
  return null;
}

function claimAt(passage: Passage, at: number, cue: Cue, previous: Found | null): Found | null {
  const { list, classes, quoted } = passage;
  const isVerb = classes[at] === 'verb';
  const group = verbGroup(passage, at);
  const span = { from: group.from, to: pastParticles(passage, at + 1, cue) };
  if (/^(?:respond|reply|comment|answer)$/.test(cue.lemma) && isNegated(passage, group)) return silence(passage, group);
  const cited = cue.frames.has('clause') ? citedClaim(passage, at) : null;
  if (cited !== null) return { source: cited.source, cue: span, content: [cited.content], cueOf: cue, rule: 'as-said' };
  if (isPassive(passage, at, group.from) || isAsked(passage, at, cue)) {
    const said = passiveContent(passage, group, cue);
    return said && { ...said, cue: group, cueOf: cue, rule: 'passive' };
  }
  const next = contentStart(passage, span.to, cue);
  const claim = (source: Range | null, content: (Range | null)[], rule: string): Found | null => {
    const relative = source !== null && source.to - source.from === 1 && classes[source.from] === 'relative';
    const ranges = content
      .filter((range): range is Range => range !== null && range.to > range.from)
      .map((range) => (relative || rule === 'said-within' ? untilMainVerb(passage, range) : range));
    return ranges.length > 0 ? { source, cue: span, content: ranges, cueOf: stanceHere(passage, group, cue, ranges), rule } : null;
  };
  const following = (start: Start): Range | null =>
    fits(cue, start.kind)
      ? { from: start.from, to: subordinateEnd(passage, at, start.from, contentEnd(passage, start.from, start.kind, cue)) }
      : null;

  if (isVerb && cue.frames.has('clause') && group.from === at) {
    // ", said Caddell": content first, the source follows.
    const heard = contentBefore(passage, at);
    const before = heard ?? unheardClause(passage, at, cue);
    const inverted = before === null ? null : phraseAfter(passage, span.to);
    if (
      before !== null &&
      inverted !== null &&
      !TIMES.test(list[inverted.from]?.lower ?? '') &&
      endsPhrase(passage, inverted) &&
      (quoted[before.to - 1] === true || (heard === null && endsHere(passage, inverted.to) && isPhrase(passage, inverted.from, inverted.to)) || !insertBefore(passage, at))
    ) {
      const rest = contentStart(passage, inverted.to, cue);
      // "The ruling, said Dahl, would stand".
      const from = inverted.to + 1;
      const on = list[inverted.to]?.text === ',' && isFiniteClass(classes[from]) ? { from, to: contentEnd(passage, from, 'clause') } : null;
      return claim(inverted, [before, rest.kind === 'quote' ? following(rest) : on], 'said-after');
    }
  }

  const called = isVerb ? whatTheySaid(passage, group.from, span.to) : null;
  if (called !== null) return claim(called.source, [called.content], 'what-they-said');
  const named = isVerb ? whatTheyCall(passage, group.from, span.to, cue.lemma) : null;
  if (named !== null) return claim(named.source, named.content, 'what-they-call');
  // "Is saying" has a subject of its own, as "says" has.
  const participle = classes[at] === 'ing' && !isFiniteClass(classes[group.from]);
  const source = sourceOf(passage, group.from, participle) ?? inherited(passage, group.from, participle, previous);
  const denied = cue.stance === 'denies' && source !== null && next.kind === 'none' ? chargeDenied(passage, source) : null;
  if (denied !== null) return claim(denied.source, [denied.charge], 'charge-denied');
  if (isVerb && source !== null && cue.frames.has('clause')) {
    const first = contentBefore(passage, source.from);
    if (first !== null && quoted[first.to - 1] === true && !(next.kind === 'that' && next.from === span.to && list[next.from]?.lower === 'that'))
      return claim(source, [first, quoteAhead(passage, span.to)], 'said-between');
    if (list[source.from - 1]?.lower === 'as' && cue.score > 0.5) {
      if (source.from <= 2 && list[span.to]?.text === ',')
        return claim(source, [{ from: span.to + 1, to: contentEnd(passage, span.to + 1, 'clause') }], 'as-said');
      const main = contentBefore(passage, source.from - 1);
      if (main !== null && next.kind === 'none') return claim(source, [main], 'as-said');
    }
    if (next.kind === 'none' || (next.kind === 'clause' && isCircumstance(passage, next.from) && contentBefore(passage, source.from) !== null)) {
      // "The latest test, North Korea said, was its biggest": the clause goes on after the comma.
      const comma = commaAfter(passage, span.to);
      const rest =
        comma !== null &&
        comma + 1 < list.length &&
        hasVerb(passage, comma + 1, Math.min(list.length, comma + 12)) &&
        !/^(?:but|although|though|while|as|and|when|after)$/.test(list[comma + 1]?.lower ?? '') &&
        classes[comma + 1] !== 'ing' &&
        classes[comma + 1] !== 'relative';
      const clause = contentBefore(passage, source.from, rest) ?? (endsHere(passage, span.to) ? unheardClause(passage, source.from, cue) : null);
      // "She told us that in private, he has shown an interest".
      const other = cue.score < 0.5 && previous !== null && clause !== null && previous.cue.from >= clause.from;
      if (clause !== null && !other)
        return claim(
          source,
          [clause, rest && comma !== null ? { from: comma + 1, to: contentEnd(passage, comma + 1, 'clause') } : null],
          'said-between',
        );
    }
  }
  if (source !== null && isVerb && next.kind === 'none' && cue.frames.has('clause') && isFiniteClass(classes[span.to])) {
    // "A probe that she said was over": what is said is of what stands before.
    const pronoun = source.from - 1;
    if (/^(?:which|that|who)$/.test(list[pronoun]?.lower ?? ''))
      return claim(source, [{ from: pronoun, to: pronoun + 1 }, { from: span.to, to: contentEnd(passage, span.to, 'that') }], 'said-within');
  }
  if (
    source !== null &&
    isVerb &&
    next.kind === 'none' &&
    cue.frames.has('clause') &&
    list[span.to]?.text === ',' &&
    hasVerb(passage, span.to + 1, list.length)
  ) {
    // "She said, if elected, she would ask him".
    return claim(source, [{ from: span.to + 1, to: contentEnd(passage, span.to + 1, 'clause') }], 'verb-clause');
  }
  // "The letter read:", and the paragraphs after it are what it read.
  if (
    source !== null &&
    classes[at] !== 'infinitive' &&
    next.kind !== 'that' &&
    next.kind !== 'quote' &&
    list.at(-1)?.text === ':' &&
    !hasVerb(passage, span.to, list.length)
  )
    return { source, cue: span, content: [], cueOf: cue, rule: 'said-colon' };
  // A finite verb without anybody before it is an order or a word of another class.
  if (source === null && classes[at] !== 'ing') return null;
  if (
    next.kind === 'phrase' &&
    (classes[at] === 'infinitive' ? classes[at - 1] === 'to' : cue.lemma === 'call' && span.to === at + 1 && !isNaming(passage, next.from))
  )
    return null;
  if (classes[at] === 'infinitive' && classes[at - 1] === 'to' && next.kind === 'clause' && cue.lemma !== 'say') return null;
  const content = following(next);
  // "No group claimed responsibility": nobody says it.
  if (next.kind === 'phrase' && source !== null && /^(?:no|nobody|none|neither)$/.test(list[source.from]?.lower ?? '')) return null;
  // "Dismissed 14 employees": sent away.
  if (cue.lemma === 'dismiss' && next.kind === 'phrase' && content !== null && isSentAway(passage, content)) return null;
  return claim(source ?? (participle ? ahead(passage, content) : null), [content], `verb-${next.kind}`);
}

function isSentAway({ list }: Passage, { from, to }: Range): boolean {
  return list.slice(from, to).some(({ lower }) => /^(?:employees|workers|staff|staffers|officers|officials|ministers?|managers?|coach|players?|jurors?|cabinet|government)$/.test(lower)) && !list.slice(from, to).some(({ lower }) => lower === 'as');
}

/** "By denying that it leaked, Dahl ...": who a leading participle speaks of comes after what was said. */
function ahead(passage: Passage, content: Range | null): Range | null {
  if (content === null || passage.list[content.to]?.text !== ',') return null;
  const from = content.to + 1;
  let verb = from;
  while (verb < Math.min(passage.list.length, from + 25) && !isFiniteClass(passage.classes[verb])) verb++;
  const subject = isFiniteClass(passage.classes[verb]) ? phraseBefore(passage, verb) : null;
  return subject !== null && subject.from >= from ? subject : null;
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

/** "Said when endorsing him", "said after meeting aides": not what was said. */
function isCircumstance({ list, classes }: Passage, from: number): boolean {
  return classes[from] === 'preposition' || /^(?:after|before|when|while|as|following)$/.test(list[from]?.lower ?? '');
}

function endsPhrase({ classes }: Passage, phrase: Range): boolean {
  const next = classes[phrase.to];
  // "Said Dahl, a lawyer now at Aker", "the strategist four years ago".
  if (next === 'adverb' && phrase.to - phrase.from > 1) return /^(?:preposition|mark)$/.test(classes[phrase.to + 1] ?? 'mark');
  return !isFiniteClass(next) && next !== 'adverb' && !(next === 'and' && classes[phrase.from] === 'pronoun');
}

function commaAfter(passage: Passage, from: number): number | null {
  for (let i = from; i < Math.min(passage.list.length, from + 8); i++) {
    if (passage.list[i]?.text === ',') return i;
    if (passage.quoted[i] === true || passage.classes[i] === 'verb') return null;
  }
  return null;
}
