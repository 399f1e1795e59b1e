import type { ActorMention, ClaimMention, Words } from '../extraction.ts';
import type { Span } from '../../model/target.ts';
import { accordingClaims } from './according.ts';
import { linkDenials } from './link-denials.ts';
import { nominalClaims } from './nominal.ts';
import { passages, spanOf, type Passage, type Range } from './passage.ts';
import { verbalClaims, type Found } from './verbal.ts';

/**
 * Who says what in a canonical English text: one claim a cue, in order of the cues. `source` is the article's wording, a pronoun included, and null when
 * the text names none. Never throws; linear in the text's length.
 */
export function findClaims(text: string, _actors: readonly ActorMention[]): ClaimMention[] {
  const found: ClaimMention[] = [];
  let last: ClaimMention | null = null;
  for (const passage of passages(text)) {
    if (passage.opens) last = null;
    if (passage.allQuoted) {
      if (last !== null && passage.openedAt === null) last.content.push({ start: passage.start, end: passage.closesAt ?? passage.end });
      continue;
    }
    const claims = [...verbalClaims(passage), ...accordingClaims(passage), ...nominalClaims(passage)];
    claims.sort((a, b) => a.cue.from - b.cue.from);
    for (const claim of claims) found.push(mention(text, passage, claim));
    const spoken = claims.findLast((claim) => claim.content.some((range) => passage.quoted[range.from] === true || passage.quoted[range.to - 1] === true));
    last = spoken === undefined ? null : (found[found.length - claims.length + claims.indexOf(spoken)] ?? null);
  }
  return linkDenials(text, found);
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
