import { shownNames, type FindActor } from '../actors/find-actor.ts';
import type { Fact, FactStatus } from '../model/fact.ts';

/** What a timeline is narrowed to. An empty list, or null, narrows nothing; a fact must meet every part. */
export interface FactFilter {
  /** Facts that name any of these actors, told by the names that lists show. */
  actors: readonly string[];
  /** Facts from any of these articles, by id. */
  articles: readonly string[];
  status: FactStatus | null;
  kind: 'event' | 'claim' | null;
}

export const NO_FILTER: FactFilter = { actors: [], articles: [], status: null, kind: null };

/** True when a fact meets the filter. @param find tells who is who */
export function meets(fact: Fact, { actors, articles, status, kind }: FactFilter, find: FindActor): boolean {
  return (
    (kind === null || fact.kind === kind) &&
    (status === null || fact.status === status) &&
    (articles.length === 0 || articles.includes(fact.articleId)) &&
    (actors.length === 0 || shownNames(find, fact).some((name) => actors.includes(name)))
  );
}

/** The events and claims that meet the filter, in the order given. */
export function filterFacts(facts: Iterable<Fact>, filter: FactFilter, find: FindActor): Fact[] {
  return [...facts].filter((fact) => fact.kind !== 'actor' && meets(fact, filter, find));
}

/** In how many facts each actor occurs, most often first, then by name. A fact that names somebody twice counts once. */
export function countActors(facts: Iterable<Fact>, find: FindActor): { name: string; count: number }[] {
  return counted(facts, (fact) => shownNames(find, fact));
}

/** How many facts each article has, by article id, most first. */
export function countArticles(facts: Iterable<Fact>): { name: string; count: number }[] {
  return counted(facts, ({ articleId }) => [articleId]);
}

function counted(facts: Iterable<Fact>, keys: (fact: Fact) => Iterable<string>): { name: string; count: number }[] {
  const counts = new Map<string, number>();
  for (const fact of facts) for (const key of keys(fact)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return [...counts]
    .map(([name, count]) => ({ name, count }))
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1));
}
