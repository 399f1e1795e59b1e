import { expect, test } from 'vitest';
import { actorRecord, factRecord, importOf, noteRecord, putActor, putBriefing, putFact, putNote, briefingRecord } from '../records.cases.ts';
import { contentsOf, FOLDER, openOn } from '../rehearsal.ts';
import { PowerCut, SimulatedDisk } from '../simulated-disk.ts';
import { libraryFormat, migrations, type Migration } from './migrations.ts';

/** Two changes of shape such as later versions may bring; the second needs the first. */
const later: Migration[] = [
  ...migrations,
  { name: 'notes get a colour', migrate: (kind, record) => (kind === 'note' ? { ...Object(record), colour: 'plain' } : record) },
  {
    name: 'colours get a shade',
    migrate: (kind, record) => (kind === 'note' ? { ...Object(record), colour: `${Object(record).colour}-light` } : record),
  },
];

async function oldLibrary(known = migrations) {
  const disk = new SimulatedDisk();
  const library = await openOn(disk, { migrations: known });
  await library.commit(importOf('a-1', [factRecord('f-1', 'a-1')]));
  await library.commit(putNote(noteRecord('n-1', 'folded')));
  await library.commit(putBriefing(briefingRecord('b-1')));
  await library.checkpoint();
  await library.commit(putNote(noteRecord('n-2', 'in the journal')));
  await library.commit(putFact(factRecord('f-1', 'a-1', { status: 'accepted' })));
  return { disk: disk.afterKill(), contents: await contentsOf(library), folded: await library.backups() };
}

test('every migration there is has a name, and the format counts them', () => {
  expect(libraryFormat).toBe(1 + migrations.length);
  expect(new Set(migrations.map(({ name }) => name)).size).toBe(migrations.length);
});

test('a library of before who is who was kept opens with all it held, takes a decision, and is then closed to the app of before', async () => {
  const { disk, contents } = await oldLibrary([]);
  const library = await openOn(disk);
  expect(await contentsOf(library)).toBe(contents);
  await library.commit(putActor(actorRecord('ac-1', 'Khan')));
  await library.close();
  expect((await openOn(disk)).catalogue().actors).toEqual([actorRecord('ac-1', 'Khan')]);
  const before = await openOn(disk, { migrations: [] });
  expect(before.access).toMatchObject({ mode: 'read-only', reason: expect.stringMatching(/newer version/) });
});

test('an older library is backed up and brought to the present shape, documents and journal alike', async () => {
  const { disk, folded } = await oldLibrary();
  const library = await openOn(disk, { migrations: later });
  expect(library.findings).toEqual([]);
  expect(library.catalogue().notes).toMatchObject([
    { id: 'n-1', colour: 'plain-light' },
    { id: 'n-2', colour: 'plain-light' },
  ]);
  expect((await library.article('a-1'))?.facts).toMatchObject([{ status: 'accepted' }]);
  expect(await library.backups()).toHaveLength(folded.length + 1);
  await library.commit(putNote(noteRecord('n-3')));
  await library.close();
  const again = await openOn(disk, { migrations: later });
  expect(again.catalogue().notes.map((note) => Object(note).colour)).toEqual(['plain-light', 'plain-light', undefined]);
});

test('a migrated library opens read-only in the older version, and its backup opens as it was', async () => {
  const { disk, contents } = await oldLibrary();
  const library = await openOn(disk, { migrations: later });
  const [backup] = await library.backups();
  await library.close();
  expect((await openOn(disk)).access).toMatchObject({ mode: 'read-only', reason: expect.stringMatching(/newer version/) });
  expect(await contentsOf(await openOn(disk, {}, `${FOLDER}/backups/${backup?.name}`))).toBe(contents);
});

test('a cut at any operation of a migration leaves a library that migrates at the next opening', async () => {
  const { disk: old } = await oldLibrary();
  const whole = await contentsOf(await openOn(old.afterKill(), { migrations: later }));
  for (let operation = 0, cut = true; cut; operation += 1) {
    const disk = old.afterKill();
    cut = false;
    disk.before = (what, number) => {
      cut ||= number >= operation;
      return cut ? new PowerCut(what) : true;
    };
    await openOn(disk, { migrations: later }).then(
      (library) => library.close(),
      () => undefined,
    );
    for (const kept of [true, false]) {
      const left = disk.afterPowerCut({ name: String(kept), namings: () => () => kept, writes: () => () => (kept ? 'kept' : 'lost') });
      const library = await openOn(left, { migrations: later });
      expect(await contentsOf(library), `cut before operation ${operation}`).toBe(whole);
      expect(library.findings).toEqual([]);
    }
  }
});
