import { shownNames, type FindActor } from '../actors/find-actor.ts';
import type { Fact } from '../model/fact.ts';
import { byTime, type Mark } from './mark.ts';

/** What the table needs of an article. */
export interface ArticleLabel {
  title: string;
  published: string | null;
}

/** A dated fact as a line of the timeline's table. */
export interface Row {
  mark: Mark;
  who: string;
  article: string;
}

export type Column = 'date' | 'statement' | 'who' | 'article' | 'status';

/** The line of a mark. `title` is its article's; `find` tells who is who. */
export function rowOf(mark: Mark, title: string, find: FindActor): Row {
  return { mark, who: shownNames(find, mark.fact).join(', '), article: title };
}

/** Rows in the order of a column; equal ones in order of time. */
export function sortRows(rows: readonly Row[], column: Column, descending: boolean): Row[] {
  const collator = new Intl.Collator('en', { numeric: true });
  const way = descending ? -1 : 1;
  const compareRows = (a: Row, b: Row): number =>
    column === 'date' ? byTime(a.mark, b.mark) : collator.compare(cell(a, column), cell(b, column));
  return [...rows].sort((a, b) => way * compareRows(a, b) || byTime(a.mark, b.mark));
}

function cell({ mark, who, article }: Row, column: Exclude<Column, 'date'>): string {
  return { statement: mark.fact.statement, who, article, status: mark.fact.status }[column];
}

/** Facts as they stand in the texts: by the day of publication (unknown last), then article, then place in its text. */
export function inTextOrder(facts: readonly Fact[], articles: ReadonlyMap<string, ArticleLabel>): Fact[] {
  const published = ({ articleId }: Fact): string => articles.get(articleId)?.published ?? '~';
  return [...facts].sort(
    (a, b) =>
      compare(published(a), published(b)) || compare(a.articleId, b.articleId) || a.target.start - b.target.start || compare(a.id, b.id),
  );
}

function compare(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}
