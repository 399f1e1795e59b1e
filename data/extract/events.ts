import type { DateMention } from './extraction.ts';
import type { Span } from '../model/target.ts';
import { sentenceAt, sentences } from '../text/sentences.ts';
import { tokens, type Token } from '../text/tokens.ts';
import { wordClasses, type WordClass } from '../text/word-classes.ts';

export interface EventMention extends Span {
  date: DateMention;
  rule: string;
  score: number;
}

interface ReadSentence {
  sentence: Span;
  list: Token[];
  classes: WordClass[];
}

/** Words that open a clause which can stand as a statement of its own. */
const OPENS = new Set(['after', 'since', 'when', 'following', 'before', 'until', 'while', 'as', 'because', 'although', 'though', 'whereas', 'once']);
/** After these a noun phrase alone says that something happened ("following the withdrawal of ..."). */
const OPENS_NOUN = new Set(['after', 'since', 'following', 'before', 'until', 'amid', 'despite']);
/** A longer stretch than this between a date and a border is searched no further. */
const REACH = 120;

/** The events that the text dates outside of `taken` (claims own their dates): one a clause, with the date that places it. */
export function findEvents(text: string, dates: readonly DateMention[], taken: readonly Span[]): EventMention[] {
  const all = sentences(text);
  const found: EventMention[] = [];
  let read: ReadSentence = { sentence: { start: -1, end: -1 }, list: [], classes: [] };
  for (const date of dates) {
    if (date.date === null || within(date, taken)) continue;
    const sentence = sentenceAt(all, date.start);
    if (sentence === null) continue;
    if (read.sentence !== sentence) {
      const list = tokens(text, sentence.start, sentence.end);
      read = { sentence, list, classes: wordClasses(list) };
    }
    const event = eventAround(read, date);
    if (event === null) continue;
    const last = found.at(-1);
    if (last === undefined || event.start >= last.end) found.push(event);
    else if (finer(date, last.date)) found[found.length - 1] = { ...event, start: Math.min(event.start, last.start), end: Math.max(event.end, last.end) };
  }
  return found;
}

function eventAround({ sentence, list, classes }: ReadSentence, date: DateMention): EventMention | null {
  const at = list.findIndex((token) => token.end > date.start);
  if (at === -1) return null;
  let first = at;
  let opener: string | null = null;
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const token = list[i] as Token;
    // "since November" is a date, not a clause.
    if (OPENS.has(token.lower) && (classes[i] === 'link' || OPENS_NOUN.has(token.lower)) && i < at - 1) {
      opener = token.lower;
      break;
    }
    if (classes[i] === 'relative' || token.lower === 'that') opener = 'relative';
    if (token.text === ';' || token.text === '—') break;
    first = i;
  }
  let last = at;
  while (last + 1 < list.length && last - at < REACH && (list[last] as Token).end < date.end) last++;
  for (let i = last + 1; i < Math.min(list.length, at + REACH); i++) {
    const token = list[i] as Token;
    if (token.text === ';' || token.text === '—') break;
    if (OPENS.has(token.lower) && classes[i] === 'link' && hasVerb(classes, i + 1, Math.min(list.length, i + 15))) break;
    if (token.text === ',' && (classes[i + 1] === 'relative' || (opener !== null && opener !== 'relative' && first > 0 && list[first - 2] === undefined))) break;
    last = i;
  }
  const whole = { start: sentence.start, end: sentence.end };
  const clause = { start: (list[first] as Token).start, end: (list[last] as Token).end };
  const verb = hasVerb(classes, first, last + 1);
  const stands = opener !== 'relative' && (opener === null ? verb : verb || (OPENS_NOUN.has(opener) && last - first >= 3));
  if (stands) return { ...trimmed(list, first, last, clause), date, rule: opener === null ? 'dated-sentence' : 'dated-clause', score: verb ? 0.75 : 0.65 };
  return hasVerb(classes, 0, list.length) ? { ...whole, date, rule: 'dated-sentence', score: 0.55 } : null;
}

/** The clause without a mark or an "and" at its ends; the full stop of a sentence stays out of a clause that does not begin it. */
function trimmed(list: readonly Token[], first: number, last: number, clause: Span): Span {
  let from = first;
  let to = last;
  while (from < to && (/^[,;:—–-]$/.test(list[from]?.text ?? '') || /^(?:and|but|or)$/.test(list[from]?.lower ?? ''))) from++;
  while (to > from && /^[,;:—–.-]$/.test(list[to]?.text ?? '')) to--;
  return { start: list[from]?.start ?? clause.start, end: list[to]?.end ?? clause.end };
}

function hasVerb(classes: readonly WordClass[], from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (classes[i] === 'verb' || classes[i] === 'auxiliary' || classes[i] === 'modal') return true;
  return false;
}

function within(span: Span, list: readonly Span[]): boolean {
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

/** A day beats a month, a month a year: the finest date in a clause places it. */
function finer(a: DateMention, b: DateMention): boolean {
  return (a.date?.edtf.length ?? 0) > (b.date?.edtf.length ?? 0) && !(b.date?.edtf.includes('/') ?? false);
}
