import type { Fact } from '../../data/model/fact.ts';

/** A proposal's score as it is shown, with two decimals; null for a fact of the analyst's own. */
export function scoreWords({ origin }: Fact): string | null {
  return origin.by === 'app' ? origin.score.toFixed(2) : null;
}

/** The facts that wait for a decision and whose score, as shown, is `least` (0 to 1) or more. */
export function proposedFrom(facts: readonly Fact[], least: number): Fact[] {
  return facts.filter((fact) => fact.status === 'proposed' && Number(scoreWords(fact) ?? -1) >= least);
}
