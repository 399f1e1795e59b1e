import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

let it: TestDesk;
beforeEach(async () => {
  it = await testDesk();
});
afterEach(() => it.dispose());

let jobs = 0;
const jobId = (): string => `job-${(jobs += 1)}`;
const titles = (): string[] => it.desk.session().store.catalogue().briefings.map(({ title }) => title);
const inLibrary = (name: string): string => join(it.folder, 'library', ...name.split('/'));

/** Other bytes under the same name: those of the backups that share them stay as they are. */
async function spoil(name: string): Promise<void> {
  const bytes = await readFile(inLibrary(name));
  bytes[bytes.length - 9] = (bytes[bytes.length - 9] ?? 0) ^ 1;
  await rm(inLibrary(name));
  await writeFile(inLibrary(name), bytes);
}

test('what was backed up is restored, and what the restore replaced is a backup that can be restored again', async () => {
  await it.handlers['briefing:add']({ title: 'First' });
  const backup = await it.handlers['library:back-up']({ jobId: jobId() });
  await it.handlers['briefing:add']({ title: 'Second' });
  const { replaced } = await it.handlers['library:restore']({ jobId: jobId(), backup: backup.name, passphrase: null });
  expect(titles()).toEqual(['First']);
  expect((await it.handlers['library:backups']({})).map(({ name, reason }) => [name, reason])).toEqual([[replaced.name, 'before-restore'], [backup.name, 'by-hand']]);
  await it.handlers['briefing:add']({ title: 'Third' });
  await it.handlers['library:restore']({ jobId: jobId(), backup: replaced.name, passphrase: null });
  expect(titles().sort()).toEqual(['First', 'Second']);
});

test('after a restore the history says so, and undo takes back what the restored library last did', async () => {
  await it.handlers['briefing:add']({ title: 'First' });
  const backup = await it.handlers['library:back-up']({ jobId: jobId() });
  await it.handlers['note:add']({ fields: { title: 'Later', body: '', tags: [] } });
  await it.handlers['library:restore']({ jobId: jobId(), backup: backup.name, passphrase: null });
  const { steps } = await it.handlers['history:recent']({ from: null });
  expect(steps.map(({ label, records }) => [label, records.length])).toEqual([[expect.stringMatching(/^Restore the backup of \d+ \w+ \d{4}/), 0], ['New briefing', 1]]);
  expect(await it.handlers['history:undo']({ jobId: 'job-step' })).toEqual({ label: 'New briefing' });
  expect(await it.handlers['library:check']({ jobId: jobId(), repair: false, passphrase: null })).toMatchObject({ findings: [], problems: [] });
});

test('a damaged backup is refused by name, and the library goes on as it was', async () => {
  const { id } = await it.handlers['briefing:add']({ title: 'First' });
  const backup = await it.handlers['library:back-up']({ jobId: jobId() });
  await it.handlers['briefing:add']({ title: 'Second' });
  await spoil(`backups/${backup.name}/briefings/${id}.json`);
  await expect(it.handlers['library:restore']({ jobId: jobId(), backup: backup.name, passphrase: null })).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringContaining(id) as string });
  expect(titles()).toEqual(['First', 'Second']);
  await it.handlers['briefing:add']({ title: 'Third' });
  expect(await it.handlers['library:backups']({})).toHaveLength(1);
});

test('a restore that is cancelled while the backup is read changes nothing', async () => {
  await it.handlers['briefing:add']({ title: 'First' });
  const backup = await it.handlers['library:back-up']({ jobId: jobId() });
  await it.handlers['briefing:add']({ title: 'Second' });
  const restoring = it.handlers['library:restore']({ jobId: 'job-restore', backup: backup.name, passphrase: null });
  await it.handlers['job:cancel']({ jobId: 'job-restore' });
  await expect(restoring).rejects.toMatchObject({ code: 'cancelled' });
  expect(titles()).toEqual(['First', 'Second']);
});

test('the size of a library counts bytes that its backups share once', async () => {
  await importText(it, 'Storm\n\nThe port was damaged by a storm in March 2024.\n');
  const backup = await it.handlers['library:back-up']({ jobId: jobId() });
  const { total, backups, byBackup } = await it.handlers['library:measure']({ jobId: jobId() });
  expect(byBackup[backup.name]).toMatchObject({ articles: 1, own: 0 });
  expect(backups).toBe(0);
  expect(total).toBeGreaterThan(byBackup[backup.name]?.bytes ?? Infinity);
});

test('a check tells what is damaged, and a repair mends it and lets the library go on', async () => {
  const { id } = await it.handlers['briefing:add']({ title: 'First' });
  await it.handlers['library:back-up']({ jobId: jobId() });
  expect(await it.handlers['library:check']({ jobId: jobId(), repair: false, passphrase: null })).toMatchObject({ findings: [], problems: [], briefings: 1 });
  await spoil(`briefings/${id}.json`);
  const report = await it.handlers['library:check']({ jobId: jobId(), repair: false, passphrase: null });
  expect(report.findings).toMatchObject([{ file: `briefings/${id}.json`, repaired: false }]);
  expect((await it.handlers['library:check']({ jobId: jobId(), repair: true, passphrase: null })).findings).toMatchObject([{ file: `briefings/${id}.json`, repaired: true }]);
  expect(titles()).toEqual(['First']);
  await it.handlers['briefing:update']({ id, patch: { title: 'Mended' } });
  expect(titles()).toEqual(['Mended']);
});

test('how many backups are kept is asked for at each backup', async () => {
  await it.desk.settings.save({ backups: { hours: 1, days: 1 } });
  await it.handlers['briefing:add']({ title: 'First' });
  await it.handlers['library:back-up']({ jobId: jobId() });
  await it.handlers['library:back-up']({ jobId: jobId() });
  expect(await it.handlers['library:backups']({})).toHaveLength(2);
});
