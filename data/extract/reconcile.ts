import { describe } from '../anchor/describe.ts';
import type { Fact, FactFields } from '../model/fact.ts';
import type { NewId } from '../model/id.ts';
import type { Change } from '../model/library.ts';
import type { Proposal } from './extraction.ts';

/**
 * What to change so that the article's open proposals are `proposals`. Facts that an analyst added, edited, accepted or rejected stay
 * untouched, and what was decided once is not proposed again. An open proposal that is no longer made goes, unless a fact that stays denies it.
 */
export function reconcile(
  articleId: string,
  text: string,
  existing: readonly Fact[],
  proposals: readonly Proposal[],
  make: { newId: NewId; now: string },
): Change[] {
  const byKey = new Map<string, Fact>();
  for (const fact of existing) if (fact.origin.by === 'app') byKey.set(fact.origin.key, fact);

  const ids = new Map<string, string>();
  for (const { key } of proposals) ids.set(key, byKey.get(key)?.id ?? make.newId('fact'));

  const changes: Change[] = [];
  for (const proposal of proposals) {
    const before = byKey.get(proposal.key) ?? null;
    if (before !== null && !isOpen(before)) continue;
    const after: Fact = {
      ...withDenial(proposal, ids),
      id: ids.get(proposal.key) as string,
      articleId,
      target: describe(text, proposal.span),
      status: 'proposed',
      edited: false,
      origin: { by: 'app', rule: proposal.rule, score: proposal.score, key: proposal.key },
      createdAt: before?.createdAt ?? make.now,
      updatedAt: make.now,
    };
    if (before === null || differs(before, after)) changes.push({ kind: 'fact', id: after.id, before, after });
  }

  const needed = new Set(existing.filter((fact) => !isOpen(fact)).map((fact) => fact.attribution?.denies));
  for (const fact of existing) {
    if (!isOpen(fact) || needed.has(fact.id) || (fact.origin.by === 'app' && ids.get(fact.origin.key) === fact.id)) continue;
    changes.push({ kind: 'fact', id: fact.id, before: fact, after: null });
  }
  return changes;
}

/** The facts of an article that has none yet, all proposed. */
export function newFacts(articleId: string, text: string, proposals: readonly Proposal[], make: { newId: NewId; now: string }): Fact[] {
  return reconcile(articleId, text, [], proposals, make).flatMap((change) => (change.kind === 'fact' && change.after ? [change.after] : []));
}

/** Proposed by the app and not yet touched by an analyst. */
function isOpen(fact: Fact): boolean {
  return fact.origin.by === 'app' && fact.status === 'proposed' && !fact.edited;
}

function withDenial({ fields, denies }: Proposal, ids: ReadonlyMap<string, string>): FactFields {
  if (fields.attribution === null) return fields;
  return { ...fields, attribution: { ...fields.attribution, denies: denies === null ? null : (ids.get(denies) ?? null) } };
}

function differs(before: Fact, after: Fact): boolean {
  return JSON.stringify({ ...before, updatedAt: '' }, sortedKeys) !== JSON.stringify({ ...after, updatedAt: '' }, sortedKeys);
}

/** Two equal facts may hold their keys in another order once one has been on disk. */
function sortedKeys(_key: string, value: unknown): unknown {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
