import type { ActorMention, ClaimMention, Words } from '../extraction.ts';
import type { Span } from '../../model/target.ts';
import { accordingClaims } from './according.ts';
import { linkDenials } from './link-denials.ts';
import { nominalClaims } from './nominal.ts';
import { passages, spanOf, type Passage } from './passage.ts';
import { verbalClaims, type Found } from './verbal.ts';

/**
 * Who says what in a canonical English text: one claim a cue, in order of the cues. `source` is the article's wording, a pronoun included, and null when
 * the text names none. Never throws; linear in the text's length.
 */
export function findClaims(text: string, _actors: readonly ActorMention[]): ClaimMention[] {
  const found: ClaimMention[] = [];
  for (const passage of passages(text)) {
    if (passage.allQuoted) continue;
    const claims = [...verbalClaims(passage), ...accordingClaims(passage), ...nominalClaims(passage)];
    claims.sort((a, b) => a.cue.from - b.cue.from);
    for (const claim of claims) found.push(mention(text, passage, claim));
  }
  return linkDenials(text, found);
}

function mention(text: string, passage: Passage, claim: Found): ClaimMention {
  const words = (span: Span): Words => ({ ...span, text: text.slice(span.start, span.end) });
  return {
    source: claim.source && words(spanOf(passage, claim.source)),
    cue: words(spanOf(passage, claim.cue)),
    content: claim.content.map((range) => spanOf(passage, range)),
    stance: claim.cueOf.stance,
    denies: null,
    rule: claim.rule,
    score: claim.cueOf.score,
  };
}
