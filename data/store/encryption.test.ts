import { expect, test } from 'vitest';
import { factRecord, importOf, noteRecord, putBriefing, putFact, putNote, briefingRecord, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, openOn, PASSPHRASE, tellingFiles, unwatched, upkeep } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const kept = { upkeep: { ...upkeep, journal: { days: 30, bytes: 1e9 } } };
const open = (disk: SimulatedDisk, passphrase: string | null = null, deps = {}) => openOn(disk, { ...kept, ...deps }, FOLDER, passphrase);

/** Words that stand in records, titles and file names of the library below, and nowhere else. */
const WORDS = ['Osprey', 'Marrow', 'Tundra', 'Lantern', 'Gravel'];

/** Two sessions of work that leave every kind of file. */
async function plainLibrary(): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  const first = await open(disk);
  await first.commit(importOf('a-1', [factRecord('f-1', 'a-1', { statement: 'Osprey said' })], 'Words of a Marrow.'));
  await first.commit(importOf('a-2', [], 'Words of Tundra.'));
  await first.commit(putNote(noteRecord('n-1', 'A Lantern')));
  await first.commit(putBriefing(briefingRecord('b-1', 'On Gravel')));
  await first.close();
  const second = await open(disk);
  await second.commit(putFact(factRecord('f-1', 'a-1', { statement: 'Osprey said', status: 'accepted' })));
  await second.checkpoint();
  await second.commit(removalOf('a-2', [], 'Words of Tundra.'));
  await second.close();
  const third = await open(disk);
  await third.commit(putNote(noteRecord('n-2', 'Another Lantern')));
  return disk.afterKill();
}

test('an encrypted library holds no word of any record, opens with its passphrase and holds what it did', async () => {
  const disk = await plainLibrary();
  expect(await tellingFiles(disk, WORDS)).toEqual(
    expect.arrayContaining(['articles/a-1.json', 'articles/a-1.json.bak', 'journal/000001.log', 'notes.json', 'removed/articles-a-2.json']),
  );
  const library = await open(disk);
  const before = await contentsOf(library);
  const counts: number[] = [];
  await library.encrypt(PASSPHRASE, { ...unwatched, progress: (done, total) => counts.push(done / total) });
  expect(library.isEncrypted).toBe(true);
  expect(counts.at(-1)).toBe(1);
  expect(await tellingFiles(disk, WORDS)).toEqual([]);
  await library.commit(putNote(noteRecord('n-3', 'Lantern again')));
  await library.checkpoint();
  await library.close();
  expect(await tellingFiles(disk, WORDS)).toEqual([]);
  await expect(open(disk)).rejects.toMatchObject({ code: 'locked' });
  await expect(open(disk, 'correct horst')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  const again = await open(disk, PASSPHRASE);
  expect([again.findings, again.isEncrypted, again.access]).toEqual([[], true, { mode: 'read-write' }]);
  expect(again.catalogue().notes.map(({ body }) => body)).toEqual(['A Lantern', 'Another Lantern', 'Lantern again']);
  expect(await contentsOf(again)).not.toBe(before);
  const labels: string[] = [];
  for await (const { label, changes } of again.past()) if (changes.some(({ id }) => id === 'f-1')) labels.push(label);
  expect(labels).toEqual(['Edit', 'Import']);
});

test('a decrypted library is a plain one again', async () => {
  const disk = await plainLibrary();
  const names = disk.paths().filter((path) => !path.endsWith('lock'));
  const library = await open(disk);
  const before = await contentsOf(library);
  await library.encrypt(PASSPHRASE, unwatched);
  await expect(library.decrypt('wrong', unwatched)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await library.decrypt(PASSPHRASE, unwatched);
  expect(library.isEncrypted).toBe(false);
  expect(disk.paths().filter((path) => path.includes('key.json'))).toEqual([]);
  await library.close();
  expect(disk.paths()).toEqual(expect.arrayContaining(names));
  const again = await open(disk);
  expect([again.findings, await contentsOf(again)]).toEqual([[], before]);
});
