import type { ClaimMention } from '../extraction.ts';
import { contentWords } from './content-words.ts';

/** How much of the shorter claim two claims must share, and in how many words, to be about the same matter. */
const SHARE = 0.34;
const WORDS = 2;
/** Words that name a claim without its matter: "denied the charges". */
const GENERIC = new Set(
  contentWords('charge charges claim claims allegation allegations accusation accusations report reports it this wrongdoing involvement'),
);
/** Such a denial speaks of one of this many claims before it. */
const NEAR = 4;
/** Characters that may stand before the noun in "denied a widely read report that". */
const LEAD = 30;
/** A denial is looked for among this many claims before it and after it. */
const REACH = 60;

/**
 * The same claims, each denial with the index of the claim it denies: the one by somebody else that shares most of its words, earlier
 * claims before later ones; null when none shares enough.
 */
export function linkDenials(text: string, claims: readonly ClaimMention[]): ClaimMention[] {
  if (!claims.some((claim) => claim.stance === 'denies')) return claims.map((claim) => ({ ...claim, denies: null }));
  const words = claims.map(
    (claim) => new Set(claim.content.flatMap((span) => contentWords(text.slice(span.start, Math.min(span.end, span.start + 2000))))),
  );
  return claims.map((claim, i) => ({ ...claim, denies: claim.stance === 'denies' ? denied(text, claims, words, i) : null }));
}

function denied(text: string, claims: readonly ClaimMention[], words: readonly Set<string>[], i: number): number | null {
  const inner = deniedWithin(claims, i);
  if (inner !== null) return inner;
  const own = words[i] as Set<string>;
  if ([...own].every((word) => GENERIC.has(word))) return lastCharge(claims, i);
  // "Denied that any talks were under way".
  const any = /^(?:that )?any\b/i.test(text.slice(claims[i]?.content[0]?.start, (claims[i]?.content[0]?.start ?? 0) + LEAD));
  let best: number | null = null;
  let bestScore = 0;
  for (let j = Math.max(0, i - REACH); j < Math.min(claims.length, i + REACH); j++) {
    const other = claims[j] as ClaimMention;
    if (j === i || other.stance === 'denies' || other.stance === 'declines-to-comment' || overlaps(claims[i] as ClaimMention, other)) continue;
    const theirs = words[j] as Set<string>;
    let shared = 0;
    for (const word of own) if (theirs.has(word)) shared++;
    const share = shared / Math.max(1, Math.min(own.size, theirs.size));
    // "Accused it of ignoring warnings. It denied any warning had come": one word will do close by.
    const answers = j < i && own.size <= NEAR && (other.stance === 'accuses' ? i - j <= NEAR : any && i - j <= 2);
    if (shared < (answers ? 1 : WORDS) || share < SHARE) continue;
    const score = share + (other.stance === 'accuses' ? 0.3 : 0) + (j < i ? 0.1 : 0);
    if (score > bestScore) {
      best = j;
      bestScore = score;
    }
  }
  return best;
}

/** "Denied a report that guards had fled": what the report says is denied. */
function deniedWithin(claims: readonly ClaimMention[], i: number): number | null {
  const content = claims[i]?.content[0];
  const next = claims[i + 1];
  if (content === undefined || next?.rule !== 'noun-that') return null;
  return next.cue.start >= content.start && next.cue.start < content.start + LEAD && next.content.every(({ end }) => end <= content.end) ? i + 1 : null;
}

/** "Denied the charges": the accusation, or else the claim, that came last before. */
function lastCharge(claims: readonly ClaimMention[], i: number): number | null {
  const before = claims.slice(Math.max(0, i - NEAR), i).map((claim, k) => ({ claim, at: Math.max(0, i - NEAR) + k }));
  const others = before.filter(
    ({ claim }) => claim.source?.text !== claims[i]?.source?.text && claim.stance !== 'denies' && claim.stance !== 'declines-to-comment',
  );
  return (others.findLast(({ claim }) => claim.stance === 'accuses') ?? others.at(-1))?.at ?? null;
}

/** Whether one claim stands inside the other: "she denied that he had said so" does not deny itself. */
function overlaps(a: ClaimMention, b: ClaimMention): boolean {
  return a.content.some((span) => b.content.some((other) => span.start < other.end && other.start < span.end));
}
