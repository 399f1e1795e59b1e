import { expect, test } from 'vitest';
import { Decisions, naming, organisation, person, place } from './actors.cases.ts';
import { addAlias, keepApart, mergeActors, renameActor, splitActor } from './decide.ts';
import { actorFinder, shownName } from './find-actor.ts';
import { groupActors, mentionsOf } from './groups.ts';

const asif = person('Khawaja Muhammad Asif');
const short = person('Asif');
const shown = (decisions: Decisions, articleId: string, name = short): string => shownName(actorFinder(decisions.actors), articleId, name).name;

test('nothing decided: a name leads to itself, and equal names of two kinds to two actors', () => {
  const facts = [naming('a-1', place('Kabul')), naming('a-2', person('Kabul')), naming('a-2', place('Kabul'))];
  expect(groupActors(facts, []).map(({ name, kind, articleIds }) => [name, kind, articleIds.size])).toEqual([['Kabul', 'place', 2], ['Kabul', 'person', 1]]);
});

test('merged names lead to the first, in articles still to come too, and a third joins them', () => {
  const decisions = new Decisions().take((deciding) => mergeActors(deciding, [asif, short])).take((deciding) => mergeActors(deciding, [short, person('Khwaja Asif')]));
  expect(decisions.actors).toMatchObject([{ name: asif.name, aliases: [short, person('Khwaja Asif')] }]);
  expect([shown(decisions, 'a-9'), shown(decisions, 'a-9', person('Khwaja Asif'))]).toEqual([asif.name, asif.name]);
});

test('two merged actors become one record that keeps what was decided about both', () => {
  const decisions = new Decisions()
    .take((deciding) => mergeActors(deciding, [asif, short]))
    .take((deciding) => mergeActors(deciding, [organisation('ISI'), organisation('Inter-Services Intelligence')]))
    .take((deciding) => keepApart(deciding, organisation('ISI'), organisation('MI')))
    .take((deciding) => mergeActors(deciding, [asif, organisation('Inter-Services Intelligence')]));
  expect(decisions.actors).toMatchObject([{ name: asif.name, apart: [organisation('MI')] }]);
  expect(decisions.actors[0]?.aliases).toHaveLength(3);
});

test('what is merged with itself, split into nothing or named like another is refused', () => {
  const decisions = new Decisions().take((deciding) => mergeActors(deciding, [asif, short]));
  const problem = (decision: Parameters<Decisions['take']>[0]): string => {
    try {
      decisions.take(decision);
      return 'none';
    } catch (error) {
      return (error as Error).message;
    }
  };
  expect(problem((deciding) => mergeActors(deciding, [asif, short]))).toMatch(/itself/);
  expect(problem((deciding) => splitActor(deciding, asif, short, [], []))).toMatch(/Nothing was chosen/);
  expect(problem((deciding) => splitActor(deciding, asif, person('X'), [asif, short], []))).toMatch(/Rename it instead/);
  expect(problem((deciding) => splitActor(deciding, asif, asif, [short], []))).toMatch(/a name of its own/);
  expect(problem((deciding) => splitActor(deciding, asif, person('X'), [person('Y')], []))).toMatch(/no such name/);
  expect(problem((deciding) => renameActor(deciding, person('Other'), short))).toMatch(/a name of “Khawaja Muhammad Asif” already/);
  expect(problem((deciding) => keepApart(deciding, asif, short))).toMatch(/Split it first/);
  expect(decisions.actors).toHaveLength(1);
});

test('a whole name split off is on its own again, and the two are kept apart', () => {
  const decisions = new Decisions().take((deciding) => mergeActors(deciding, [asif, short])).take((deciding) => splitActor(deciding, asif, short, [short], []));
  expect(shown(decisions, 'a-1')).toBe('Asif');
  expect(decisions.actors).toMatchObject([{ ...asif, aliases: [], apart: [short] }]);
});

test('an actor that loses the name it is shown under is shown under the next', () => {
  const decisions = new Decisions().take((deciding) => mergeActors(deciding, [asif, short])).take((deciding) => splitActor(deciding, asif, asif, [asif], []));
  expect(decisions.actors).toMatchObject([{ ...short, apart: [asif] }]);
  expect(shown(decisions, 'a-1', asif)).toBe(asif.name);
});

test('two people of one name are told apart article by article; new articles follow the name', () => {
  const khan = person('Khan');
  const general = person('Khan (general)');
  const decisions = new Decisions().take((deciding) => splitActor(deciding, khan, general, [], [{ ...khan, articleId: 'a-2' }]));
  expect([shown(decisions, 'a-1', khan), shown(decisions, 'a-2', khan), shown(decisions, 'a-3', khan)]).toEqual(['Khan', 'Khan (general)', 'Khan']);
  const facts = [naming('a-1', khan), naming('a-2', khan, { role: 'general' })];
  const groups = groupActors(facts, decisions.actors);
  expect(groups.map(({ name, roles }) => [name, roles])).toEqual([['Khan', []], ['Khan (general)', ['general']]]);
  const [, second] = groups;
  expect(second && mentionsOf(second, actorFinder(decisions.actors))).toEqual([{ ...khan, articleId: 'a-2', facts: 1, roles: ['general'] }]);
  decisions.take((deciding) => splitActor(deciding, general, khan, [], [{ ...khan, articleId: 'a-2' }]));
  expect(shown(decisions, 'a-2', khan)).toBe('Khan');
});

test('mentions can go to an actor that is known, and take nothing else along', () => {
  const decisions = new Decisions()
    .take((deciding) => mergeActors(deciding, [asif, person('Khwaja Asif')]))
    .take((deciding) => splitActor(deciding, short, asif, [], [{ ...short, articleId: 'a-2' }]));
  expect([shown(decisions, 'a-1'), shown(decisions, 'a-2')]).toEqual(['Asif', asif.name]);
});

test('a renamed actor is found by its old name and by its new one', () => {
  const decisions = new Decisions().take((deciding) => renameActor(deciding, short, person('Asif, the minister')));
  expect([shown(decisions, 'a-1'), shown(decisions, 'a-1', person('Asif, the minister'))]).toEqual(['Asif, the minister', 'Asif, the minister']);
});

test('a further name is refused when it is another actor’s, and can be taken away again', () => {
  const decisions = new Decisions().take((deciding) => addAlias(deciding, asif, person('KMA')));
  expect(() => decisions.take((deciding) => addAlias(deciding, person('Other'), person('KMA')))).toThrow(/a name of “Khawaja Muhammad Asif” already/);
  decisions.take((deciding) => splitActor(deciding, asif, person('KMA'), [person('KMA')], []));
  expect(shown(decisions, 'a-1', person('KMA'))).toBe('KMA');
});
