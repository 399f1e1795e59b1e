import { afterEach, beforeEach, expect, test } from 'vitest';
import { shownName, actorFinder } from '../../data/actors/find-actor.ts';
import type { ActorName } from '../../data/model/actor.ts';
import { openLibrary } from '../../data/store/open-library.ts';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

let it: TestDesk;
beforeEach(async () => {
  it = await testDesk();
});
afterEach(() => it.dispose());

const person = (name: string): ActorName => ({ name, kind: 'person' });
const asif = person('Khawaja Asif');
const actors = () => it.desk.session().store.catalogue().actors;
const shown = (articleId: string, name: ActorName): string => shownName(actorFinder(actors()), articleId, name).name;

test('a decision is kept, told to the window, named for the Edit menu, undone and done again', async () => {
  await it.handlers['actor:merge']({ names: [asif, person('Asif')] });
  expect(it.pushes.at(-1)).toMatchObject({ records: [{ kind: 'actor', record: { name: 'Khawaja Asif', aliases: [person('Asif')] } }] });
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toMatchObject({ label: 'Merge “Asif” into “Khawaja Asif”' });
  expect(it.pushes.at(-1)?.records).toMatchObject([{ kind: 'actor', record: null }]);
  expect(actors()).toEqual([]);
  await it.handlers['history:redo']({ jobId: 'job-step' });
  expect(shown('a-1', person('Asif'))).toBe('Khawaja Asif');
});

test('two merges in a row are two steps to undo', async () => {
  await it.handlers['actor:merge']({ names: [asif, person('Asif')] });
  await it.handlers['actor:merge']({ names: [asif, person('Khwaja Asif')] });
  await it.handlers['history:undo']({ jobId: 'job-step' });
  expect([shown('a-1', person('Asif')), shown('a-1', person('Khwaja Asif'))]).toEqual(['Khawaja Asif', 'Khwaja Asif']);
});

test('split, rename, a further name and keeping apart are each one step', async () => {
  await it.handlers['actor:merge']({ names: [asif, person('Asif')] });
  await it.handlers['actor:split']({ from: asif, to: person('Asif (singer)'), names: [], mentions: [{ ...person('Asif'), articleId: 'a-2' }] });
  await it.handlers['actor:rename']({ of: asif, to: person('Asif, the minister') });
  await it.handlers['actor:add-alias']({ of: asif, alias: person('KA') });
  await it.handlers['actor:keep-apart']({ names: [asif, person('Asif Zardari')] });
  expect([shown('a-1', person('Asif')), shown('a-2', person('Asif')), shown('a-2', person('KA'))]).toEqual(['Asif, the minister', 'Asif (singer)', 'Asif, the minister']);
  for (let step = 0; step < 5; step += 1) await it.handlers['history:undo']({ jobId: 'job-step' });
  expect(actors()).toEqual([]);
});

test('a decision that contradicts another is refused with its reason, and nothing changes', async () => {
  await it.handlers['actor:merge']({ names: [asif, person('Asif')] });
  const before = actors();
  await expect(it.handlers['actor:add-alias']({ of: person('Other'), alias: person('Asif') })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/Nothing was changed/) as string });
  expect(actors()).toEqual(before);
});

test('decisions outlive looking for facts again, whatever is found then, and closing the library', async () => {
  const id = await importText(it, 'Visit\n\nKhawaja Asif arrived in Kabul on 3 May 2024. Mr Khawaja Asif said the visit was short.\n');
  const { facts } = await it.handlers['article:load']({ id });
  expect(facts.some((fact) => fact.actors.some(({ name }) => name === 'Khawaja Asif'))).toBe(true);
  await it.handlers['actor:split']({ from: asif, to: person('Asif (visitor)'), names: [], mentions: [{ ...asif, articleId: id }] });
  it.desk.worker.propose = async () => [];
  await it.handlers['article:extract']({ id, jobId: 'job-9' });
  expect((await it.handlers['article:load']({ id })).facts.filter(({ status }) => status === 'proposed')).toEqual([]);
  expect(shown(id, asif)).toBe('Asif (visitor)');
  const kept = actors();
  await it.desk.session().close();
  const again = await openLibrary(it.desk.session().store.folder, { create: false });
  expect(again.catalogue().actors).toEqual(kept);
  await again.close();
});
