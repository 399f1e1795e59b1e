import { DeskError } from '../contract/errors.ts';
import type { Actor, ActorMention, ActorName } from '../model/actor.ts';
import type { NewId } from '../model/id.ts';
import type { Change } from '../model/library.ts';
import { mentionKey } from './find-actor.ts';
import { nameKey, nameOf, namesOf } from './name-key.ts';

/*
 * The analyst's decisions about who is who, each as the changes of records that keep it. An actor is named by any of its names; one
 * without a record gets its record here, and loses it when nothing is decided about it any more. All throw DeskError `invalid-input`
 * when the decision contradicts itself or another one; nothing is changed then.
 */

/** What making a record takes, and the records there are. */
export interface Deciding {
  actors: readonly Actor[];
  newId: NewId;
  /** The present instant. */
  now: string;
}

/** Two or more actors are one, shown under the first one's name. What was decided about each of them stays. */
export function mergeActors(deciding: Deciding, [first, ...others]: readonly ActorName[]): Change[] {
  if (first === undefined) throw refused('There is nothing to merge.');
  const into = actorNamed(deciding, first);
  const from = [...new Map(others.map((name) => [nameKey(name), actorNamed(deciding, name)])).values()].filter(
    (actor, at, all) => actor.id !== into.id && all.findIndex(({ id }) => id === actor.id) === at,
  );
  if (from.length === 0) throw refused(`“${into.name}” cannot be merged with itself.`);
  const all = [into, ...from];
  return [...removals(deciding, from), ...kept(deciding, {
    ...into,
    aliases: distinct(all.flatMap(namesOf)).filter((name) => nameKey(name) !== nameKey(into)),
    mentions: all.flatMap(({ mentions }) => mentions),
    apart: all.flatMap(({ apart }) => apart),
  })];
}

/**
 * Some of what leads to an actor is another one: whole names, or names in single articles.
 * @param to the name of the other one, new or known; it is kept apart from the first from now on
 */
export function splitActor(deciding: Deciding, from: ActorName, to: ActorName, names: readonly ActorName[], mentions: readonly ActorMention[]): Change[] {
  const whole = actorNamed(deciding, from);
  const part = actorNamed(deciding, to, new Set(names.map(nameKey)));
  const moved = new Set(names.map(nameKey));
  const staying = namesOf(whole).filter((name) => !moved.has(nameKey(name)));
  const [shown, ...aliases] = staying;
  if (names.length === 0 && mentions.length === 0) throw refused(`Nothing was chosen to go from “${whole.name}”.`);
  if (shown === undefined) throw refused(`Every name of “${whole.name}” would go. Rename it instead.`);
  if (part.id === whole.id || staying.some((name) => nameKey(name) === nameKey(to)))
    throw refused(`“${to.name}” stays with the actor it is split from. The other one needs a name of its own.`);
  if (names.some((name) => !namesOf(whole).some((own) => nameKey(own) === nameKey(name)))) throw refused(`“${whole.name}” has no such name.`);
  const leaving = new Set(mentions.map(mentionKey));
  const left: Actor = { ...whole, ...shown, aliases, mentions: whole.mentions.filter((mention) => !leaving.has(mentionKey(mention))) };
  const grown: Actor = {
    ...part,
    aliases: distinct([...part.aliases, ...names]).filter((name) => nameKey(name) !== nameKey(part)),
    mentions: [...part.mentions, ...mentions],
  };
  // One of the two remembers that they are apart: the one that has a record anyway.
  const isPartDecided = !isUndecided(settled(grown));
  const both = isPartDecided ? [left, { ...grown, apart: [...grown.apart, ...staying] }] : [{ ...left, apart: [...left.apart, nameOf(to)] }, grown];
  const others = deciding.actors.filter(({ id, mentions: own }) => id !== whole.id && id !== part.id && own.some((mention) => leaving.has(mentionKey(mention))));
  const robbed = others.map((actor) => ({ ...actor, mentions: actor.mentions.filter((mention) => !leaving.has(mentionKey(mention))) }));
  return [...robbed, ...both].flatMap((actor) => kept(deciding, actor));
}

/** An actor is shown under another name or as another kind. The old name still leads to it. */
export function renameActor(deciding: Deciding, of: ActorName, to: ActorName): Change[] {
  const actor = actorNamed(deciding, of);
  free(deciding, actor, to);
  const aliases = namesOf(actor).filter((name) => nameKey(name) !== nameKey(to));
  return kept(deciding, { ...actor, ...nameOf(to), aliases });
}

/** A further name leads to an actor from now on. */
export function addAlias(deciding: Deciding, of: ActorName, alias: ActorName): Change[] {
  const actor = actorNamed(deciding, of);
  free(deciding, actor, alias);
  return kept(deciding, { ...actor, aliases: distinct([...actor.aliases, nameOf(alias)]).filter((name) => nameKey(name) !== nameKey(actor)) });
}

/** Two actors are not one, however alike their names are. */
export function keepApart(deciding: Deciding, one: ActorName, other: ActorName): Change[] {
  const [first, second] = [actorNamed(deciding, one), actorNamed(deciding, other)];
  if (first.id === second.id) throw refused(`“${one.name}” and “${other.name}” are one actor. Split it first.`);
  const [holder, named] = !isKnown(deciding, first) && isKnown(deciding, second) ? [second, one] : [first, other];
  return kept(deciding, { ...holder, apart: distinct([...holder.apart, nameOf(named)]) });
}

/** The record that a name leads to, or a new one; names that are `moved` lead nowhere yet. */
function actorNamed({ actors, newId, now }: Deciding, name: ActorName, moved: ReadonlySet<string> = new Set()): Actor {
  const key = nameKey(name);
  const known = moved.has(key) ? undefined : actors.find((actor) => namesOf(actor).some((own) => nameKey(own) === key));
  return known ?? { ...nameOf(name), id: newId('actor'), aliases: [], mentions: [], apart: [], createdAt: now, updatedAt: now };
}

function isKnown({ actors }: Deciding, { id }: Actor): boolean {
  return actors.some((actor) => actor.id === id);
}

function free({ actors }: Deciding, { id }: Actor, name: ActorName): void {
  const owner = actors.find((actor) => actor.id !== id && namesOf(actor).some((own) => nameKey(own) === nameKey(name)));
  if (owner !== undefined) throw refused(`“${name.name}” is a name of “${owner.name}” already. Merge the two if they are one.`);
}

/** The changes that keep a record as it is now; a record that says nothing is not kept. */
function kept({ actors, now }: Deciding, actor: Actor): Change[] {
  const before = actors.find(({ id }) => id === actor.id) ?? null;
  const after = settled(actor);
  if (isUndecided(after)) return before === null ? [] : [{ kind: 'actor', id: actor.id, before, after: null }];
  return JSON.stringify(before) === JSON.stringify(after) ? [] : [{ kind: 'actor', id: actor.id, before, after: { ...after, updatedAt: now } }];
}

/** Without what says nothing: a mention whose name leads here anyway, a name of its own among those of others. */
function settled(actor: Actor): Actor {
  const own = new Set(namesOf(actor).map(nameKey));
  const mentions = [...new Map(actor.mentions.map((mention) => [mentionKey(mention), mention])).values()];
  return { ...actor, mentions: mentions.filter((mention) => !own.has(nameKey(mention))), apart: distinct(actor.apart).filter((name) => !own.has(nameKey(name))) };
}

function isUndecided({ aliases, mentions, apart }: Actor): boolean {
  return aliases.length === 0 && mentions.length === 0 && apart.length === 0;
}

function removals({ actors }: Deciding, gone: readonly Actor[]): Change[] {
  return actors.filter(({ id }) => gone.some((actor) => actor.id === id)).map((before) => ({ kind: 'actor', id: before.id, before, after: null }));
}

function distinct(names: readonly ActorName[]): ActorName[] {
  return [...new Map(names.map((name) => [nameKey(name), nameOf(name)])).values()];
}

function refused(problem: string): DeskError {
  return new DeskError('invalid-input', `${problem} Nothing was changed.`);
}
