import type { ActorKind, Fact } from '../../data/model/fact.ts';

/** An actor of the library: all facts that name it, under the fullest form its articles use. */
export interface Actor {
  name: string;
  kind: ActorKind;
  /** Roles the articles give, the commonest first. */
  roles: string[];
  /** Articles that name it. */
  articleIds: Set<string>;
  /** Facts of kind `actor` first, then those that name it. */
  facts: Fact[];
}

/** Actors by name and kind, those in most articles first. Same name, same actor: nothing is merged by guess. */
export function actorsOf(facts: Iterable<Fact>): Actor[] {
  const actors = new Map<string, Actor & { roleCounts: Map<string, number> }>();
  for (const fact of facts) {
    for (const { name, kind, role } of fact.actors) {
      const key = `${kind} ${name}`;
      let actor = actors.get(key);
      if (!actor) actors.set(key, (actor = { name, kind, roles: [], articleIds: new Set(), facts: [], roleCounts: new Map() }));
      actor.articleIds.add(fact.articleId);
      actor.facts.push(fact);
      if (role !== null) actor.roleCounts.set(role, (actor.roleCounts.get(role) ?? 0) + 1);
    }
  }
  return [...actors.values()]
    .map(({ roleCounts, ...actor }) => ({
      ...actor,
      roles: [...roleCounts].sort((a, b) => b[1] - a[1]).map(([role]) => role),
      facts: actor.facts.toSorted((a, b) => Number(b.kind === 'actor') - Number(a.kind === 'actor')),
    }))
    .sort((a, b) => b.articleIds.size - a.articleIds.size || b.facts.length - a.facts.length || a.name.localeCompare(b.name));
}
