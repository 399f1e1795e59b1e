import search from 'approx-string-match';
import type { Span, Target } from '../model/target.ts';

/** `score` is 0 to 1: how much of the quote and of its context stands there. 1 is an exact match in its old place. */
export interface Resolution {
  span: Span;
  score: number;
}

/** The score of a passage that stands whole, but in another place. */
const MOVED = 0.99;
/** A quote this long (code units) says by itself where it belongs; a shorter one needs context. */
const TELLING = 32;
/** The least share of the context that has to stand around a short quote, or around one of several. */
const CONTEXT_NEEDED = 0.5;
/** How far (of 1) the best candidate has to lead the next; less is a guess. */
const LEAD = 0.15;
/** More exact candidates than this, all with a damaged context, are not worth telling apart. */
const MOST_CANDIDATES = 1000;
/** Approximate search: at most one difference in five code units, never more than 64 (which keeps the search linear). */
const ERRORS_PER_UNIT = 1 / 5;
const MOST_ERRORS = 64;
/** Below this length (code units) one difference makes another word. */
const LEAST_APPROXIMATE = 8;

interface Candidate {
  span: Span;
  /** Shares of 1. */
  quote: number;
  context: number;
}

/**
 * Where the passage of `target` stands in `text`, as a half-open span of UTF-16 code units; null when it is gone or when
 * several places fit about as well. In turn: the old position, if the quote and its context stand there; the exact quote
 * elsewhere, told apart by context; what stands in its old frame of words; an approximate match.
 */
export function resolve(text: string, target: Target): Resolution | null {
  if (target.exact === '') return null;
  const here: Span = { start: target.start, end: target.start + target.exact.length };
  if (text.startsWith(target.exact, here.start) && contextAround(text, here, target) === 1) return { span: here, score: 1 };

  const whole = target.prefix + target.exact + target.suffix;
  const at = text.indexOf(whole);
  if (at !== -1) {
    const start = at + target.prefix.length;
    return text.includes(whole, at + 1) ? null : { span: { start, end: start + target.exact.length }, score: MOVED };
  }
  const exact = exactCandidates(text, target);
  if (exact.length > MOST_CANDIDATES) return null;
  if (exact.length > 0) return choose(exact, target);
  const changed = framed(text, target);
  return choose(changed === null ? approximateCandidates(text, target) : [changed], target);
}

/** What stands between the whole prefix and the whole suffix, if that frame is there once: at least half of the quote. */
function framed(text: string, { prefix, exact, suffix }: Target): Candidate | null {
  if (prefix === '' || suffix === '' || prefix.length + suffix.length < TELLING) return null;
  const before = text.indexOf(prefix);
  if (before === -1 || text.includes(prefix, before + 1)) return null;
  const start = before + prefix.length;
  const end = text.indexOf(suffix, start);
  if (end === -1 || end - start > 2 * exact.length) return null;
  const quote = likeness(text.slice(start, end), exact) / exact.length;
  return quote === 0 ? null : { span: { start, end }, quote, context: 1 };
}

function choose(candidates: Candidate[], target: Target): Resolution | null {
  const rate = (candidate: Candidate): number => (candidate.quote + candidate.context) / 2;
  let best: Candidate | null = null;
  let next: Candidate | null = null;
  for (const candidate of candidates) {
    if (best === null || rate(candidate) > rate(best)) [best, next] = [candidate, best];
    else if (next === null || rate(candidate) > rate(next)) next = candidate;
  }
  if (best === null) return null;
  const needsContext = next !== null || target.exact.length < TELLING;
  if (needsContext && best.context < CONTEXT_NEEDED) return null;
  if (next !== null && rate(best) - rate(next) < LEAD) return null;
  return { span: best.span, score: Math.min(MOVED, rate(best)) };
}

function exactCandidates(text: string, target: Target): Candidate[] {
  const found: Candidate[] = [];
  for (let at = text.indexOf(target.exact); at !== -1 && found.length <= MOST_CANDIDATES; at = text.indexOf(target.exact, at + 1)) {
    const span = { start: at, end: at + target.exact.length };
    found.push({ span, quote: 1, context: contextAround(text, span, target) });
  }
  return found;
}

function approximateCandidates(text: string, target: Target): Candidate[] {
  const { exact } = target;
  if (exact.length < LEAST_APPROXIMATE) return [];
  const limit = Math.min(MOST_ERRORS, Math.floor(exact.length * ERRORS_PER_UNIT));
  const best = distinct(search(text, exact, limit));
  const first = best[0];
  const last = best.at(-1);
  if (first === undefined || last === undefined) return [];
  // The search reports only the least errors: look on both sides for the runners-up, to know a guess for what it is.
  const after = search(text.slice(last.end), exact, limit);
  const matches = [
    ...search(text.slice(0, first.start), exact, limit),
    ...best,
    ...after.map((match) => ({ ...match, start: match.start + last.end, end: match.end + last.end })),
  ];
  return distinct(matches).map(({ start, end, errors }) => ({
    span: { start, end },
    quote: 1 - errors / exact.length,
    context: contextAround(text, { start, end }, target),
  }));
}

/** Of matches that overlap (they come in text order) only the one with the fewest errors, the first of equals. */
function distinct<M extends Span & { errors: number }>(matches: readonly M[]): M[] {
  const kept: M[] = [];
  for (const match of matches) {
    const last = kept.at(-1);
    if (last === undefined || match.start >= last.end) kept.push(match);
    else if (match.errors < last.errors) kept[kept.length - 1] = match;
  }
  return kept;
}

/** The share of the prefix and suffix that stands around `span`, weighted by their length; 1 when the target has neither. */
function contextAround(text: string, span: Span, target: Target): number {
  const { prefix, suffix } = target;
  const length = prefix.length + suffix.length;
  if (length === 0) return 1;
  const before = text.slice(Math.max(0, span.start - 2 * prefix.length), span.start);
  const after = text.slice(span.end, span.end + 2 * suffix.length);
  const matched =
    (before.endsWith(prefix) ? prefix.length : likeness(before, prefix)) +
    (after.startsWith(suffix) ? suffix.length : likeness(after, suffix));
  return matched / length;
}

/** How many code units of `words` stand in `text`, differences taken off; 0 when fewer than half do. */
function likeness(text: string, words: string): number {
  const match = search(text, words, Math.floor(words.length / 2))[0];
  return match === undefined ? 0 : words.length - match.errors;
}
