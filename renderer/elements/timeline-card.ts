import { html, nothing, type TemplateResult } from 'lit';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import { factState } from '../reading/words.ts';
import { icon } from './icon.ts';

/** What is said of a mark when it is pointed at: date, statement, state, source, and what contests it. */
export function timelineCard(mark: Mark, article: ArticleSummary | undefined, against: readonly Fact[]): TemplateResult {
  const { fact, words } = mark;
  const state = factState(fact, against.length > 0);
  return html`
    <p class="date">${words}</p>
    ${fact.when !== null && fact.when.rule !== '' ? html`<p class="line soft">${icon('calendar')} ${fact.when.rule}</p>` : nothing}
    <p class="statement" dir="auto">${fact.statement}</p>
    <p class="line">${icon(state.icon)} ${state.word} ${fact.kind}${fact.edited ? ', edited' : ''}</p>
    ${against.map(
      (other) => html`<p class="soft" dir="auto">${fact.attribution?.denies === other.id ? 'Denies' : 'Denied'}: ${other.statement}</p>`,
    )}
    <p class="soft" dir="auto">${articleWords(article)}</p>
  `;
}

/** Title and publisher of an article, or that it is gone. */
export function articleWords(article: ArticleSummary | undefined): string {
  if (article === undefined) return 'Article not in the library';
  return article.publisher === '' ? article.title : `${article.title}, ${article.publisher}`;
}

/** A fact on the timeline in one sentence, for screen readers. */
export function spoken(mark: Mark, article: ArticleSummary | undefined, contested: boolean): string {
  return `${mark.words}: ${mark.fact.statement} ${factState(mark.fact, contested).word} ${mark.fact.kind}. ${article?.title ?? ''}`;
}
