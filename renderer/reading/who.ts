import { groupNames, withDecisions, type ActorGroup } from '../../data/actors/groups.ts';
import { nameKey } from '../../data/actors/name-key.ts';
import type { Actor, ActorName } from '../../data/model/actor.ts';
import type { Fact } from '../../data/model/fact.ts';

export type ActorRecords = ReadonlyMap<string, Actor>;
type Facts = ReadonlyMap<string, Fact> | null;

/** The newest answers: views and dialogs of one moment ask about the same facts and records, and most decisions leave the facts alone. */
let named: { facts: Facts; groups: readonly ActorGroup[] } | null = null;
let last: { named: readonly ActorGroup[]; actors: ActorRecords; groups: readonly ActorGroup[] } | null = null;

/** The actors of the library, those in most articles first; made anew only when facts or decisions have changed. */
export function knownActors(facts: Facts, actors: ActorRecords): readonly ActorGroup[] {
  if (named === null || named.facts !== facts) named = { facts, groups: groupNames(facts?.values() ?? []) };
  if (last?.named !== named.groups || last.actors !== actors) last = { named: named.groups, actors, groups: withDecisions(named.groups, [...actors.values()]) };
  return last.groups;
}

/** The actor that has a name, whichever of its names it is; without a kind the first that has it. */
export function actorCalled(groups: readonly ActorGroup[], { name, kind }: { name: string; kind?: ActorName['kind'] | undefined }): ActorGroup | null {
  const has = (group: ActorGroup, any: boolean): boolean => group.names.some((own) => own.name === name && (any || own.kind === kind));
  return (kind === undefined ? null : groups.find((group) => has(group, false))) ?? groups.find((group) => has(group, true)) ?? null;
}

/** True for two views of one actor. */
export function isSame(one: ActorName | null, other: ActorName | null): boolean {
  return one !== null && other !== null && nameKey(one) === nameKey(other);
}

/** True when an actor has all of these words, in lower case, in one of its names or roles. */
export function actorHas({ names, roles }: ActorGroup, words: readonly string[]): boolean {
  if (words.length === 0) return true;
  const all = [...names.map(({ name }) => name), ...roles].join(' ').toLocaleLowerCase();
  return words.every((word) => all.includes(word));
}

/** What was typed, as words to look for. */
export function wordsIn(typed: string): string[] {
  return typed.toLocaleLowerCase().split(/\s+/).filter((word) => word !== '');
}
