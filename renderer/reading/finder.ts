import { actorFinder, type FindActor } from '../../data/actors/find-actor.ts';
import type { Actor } from '../../data/model/actor.ts';

let finder: { actors: ReadonlyMap<string, Actor>; find: FindActor } | null = null;

/** Looks up who is who among the records; the same as before while none of them has changed. */
export function finderFor(actors: ReadonlyMap<string, Actor>): FindActor {
  if (finder?.actors !== actors) finder = { actors, find: actorFinder(actors.values()) };
  return finder.find;
}
