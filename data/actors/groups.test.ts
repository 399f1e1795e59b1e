import { expect, test } from 'vitest';
import { Decisions, naming, organisation, person, place } from './actors.cases.ts';
import { mergeActors, splitActor } from './decide.ts';
import { datesOf, groupActors, groupNames, withDecisions } from './groups.ts';

const asif = person('Khawaja Asif');
const short = person('Asif');
const facts = [
  naming('a-1', asif, { role: 'minister', edtf: '2023-02', kind: 'claim' }),
  naming('a-1', asif),
  naming('a-2', short, { role: 'minister', edtf: '2021~', kind: 'event' }),
  naming('a-3', short, { role: 'singer' }),
  naming('a-3', place('Kabul'), { kind: 'event' }),
];

test('a merged actor has the facts, articles and roles of all its names, each fact once and introductions first', () => {
  const two = naming('a-4', asif, { kind: 'event' });
  const both = { ...two, actors: [...two.actors, { ...short, role: null, span: null }] };
  const { actors } = new Decisions().take((deciding) => mergeActors(deciding, [asif, short]));
  const [merged] = groupActors([...facts, both], actors);
  expect(merged).toMatchObject({ name: 'Khawaja Asif', names: [asif, short], roles: ['minister', 'singer'] });
  expect(merged?.articleIds.size).toBe(4);
  expect(merged?.facts.map(({ kind }) => kind)).toEqual(['actor', 'actor', 'event', 'event', 'claim']);
});

test('decisions leave the actors they are not about the very same objects', () => {
  const named = groupNames(facts);
  const { actors } = new Decisions()
    .take((deciding) => mergeActors(deciding, [asif, short]))
    .take((deciding) => splitActor(deciding, asif, person('Asif (singer)'), [], [{ ...short, articleId: 'a-3' }]));
  const decided = withDecisions(named, actors);
  expect(decided.map(({ name, articleIds }) => [name, articleIds.size])).toEqual([['Khawaja Asif', 2], ['Asif (singer)', 1], ['Kabul', 1]]);
  expect(decided[2]).toBe(named.find(({ name }) => name === 'Kabul'));
});

test('a decision about names that no fact has changes nothing, and makes no actor', () => {
  const { actors } = new Decisions().take((deciding) => mergeActors(deciding, [organisation('ISI'), organisation('MI')]));
  expect(groupActors(facts, actors)).toEqual(groupNames(facts));
});

test('the first and the last date are as fine as they are written, and null without any', () => {
  const { actors } = new Decisions().take((deciding) => mergeActors(deciding, [asif, short]));
  const [merged, kabul] = groupActors(facts, actors);
  const dates = merged && datesOf(merged);
  expect([dates?.first.edtf, dates?.last.edtf]).toEqual(['2021~', '2023-02']);
  expect(kabul && datesOf(kabul)).toBeNull();
});
