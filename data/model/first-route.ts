import type { Catalogue } from './library.ts';
import type { Route } from './settings.ts';

/** What the stage shows at opening: what it showed last, while that still exists; otherwise the first briefing, or the articles. */
export function firstRoute(last: Route | null, catalogue: Catalogue): Route {
  const gone =
    (last?.view === 'article' && !catalogue.articles.some(({ id }) => id === last.id)) ||
    (last?.view === 'briefing' && !catalogue.briefings.some(({ id }) => id === last.id));
  if (last && !gone) return last;
  const [briefing] = catalogue.briefings;
  return briefing ? { view: 'briefing', id: briefing.id } : { view: 'articles' };
}
