import type { Actor, ActorName } from '../model/actor.ts';

/** One string for a name with its kind; equal for equal names of equal kind, and for no others. */
export function nameKey({ kind, name }: ActorName): string {
  return `${kind} ${name}`;
}

/** A name with its kind, and nothing else of what it was taken from. */
export function nameOf({ kind, name }: ActorName): ActorName {
  return { name, kind };
}

/** Every name that leads to an actor, the one that lists show first. */
export function namesOf(actor: Pick<Actor, 'name' | 'kind' | 'aliases'>): ActorName[] {
  return [nameOf(actor), ...actor.aliases];
}
