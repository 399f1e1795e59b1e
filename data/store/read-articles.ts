import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { ArticleDocument } from '../model/library.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { orTold } from './catalogue-file.ts';
import { deepFreeze, type Documents } from './documents.ts';
import { isArticle } from './edits.ts';
import { articleName } from './layout.ts';

/** How many documents are read before other work has its turn: small files are read without leaving the thread. */
const READ_AT_ONCE = 16;

/** These articles of a library, or every one; one that cannot be read, which the findings name, keeps nothing from the others. */
export async function readArticles(index: CatalogueIndex, documents: Documents, ids?: readonly string[]): Promise<ArticleDocument[]> {
  const names = (ids ?? index.listArticles().map(({ id }) => id)).map(articleName);
  const articles: ArticleDocument[] = [];
  for (let start = 0; start < names.length; start += READ_AT_ONCE) {
    const read = await Promise.all(names.slice(start, start + READ_AT_ONCE).map((name) => documents.peek(name).catch(orTold)));
    articles.push(...read.map((document) => deepFreeze(document?.content ?? null)).filter(isArticle));
    await yieldToOthers();
  }
  return articles;
}
