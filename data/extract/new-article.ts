import type { ReadArticle } from '../import/reading.ts';
import type { Article, ArticleFields } from '../model/article.ts';
import type { Fact } from '../model/fact.ts';
import type { NewId } from '../model/id.ts';
import { extract } from './extract.ts';
import { propose } from './propose.ts';
import { newFacts } from './reconcile.ts';

export interface NewArticleMake {
  newId: NewId;
  now: string;
  /** Lower-case hex SHA-256 of a string in UTF-8. */
  sha256: (text: string) => string;
  fileName: string | null;
  sample?: boolean;
  progress?: (done: number, total: number) => void;
}

/** The records of an article that was read and is to be kept under `fields`, with the facts the app proposes for it. */
export function newArticle(read: ReadArticle, fields: ArticleFields, make: NewArticleMake): { article: Article; text: string; facts: Fact[] } {
  const article: Article = {
    ...fields,
    id: make.newId('article'),
    language: read.language,
    direction: read.direction,
    format: read.format,
    fileName: make.fileName,
    hash: make.sha256(read.text),
    length: read.text.length,
    importedAt: make.now,
    readAt: null,
    sample: make.sample ?? false,
  };
  const proposals = propose(read.text, extract(read.text, fields.published, make.progress));
  return { article, text: read.text, facts: newFacts(article.id, read.text, proposals, make) };
}
