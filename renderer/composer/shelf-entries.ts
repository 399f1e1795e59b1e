import type { FindActor } from '../../data/actors/find-actor.ts';
import { namesOf } from '../../data/actors/name-key.ts';
import { bounds } from '../../data/dates/edtf.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { whenWords } from '../../data/timeline/mark.ts';
import { contestedIds, factState } from '../reading/words.ts';
import type { IconName } from '../elements/icon.ts';
import type { Cite } from './cite-data.ts';

export type ShelfKind = 'facts' | 'actors' | 'annotations';

/** Something that can be put into a briefing. */
export interface ShelfEntry {
  id: string;
  kind: ShelfKind;
  articleId: string;
  source: string;
  /** Its state as a shape and a word. */
  state: { icon: IconName; word: string };
  date: string;
  words: string;
  /** The words of the article that it rests on. */
  quote: string;
  tags: readonly string[];
  /** Null for a highlight without a note: it has no words of the analyst's to insert. */
  sentence: Cite | null;
  quotation: Cite;
  /** What a search looks through, in lower case. */
  haystack: string;
}

/**
 * All facts but the rejected and all annotations, as the shelf shows them: accepted facts first, by date, the undated after
 * the dated; then in the order of their articles and passages. Annotations in the order of articles and passages.
 * @param find tells who is who: a fact is found by every name of its actors
 */
export function shelfEntries(facts: Iterable<Fact>, annotations: Iterable<Annotation>, articles: ReadonlyMap<string, ArticleSummary>, find: FindActor): ShelfEntry[] {
  const all = [...facts].filter(({ status }) => status !== 'rejected');
  const contested = contestedIds(all);
  const order = new Map([...articles.keys()].map((id, index) => [id, index]));
  const place = ({ articleId, target }: Fact | Annotation): string => `${pad(order.get(articleId) ?? articles.size)} ${pad(target.start)}`;
  const keyed = all.map((fact) => {
    const rank = fact.status === 'accepted' ? 0 : 1;
    const day = (fact.when && bounds(fact.when.edtf).earliest) ?? '~';
    return { key: `${rank} ${day} ${place(fact)}`, entry: factEntry(fact, contested.has(fact.id), articles, find) };
  });
  const notes = [...annotations].map((annotation) => ({ key: place(annotation), entry: annotationEntry(annotation, articles) }));
  const byKey = (a: { key: string }, b: { key: string }): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0);
  return [...keyed.sort(byKey), ...notes.sort(byKey)].map(({ entry }) => entry);
}

/** The entries of a kind that hold every word searched for, from one article or (null) from all. */
export function findEntries(entries: readonly ShelfEntry[], kind: ShelfKind, articleId: string | null, search: string): ShelfEntry[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  return entries.filter(
    (entry) => entry.kind === kind && (articleId === null || entry.articleId === articleId) && words.every((word) => entry.haystack.includes(word)),
  );
}

const pad = (number: number): string => String(number).padStart(9, '0');

function factEntry(fact: Fact, contested: boolean, articles: ReadonlyMap<string, ArticleSummary>, find: FindActor): ShelfEntry {
  const { id, articleId, target, statement, when, actors } = fact;
  const citation = { articleId, factId: id, target };
  const entry = {
    id,
    kind: fact.kind === 'actor' ? ('actors' as const) : ('facts' as const),
    articleId,
    source: sourceOf(articles.get(articleId)),
    state: factState(fact, contested),
    date: when === null ? '' : whenWords(when),
    words: statement,
    quote: target.exact,
    tags: [],
    sentence: { words: statement, as: 'sentence' as const, citation },
    quotation: { words: target.exact, as: 'quote' as const, citation },
  };
  const names = actors.flatMap((ref) => [ref, ...namesOf(find(articleId, ref) ?? { ...ref, aliases: [] })]).map(({ name }) => name);
  return { ...entry, haystack: haystack(entry.words, entry.quote, entry.date, when?.edtf ?? '', entry.source, entry.state.word, ...names) };
}

function annotationEntry({ id, articleId, target, body, tags }: Annotation, articles: ReadonlyMap<string, ArticleSummary>): ShelfEntry {
  const citation = { articleId, factId: null, target };
  const source = sourceOf(articles.get(articleId));
  return {
    id,
    kind: 'annotations',
    articleId,
    source,
    state: body === '' ? { icon: 'edit', word: 'Highlight' } : { icon: 'note', word: 'Note' },
    date: '',
    words: body,
    quote: target.exact,
    tags,
    sentence: body.trim() === '' ? null : { words: body, as: 'sentence', citation },
    quotation: { words: target.exact, as: 'quote', citation },
    haystack: haystack(body, target.exact, source, ...tags),
  };
}

const haystack = (...parts: string[]): string => parts.join('\n').toLowerCase();

function sourceOf(article: ArticleSummary | undefined): string {
  return article === undefined ? 'An article that is no longer in the library' : [article.title, article.publisher].filter(Boolean).join(' · ');
}
