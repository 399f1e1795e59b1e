import type { Cue } from './cues.ts';
import type { Passage, Range } from './passage.ts';
import { pastParticles } from './verb-group.ts';

const UNSAID =
  /^(?:say|comment|confirm|deny|elaborate|explain|specify|disclose|reveal|discuss|answer|respond|identify|name|speak|talk|give|provide|acknowledge|clarify)$/;

const SAYINGS = /^(?:claims?|allegations?|accusations?|reports?|charges?|suggestions?|criticisms?|notions?|ideas?|rumou?rs?|speculation|assertions?|concerns?|complaints?|arguments?|statements?|as|that)$/;

/**
 * "Would not say how many", "did not confirm that": nothing was said. "Refused to leave": that is no refusal to comment.
 */
export function stanceHere(passage: Passage, group: Range, cue: Cue, content: readonly Range[]): Cue {
  const { list } = passage;
  const first = list[content[0]?.from ?? 0];
  if (cue.stance === 'declines-to-comment') {
    return UNSAID.test(list[(content[0]?.from ?? 0) + 1]?.lower ?? '') ? cue : { ...cue, stance: 'asserts', score: 0.55 };
  }
  // "Rejected the bill", "dismissed the bid": decided against, which denies nothing.
  if (/^(?:reject|dismiss)$/.test(cue.lemma) && !content.some(({ from, to }) => list.slice(from, to).some((token) => SAYINGS.test(token.lower)))) {
    return { ...cue, stance: 'asserts', score: 0.55 };
  }
  const particle = list[pastParticles(passage, group.to, cue) - 1];
  if (cue.lemma === 'call' && /^(?:for|on|upon)$/.test(particle?.lower ?? '')) return { ...cue, stance: 'demands', score: 0.8 };
  if (!isNegated(passage, group)) return cue;
  const open = /^(?:how|why|whether|if|what|who|when|where|which)$/.test(first?.lower ?? '');
  return open || /^(?:confirm|deny|elaborate|specify|disclose|identify)$/.test(cue.lemma)
    ? { ...cue, stance: 'declines-to-comment', score: 0.75 }
    : { ...cue, score: Math.min(cue.score, 0.5) };
}

/** Whether a verb group holds a "not". */
export function isNegated(passage: Passage, group: Range): boolean {
  for (let i = group.from; i < group.to; i++) if (/^(?:not|never|cannot|.*n't)$/.test(passage.list[i]?.lower ?? '')) return true;
  return false;
}
