import type { ClaimMention, Words } from '../extraction.ts';
import type { Span } from '../../model/target.ts';
import { readSentences, type ReadSentence } from '../../text/read-sentences.ts';
import { accordingClaims } from './according.ts';
import { linkDenials } from './link-denials.ts';
import { nominalClaims } from './nominal.ts';
import { passages, spanOf, type Passage, type Range } from './passage.ts';
import type { Found } from './found.ts';
import { verbalClaims } from './verbal.ts';

/**
 * Who says what in a canonical English text: one claim a cue, in order of the cues. `source` is the article's wording, a pronoun included, and null when
 * the text names none; a denial is linked to the claim it denies. Never throws; linear in the text's length.
 */
export function findClaims(text: string): ClaimMention[] {
  return linkDenials(text, locateClaims(text));
}

/** As `findClaims`, with no denial linked yet; `sentences` are those of the text. */
export function locateClaims(text: string, sentences: Iterable<ReadSentence> = readSentences(text)): ClaimMention[] {
  const found: ClaimMention[] = [];
  let speaker: ClaimMention | null = null;
  let waiting: ClaimMention | null = null;
  for (const passage of passages(text, sentences)) {
    const goesOn: boolean = passage.opens && passage.resumes;
    if (passage.opens && !goesOn) speaker = waiting;
    if (waiting !== null && passage.opens && passage.quoted[0] !== true) {
      // "The letter read:" and then a paragraph without quotation marks.
      waiting.content.push({ start: passage.start, end: paragraphEnd(text, passage.end) });
      speaker = null;
    }
    waiting = null;
    if (passage.allQuoted) {
      if (speaker !== null && (passage.openedAt === null || goesOn)) addQuote(text, speaker, passage);
      continue;
    }
    const claims = inPassage(passage).map((claim) => ({ claim, mention: mention(text, passage, claim) }));
    for (const { mention: made } of claims) found.push(made);
    speaker =
      claims.findLast(({ claim }) => claim.content.some((range) => passage.quoted[range.from] === true || passage.quoted[range.to - 1] === true))
        ?.mention ?? null;
    const last = claims.at(-1);
    if (last !== undefined && last.claim.content.length === 0) waiting = last.mention;
  }
  return found.filter((claim) => claim.content.length > 0);
}

function inPassage(passage: Passage): Found[] {
  const spoken = [...verbalClaims(passage), ...accordingClaims(passage)];
  // "said in a statement that" is one claim, not two.
  const starts = new Set(spoken.flatMap((claim) => claim.content.map((range) => range.from)));
  const denied = spoken.flatMap((claim) => (claim.rule === 'charge-denied' ? claim.content.map((range) => range.to) : []));
  const named = nominalClaims(passage).filter((claim) => !starts.has(claim.content[0]?.from ?? -1) && !denied.includes(claim.cue.to));
  const claims = [...spoken, ...named].toSorted((a, b) => a.cue.from - b.cue.from);
  return claims.map((claim) => ({ ...claim, content: claim.content.map((range) => withoutLaterAttribution(range, claim, claims)) }));
}

/** "Dahl told the court he fled, the paper reported": what the paper reported ends before the paper, and so does what Dahl told. */
function withoutLaterAttribution(range: Range, claim: Found, claims: readonly Found[]): Range {
  let { to } = range;
  for (const later of claims) {
    const reach = later.content[0];
    if (later.cue.from <= claim.cue.from || reach === undefined || later.cue.from >= to || later.source === null) continue;
    if (reach.from <= claim.cue.from && reach.to <= later.cue.from && reach.to > range.from && later.source.from >= reach.to)
      to = Math.min(to, reach.to);
  }
  return { from: range.from, to };
}

/** A quotation with no speaker of its own goes to who spoke before; one that ends with a comma has its own speaker after it. */
function addQuote(text: string, speaker: ClaimMention, passage: Passage): void {
  const end = passage.closesAt ?? passage.end;
  if (!/,["”’']*$/.test(text.slice(end - 3, end))) speaker.content.push({ start: passage.start, end });
}

function paragraphEnd(text: string, from: number): number {
  const line = text.indexOf('\n', from);
  return line === -1 ? text.trimEnd().length : from + text.slice(from, line).trimEnd().length;
}

function mention(text: string, passage: Passage, claim: Found): ClaimMention {
  const words = (span: Span): Words => ({ ...span, text: text.slice(span.start, span.end) });
  return {
    source: claim.source && words(spanOf(passage, claim.source)),
    cue: words(spanOf(passage, claim.cue)),
    content: claim.content.map((range) => wholeQuote(passage, range, spanOf(passage, range))),
    stance: claim.cueOf.stance,
    denies: null,
    rule: claim.rule,
    score: claim.cueOf.score,
  };
}

/** A quotation that runs over several sentences is content from its opening to its closing mark. */
function wholeQuote(passage: Passage, range: Range, span: Span): Span {
  const start = range.from === 0 && passage.openedAt !== null ? passage.openedAt : span.start;
  const end = range.to === passage.list.length && passage.closesAt !== null ? passage.closesAt : span.end;
  return { start, end };
}
