import { nameKey } from '../../data/actors/name-key.ts';
import type { ActorGroup } from '../../data/actors/groups.ts';
import type { FindActor } from '../../data/actors/find-actor.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { Span, Target } from '../../data/model/target.ts';

/** A passage that names an actor, with the name apart from the words before and after it. */
export interface Quote {
  fact: Fact;
  before: string;
  name: string;
  after: string;
  /** Where the name, or else the passage, stands in its article. */
  span: Span;
}

/** Passages that name an actor, from as many articles as there are places for; `first` goes before all others. */
export function quotesOf(group: ActorGroup, find: FindActor, most: number, first: Fact | null = null): Quote[] {
  const facts = first !== null && group.facts.includes(first) ? [first, ...group.facts.filter((fact) => fact !== first)] : group.facts;
  const seen = new Set<string>();
  const chosen: Fact[] = [];
  for (const fact of facts) {
    if (chosen.length === most) break;
    if (seen.has(fact.articleId)) continue;
    seen.add(fact.articleId);
    chosen.push(fact);
  }
  for (const fact of facts) if (chosen.length < most && fact.kind !== 'actor' && !chosen.includes(fact)) chosen.push(fact);
  return chosen.map((fact) => quoteOf(fact, group, find));
}

/** The words around a passage, without the halves of words that its context was cut at. */
function around({ prefix, suffix }: Target): { before: string; after: string } {
  return { before: prefix.replace(/^\S*\s+/u, ''), after: suffix.replace(/\s+\S*$/u, '') };
}

function quoteOf(fact: Fact, group: ActorGroup, find: FindActor): Quote {
  const { target, articleId } = fact;
  const { before, after } = around(target);
  const ref = fact.actors.find((actor) => nameKey(find(articleId, actor) ?? actor) === nameKey(group));
  const span = ref?.span ?? null;
  if (span === null || span.start < target.start || span.end > target.end)
    return { fact, before: `${before}${target.exact}${after}`, name: '', after: '', span: { start: target.start, end: target.end } };
  const [from, to] = [span.start - target.start, span.end - target.start];
  return {
    fact,
    before: `${before}${target.exact.slice(0, from)}`,
    name: target.exact.slice(from, to),
    after: `${target.exact.slice(to)}${after}`,
    span,
  };
}
