import { afterEach, beforeEach, expect, test } from 'vitest';
import { extract } from '../../data/extract/extract.ts';
import { propose } from '../../data/extract/propose.ts';
import { reconcile } from '../../data/extract/reconcile.ts';
import type { Fact } from '../../data/model/fact.ts';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

const TEXT = 'Torkham\n\nThe gate was shut on 19 February 2024. The gate opened again on 25 February 2024, and the first lorries rolled through. The Taliban said that Kabul had agreed.\n';

let it: TestDesk;
let articleId: string;
beforeEach(async () => {
  it = await testDesk();
  articleId = await importText(it, TEXT);
});
afterEach(() => it.dispose());

const facts = async (): Promise<Fact[]> => (await it.handlers['article:load']({ id: articleId })).facts;
const fact = async (words: string): Promise<Fact> => {
  const found = (await facts()).find(({ statement, kind, status }) => kind !== 'actor' && status !== 'rejected' && statement.includes(words));
  if (!found) throw new Error(`no fact says: ${words}`);
  return found;
};
/** What looking for facts again would change. */
const lookAgain = async (): Promise<unknown> => {
  const { text, facts: existing } = await it.handlers['article:load']({ id: articleId });
  return reconcile(articleId, text, existing, propose(text, extract(text, '2024-05-03')), { newId: it.desk.newId, now: it.desk.now() });
};

test('a split fact is two, is left alone by another look, and comes back whole with one undo', async () => {
  const whole = await fact('opened again');
  const before = await facts();
  const { id } = await it.handlers['fact:split']({ articleId, id: whole.id, at: TEXT.indexOf('and the first') });
  const [first, second] = [await fact('opened again'), await fact('the first lorries')];
  expect([first.id, second.id]).toEqual([whole.id, id]);
  expect([first.status, first.edited, second.status, second.edited]).toEqual(['proposed', true, 'proposed', true]);
  expect(second.target.exact).toBe('and the first lorries rolled through');
  expect(await lookAgain()).toEqual([]);
  await it.handlers['history:undo']({ jobId: 'job-step' });
  expect(await facts()).toEqual(before);
});

test('merged facts are one, neither is proposed again, and one undo parts them', async () => {
  const [one, two] = [await fact('was shut'), await fact('opened again')];
  const before = await facts();
  await it.handlers['fact:decide']({ articleId, ids: [one.id], status: 'accepted' });
  expect(await it.handlers['fact:merge']({ articleId, ids: [one.id, two.id] })).toEqual({ id: one.id });
  expect(await fact('was shut')).toMatchObject({ id: one.id, status: 'proposed', edited: true, when: { edtf: '{2024-02-19,2024-02-25}' } });
  expect((await facts()).find(({ id }) => id === two.id)?.status).toBe('rejected');
  expect(await lookAgain()).toEqual([]);
  await it.handlers['history:undo']({ jobId: 'job-step' });
  await it.handlers['history:undo']({ jobId: 'job-step' });
  expect(await facts()).toEqual(before);
});

test('two accepted facts merge into an accepted one; one of the analyst’s own goes into the other whole', async () => {
  const one = await fact('was shut');
  const start = TEXT.indexOf('and the first lorries');
  const fields = { kind: 'event' as const, statement: 'The first lorries rolled', when: null, actors: [], attribution: null };
  const own = await it.handlers['fact:add']({ articleId, span: { start, end: start + 21 }, fields });
  await it.handlers['fact:decide']({ articleId, ids: [one.id], status: 'accepted' });
  await it.handlers['fact:merge']({ articleId, ids: [one.id, own.id] });
  expect(await fact('The first lorries rolled')).toMatchObject({ id: one.id, status: 'accepted' });
  expect((await facts()).some(({ id }) => id === own.id)).toBe(false);
});

test('what would claim more than the text is refused with the reason, and nothing changes', async () => {
  const [event, claim] = [await fact('was shut'), await fact('Kabul had agreed')];
  const before = await facts();
  await expect(it.handlers['fact:merge']({ articleId, ids: [event.id, claim.id] })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringMatching(/speak for both\. Nothing was changed\.$/) as string });
  await expect(it.handlers['fact:split']({ articleId, id: event.id, at: 0 })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('Select where the second fact begins') as string });
  expect(await facts()).toEqual(before);
});
