import { expect, test } from 'vitest';
import { actorFinder } from '../../data/actors/find-actor.ts';
import { groupActors } from '../../data/actors/groups.ts';
import type { Fact } from '../../data/model/fact.ts';
import { quotesOf } from './evidence.ts';

const name = { name: 'Khawaja Asif', kind: 'person' } as const;
const at = '2024-05-03T12:00:00.000Z';
/** "… led by Asif, the …" with the name 7 units into the passage. */
function fact(id: string, articleId: string, kind: Fact['kind'] = 'claim'): Fact {
  return {
    id, articleId, kind, statement: 'x', when: null, attribution: null, status: 'proposed', edited: false, origin: { by: 'analyst' }, createdAt: at, updatedAt: at,
    actors: [{ ...name, role: null, span: { start: 107, end: 111 } }],
    target: { start: 100, end: 120, exact: 'led by Asif went out', prefix: 'ission that was ', suffix: ' of the ho' },
  };
}

test('a quote sets the name apart, and leaves out the halves of words at its ends', () => {
  const [group] = groupActors([fact('f-1', 'a-1')], []);
  expect(group && quotesOf(group, actorFinder([]), 3)).toMatchObject([{ before: 'that was led by ', name: 'Asif', after: ' went out of the', span: { start: 107, end: 111 } }]);
});

test('quotes come from as many articles as there is room for, the one asked for first', () => {
  const facts = [fact('f-1', 'a-1', 'actor'), fact('f-2', 'a-1'), fact('f-3', 'a-2'), fact('f-4', 'a-3')];
  const [group] = groupActors(facts, []);
  if (!group) throw new Error('no group');
  expect(quotesOf(group, actorFinder([]), 3, facts[3] ?? null).map((quote) => quote.fact.id)).toEqual(['f-4', 'f-1', 'f-3']);
  expect(quotesOf(group, actorFinder([]), 9).map((quote) => quote.fact.id)).toEqual(['f-1', 'f-3', 'f-4', 'f-2']);
});
