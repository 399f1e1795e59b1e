import type { ActorMention, DateMention, Extraction } from './extraction.ts';
import { isMeasure, isPlanned } from './event-date.ts';
import { eventVerbs } from './event-verbs.ts';
import type { Span } from '../model/target.ts';
import type { ReadSentence } from '../text/read-sentences.ts';
import type { Token } from '../text/tokens.ts';
import { verbReadings } from '../text/verbs.ts';
import type { WordClass } from '../text/word-classes.ts';

export interface EventMention extends Span {
  /** The date that places the event, or null when the clause has none. */
  date: DateMention | null;
  rule: string;
  score: number;
}

interface Sentence extends ReadSentence {
  /** For each token whether it stands inside a quotation. */
  quoted: readonly boolean[];
}

interface Clause {
  from: number;
  to: number;
  /** The word that opens it, `relative` for "which" and the like, or null for the sentence's main clause. */
  opener: string | null;
}

/** Words that open a clause which can stand as a statement of its own. */
const OPENS = new Set([
  'after',
  'since',
  'when',
  'following',
  'before',
  'until',
  'while',
  'as',
  'because',
  'although',
  'though',
  'whereas',
  'once',
  'amid',
]);
/** After these a noun phrase alone says that something happened ("following the withdrawal of ..."). */
const OPENS_NOUN = new Set(['after', 'since', 'following', 'before', 'until', 'amid']);
/** What cannot end a statement. */
const DANGLING: ReadonlySet<WordClass | undefined> = new Set(['preposition', 'relative', 'possessive', 'determiner', 'and', 'link', 'to']);

/**
 * The events that the sentences of a text tell outside of `taken` (claims own their dates and their words), in order: every clause with a
 * placed date, and the main clause of a sentence without one when its verb says that something happened to an actor.
 */
export function findEvents(sentences: Iterable<ReadSentence>, { dates, actors }: Pick<Extraction, 'dates' | 'actors'>, taken: readonly Span[]): EventMention[] {
  const placed = dates.filter((date) => date.date !== null && !touches(date, taken));
  const found: EventMention[] = [];
  let nextDate = 0;
  for (const sentence of sentences) {
    const inside: DateMention[] = [];
    for (let date = placed[nextDate]; date !== undefined && date.start < sentence.end; date = placed[++nextDate]) if (date.start >= sentence.start) inside.push(date);
    if (inside.length === 0 && !touches(sentence, actors)) continue;
    const read = { ...sentence, quoted: quotedIn(sentence) };
    const events = inside.flatMap((date) => dated(read, date) ?? []).filter((event) => !touches(event, taken));
    const undated = told(read, actors, taken);
    if (undated !== null && !events.some((event) => event.start < undated.end && undated.start < event.end)) events.push(undated);
    found.push(...merged(events));
  }
  return found;
}

function quotedIn({ list }: ReadSentence): boolean[] {
  let open = false;
  return list.map((token) => {
    const within = open || token.kind === 'quote';
    if (token.kind === 'quote') open = !open;
    return within;
  });
}

/** The clause around a date. Where the date stands in a relative clause, or no verb is near, the whole sentence. */
function dated(sentence: Sentence, date: DateMention): EventMention | null {
  const { list, classes } = sentence;
  const at = list.findIndex((token) => token.end > date.start);
  if (at === -1) return null;
  const clause = clauseAround(
    sentence,
    at,
    list.findLastIndex((token) => token.start < date.end),
  );
  const verb = hasVerb(classes, clause.from, clause.to);
  const undated = { date: null, rule: 'dated-sentence', score: 0.5 };
  if (isPlanned(sentence, at) || isMeasure(sentence, at)) return verb && clause.opener !== 'relative' ? { ...spanOf(sentence, clause), ...undated } : null;
  if (clause.opener !== 'relative' && (verb || (clause.opener !== null && clause.to - clause.from > 3))) {
    return { ...spanOf(sentence, clause), date, rule: clause.opener === null ? 'dated-sentence' : 'dated-clause', score: verb ? 0.75 : 0.65 };
  }
  // "The shares, which have lost a third since January, closed lower": the date is not that of what happened.
  if (clause.opener === 'relative' && classes.some((wordClass, i) => wordClass === 'verb' && (i < clause.from || i >= clause.to || i > at) && happens(sentence, i))) return { ...spanOf(sentence, { from: 0, to: list.length }), ...undated };
  return hasVerb(classes, 0, list.length) ? { ...spanOf(sentence, { from: 0, to: list.length }), date, rule: 'dated-sentence', score: 0.55 } : null;
}

/** Words that open a clause which tells what happens beside the main clause: "as hundreds of lorries stayed blocked". */
const BESIDE = new Set(['as', 'while', 'whereas', 'when', 'after']);

/** "Known as", "served as": a name or an office follows. */
const NO_CLAUSE_AFTER = /^(?:known|such|serv(?:e|es|ed|ing)|work(?:s|ed|ing)?|act(?:s|ed|ing)?|describ(?:e|es|ed|ing)|regarded|seen)$/;

/** The main clause, else one beside it, when its verb is one of happening, an actor is named in it and nobody says it. */
function told(sentence: Sentence, actors: readonly ActorMention[], taken: readonly Span[]): EventMention | null {
  const { list, classes, quoted } = sentence;
  let beside: EventMention | null = null;
  for (let verb = 0; verb < list.length; verb++) {
    if ((classes[verb] !== 'verb' && classes[verb] !== 'ing') || quoted[verb] === true || !happens(sentence, verb)) continue;
    const clause = clauseAround(sentence, verb, verb);
    if (clause.opener !== null && (beside !== null || !standsBeside(sentence, clause, verb))) continue;
    const event = toldIn(sentence, clause, verb, actors, taken);
    if (event !== null && clause.opener === null) return event;
    beside ??= event;
  }
  return beside;
}

/** A subject and its verb, with nothing else between them: not "served as head of the party that won" nor "after the war, rebels took". */
function standsBeside({ list, classes }: Sentence, { from, opener }: Clause, verb: number): boolean {
  if (opener === null || !BESIDE.has(opener) || isFinite(classes[from]) || classes[from] === 'ing') return false;
  if (opener === 'as' && NO_CLAUSE_AFTER.test(list[from - 2]?.lower ?? '')) return false;
  for (let i = from; i < verb; i++) if (list[i]?.text === ',' || classes[i] === 'relative' || list[i]?.lower === 'that') return false;
  return verb > from;
}

function toldIn(sentence: Sentence, clause: Clause, verb: number, actors: readonly ActorMention[], taken: readonly Span[]): EventMention | null {
  const { list, classes } = sentence;
  if (classes.some((wordClass, i) => i < verb && wordClass === 'link' && /^(?:if|unless|whether)$/.test(list[i]?.lower ?? ''))) return null;
  const claim = taken.find((other) => other.end > sentence.start && other.start < sentence.end);
  const verbAt = (list[verb] as Token).start;
  if (claim !== undefined && claim.start <= verbAt) return null;
  let { to } = clause;
  // "... is touring camps | prompted by Ankara's claims that": the claim is another fact.
  while (claim !== undefined && to > verb && (list[to - 1] as Token).end > claim.start) to--;
  while (to > verb && claim !== undefined && DANGLING.has(classes[to - 1])) to--;
  const span = spanOf(sentence, { from: clause.from, to });
  return touches(span, actors) && to > verb + 1 ? { ...span, date: null, rule: 'told-event', score: 0.5 } : null;
}

/** "Are known to have fled": told as something that happened. */
const FOUND = /^(?:known|found|confirmed)$/;

/** Past, perfect or progressive: not "to close", "will close" or "may close", nor a participle inside a noun phrase. */
function happens({ list, classes }: Sentence, i: number): boolean {
  const readings = verbReadings(list[i]?.lower ?? '').filter((reading) => eventVerbs.has(reading.lemma));
  let before = i - 1;
  while (before >= 0 && classes[before] === 'adverb') before--;
  // "Stayed blocked" is read as "was blocked".
  const stays = /^(?:remain|stay)(?:s|ed)?$/.test(list[before]?.lower ?? '');
  const auxiliary = stays || classes[before] === 'auxiliary';
  for (let k = stays ? before - 1 : before; k >= 0 && (classes[k] === 'auxiliary' || classes[k] === 'adverb' || classes[k] === 'modal' || classes[k] === 'to'); k--) {
    if (classes[k] === 'to' && list[k + 1]?.lower === 'have' && FOUND.test(list[k - 1]?.lower ?? '')) break;
    if (classes[k] === 'modal' || classes[k] === 'to' || /^(?:not|never|.*n't)$/.test(list[k]?.lower ?? '')) return false;
  }
  if (classes[i] === 'ing') return auxiliary && readings.some((reading) => reading.form === 'ing');
  // "Soldiers captured by rebels fled": a participle after its noun, told by the "by" or by the verb still to come.
  const reduced = !auxiliary && list[i + 1]?.lower === 'by';
  return !reduced && readings.some((reading) => reading.form === 'past' || (auxiliary && reading.form === 'participle'));
}

function clauseAround({ list, classes, quoted }: Sentence, at: number, last: number): Clause {
  let from = at;
  let opener: string | null = null;
  let comma = false;
  for (let i = at - 1; i >= 0; i--) {
    const token = list[i] as Token;
    // "since November" is a date, not a clause.
    if (opens({ list, classes }, i) && i < at - 1 && quoted[i] !== true && (OPENS_NOUN.has(token.lower) || hasVerb(classes, i + 1, last + 1))) {
      opener = token.lower;
      break;
    }
    // A relative clause between commas is over before `at`.
    if (token.text === ',') {
      comma = true;
      if (classes[i + 1] === 'and' && (hasVerb(classes, i + 2, at) || joinsClause({ list, classes }, i + 2, at))) break;
    }
    if ((classes[i] === 'relative' || (token.lower === 'that' && classes[i] === 'link')) && !(comma && list[i - 1]?.text === ','))
      opener = 'relative';
    if (token.text === ';' || token.text === '—') break;
    from = i;
  }
  let to = last + 1;
  for (; to < list.length; to++) {
    const token = list[to] as Token;
    if (quoted[to] === true) continue;
    if (token.text === ';' || token.text === '—') break;
    if (opens({ list, classes }, to) && (OPENS_NOUN.has(token.lower) || hasVerb(classes, to + 1, Math.min(list.length, to + 15)))) break;
    if (token.text === ',' && classes[to + 1] === 'and' && hasVerb(classes, from, to) && joinsClause({ list, classes }, to + 2, to + 2)) break;
    if (token.text === ',' && (classes[to + 1] === 'relative' || (opener !== null && opener !== 'relative' && from < 2))) break;
  }
  // ", hours after ...", "a week before ...": goes with what it measures.
  if (
    /^(?:after|before|since)$/.test(list[to]?.lower ?? '') &&
    opens({ list, classes }, to) &&
    /^(?:minutes?|hours?|days?|weeks?|months?|years?)$/.test(list[to - 1]?.lower ?? '') &&
    to - 2 > last
  ) {
    to--;
    while (to - 1 > last && (classes[to - 1] === 'number' || classes[to - 1] === 'determiner' || list[to - 1]?.text === ',')) to--;
  }
  return { from, to, opener };
}

/** ", and on 2 May a bomb destroyed a convoy": after the comma a time and then a subject with a verb of its own. */
function joinsClause({ list, classes }: Pick<Sentence, 'list' | 'classes'>, from: number, at: number): boolean {
  if (classes[from] !== 'preposition' || !/^(?:in|on|at|by|since|until)$/.test(list[from]?.lower ?? '')) return false;
  for (let i = from + 1; i < Math.min(list.length, Math.max(from, at) + 20); i++) {
    if (list[i]?.text === ',' || list[i]?.text === ';') return false;
    if (isFinite(classes[i])) return classes[i - 1] !== 'relative' && i - from > 2;
  }
  return false;
}

const isFinite = (wordClass: WordClass | undefined): boolean => wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal';

function opens({ list, classes }: Pick<Sentence, 'list' | 'classes'>, i: number): boolean {
  const word = list[i]?.lower ?? '';
  // "the following day" opens nothing.
  return OPENS.has(word) && (classes[i] === 'link' || OPENS_NOUN.has(word)) && classes[i - 1] !== 'determiner';
}

/** The words of a clause, without a mark or an "and" at its ends, or the full stop. */
function spanOf({ list, ...sentence }: Sentence, { from, to }: { from: number; to: number }): Span {
  let first = from;
  let last = to - 1;
  while (first < last && (/^[,;:—–-]$/.test(list[first]?.text ?? '') || /^(?:and|but|or)$/.test(list[first]?.lower ?? ''))) first++;
  while (last > first && /^[,;:—–.-]$/.test(list[last]?.text ?? '')) last--;
  return { start: list[first]?.start ?? sentence.start, end: list[last]?.end ?? sentence.end };
}

/** Of events that share words the surest stays; of equally sure ones the finer date, unless the other is a range. */
function merged(events: readonly EventMention[]): EventMention[] {
  const found: EventMention[] = [];
  for (const event of events.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last === undefined || event.start >= last.end) found.push(event);
    else if (event.score > last.score) found[found.length - 1] = event;
    else if (event.score === last.score)
      found[found.length - 1] = { ...(finer(event.date, last.date) ? event : last), start: last.start, end: Math.max(last.end, event.end) };
  }
  return found;
}

function finer(a: DateMention | null, b: DateMention | null): boolean {
  return (a?.date?.edtf.length ?? 0) > (b?.date?.edtf.length ?? 0) && b?.date?.edtf.includes('/') !== true;
}

function hasVerb(classes: readonly WordClass[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classes[i] === 'verb' || classes[i] === 'auxiliary' || classes[i] === 'modal') return true;
  return false;
}

/** Whether any of the spans, which come in order, shares a character with `span`. */
function touches(span: Span, list: readonly Span[]): boolean {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).end <= span.start) low = middle + 1;
    else high = middle;
  }
  const hit = list[low];
  return hit !== undefined && hit.start < span.end;
}
