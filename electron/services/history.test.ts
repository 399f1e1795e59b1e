import { afterEach, beforeEach, expect, test } from 'vitest';
import type { RecordName } from '../../data/contract/library-view.ts';
import type { Fact } from '../../data/model/fact.ts';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

let it: TestDesk;
beforeEach(async () => {
  it = await testDesk();
});
afterEach(() => it.dispose());

const STORM = 'Storm\n\nThe port was damaged by a storm in March 2024. The mayor said the port would open soon.\n';

/** As if the app were quit and started again. */
const restart = (): Promise<void> => it.desk.library.whileClosed(null, null, async () => undefined);

async function importedFact(): Promise<Fact> {
  const { facts } = await it.handlers['article:load']({ id: await importText(it, STORM) });
  const [fact] = facts;
  if (!fact) throw new Error('no fact');
  return fact;
}

async function factNow({ articleId, id }: Fact): Promise<Fact | undefined> {
  return (await it.handlers['article:load']({ id: articleId })).facts.find((fact) => fact.id === id);
}

const noteBody = (): string | undefined => it.desk.session().store.catalogue().notes[0]?.body;
const addNote = async (body: string): Promise<string> => (await it.handlers['note:add']({ fields: { title: '', body, tags: [] } })).id;
const editNote = (id: string, body: string): Promise<null> => it.handlers['note:update']({ id, patch: { body } });

test('edits of an earlier session are undone and redone, also over several sessions', async () => {
  const id = await addNote('first');
  await it.handlers['briefing:add']({ title: 'Talks' });
  await restart();
  await editNote(id, 'second');
  await restart();
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Edit note' });
  expect(noteBody()).toBe('first');
  await restart();
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'New briefing' });
  expect(it.desk.session().store.catalogue().briefings).toEqual([]);
  await restart();
  expect(await it.handlers['history:redo']({ jobId: 'job-step' })).toEqual({ label: 'New briefing' });
  expect(await it.handlers['history:redo']({ jobId: 'job-step' })).toEqual({ label: 'Edit note' });
  expect([noteBody(), await it.handlers['history:redo']({ jobId: 'job-step' })]).toEqual(['second', null]);
});

test('undo of undos comes to an end: everything is taken back once', async () => {
  const id = await addNote('first');
  await restart();
  await editNote(id, 'second');
  await it.handlers['history:undo']({ jobId: 'job-step' });
  await restart();
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Add note' });
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toBeNull();
  await restart();
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toBeNull();
});

test('an import is undone whole after a restart', async () => {
  const id = await importText(it, STORM);
  const whole = await it.handlers['article:load']({ id });
  await restart();
  await it.handlers['history:undo']({ jobId: 'job-step' });
  await expect(it.handlers['article:load']({ id })).rejects.toMatchObject({ code: 'not-found' });
  await restart();
  await it.handlers['history:redo']({ jobId: 'job-step' });
  expect(await it.handlers['article:load']({ id })).toEqual(whole);
});

test('what has been changed since by something else is not overwritten, and the steps before it can still be taken back', async () => {
  const id = await addNote('first');
  await it.handlers['briefing:add']({ title: 'Talks' });
  await editNote(id, 'second');
  const { store } = it.desk.session();
  const [note] = store.catalogue().notes;
  if (!note) throw new Error('no note');
  await store.commit({ label: 'From elsewhere', at: it.desk.now(), step: 'aside', changes: [{ kind: 'note', id, before: note, after: { ...note, body: 'other' } }] });
  await expect(it.handlers['history:undo']({ jobId: 'job-step' })).rejects.toMatchObject({ code: 'invalid-input', message: expect.stringContaining('“Edit note”') as string });
  expect(noteBody()).toBe('other');
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'New briefing' });
  await restart();
  expect(await it.handlers['history:redo']({ jobId: 'job-step' })).toEqual({ label: 'New briefing' });
});

test('the history of a fact tells each change, newest first, and brings an earlier version back as an edit that can be undone', async () => {
  const fact = await importedFact();
  const record: RecordName = { kind: 'fact', id: fact.id };
  await it.handlers['fact:update']({ articleId: fact.articleId, id: fact.id, patch: { statement: 'Said anew' } });
  await restart();
  await it.handlers['fact:decide']({ articleId: fact.articleId, ids: [fact.id], status: 'rejected' });
  const { steps, next } = await it.handlers['history:record']({ ...record, from: null });
  expect(steps.map(({ label, by, step }) => [label, by, step])).toEqual([['Reject fact', null, 'edit'], ['Edit fact', null, 'edit'], ['Import article', null, 'edit']]);
  expect(steps.map(({ before, after }) => [before && 'statement' in before && before.statement, after && 'status' in after && after.status])).toEqual([
    ['Said anew', 'rejected'],
    [fact.statement, 'accepted'],
    [null, 'proposed'],
  ]);
  expect(next).toBeNull();
  expect(await it.handlers['history:bring-back']({ ...record, revision: steps[2]?.revision ?? 0, version: 'after' })).toEqual({ changed: true });
  expect(await factNow(fact)).toEqual({ ...fact, updatedAt: expect.any(String) as string });
  expect(await it.handlers['history:bring-back']({ ...record, revision: steps[2]?.revision ?? 0, version: 'after' })).toEqual({ changed: false });
  await it.handlers['history:undo']({ jobId: 'job-step' });
  expect(await factNow(fact)).toMatchObject({ status: 'rejected', statement: 'Said anew' });
});

test('typing is one step of a history, and each version before and after it can be brought back', async () => {
  const id = await addNote('a');
  await editNote(id, 'ab');
  await editNote(id, 'abc');
  const { steps } = await it.handlers['history:record']({ kind: 'note', id, from: null });
  expect(steps).toMatchObject([{ label: 'Edit note', revision: 3, first: 2, before: { body: 'a' }, after: { body: 'abc' } }, { label: 'Add note' }]);
  await it.handlers['history:bring-back']({ kind: 'note', id, revision: 2, version: 'before' });
  expect(noteBody()).toBe('a');
});

test('a removed article is brought back with its text, facts and annotations; a fact waits for its article', async () => {
  const fact = await importedFact();
  const { articleId } = fact;
  await it.handlers['annotation:add']({ articleId, span: { start: 0, end: 5 }, fields: { body: 'mine', tags: [] } });
  const whole = await it.handlers['article:load']({ id: articleId });
  await it.handlers['article:remove']({ id: articleId });
  await restart();
  const { steps } = await it.handlers['history:record']({ kind: 'article', id: articleId, from: null });
  const revision = steps[0]?.revision ?? 0;
  expect(steps[0]).toMatchObject({ label: 'Remove article', after: null });
  await expect(it.handlers['history:bring-back']({ kind: 'fact', id: fact.id, revision, version: 'before' })).rejects.toMatchObject({ code: 'not-found' });
  await it.handlers['history:bring-back']({ kind: 'article', id: articleId, revision, version: 'before' });
  expect(await it.handlers['article:load']({ id: articleId })).toEqual(whole);
});

test('a name is written beside edits only once it is given', async () => {
  const id = await addNote('a');
  await it.handlers['settings:save']({ patch: { historyName: ' Rana ' } });
  await it.handlers['note:update']({ id, patch: { tags: ['x'] } });
  const { steps } = await it.handlers['history:record']({ kind: 'note', id, from: null });
  expect(steps.map(({ by }) => by)).toEqual(['Rana', null]);
});

test('recent changes name what they touched, and come in pages without gaps', async () => {
  const id = await importText(it, STORM);
  for (let index = 0; index < 60; index += 1) {
    await it.handlers['briefing:add']({ title: `Briefing ${index}` });
    await it.handlers['annotation:add']({ articleId: id, span: { start: 0, end: 5 }, fields: { body: `note ${index}`, tags: [] } });
  }
  const first = await it.handlers['history:recent']({ from: null });
  expect(first.steps).toHaveLength(50);
  expect(first.steps[0]).toMatchObject({ label: 'Add annotation', records: [{ kind: 'annotation', title: 'note 59', change: 'made' }] });
  const revisions = [];
  for (let page = first; ; page = await it.handlers['history:recent']({ from: page.next })) {
    revisions.push(...page.steps.map(({ revision }) => revision));
    if (page.next === null) break;
  }
  expect(revisions).toEqual(Array.from({ length: 121 }, (_, index) => 121 - index));
  const { steps } = await it.handlers['history:recent']({ from: 1 });
  expect(steps[0]).toMatchObject({ label: 'Import article', counts: { article: 1 } });
});
