import { compare } from '../dates/edtf.ts';
import type { Actor, ActorMention, ActorName } from '../model/actor.ts';
import type { Fact, FactDate } from '../model/fact.ts';
import { actorFinder, asWritten, mentionKey, type FindActor } from './find-actor.ts';
import { nameKey, nameOf, namesOf } from './name-key.ts';

/** An actor of the library, under the name that lists show, with all facts that name it. No two have the same name and kind. */
export interface ActorGroup extends ActorName {
  /** What the analyst decided about it, or null. */
  record: Actor | null;
  /** Every name that leads here, the one shown first. */
  names: readonly ActorName[];
  articleIds: ReadonlySet<string>;
  /** Facts of kind `actor` first, then the others that name it. */
  facts: readonly Fact[];
  /** Roles that the articles give, the commonest first. */
  roles: readonly string[];
}

interface Gathering extends ActorGroup {
  articleIds: Set<string>;
  introduced: Fact[];
  others: Fact[];
  /** How often each role is given; null before there is one: most actors have none. */
  roleCounts: Map<string, number> | null;
}

/**
 * The actors that facts name, those in most articles first. What the analyst decided about a name holds; beyond that equal names of equal
 * kind are one actor, and nothing is merged by guess. Actors that no fact names are left out.
 */
export function groupActors(facts: Iterable<Fact>, actors: Iterable<Actor>): ActorGroup[] {
  return withDecisions(groupNames(facts), [...actors]);
}

/** The actors as they are before anything is decided: one for each name and kind. */
export function groupNames(facts: Iterable<Fact>): ActorGroup[] {
  return gather(facts, () => true, asWritten).sort(byExtent);
}

/**
 * The actors once the decisions of the analyst count. Those that no decision is about are the very same objects, so that what was found out
 * about them holds.
 * @param named as `groupNames` gives them
 */
export function withDecisions(named: readonly ActorGroup[], actors: readonly Actor[]): ActorGroup[] {
  const touched = new Set(actors.flatMap((actor) => [...namesOf(actor), ...actor.mentions].map(nameKey)));
  const own = named.filter((group) => touched.has(nameKey(group)));
  if (own.length === 0) return [...named];
  const facts = new Set(own.flatMap((group) => group.facts));
  const decided = gather(facts, (ref) => touched.has(nameKey(ref)), actorFinder(actors));
  return [...named.filter((group) => !touched.has(nameKey(group))), ...decided].sort(byExtent);
}

function gather(facts: Iterable<Fact>, counts: (ref: ActorName) => boolean, find: FindActor): ActorGroup[] {
  // A map for each kind: making one key of kind and name for every mention would take most of the time.
  const groups = { person: new Map<string, Gathering>(), organisation: new Map<string, Gathering>(), place: new Map<string, Gathering>() };
  for (const fact of facts) {
    for (const ref of fact.actors) {
      if (!counts(ref)) continue;
      const record = find(fact.articleId, ref);
      const { name, kind } = record ?? ref;
      let group = groups[kind].get(name);
      if (group === undefined) groups[kind].set(name, (group = gathering(record, { name, kind })));
      group.articleIds.add(fact.articleId);
      const list = fact.kind === 'actor' ? group.introduced : group.others;
      if (list.at(-1) !== fact) list.push(fact);
      if (ref.role === null) continue;
      group.roleCounts ??= new Map();
      group.roleCounts.set(ref.role, (group.roleCounts.get(ref.role) ?? 0) + 1);
    }
  }
  return Object.values(groups)
    .flatMap((ofKind) => [...ofKind.values()])
    .map(({ introduced, others, roleCounts, ...group }): ActorGroup => {
      const roles = roleCounts === null ? [] : [...roleCounts].sort((a, b) => b[1] - a[1]).map(([role]) => role);
      return { ...group, facts: introduced.length === 0 ? others : [...introduced, ...others], roles };
    });
}

function byExtent(a: ActorGroup, b: ActorGroup): number {
  return b.articleIds.size - a.articleIds.size || b.facts.length - a.facts.length || (a.name < b.name ? -1 : a.name > b.name ? 1 : a.kind < b.kind ? -1 : 1);
}

function gathering(record: Actor | null, name: ActorName): Gathering {
  const names = record === null ? [nameOf(name)] : namesOf(record);
  return { ...nameOf(name), record, names, articleIds: new Set(), facts: [], roles: [], introduced: [], others: [], roleCounts: null };
}

/** One name of an actor in one article: what can be split off. */
export interface NamedIn extends ActorMention {
  /** How many facts of the article name it so. */
  facts: number;
  /** The roles that the article gives it. */
  roles: string[];
}

/** The names that lead to an actor as its articles use them. @param find made of the same records as the group */
export function mentionsOf(group: ActorGroup, find: FindActor): NamedIn[] {
  const mentions = new Map<string, NamedIn>();
  for (const { articleId, actors: refs } of group.facts) {
    for (const ref of refs) {
      if (nameKey(find(articleId, ref) ?? ref) !== nameKey(group)) continue;
      const key = mentionKey({ articleId, ...nameOf(ref) });
      let mention = mentions.get(key);
      if (mention === undefined) mentions.set(key, (mention = { articleId, ...nameOf(ref), facts: 0, roles: [] }));
      mention.facts += 1;
      if (ref.role !== null && !mention.roles.includes(ref.role)) mention.roles.push(ref.role);
    }
  }
  return [...mentions.values()];
}

/** The first and the last date, in order of time, that the facts of an actor have; null when none has one. */
export function datesOf({ facts }: ActorGroup): { first: FactDate; last: FactDate } | null {
  const dates = facts.flatMap(({ when }) => (when === null ? [] : [when]));
  const furthest = (sign: number): FactDate | undefined =>
    dates.reduce<FactDate | undefined>((best, date) => (best === undefined || sign * compare(date.edtf, best.edtf) > 0 ? date : best), undefined);
  const [first, last] = [furthest(-1), furthest(1)];
  return first === undefined || last === undefined ? null : { first, last };
}
