import { expect, test } from 'vitest';
import { checkLibrary } from './check.ts';
import { factRecord, importOf, noteRecord, putActor, putBriefing, putFact, putNote, actorRecord, briefingRecord, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, newHost, openOn, upkeep } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const kept = { ...upkeep, journal: { days: 30, bytes: 1e9 } };
const check = (disk: SimulatedDisk, repair = false) => checkLibrary(FOLDER, { repair }, { port: disk, host: newHost(), upkeep: kept });

async function filledDisk() {
  const disk = new SimulatedDisk();
  const library = await openOn(disk, { upkeep: kept });
  await library.commit(importOf('a-1', [factRecord('f-1', 'a-1')]));
  await library.commit(importOf('a-2'));
  await library.commit(putNote(noteRecord('n-1')));
  await library.commit(putBriefing(briefingRecord('b-1')));
  await library.commit(putActor(actorRecord('ac-1')));
  await library.checkpoint();
  await library.commit(putFact(factRecord('f-1', 'a-1', { status: 'accepted' })));
  await library.commit(removalOf('a-2'));
  return { disk, library, contents: await contentsOf(library) };
}

async function overwrite(disk: SimulatedDisk, name: string, change: (bytes: Buffer) => Buffer | string) {
  const path = `${FOLDER}/${name}`;
  const bytes = (await disk.read(path)) ?? Buffer.alloc(0);
  const file = await disk.open(path, 'replace');
  await file.write(Buffer.from(change(bytes)), 0);
}

const flip = (bytes: Buffer) => {
  const at = bytes.length >> 1;
  bytes.writeUInt8(bytes.readUInt8(at) ^ 1, at);
  return bytes;
};

test('a sound library has no findings, open or closed, folded or not, and checking leaves it as it was', async () => {
  const { disk, library } = await filledDisk();
  const before = disk.operations;
  expect(await check(disk)).toEqual([]);
  expect(disk.operations).toBe(before);
  await library.close();
  expect(await check(disk)).toEqual([]);
});

test.each([
  ['articles/a-1.json', flip],
  ['briefings/b-1.json', () => ''],
  ['notes.json', (bytes: Buffer) => bytes.subarray(0, 40)],
  ['actors.json', flip],
  ['library.json', flip],
  ['articles/a-7.json.tmp', () => 'half'],
])('damage to %s is found, and repaired when asked to, with nothing deleted', async (name, change) => {
  const { disk, library, contents } = await filledDisk();
  await library.close();
  const paths = disk.paths().filter((path) => !path.endsWith('.bak') && !path.includes('/backups/'));
  await overwrite(disk, name, change);
  const found = await check(disk);
  expect(found[0]).toMatchObject({ file: name, repaired: false });
  expect(found.slice(1).every(({ file }) => file.startsWith('backups/') && file.endsWith(name))).toBe(true);
  expect(await check(disk, true)).toEqual(found.map((finding) => ({ ...finding, repaired: true })));
  expect(await check(disk)).toEqual([]);
  expect(disk.paths()).toEqual(expect.arrayContaining(paths));
  expect(disk.paths().filter((path) => path.startsWith(`${FOLDER}/damaged/`))).toHaveLength(found.length);
  expect(await contentsOf(await openOn(disk))).toBe(contents);
});

test('an article that fell out of the catalogue is found and listed again', async () => {
  const { disk, library } = await filledDisk();
  await library.close();
  const catalogue = await disk.read(`${FOLDER}/library.json`);
  const later = await openOn(disk);
  await later.commit(importOf('a-3'));
  const contents = JSON.parse(await contentsOf(later));
  await later.close();
  await overwrite(disk, 'library.json', () => catalogue ?? '');
  for (const path of disk.paths().filter((candidate) => candidate.includes('/journal/'))) await disk.remove(path);
  expect(await check(disk)).toMatchObject([{ file: 'articles/a-3.json', problem: expect.stringMatching(/not listed/) }]);
  expect(await check(disk, true)).toMatchObject([{ repaired: true }]);
  const again = await openOn(disk);
  expect(again.catalogue().articles.map(({ id }) => id)).toEqual(contents.articles.map(({ id }: { id: string }) => id));
});

test('an article that nothing can restore is named, set aside, and no longer listed after a repair', async () => {
  const { disk, library } = await filledDisk();
  await library.close();
  for (const path of disk.paths().filter((candidate) => /\.log$|\.bak$|backups/.test(candidate))) await disk.remove(path);
  await overwrite(disk, 'articles/a-1.json', flip);
  expect(await check(disk, true)).toMatchObject([{ file: 'articles/a-1.json', repaired: true }]);
  expect(disk.paths()).toContain(`${FOLDER}/damaged/articles-a-1.json`);
  const again = await openOn(disk);
  expect([again.catalogue().articles, again.findings]).toEqual([[], []]);
  expect(again.catalogue().briefings).toHaveLength(1);
});

test('a record that is none is named with what is wrong about it', async () => {
  const { disk, library } = await filledDisk();
  await library.commit(putNote({ ...noteRecord('n-2'), createdAt: 'yesterday' }));
  await library.close();
  expect(await check(disk)).toMatchObject([
    { file: 'notes.json', problem: expect.stringMatching(/note n-2 is not one: createdAt/), repaired: false },
  ]);
});

test('a library that is open cannot be repaired, and damage to its journal is named', async () => {
  const { disk } = await filledDisk();
  const host = newHost();
  const library = await openOn(disk, { host, upkeep: kept });
  await overwrite(disk, 'journal/000001.log', flip);
  const findings = checkLibrary(
    FOLDER,
    { repair: true },
    { port: disk, host: { ...host, pid: -1, life: (pid) => String(pid === host.pid ? 'alive' : pid) }, upkeep: kept },
  );
  await expect(findings).rejects.toThrow(/not repaired.*already open/);
  await library.close();
  expect(await check(disk)).toMatchObject([{ file: 'journal/000001.log', problem: expect.stringMatching(/damaged/) }]);
});
