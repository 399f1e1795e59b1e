import type { ActorRef, FactDate, FactFields, FigureRef } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import { findEvents } from './events.ts';
import { withoutDateline } from '../text/dateline.ts';
import { readSentences } from '../text/read-sentences.ts';
import { sentences } from '../text/sentences.ts';
import { findRanges } from '../dates/date-ranges.ts';
import { withDateOfSaying } from './date-of-saying.ts';
import type { ActorMention, ClaimMention, DateMention, Extraction, FigureMention, Proposal } from './extraction.ts';
import { proposalKey } from './proposal-key.ts';
import { ruleWords } from './rule-words.ts';
import { statementOf } from './statement-of.ts';
import { firstFrom } from './first-from.ts';

/** The longest statement a fact may hold; a longer passage is cut at a word and its target with it. */
const LONGEST = 2000;
/** More characters than this between a source and the rest of its claim hold something else. */
const FAR = 60;

/**
 * The facts worth proposing, in order of passage: one an event (a clause with a placed date that is no part of a claim), one a claim, one an actor
 * at its first mention. Statements are the text's own words. Of a text in another language than English nothing is proposed.
 */
export function propose(text: string, extraction: Extraction): Proposal[] {
  if (!extraction.isEnglish) return [];
  const all = extraction.sentences ?? sentences(text).map((sentence) => withoutDateline(text, sentence));
  const placed = extraction.dates.filter((date) => date.date !== null);
  const claims = extraction.claims.map((claim) => ({ claim, passage: cut(text, withDateOfSaying(text, all, passageOf(claim), placed)) }));
  const taken = merged(claims.map(({ passage }) => passage));
  const drafts: { span: Span; fields: FactFields; claim: number | null; rule: string; score: number }[] = [];

  claims.forEach(({ claim, passage }, i) => {
    if (isAside(claim, extraction.claims, i)) return;
    const { statement, when } = claimWords(text, claim, passage, extraction.dates);
    if (statement !== '') {
      const fields: FactFields = { kind: 'claim', statement, when, actors: actorsIn(passage, extraction.actors), attribution: attributionOf(claim), ...figuresIn(passage, extraction.figures) };
      drafts.push({ span: passage, fields, claim: i, rule: claim.rule, score: claim.score });
    }
  });
  const rangeAt = rangesByEdge(text, extraction.dates);
  for (const event of findEvents(extraction.sentences ?? readSentences(text), extraction, taken)) {
    const span = cut(text, event);
    const fields: FactFields = {
      kind: 'event',
      statement: statementOf(text.slice(span.start, span.end)),
      when: event.date && (rangeAt(event.date, span) ?? event.date.date),
      actors: actorsIn(span, extraction.actors),
      attribution: null,
      ...figuresIn(span, extraction.figures),
    };
    if (fields.statement !== '') drafts.push({ span, fields, claim: null, rule: event.rule, score: event.score });
  }
  for (const actor of firstMentions(extraction.actors)) {
    drafts.push({ span: { start: actor.start, end: actor.end }, fields: actorFields(actor), claim: null, rule: actor.rule, score: actor.score });
  }

  drafts.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
  const seen = new Map<string, number>();
  const keys = new Map<number, string>();
  const keyed = drafts.map((draft) => {
    const key = proposalKey(
      draft.fields.kind,
      draft.fields.kind === 'actor' ? (draft.fields.actors[0]?.name ?? '') : text.slice(draft.span.start, draft.span.end),
      seen,
    );
    if (draft.claim !== null) keys.set(draft.claim, key);
    return { ...draft, key };
  });
  return keyed.map(({ key, span, fields, claim, rule, score }) => {
    const denied = claim === null ? null : (extraction.claims[claim]?.denies ?? null);
    return { key, span, fields, denies: denied === null ? null : (keys.get(denied) ?? null), rule: ruleWords(rule), score };
  });
}

/** From the first to the last word of a claim; a source far off ("he said ..., adding that ...") is named but not part of the passage. */
function passageOf({ source, cue, content }: ClaimMention): Span {
  const parts = [cue, ...content];
  const start = Math.min(...parts.map((part) => part.start));
  const end = Math.max(...parts.map((part) => part.end));
  if (source === null || start - source.end > FAR || source.start - end > FAR) return { start, end };
  return { start: Math.min(start, source.start), end: Math.max(end, source.end) };
}

/** Looks up the range ("from 3 to 5 May") that a date begins or ends, when all of it stands in `within`. */
function rangesByEdge(text: string, dates: readonly DateMention[]): (date: DateMention, within: Span) => FactDate | null {
  const starts = new Map<number, FactDate>();
  const ends = new Map<number, FactDate>();
  for (const range of findRanges(text, dates)) {
    if (!range.span) continue;
    starts.set(range.span.start, range);
    ends.set(range.span.end, range);
  }
  return (date, within) => {
    const range = starts.get(date.start) ?? ends.get(date.end);
    return range?.span && range.span.start >= within.start && range.span.end <= within.end ? range : null;
  };
}

/**
 * A claim says what its content says. When the saying itself is dated ("said on February 22 that ..."), the statement holds the saying too, so
 * that the date is not read as the date of what was said.
 */
function claimWords(text: string, claim: ClaimMention, passage: Span, dates: readonly DateMention[]): { statement: string; when: FactDate | null } {
  const content = claim.content
    .map((span) => statementOf(text.slice(span.start, Math.min(span.end, span.start + LONGEST))))
    .join(' … ')
    .slice(0, LONGEST);
  const inside = datesIn(passage, dates).filter((date) => !isOfSource(text, claim, date));
  const told = inside.filter((date) => claim.content.some((span) => date.start >= span.start && date.end <= span.end));
  const said = inside.filter((date) => !told.includes(date));
  const only = told.length === 1 ? told[0] : undefined;
  if (said[0] !== undefined || claim.rule === 'passive')
    return { statement: statementOf(text.slice(passage.start, passage.end)), when: (said[0] ?? only)?.date ?? null };
  const opening = text.slice(claim.content[0]?.start, claim.content[0]?.end);
  const statement = OBJECTS.has(claim.rule) || /^to\s/i.test(opening) ? withSaying(text, claim) : content.replace(/^that\s+/i, '');
  return { statement, when: only?.date ?? null };
}

/** By these rules the content is the object of the verb, and says nothing alone: "condemned | the attack". */
const OBJECTS: ReadonlySet<string> = new Set(['verb-phrase', 'verb-to', 'no-answer', 'what-they-call', 'said-within', 'charge-denied']);
/** Words left out between who says it and what: no more than this many characters are kept instead. */
const GAP = 24;

/** "The council … vowed to rebuild the mill": source, cue and content in the text's order and words. */
function withSaying(text: string, { source, cue, content }: ClaimMention): string {
  const parts = [...(source === null ? [] : [source]), cue, ...content].toSorted((a, b) => a.start - b.start);
  let words = '';
  let last = 0;
  for (const { start, end } of parts) {
    if (words !== '' && start > last) words += start - last <= GAP ? text.slice(last, start) : ' … ';
    if (end > last) words += text.slice(Math.max(start, last), end);
    last = Math.max(last, end);
  }
  return statementOf(words.slice(0, LONGEST));
}

/** A date of the source itself, or of what is told of it before it speaks: "the bank, which failed in 2009, said". */
function isOfSource(text: string, { source, cue }: ClaimMention, date: Span): boolean {
  if (source === null) return false;
  if (date.start >= source.start && date.end <= source.end) return true;
  return date.start >= source.end && date.end <= cue.start && /\b(?:which|who|whose|whom|where|that)\b/.test(text.slice(source.end, date.start));
}

/** "He said he hopes that ...", "they said they would call for": part of what was said, and no fact of its own. */
function isAside({ cue, score }: ClaimMention, claims: readonly ClaimMention[], i: number): boolean {
  if (score > 0.5 && !/^(?:would|will|could|may|might|should|to)\s/i.test(cue.text)) return false;
  return claims.slice(Math.max(0, i - 3), i).some((other) => other.content.some((span) => span.start <= cue.start && cue.end <= span.end));
}

function attributionOf(claim: ClaimMention): NonNullable<FactFields['attribution']> {
  const words = ({ text, start, end }: { text: string } & Span): { text: string; span: Span } => ({ text, span: { start, end } });
  return { source: claim.source && words(claim.source), cue: words(claim.cue), content: claim.content, stance: claim.stance, denies: null };
}

function actorFields(actor: ActorMention): FactFields {
  const role = actor.role?.text ?? null;
  const statement = role === null ? actor.name : `${actor.name}, ${role}`;
  const ref: ActorRef = { name: actor.name, kind: actor.kind, role, span: { start: actor.start, end: actor.end } };
  return { kind: 'actor', statement, when: null, actors: [ref], attribution: null };
}

/** The first mention of each actor, with the role of the first mention that has one. */
function firstMentions(actors: readonly ActorMention[]): ActorMention[] {
  const found = new Map<string, ActorMention>();
  for (const actor of actors) {
    const id = `${actor.kind}:${actor.name}`;
    const first = found.get(id);
    if (first === undefined) found.set(id, actor);
    else if (first.role === null && actor.role !== null) found.set(id, { ...first, role: actor.role });
  }
  return [...found.values()];
}

function actorsIn(span: Span, actors: readonly ActorMention[]): ActorRef[] {
  const found = new Map<string, ActorRef>();
  for (let i = firstFrom(actors, span.start); i < actors.length; i++) {
    const actor = actors[i] as ActorMention;
    if (actor.start >= span.end) break;
    if (actor.end > span.end || found.has(`${actor.kind}:${actor.name}`)) continue;
    found.set(`${actor.kind}:${actor.name}`, {
      name: actor.name,
      kind: actor.kind,
      role: actor.role?.text ?? null,
      span: { start: actor.start, end: actor.end },
    });
  }
  return [...found.values()];
}

function figuresIn(span: Span, figures: readonly FigureMention[]): { figures?: FigureRef[] } {
  const found: FigureRef[] = [];
  for (let i = firstFrom(figures, span.start); i < figures.length; i++) {
    const { start, end, text, value, high, unit, approximator } = figures[i] as FigureMention;
    if (start >= span.end) break;
    if (end <= span.end) found.push({ text, span: { start, end }, value, high, unit, approximator });
  }
  return found.length === 0 ? {} : { figures: found };
}

function datesIn(span: Span, dates: readonly DateMention[]): DateMention[] {
  const found: DateMention[] = [];
  for (let i = firstFrom(dates, span.start); i < dates.length; i++) {
    const date = dates[i] as DateMention;
    if (date.start >= span.end) break;
    if (date.date !== null && date.end <= span.end) found.push(date);
  }
  return found;
}

function merged(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const span of spans.toSorted((a, b) => a.start - b.start)) {
    const last = found.at(-1);
    if (last !== undefined && span.start <= last.end) found[found.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else found.push({ start: span.start, end: span.end });
  }
  return found;
}

function cut(text: string, span: Span): Span {
  if (span.end - span.start <= LONGEST) return { start: span.start, end: span.end };
  const space = text.lastIndexOf(' ', span.start + LONGEST);
  const end = span.start + LONGEST;
  const isLow = text.charCodeAt(end) >= 0xdc00 && text.charCodeAt(end) <= 0xdfff;
  return { start: span.start, end: space > span.start ? space : isLow ? end - 1 : end };
}
