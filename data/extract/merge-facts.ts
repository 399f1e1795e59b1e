import { resolve } from '../anchor/resolve.ts';
import { isEdtf } from '../dates/edtf.ts';
import type { ActorRef, Attribution, Fact, FactDate, FigureRef } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import type { Passage, Refusal } from './split-fact.ts';
import { statementOf } from './statement-of.ts';

/** The longest passage and statement of one fact, in code units. */
const LONGEST_PASSAGE = 2000;
const LONGEST_STATEMENT = 5000;
const LONGEST_DATE = 80;

/**
 * Two facts of one article as one, in the order of their passages. The passage reaches from the first to the last word of both; the statement says no
 * more than the two did. Two dates stay two: `{2023-02-19,2023-02-20}`. Refuses what would claim more than the text: claims of different speakers, a
 * claim with an event, a fact with its own denial.
 */
export function mergeFacts(one: Fact, other: Fact, text: string): Passage | Refusal {
  const found = [one, other].flatMap((fact) => {
    const span = resolve(text, fact.target)?.span;
    return span ? [{ fact, span }] : [];
  });
  const [a, b] = found.toSorted((left, right) => left.span.start - right.span.start || left.span.end - right.span.end);
  if (!a || !b) return { refusal: 'The passage of one of these facts is no longer in the text.' };
  const refusal = whyNot(a.fact, b.fact);
  if (refusal !== null) return { refusal };
  const span = { start: a.span.start, end: Math.max(a.span.end, b.span.end) };
  if (span.end - span.start > LONGEST_PASSAGE) return { refusal: 'These facts stand too far apart to be one.' };
  const statement = statementFor(a, b, text);
  if (statement.length > LONGEST_STATEMENT) return { refusal: 'Together these statements are too long for one fact.' };
  const when = bothDates(a.fact.when, b.fact.when);
  if (when && !isEdtf(when.edtf)) return { refusal: 'The dates of these facts cannot be written as one.' };
  const { kind, actors, attribution } = a.fact;
  const fields = { kind, statement, when, actors: bothActors(actors, b.fact.actors), attribution: bothAttributions(attribution, b.fact.attribution) };
  return { span, fields: { ...fields, ...bothFigures(a.fact.figures ?? [], b.fact.figures ?? []) } };
}

function whyNot(a: Fact, b: Fact): string | null {
  if (a.id === b.id || a.articleId !== b.articleId) return 'Only two facts of the same article can be merged.';
  if (a.kind === 'actor' || b.kind === 'actor') return 'Actors are merged in the list of actors, not as facts.';
  const [from, to] = [a.attribution, b.attribution];
  if (from?.denies === b.id || to?.denies === a.id) return 'One of these facts denies the other. They stay two.';
  if (a.kind !== b.kind || (from === null) !== (to === null)) return 'One of these is a claim, the other is not: as one, the speaker would speak for both.';
  if (from === null || to === null) return null;
  if (said(from) !== said(to)) return 'These claims are made by different speakers: as one, one would speak for the other.';
  if (from.stance !== to.stance) return 'These claims are made in different ways: as one, they would lose what was denied, warned or pledged.';
  if (from.denies !== null && to.denies !== null && from.denies !== to.denies) return 'Each of these denies another claim. They stay two.';
  return null;
}

function said({ source }: Attribution): string {
  return source?.text.toLowerCase().replace(/^the /, '') ?? '';
}

function statementFor(a: { fact: Fact; span: Span }, b: { fact: Fact; span: Span }, text: string): string {
  const [first, second] = [a.fact.statement, b.fact.statement];
  if (first.includes(second)) return first;
  if (second.includes(first)) return second;
  const own = [a, b].every(({ fact, span }) => fact.statement === statementOf(text.slice(span.start, span.end)));
  const between = text.slice(a.span.end, b.span.start);
  if (own && !/[\p{L}\p{N}]/u.test(between)) return statementOf(text.slice(a.span.start, Math.max(a.span.end, b.span.end)));
  return `${first} … ${second}`;
}

function bothDates(a: FactDate | null, b: FactDate | null): FactDate | null {
  if (a === null || b === null) {
    const date = a ?? b;
    if (date === null || date.text === '') return date;
    return { ...date, rule: distinct(date.rule, `Only a part of this fact is dated: “${date.text}”.`) };
  }
  if (a.edtf === b.edtf) return a;
  return {
    edtf: each(a.edtf, b.edtf),
    text: [a.text, b.text].filter((words) => words !== '').join(' … '),
    span: null,
    written: a.written.filter((part) => b.written.includes(part)),
    inferred: [...new Set([...a.inferred, ...b.inferred])],
    rule: distinct(a.rule, b.rule),
    alternatives: [...a.alternatives.map((other) => each(other, b.edtf)), ...b.alternatives.map((other) => each(a.edtf, other))].filter(isEdtf),
  };
}

/** EDTF for "each of these" (ISO 8601-2, sets); empty when it would be too long to keep. */
function each(a: string, b: string): string {
  const members = [a, b].flatMap((edtf) => (edtf.startsWith('{') ? edtf.slice(1, -1).split(',') : [edtf.replace('/', '..')]));
  const set = `{${[...new Set(members)].join(',')}}`;
  return set.length > LONGEST_DATE ? '' : set;
}

function distinct(...rules: string[]): string {
  return [...new Set(rules)].filter((rule) => rule !== '').join(' ');
}

function bothActors(a: readonly ActorRef[], b: readonly ActorRef[]): ActorRef[] {
  const found = new Map<string, ActorRef>();
  for (const actor of [...a, ...b]) {
    const id = `${actor.kind}:${actor.name}`;
    const first = found.get(id);
    found.set(id, first ? { ...first, role: first.role ?? actor.role } : actor);
  }
  return [...found.values()];
}

/** A figure that stands in both passages is one. */
function bothFigures(a: readonly FigureRef[], b: readonly FigureRef[]): { figures?: FigureRef[] } {
  const more = b.filter((figure) => !a.some(({ text, span }) => text === figure.text && span?.start === figure.span?.start));
  return a.length + more.length === 0 ? {} : { figures: [...a, ...more] };
}

function bothAttributions(a: Attribution | null, b: Attribution | null): Attribution | null {
  if (a === null || b === null) return null;
  const content = [...a.content, ...b.content].toSorted((left, right) => left.start - right.start || left.end - right.end);
  return { ...a, content, denies: a.denies ?? b.denies };
}
