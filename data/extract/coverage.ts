import type { Fact } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import { sentences } from '../text/sentences.ts';

/**
 * How much of an article its facts speak of. `without` lists the sentences that no event or claim touches, in order; rejected facts do
 * not count, nor does a bare actor: it says who is named, not what happened.
 */
export function coverage(text: string, facts: readonly Fact[]): { sentences: number; covered: number; without: Span[] } {
  const spans = facts
    .filter((fact) => fact.status !== 'rejected' && fact.kind !== 'actor')
    .map((fact) => fact.target)
    .toSorted((a, b) => a.start - b.start);
  const all = sentences(text);
  const without: Span[] = [];
  let next = 0;
  let reach = -1;
  for (const sentence of all) {
    for (let span = spans[next]; span !== undefined && span.start < sentence.end; span = spans[++next]) reach = Math.max(reach, span.end);
    if (reach <= sentence.start) without.push(sentence);
  }
  return { sentences: all.length, covered: all.length - without.length, without };
}
