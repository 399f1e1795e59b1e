import type { Actor, ActorMention, ActorName } from '../model/actor.ts';
import type { Fact } from '../model/fact.ts';
import { nameKey, namesOf } from './name-key.ts';

/** The actor that a name in an article leads to, if the analyst decided anything about it; null for an actor of its own. */
export type FindActor = (articleId: string, name: ActorName) => Actor | null;

/** Where nothing was decided: every name is an actor of its own. */
export const asWritten: FindActor = () => null;

/** Looks up who is who: what was said of the name in this very article counts before what was said of the name. */
export function actorFinder(actors: Iterable<Actor>): FindActor {
  const byName = new Map<string, Actor>();
  const byMention = new Map<string, Actor>();
  const pinned = new Set<string>();
  for (const actor of actors) {
    for (const name of namesOf(actor)) byName.set(nameKey(name), actor);
    for (const mention of actor.mentions) {
      byMention.set(mentionKey(mention), actor);
      pinned.add(nameKey(mention));
    }
  }
  if (byName.size === 0) return asWritten;
  return (articleId, name) => {
    const key = nameKey(name);
    return (pinned.has(key) ? byMention.get(`${articleId} ${key}`) : undefined) ?? byName.get(key) ?? null;
  };
}

/** One string for a name in an article. */
export function mentionKey(mention: ActorMention): string {
  return `${mention.articleId} ${nameKey(mention)}`;
}

/** The actors of a fact under the names that lists show, each once. */
export function shownNames(find: FindActor, { articleId, actors }: Fact): string[] {
  return [...new Set(actors.map((name) => shownName(find, articleId, name).name))];
}

/** The name that lists show for a name in an article. */
export function shownName(find: FindActor, articleId: string, name: ActorName): ActorName {
  return find(articleId, name) ?? name;
}
