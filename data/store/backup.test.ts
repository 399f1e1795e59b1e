import { expect, test } from 'vitest';
import type { Backup } from '../contract/library-view.ts';
import { expiredBackups } from './backup.ts';
import { importOf, noteRecord, putNote, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, newHost, openOn, upkeep } from './rehearsal.ts';
import { restoreLibrary } from './restore-library.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const backup = (at: string): Backup => ({ name: at, at, reason: 'hourly' });

test('of the backups, the newest of each of the last hours and days stay', () => {
  const backups = [
    '2026-03-02T10:30',
    '2026-03-02T10:05',
    '2026-03-02T09:00',
    '2026-03-02T08:00',
    '2026-03-01T23:00',
    '2026-03-01T22:00',
    '2026-02-27T10:00',
    '2026-02-26T10:00',
  ].map(backup);
  expect(expiredBackups(backups, { hours: 2, days: 3 }).map(({ at }) => at)).toEqual([
    '2026-03-02T10:05',
    '2026-03-02T08:00',
    '2026-03-01T22:00',
    '2026-02-26T10:00',
  ]);
});

test('a backup made by hand, or before a restore, stays as long as its day', () => {
  const day = ['2026-03-02T10:30', '2026-03-02T10:20', '2026-03-02T10:05', '2026-03-01T10:05'].map(backup);
  const asked = day.map((each, at) => (at === 0 ? each : { ...each, reason: 'by-hand' as const }));
  expect(expiredBackups(asked, { hours: 1, days: 1 }).map(({ at }) => at)).toEqual(['2026-03-01T10:05']);
});

test('a backup made by hand does not take the place of the hour’s own', () => {
  const backups = [{ ...backup('2026-03-02T10:50'), reason: 'by-hand' as const }, backup('2026-03-02T10:10')];
  expect(expiredBackups(backups, { hours: 1, days: 1 })).toEqual([]);
});

test('a clock that jumps a year ahead takes no backup away', () => {
  expect(expiredBackups(['2027-03-02T10:30', '2026-03-02T10:05', '2026-03-01T10:00'].map(backup), { hours: 1, days: 3 })).toEqual([]);
});

test('a clock set back a year neither stops the backups nor makes the newest one the first to go', async () => {
  const disk = new SimulatedDisk();
  const plan = { ...upkeep, backups: { hours: 2, days: 1 } };
  for (const [session, now] of [
    '2027-03-02T10:00:00.000Z',
    '2027-03-02T11:00:00.000Z',
    '2026-03-02T10:00:00.000Z',
    '2026-03-02T11:00:00.000Z',
  ].entries()) {
    const library = await openOn(disk, { upkeep: plan, now: () => now });
    await library.commit(putNote(noteRecord('n-1', `session ${session}`)));
    await library.close();
  }
  const library = await openOn(disk);
  const [newest] = await library.backups();
  expect((await openOn(disk, {}, `${FOLDER}/backups/${newest?.name}`)).catalogue().notes).toMatchObject([{ body: 'session 3' }]);
});

/** A library with a backup of its first hour, changed since. */
async function libraryWithBackup() {
  const disk = new SimulatedDisk();
  const first = await openOn(disk);
  await first.commit(importOf('a-1'));
  await first.commit(putNote(noteRecord('n-1', 'first')));
  await first.checkpoint();
  const old = await contentsOf(first);
  await first.close();
  const second = await openOn(disk);
  await second.commit(importOf('a-2'));
  await second.commit(removalOf('a-1'));
  await second.commit(putNote(noteRecord('n-1', 'second')));
  await second.close();
  const third = await openOn(disk);
  await third.commit(putNote(noteRecord('n-2', 'not in any backup')));
  const current = await contentsOf(third);
  const name = (await third.backups()).at(-1)?.name ?? '';
  return { disk, old, current, name };
}

const AT = '2027-01-01T00:00:00.000Z';
const restore = (disk: SimulatedDisk, name: string) => restoreLibrary(FOLDER, name, AT, { port: disk, host: newHost() });

test('a restored library is as it was in the backup, work goes on, and the restore can be undone', async () => {
  const { disk, old, current, name } = await libraryWithBackup();
  const replaced = await restore(disk, name);
  const restored = await openOn(disk, { now: () => '2027-01-01T01:00:00.000Z' });
  expect(restored.findings).toEqual([]);
  expect(await contentsOf(restored)).toBe(old);
  await restored.commit(putNote(noteRecord('n-1', 'third')));
  await restored.close();
  await restore(disk, replaced);
  expect(await contentsOf(await openOn(disk))).toBe(current);
});

test('a backup that is not there is refused, and nothing is changed', async () => {
  const { disk, current } = await libraryWithBackup();
  await expect(restore(disk, '../elsewhere')).rejects.toMatchObject({ code: 'not-found' });
  expect(await contentsOf(await openOn(disk))).toBe(current);
});

test('a backup asked for holds the library as it is, also when nothing waits to be folded', async () => {
  const disk = new SimulatedDisk();
  const library = await openOn(disk);
  await library.commit(importOf('a-1'));
  const first = await library.backUp();
  const second = await library.backUp();
  expect((await library.backups()).map(({ name, reason }) => [name, reason])).toEqual([
    [second.name, 'by-hand'],
    [first.name, 'by-hand'],
  ]);
  const old = await contentsOf(library);
  await library.commit(removalOf('a-1'));
  await library.close();
  await restore(disk, second.name);
  expect(await contentsOf(await openOn(disk))).toBe(old);
});

test('a damaged backup is refused by name, and nothing is changed', async () => {
  const { disk, current, name } = await libraryWithBackup();
  const file = `${FOLDER}/backups/${name}/articles/a-1.json`;
  const bytes = (await disk.read(file)) ?? Buffer.alloc(0);
  bytes[bytes.length - 20] = (bytes[bytes.length - 20] ?? 0) ^ 1;
  await disk.remove(file);
  const handle = await disk.open(file, 'new');
  await handle.write(bytes, 0);
  await handle.sync();
  await expect(restore(disk, name)).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringContaining('articles/a-1.json') as string });
  expect(await contentsOf(await openOn(disk))).toBe(current);
});

test('a backup opens for reading only, and stays as it was made', async () => {
  const { disk, old, name } = await libraryWithBackup();
  const paths = disk.paths();
  const backup = await openOn(disk, {}, `${FOLDER}/backups/${name}`);
  expect(backup.access).toEqual({ mode: 'read-only', reason: expect.stringMatching(/is a backup/) });
  expect(await contentsOf(backup)).toBe(old);
  await backup.close();
  expect(disk.paths()).toEqual(paths);
});
