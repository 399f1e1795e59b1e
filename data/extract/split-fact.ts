import { resolve } from '../anchor/resolve.ts';
import type { ActorRef, Fact, FactFields } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import { statementOf } from './statement-of.ts';

export interface Passage {
  span: Span;
  fields: FactFields;
}
/** Why it cannot be done, in a sentence for the analyst. */
export interface Refusal {
  refusal: string;
}

/** A stretch of letters longer than this (code units) is a script without spaces, and may be cut anywhere. */
const LONGEST_WORD = 30;

/**
 * The fact as two, cut at the offset `at` of the article's text; a cut inside a word moves to the word's start. Statements are the text's own words. A date
 * and a name go to the part that holds them; what the analyst typed, which stands nowhere, to both. Of a claim, each part that holds content keeps who
 * said it, and the link to what is denied stays with the cue.
 */
export function splitFact(fact: Fact, at: number, text: string): { parts: [Passage, Passage] } | Refusal {
  if (fact.kind === 'actor') return { refusal: 'An actor is one name and cannot be split.' };
  const whole = resolve(text, fact.target)?.span;
  if (!whole) return { refusal: 'The passage of this fact is no longer in the text.' };
  const cut = wordStart(text, whole.start, at);
  if (at >= whole.end || cut <= whole.start) return { refusal: 'Select where the second fact begins, inside the passage of this fact and after its first word.' };
  const spans: [Span, Span] = [trimmed(text, { start: whole.start, end: cut }), trimmed(text, { start: cut, end: whole.end })];
  const [first, second] = [part(fact, spans[0], spans[1], text), part(fact, spans[1], spans[0], text)];
  if (first === null || second === null) return { refusal: 'One part would say nothing. Select where the second fact begins.' };
  return { parts: [first, second] };
}

function part(fact: Fact, span: Span, other: Span, text: string): Passage | null {
  const { attribution, when } = fact;
  const words = text.slice(span.start, span.end);
  const stays = (where: Span | null): boolean => where === null || inside(where, span) || !inside(where, other);
  const content = attribution?.content.map((piece) => overlap(piece, span)).filter((piece) => piece !== null) ?? [];
  const claims = attribution !== null && (attribution.content.length === 0 || content.length > 0);
  const here = (where: Span | null | undefined): boolean => where !== null && where !== undefined && inside(where, span);
  const cueHere = here(attribution?.cue.span);
  // A speaker and the word "said" alone state nothing.
  if (attribution !== null && !claims && (cueHere || here(attribution.source?.span))) return null;
  const date = when && stays(when.span) ? when : null;
  // The date of the saying must not read as the date of what was said: such a statement holds the saying too.
  const saying = date !== null && here(date.span) && !content.some((piece) => date.span !== null && inside(date.span, piece));
  const said = content.map(({ start, end }) => statementOf(text.slice(start, end))).join(' … ');
  const statement = statementOf(said === '' || saying ? words : said).replace(/^that\s+/i, '');
  if (!/[\p{L}\p{N}]/u.test(statement)) return null;
  return {
    span,
    fields: {
      kind: fact.kind === 'claim' && !claims ? 'event' : fact.kind,
      statement,
      when: date,
      actors: fact.actors.filter((actor) => names(words, actor) || stays(actor.span)),
      ...(fact.figures ? { figures: fact.figures.filter((figure) => stays(figure.span)) } : {}),
      attribution: attribution && claims ? { ...attribution, content, denies: cueHere || attribution.cue.span === null ? attribution.denies : null } : null,
    },
  };
}

/** A later mention counts too: the fact holds only the first. */
function names(words: string, { name }: ActorRef): boolean {
  return words.includes(name);
}

function wordStart(text: string, from: number, at: number): number {
  const before = /[\p{L}\p{M}\p{N}'’-]+$/u.exec(text.slice(Math.max(from, at - LONGEST_WORD - 1), at))?.[0] ?? '';
  const inPair = /^[\uDC00-\uDFFF]/.test(text.charAt(at)) ? 1 : 0;
  return before.length <= LONGEST_WORD && /^[\p{L}\p{M}\p{N}]/u.test(text.slice(at, at + 2)) ? at - before.length : at - inPair;
}

function trimmed(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  return { start: start + (words.length - words.trimStart().length), end: end - (words.length - words.trimEnd().length) };
}

function inside(inner: Span, outer: Span): boolean {
  return inner.start >= outer.start && inner.end <= outer.end;
}

function overlap(a: Span, b: Span): Span | null {
  const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
  return start < end ? { start, end } : null;
}
