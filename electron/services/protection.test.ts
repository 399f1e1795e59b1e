import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';
import { settingsToKeep } from './protection.ts';

let it: TestDesk;
beforeEach(async () => {
  it = await testDesk();
});
afterEach(() => it.dispose());

const STORM = 'Storm\n\nThe port was damaged by a storm in March 2024. The mayor said the port would open soon.\n';
const PASSPHRASE = 'lantern otter cobalt plum';

const protect = (passphrase = PASSPHRASE): Promise<null> => it.handlers['protection:turn-on']({ passphrase, jobId: 'job-on' });
const lock = (): Promise<null> => it.handlers['library:lock']({ why: 'command', formClosed: false });
const unlock = (passphrase = PASSPHRASE): Promise<null> => it.handlers['library:unlock']({ passphrase });

/** The files below the test's folder that hold the words in plain. */
async function filesWith(words: string): Promise<string[]> {
  const entries = await readdir(it.folder, { withFileTypes: true, recursive: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const holds = await Promise.all(files.map(async (file) => (await readFile(file)).includes(words)));
  return files.filter((_file, index) => holds[index]);
}

test('what was edited before it was locked is there when it is unlocked, and stands nowhere in plain', async () => {
  const id = await importText(it, STORM);
  expect(await filesWith('damaged')).not.toEqual([]);
  await protect();
  const { id: note } = await it.handlers['note:add']({ fields: { title: 'Ask the harbour office', body: '', tags: [] } });
  await lock();
  expect(it.windows.emptied).toBe(1);
  expect(await filesWith('damaged')).toEqual([]);
  expect(await filesWith('harbour office')).toEqual([]);
  await unlock();
  expect((await it.handlers['article:load']({ id })).text).toContain('damaged by a storm');
  const loaded = await it.handlers['library:load']({});
  expect(loaded.locked ? null : loaded.catalogue.notes.map((each) => each.id)).toEqual([note]);
});

test('a locked library says which it is and nothing of what it holds, and takes no edit', async () => {
  const id = await importText(it, STORM);
  await protect();
  await it.handlers['library:lock']({ why: 'idle', formClosed: true });
  const loaded = await it.handlers['library:load']({});
  expect(loaded).toMatchObject({ locked: true, folder: join(it.folder, 'library'), why: 'idle', formClosed: true, workStopped: [] });
  expect(JSON.stringify(loaded)).not.toContain('Storm');
  await expect((async () => it.handlers['article:load']({ id }))()).rejects.toMatchObject({ code: 'locked' });
  await expect((async () => it.handlers['note:add']({ fields: { title: 'x', body: '', tags: [] } }))()).rejects.toMatchObject({ code: 'locked' });
  await expect((async () => it.handlers['history:undo']({ jobId: 'job-step' }))()).rejects.toMatchObject({ code: 'locked' });
});

test('a wrong passphrase opens nothing and spoils nothing', async () => {
  await importText(it, STORM);
  await protect();
  await lock();
  await expect(unlock('lantern otter cobalt plus')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: true });
  await unlock();
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: false, isProtected: true });
});

test('a passphrase that was changed opens no more; the new one does', async () => {
  await protect();
  await it.handlers['protection:change']({ current: PASSPHRASE, next: 'seven grey herons waiting' });
  await lock();
  await expect(unlock()).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await unlock('seven grey herons waiting');
});

test('turned off, it is plain again and cannot be locked', async () => {
  await importText(it, STORM);
  await protect();
  await it.handlers['protection:turn-off']({ passphrase: PASSPHRASE, jobId: 'job-off' });
  expect(await it.handlers['library:load']({})).toMatchObject({ isProtected: false });
  expect(await filesWith('damaged')).not.toEqual([]);
  await expect(lock()).rejects.toMatchObject({ code: 'invalid-input' });
});

test('a short passphrase is refused before anything is written', async () => {
  await expect(protect('short77')).rejects.toMatchObject({ code: 'invalid-input', message: expect.not.stringContaining('short77') as string });
  expect(await it.handlers['library:load']({})).toMatchObject({ isProtected: false });
});

test('encrypting that is cancelled leaves the library as it was, and one that is under way is not locked', async () => {
  await importText(it, STORM);
  const failure = protect().catch((error: unknown) => error);
  await expect(lock()).rejects.toMatchObject({ code: 'invalid-input' });
  await it.handlers['job:cancel']({ jobId: 'job-on' });
  expect(await failure).toMatchObject({ code: 'cancelled' });
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: false, isProtected: false });
  expect(await filesWith('damaged')).not.toEqual([]);
});

test('work under way is stopped by locking, which says so; what it had kept stays', async () => {
  await protect();
  let stopped = false;
  const work = it.desk.jobs.run('job-long', 'Importing', ({ signal }) => new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => {
    stopped = true;
    reject(new Error('stopped'));
  })));
  work.catch(() => undefined);
  await lock();
  expect(stopped).toBe(true);
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: true, workStopped: ['Importing'] });
});

test('a text that was read but not yet kept goes when the library is locked', async () => {
  await protect();
  const { drafts } = await it.handlers['import:read']({ jobId: 'job-1', inputs: [{ kind: 'paste', text: STORM, html: '' }] });
  await lock();
  await unlock();
  const wanted = drafts.map(({ draftId, fields }) => ({ draftId, fields, onDuplicate: 'keep-both' as const }));
  await expect(it.handlers['import:confirm']({ jobId: 'job-2', drafts: wanted })).rejects.toMatchObject({ code: 'not-found' });
});

test('the name of the actor on stage is not kept beside a protected library', async () => {
  const route = { view: 'actors', name: 'Amina Rashid' } as const;
  expect(settingsToKeep({ route }, { isProtected: false })).toEqual({ route });
  expect(settingsToKeep({ route, theme: 'dark' }, { isProtected: true })).toEqual({ route: { view: 'actors', name: null }, theme: 'dark' });
  await it.handlers['settings:save']({ patch: { route } });
  await protect();
  expect(await filesWith('Amina')).toEqual([]);
  await it.handlers['settings:save']({ patch: { route } });
  expect(await filesWith('Amina')).toEqual([]);
});

test('another library that is locked can be switched to, and away from', async () => {
  await importText(it, STORM);
  await protect();
  const other = join(it.folder, 'other');
  await it.desk.library.switchTo(other);
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: false, folder: other });
  await it.desk.library.switchTo(join(it.folder, 'library'));
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: true, why: 'start' });
  await it.desk.library.switchTo(other);
  expect(await it.handlers['library:load']({})).toMatchObject({ locked: false });
});

test('a protected library is checked and taken back to a backup with its passphrase, and not closed for a wrong one', async () => {
  await importText(it, STORM);
  await protect();
  const backup = await it.handlers['library:back-up']({ jobId: 'job-3' });
  await it.handlers['note:add']({ fields: { title: 'later', body: '', tags: [] } });
  const restore = (passphrase: string | null) => it.handlers['library:restore']({ jobId: 'job-4', backup: backup.name, passphrase });
  await expect(restore(null)).rejects.toMatchObject({ code: 'locked' });
  await expect(restore('not this one')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(it.desk.session().store.catalogue().notes).toHaveLength(1);
  await restore(PASSPHRASE);
  expect(it.desk.session().store.catalogue().notes).toEqual([]);
  expect(it.desk.library.canBeLocked).toBe(true);
  const check = (passphrase: string) => it.handlers['library:check']({ jobId: 'job-5', repair: false, passphrase });
  await expect(check('not this one')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  expect(await check(PASSPHRASE)).toMatchObject({ findings: [], problems: [], articles: 1 });
});

test('a passphrase stands in no file and no push', async () => {
  await protect();
  await lock();
  await unlock();
  await expect(unlock('not this one')).resolves.toBeNull();
  expect(await filesWith(PASSPHRASE)).toEqual([]);
  expect(JSON.stringify(it.pushes)).not.toContain(PASSPHRASE);
});
