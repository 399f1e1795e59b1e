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
 * and a name go to the part that holds them; what the analyst typed, which stands nowhere, to both. Both parts of a claim keep who said
 * it, and the link to what is denied stays with the cue. Refuses a cut that leaves a part with nothing to say.
 */
export function splitFact(fact: Fact, at: number, text: string): { parts: [Passage, Passage] } | Refusal {
  if (fact.kind === 'actor') return { refusal: 'An actor is one name and cannot be split.' };
  const whole = resolve(text, fact.target)?.span;
  if (!whole) return { refusal: 'The passage of this fact is no longer in the text.' };
  const cut = wordStart(text, whole.start, at);
  if (at >= whole.end || cut <= whole.start) return { refusal: 'Select where the second fact begins, inside the passage of this fact and after its first word.' };
  if (wordsRead(fact).some(({ start, end }) => start < cut && cut < end)) return { refusal: 'The cut goes through a date, a name or a figure. Select where the second fact begins.' };
  const spans: [Span, Span] = [trimmed(text, { start: whole.start, end: cut }), trimmed(text, { start: cut, end: whole.end })];
  const [first, second] = [part(fact, spans[0], spans[1], text), part(fact, spans[1], spans[0], text)];
  if (first === null || second === null) return { refusal: 'One part would say nothing. Select where the second fact begins.' };
  return { parts: [first, second] };
}

/** The words that the fact's date, names, figures and speaker were read from. */
function wordsRead({ when, actors, figures = [], attribution }: Fact): Span[] {
  const spans = [when?.span, ...actors.map(({ span }) => span), ...figures.map(({ span }) => span), attribution?.source?.span, attribution?.cue.span];
  return spans.filter((span) => span !== null && span !== undefined);
}

function part(fact: Fact, span: Span, other: Span, text: string): Passage | null {
  const { attribution, when } = fact;
  const words = text.slice(span.start, span.end);
  const stays = (where: Span | null): boolean => where === null || inside(where, span) || !inside(where, other);
  const content = attribution?.content.map((piece) => overlap(piece, span)).filter((piece) => piece !== null) ?? [];
  // A speaker, the word "said" or the day of the saying alone state nothing.
  if (attribution !== null && attribution.content.length > 0 && content.length === 0) return null;
  const here = (where: Span | null): boolean => where !== null && inside(where, span);
  const date = when && stays(when.span) ? when : null;
  // The date of the saying must not read as the date of what was said: such a statement holds the saying too.
  const saying = date !== null && here(date.span) && !content.some((piece) => date.span !== null && inside(date.span, piece));
  const said = content.map(({ start, end }) => statementOf(text.slice(start, end))).join(' … ');
  const statement = statementOf(said === '' || saying ? words : said).replace(/^that\s+/i, '');
  if (!/[\p{L}\p{N}]/u.test(statement)) return null;
  return {
    span,
    fields: {
      kind: fact.kind,
      statement,
      when: date,
      actors: fact.actors.filter((actor) => names(words, actor) || stays(actor.span)),
      ...(fact.figures ? { figures: fact.figures.filter((figure) => stays(figure.span)) } : {}),
      attribution: attribution && { ...attribution, content, denies: stays(attribution.cue.span) ? attribution.denies : null },
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
