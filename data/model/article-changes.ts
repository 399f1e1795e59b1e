import type { ArticleDocument, Change } from './library.ts';

/** The changes that bring an article with all its records into a library, for one transaction. */
export function additionOf({ article, text, facts, annotations }: ArticleDocument): Change[] {
  return [
    { kind: 'article', id: article.id, before: null, after: article },
    { kind: 'text', id: article.id, before: null, after: { id: article.id, text } },
    ...facts.map((fact): Change => ({ kind: 'fact', id: fact.id, before: null, after: fact })),
    ...annotations.map((annotation): Change => ({ kind: 'annotation', id: annotation.id, before: null, after: annotation })),
  ];
}

/** The changes that take it out again: a library refuses to part with an article and keep its facts. */
export function removalOf(document: ArticleDocument): Change[] {
  return additionOf(document)
    .map((change) => ({ ...change, before: change.after, after: null }) as Change)
    .reverse();
}
