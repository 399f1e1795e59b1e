import type { TokenSpan } from '../../data/extract/actors/tags.ts';
import type { LessonArticle } from './gold.ts';

export interface Figures {
  precision: number;
  recall: number;
  f1: number;
}

/** Exact span and kind, persons, organisations and places, in percent. */
export function measure(articles: readonly LessonArticle[], reader: (article: LessonArticle) => readonly (readonly TokenSpan[])[]): Record<string, Figures> {
  const counts: Record<string, { right: number; said: number; gold: number }> = {};
  const of = (kind: string) => (counts[kind] ??= { right: 0, said: 0, gold: 0 });
  for (const article of articles) {
    const gold = new Map(article.spans.filter((span) => span.type !== 'MISC').map((span) => [`${span.start}:${span.end}:${span.type}`, span.type]));
    for (const kind of gold.values()) for (const key of [kind, 'all']) of(key).gold++;
    reader(article).forEach((spans, i) => {
      const tokens = article.lessons[i]!.tokens;
      for (const { from, to, kind } of spans) {
        if (kind === 'MISC') continue;
        const hit = gold.has(`${tokens[from]!.start}:${tokens[to - 1]!.end}:${kind}`) ? 1 : 0;
        for (const key of [kind, 'all']) {
          of(key).said++;
          of(key).right += hit;
        }
      }
    });
  }
  return Object.fromEntries(Object.entries(counts).map(([kind, { right, said, gold }]) => {
    const precision = said === 0 ? 0 : (100 * right) / said;
    const recall = gold === 0 ? 0 : (100 * right) / gold;
    return [kind, { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall) }];
  }));
}
