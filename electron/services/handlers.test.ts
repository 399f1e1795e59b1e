import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

let it: TestDesk;
let target: string | null = null;
beforeEach(async () => {
  target = null;
  it = await testDesk({ saveAs: async () => target });
});
afterEach(() => it.dispose());

const STORM = 'Storm\n\nThe port was damaged by a storm in March 2024. The mayor said the port would open soon.\n';

test('an import makes one step that undo takes back whole and redo brings back whole', async () => {
  const id = await importText(it, STORM);
  const whole = await it.handlers['article:load']({ id });
  expect(whole.facts.length).toBeGreaterThan(1);
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Import article' });
  await expect(it.handlers['article:load']({ id })).rejects.toMatchObject({ code: 'not-found' });
  await it.handlers['history:redo']({ jobId: 'job-step' });
  expect(await it.handlers['article:load']({ id })).toEqual(whole);
});

test('reading an article is nothing to undo, and stands in the way of no undo', async () => {
  const id = await importText(it, STORM);
  const readAt = async (): Promise<string | null> => (await it.handlers['article:load']({ id })).article.readAt;
  await it.handlers['article:update']({ id, patch: { publisher: 'Harbour Post' } });
  await it.handlers['article:update']({ id, patch: { read: true } });
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Edit article details' });
  expect(await readAt()).not.toBeNull();
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Import article' });
  await expect(it.handlers['article:load']({ id })).rejects.toMatchObject({ code: 'not-found' });
});

test('an import of many articles is kept in pieces and undone in one step; a text that comes twice is kept once', async () => {
  const texts = Array.from({ length: 45 }, (_, number) => `Storm ${number}\n\nThe port was damaged in March 2024.\n`);
  const inputs = [...texts, texts[3] ?? ''].map((text) => ({ kind: 'paste' as const, text, html: '' }));
  const { drafts } = await it.handlers['import:read']({ jobId: 'job-many', inputs });
  const confirmed = drafts.map(({ draftId, fields }) => ({ draftId, fields, onDuplicate: 'keep-existing' as const }));
  const { articleIds } = await it.handlers['import:confirm']({ jobId: 'job-many', drafts: confirmed });
  const titles = async (): Promise<string[]> => it.desk.session().store.catalogue().articles.map(({ title }) => title);
  expect([articleIds.length, new Set(articleIds).size, (await titles()).filter((title) => title.startsWith('Storm')).length]).toEqual([46, 45, 45]);
  expect(it.pushes.length).toBe(9);
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'Import articles' });
  expect((await titles()).filter((title) => title.startsWith('Storm'))).toEqual([]);
  await it.handlers['history:redo']({ jobId: 'job-step' });
  expect((await titles()).filter((title) => title.startsWith('Storm')).length).toBe(45);
});

test('every kept edit is told with consecutive revisions; a refused one is neither kept nor told', async () => {
  const id = await importText(it, STORM);
  const told = it.pushes.length;
  await expect(it.handlers['annotation:add']({ articleId: id, span: { start: 5, end: 99_999 }, fields: { body: '', tags: [] } })).rejects.toMatchObject({ code: 'invalid-input' });
  expect(it.pushes.length).toBe(told);
  await it.handlers['annotation:add']({ articleId: id, span: { start: 0, end: 5 }, fields: { body: '', tags: [] } });
  expect(it.pushes.map(({ revision }) => revision)).toEqual(it.pushes.map((_push, index) => index + 1));
  expect(it.pushes.at(-1)?.records.map(({ kind }) => kind)).toEqual(['article', 'annotation']);
});

test('edits of one fact that arrive together all count', async () => {
  const id = await importText(it, STORM);
  const { facts } = await it.handlers['article:load']({ id });
  const [fact] = facts;
  if (!fact) throw new Error('no fact');
  await Promise.all([
    it.handlers['fact:update']({ articleId: id, id: fact.id, patch: { statement: 'Said anew' } }),
    it.handlers['fact:update']({ articleId: id, id: fact.id, patch: { actors: [] } }),
  ]);
  const after = (await it.handlers['article:load']({ id })).facts.find((each) => each.id === fact.id);
  expect(after).toMatchObject({ statement: 'Said anew', actors: [], edited: true, status: 'accepted' });
});

test('an annotation keeps the words it stands on', async () => {
  const id = await importText(it, STORM);
  const start = STORM.indexOf('damaged');
  await it.handlers['annotation:add']({ articleId: id, span: { start, end: start + 7 }, fields: { body: 'how long?', tags: ['port'] } });
  const [annotation] = await it.handlers['annotation:list']({ articleIds: [id] });
  expect(annotation?.target).toMatchObject({ exact: 'damaged', start, end: start + 7 });
});

test('the same text again is found, and the one at hand is kept when asked', async () => {
  const id = await importText(it, STORM);
  const { drafts } = await it.handlers['import:read']({ jobId: 'job-3', inputs: [{ kind: 'paste', text: STORM, html: '' }] });
  expect(drafts[0]?.duplicateOf?.id).toBe(id);
  const { articleIds } = await it.handlers['import:confirm']({ jobId: 'job-4', drafts: drafts.map(({ draftId, fields }) => ({ draftId, fields, onDuplicate: 'keep-existing' as const })) });
  expect(articleIds).toEqual([id]);
  expect(it.desk.session().store.catalogue().articles).toHaveLength(1);
});

test('a job that is cancelled stops before the next article and keeps those before it', async () => {
  const { drafts } = await it.handlers['import:read']({
    jobId: 'job-5',
    inputs: [{ kind: 'paste', text: 'One\n\nFirst text.', html: '' }, { kind: 'paste', text: 'Two\n\nSecond text.', html: '' }],
  });
  const importing = it.handlers['import:confirm']({ jobId: 'job-6', drafts: drafts.map(({ draftId, fields }) => ({ draftId, fields, onDuplicate: 'keep-both' as const })) });
  await it.handlers['job:cancel']({ jobId: 'job-6' });
  await expect(importing).rejects.toMatchObject({ code: 'cancelled' });
  expect(it.desk.session().store.catalogue().articles.length).toBeLessThan(2);
});

test('an export is whole or is not there: a file of that name survives a failure', async () => {
  const { id } = await it.handlers['briefing:add']({ title: 'A / B: "C"' });
  target = join(it.folder, 'briefing.md');
  await writeFile(target, 'the old one');
  expect(await it.handlers['briefing:export']({ id, format: 'markdown', jobId: 'job-7' })).toMatchObject({ path: target });
  target = join(it.folder, 'nowhere', 'briefing.md');
  await expect(it.handlers['briefing:export']({ id, format: 'markdown', jobId: 'job-8' })).rejects.toMatchObject({ code: 'export-failed', message: expect.stringContaining('the folder does not exist') as string });
  expect((await readdir(it.folder)).filter((name) => name.includes('partial'))).toEqual([]);
});

test('removing the sample leaves what is the analyst’s own', async () => {
  const id = await importText(it, STORM);
  await it.handlers['library:remove-sample']({});
  expect((await it.handlers['article:load']({ id })).article.sample).toBe(false);
});
