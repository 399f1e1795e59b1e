import { expect, test } from 'vitest';
import type { Fact } from '../model/fact.ts';
import type { Change } from '../model/library.ts';
import { extract } from './extract.ts';
import { propose } from './propose.ts';
import { reconcile } from './reconcile.ts';

const TEXT = 'Ankara accused Athens of closing the strait. Athens denied that it had closed the strait. On 3 May, the bridge was closed.';

function maker(): { newId: (prefix: string) => string; now: string } {
  let count = 0;
  return { newId: (prefix) => `${prefix}-${++count}`, now: '2023-05-10T08:00:00.000Z' };
}
const factsOf = (changes: readonly Change[]): Fact[] =>
  changes.flatMap((change) => (change.kind === 'fact' && change.after !== null ? [change.after] : []));
const extracted = (published: string | null = '2023-05-10') => propose(TEXT, extract(TEXT, published));
const first = (): Fact[] => factsOf(reconcile('article-1', TEXT, [], extracted(), maker()));
const pick = (facts: readonly Fact[], stance: string): Fact => facts.find((fact) => fact.attribution?.stance === stance) as Fact;

test('proposals become proposed facts tied to their passages, a denial to the fact it denies', () => {
  const facts = first();
  expect(facts.length).toBeGreaterThan(3);
  for (const { status, target, articleId } of facts) {
    expect([status, articleId, target.exact]).toEqual(['proposed', 'article-1', TEXT.slice(target.start, target.end)]);
  }
  expect(pick(facts, 'denies').attribution?.denies).toBe(pick(facts, 'accuses').id);
});

test('the same proposals again change nothing, whatever order the keys of a stored fact have', () => {
  const stored = first().map((fact) => Object.fromEntries(Object.entries(fact).toReversed()) as Fact);
  expect(reconcile('article-1', TEXT, stored, extracted(), maker())).toEqual([]);
});

test('what an analyst decided or edited stays as it is and is not proposed again', () => {
  const facts = first().map((fact, i): Fact =>
    i === 0 ? { ...fact, status: 'accepted' } : i === 1 ? { ...fact, status: 'rejected' } : { ...fact, edited: true, statement: 'Mine.' },
  );
  expect(reconcile('article-1', TEXT, facts, extracted(), maker())).toEqual([]);
  expect(reconcile('article-1', TEXT, facts, [], maker())).toEqual([]);
});

test('open proposals that are no longer made go, but not one that a decided fact denies', () => {
  const facts = first();
  const denial = pick(facts, 'denies');
  const accusation = pick(facts, 'accuses');
  const decided = facts.map((fact): Fact => (fact.id === denial.id ? { ...fact, status: 'accepted' } : fact));
  const removed = reconcile('article-1', TEXT, decided, [], maker()).map((change) => change.id);
  expect(removed).not.toContain(denial.id);
  expect(removed).not.toContain(accusation.id);
  expect(removed.length).toBe(facts.length - 2);
});

test('an open proposal takes a new reading under its old id: another publication date, another year', () => {
  const facts = first();
  const changes = reconcile('article-1', TEXT, facts, extracted('2021-05-10'), { newId: () => 'fact-new', now: '2023-06-01T00:00:00.000Z' });
  expect(
    changes.map((change) => change.kind === 'fact' && [change.before?.when?.edtf, change.after?.when?.edtf, change.after?.id === change.before?.id]),
  ).toEqual([['2023-05-03', '2021-05-03', true]]);
});

test('facts of the analyst are never touched', () => {
  const own: Fact = { ...(first()[0] as Fact), id: 'fact-own', origin: { by: 'analyst' } };
  expect(reconcile('article-1', TEXT, [own], [], maker())).toEqual([]);
});
