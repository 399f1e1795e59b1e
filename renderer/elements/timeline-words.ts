import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import { factState, stanceWord } from '../reading/words.ts';

/** A fact as it may be said: a claim never without who makes it, or that nobody is named. */
export function saying({ attribution, statement }: Fact): string {
  if (attribution === null) return statement;
  return attribution.source === null ? `Claim without a named source: ${statement}` : `${attribution.source.text} ${stanceWord(attribution.stance)}: ${statement}`;
}

/** What qualifies a date, said before the statement so that no label claims more than the text; empty when nothing does. */
export function qualifier(mark: Mark): string {
  return mark.rough || mark.inferred ? `${mark.words}: ` : '';
}

/** A fact on the timeline in words, for screen readers. */
export function spoken(mark: Mark, article: ArticleSummary | undefined, contested: boolean): string {
  return `${mark.words}: ${saying(mark.fact)} ${factState(mark.fact, contested).word} ${mark.fact.kind}. ${article?.title ?? ''}`;
}
