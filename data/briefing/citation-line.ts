import { displayDate } from '../dates/display-date.ts';
import type { ArticleFields } from '../model/article.ts';

export interface CitationPart {
  kind: 'author' | 'title' | 'publisher' | 'date' | 'url' | 'missing';
  text: string;
}

/**
 * What names an article as a source, in reading order, empty fields left out: author, title, publisher, date in words, URL.
 * Formats set the parts apart by `, ` and put the title in quotation marks, as `citationLine` does.
 */
export function citationParts(article: ArticleFields | null): CitationPart[] {
  if (article === null) return [{ kind: 'missing', text: 'An article that is no longer in the library' }];
  const parts: CitationPart[] = [
    { kind: 'author', text: article.author.trim() },
    { kind: 'title', text: article.title.trim() },
    { kind: 'publisher', text: article.publisher.trim() },
    { kind: 'date', text: article.published === null ? 'no date given' : displayDate(article.published) },
    { kind: 'url', text: article.url },
  ];
  return parts.filter(({ text }, index) => text !== '' && !(index === 0 && text === article.publisher.trim()));
}

/** The source as one line of plain text. */
export function citationLine(article: ArticleFields | null): string {
  return citationParts(article)
    .map(({ kind, text }) => (kind === 'title' ? `“${text}”` : text))
    .join(', ');
}
