import type { Article } from '../model/article.ts';
import type { Briefing } from '../model/briefing.ts';
import { citedArticles } from './cited-articles.ts';
import { compose } from './compose.ts';
import type { BriefingDocument } from './document.ts';

/** Composes a briefing with the articles it cites, each loaded once. */
export async function gather(briefing: Briefing, load: (id: string) => Promise<{ article: Article; text: string } | null>): Promise<BriefingDocument> {
  const cited = new Map<string, { article: Article; text: string } | null>();
  for (const id of citedArticles(briefing)) cited.set(id, await load(id));
  return compose(briefing, (id) => cited.get(id) ?? null);
}
