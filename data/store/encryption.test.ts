import { expect, test } from 'vitest';
import { checkLibrary } from './check.ts';
import { bytesOf, encryptedLibrary, flipped, kept, open, overwrite, plainLibrary, tampered, WORDS } from './encryption.cases.ts';
import { migrations } from './migrations/migrations.ts';
import { noteRecord, putNote } from './records.cases.ts';
import { contentsOf, FOLDER, newHost, NEXT_PASSPHRASE, openOn, PASSPHRASE, tellingFiles, unwatched } from './rehearsal.ts';
import { restoreLibrary } from './restore-library.ts';

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

test('copies in backups go on sharing their bytes with the library', async () => {
  const disk = await plainLibrary();
  const library = await open(disk);
  const shared = async () => {
    const groups = new Map<string, string[]>();
    for (const path of disk.paths()) {
      const identity = (await disk.identity(path)) ?? '';
      groups.set(identity, [...(groups.get(identity) ?? []), path]);
    }
    return [...groups.values()].filter((names) => names.length > 1);
  };
  const before = await shared();
  expect(before.length).toBeGreaterThan(2);
  await library.encrypt(PASSPHRASE, unwatched);
  expect(await shared()).toEqual(before);
});

test('a passphrase that was changed opens nothing any more: not the library, not its backups, not a copy of the key file', async () => {
  const disk = await encryptedLibrary();
  const library = await open(disk, PASSPHRASE);
  await expect(library.changePassphrase('wrong', NEXT_PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await expect(library.changePassphrase(PASSPHRASE, '')).rejects.toMatchObject({ code: 'invalid-input' });
  await library.changePassphrase(PASSPHRASE, NEXT_PASSPHRASE);
  const before = await contentsOf(library);
  await library.close();
  const [backup] = await library.backups();
  for (const folder of [FOLDER, `${FOLDER}/backups/${backup?.name}`])
    await expect(openOn(disk.afterKill(), kept, folder, PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  await disk.remove(`${FOLDER}/key.json`);
  await expect(open(disk.afterKill(), PASSPHRASE)).rejects.toMatchObject({ code: 'wrong-passphrase' });
  const again = await open(disk, NEXT_PASSPHRASE);
  expect(again.findings).toMatchObject([{ file: 'key.json', problem: 'it is missing' }]);
  expect(await contentsOf(again)).toBe(before);
});

test('a passphrase is the same however a keyboard composes its letters', async () => {
  const disk = await plainLibrary();
  const library = await open(disk);
  await expect(library.encrypt('', unwatched)).rejects.toMatchObject({ code: 'invalid-input' });
  expect(library.isEncrypted).toBe(false);
  await library.encrypt('caf\u00e9 \uff11', unwatched);
  await expect(library.encrypt('another', unwatched)).rejects.toMatchObject({ code: 'invalid-input' });
  await library.close();
  await (await open(disk, 'cafe\u0301 1')).close();
});

test('a damaged key file is restored from its copy; with no copy left the library is refused, not taken apart', async () => {
  const disk = await encryptedLibrary();
  const key = await bytesOf(disk, 'key.json');
  await overwrite(disk, 'key.json', key.subarray(0, 100));
  await expect(open(disk, 'wrong')).rejects.toMatchObject({ code: 'wrong-passphrase' });
  const library = await open(disk, PASSPHRASE);
  expect(library.findings).toMatchObject([{ file: 'key.json', problem: expect.stringMatching(/ends early/) }]);
  await library.close();
  expect(await bytesOf(disk, 'key.json')).toEqual(key);
  for (const path of disk.paths().filter((name) => name.includes('key.json'))) await disk.remove(path);
  const paths = disk.paths();
  await expect(open(disk, PASSPHRASE)).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringMatching(/key file is gone/) });
  await overwrite(disk, 'key.json', Buffer.from('{'));
  await expect(open(disk, PASSPHRASE)).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringMatching(/neither can any copy/) });
  await overwrite(disk, 'key.json', await bytesOf(await encryptedLibrary(), 'key.json'));
  await expect(open(disk, PASSPHRASE)).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringMatching(/another library/) });
  await overwrite(disk, 'key.json', null);
  expect(disk.paths().filter((name) => !name.includes('key.json'))).toEqual(paths);
});

test('turning that is cancelled turns back', async () => {
  const disk = await plainLibrary();
  const library = await open(disk);
  const before = await contentsOf(library);
  const cancelAt = (step: number) => {
    const controller = new AbortController();
    return { signal: controller.signal, progress: (done: number) => (done >= step ? controller.abort() : undefined) };
  };
  await expect(library.encrypt(PASSPHRASE, cancelAt(4))).rejects.toMatchObject({ code: 'cancelled' });
  expect([library.isEncrypted, disk.paths().filter((path) => path.includes('key.json'))]).toEqual([false, []]);
  await library.encrypt(PASSPHRASE, unwatched);
  await expect(library.decrypt(PASSPHRASE, cancelAt(4))).rejects.toMatchObject({ code: 'cancelled' });
  expect([library.isEncrypted, await tellingFiles(disk, WORDS)]).toEqual([true, []]);
  await library.close();
  const again = await open(disk, PASSPHRASE);
  expect([again.findings, await contentsOf(again)]).toEqual([[], before]);
});

test('turning that closing the library cut short goes on when it is opened next', async () => {
  const disk = await plainLibrary();
  const library = await open(disk);
  const before = await contentsOf(library);
  let closing = Promise.resolve();
  const turning = library.encrypt(PASSPHRASE, {
    ...unwatched,
    progress: (done) => {
      if (done >= 3) closing = library.close();
    },
  });
  await expect(turning).rejects.toThrow(/follows when it is opened next/);
  await closing;
  await expect(open(disk)).rejects.toMatchObject({ code: 'locked' });
  const again = await open(disk, PASSPHRASE);
  expect(await contentsOf(again)).toBe(before);
  await again.protectionSettled();
  expect([again.findings, await tellingFiles(disk, WORDS)]).toEqual([[], []]);
});

test('damaged files are encrypted too, whatever is in them, and come back byte for byte', async () => {
  const disk = await plainLibrary();
  const torn = Buffer.from('half of an Osprey');
  await disk.makeFolder(`${FOLDER}/damaged`);
  await overwrite(disk, 'damaged/articles-a-7.json', torn);
  const bak = (await bytesOf(disk, 'articles/a-1.json.bak')).subarray(0, -9);
  await overwrite(disk, 'articles/a-1.json.bak', bak);
  const library = await open(disk);
  await library.encrypt(PASSPHRASE, unwatched);
  expect(await tellingFiles(disk, WORDS)).toEqual([]);
  expect(library.findings).toMatchObject([{ file: 'articles/a-1.json.bak', kept: expect.stringMatching(/damaged\/articles-a-1.json.bak/) }]);
  await library.decrypt(PASSPHRASE, unwatched);
  expect(await bytesOf(disk, 'damaged/articles-a-7.json')).toEqual(torn);
  expect(await bytesOf(disk, 'damaged/articles-a-1.json.bak')).toEqual(bak);
});

test('a closed library knows nothing any more, and takes no file for damaged because of it', async () => {
  const disk = await encryptedLibrary();
  const library = await open(disk, PASSPHRASE);
  await library.close();
  const paths = disk.paths();
  await expect(library.article('a-1')).rejects.toMatchObject({ code: 'locked' });
  expect(library.catalogue().notes).toEqual([]);
  expect(disk.paths()).toEqual(paths);
});

test('a backup of an encrypted library is put in place without the passphrase, and opens with it', async () => {
  const disk = await encryptedLibrary();
  const first = await open(disk, PASSPHRASE);
  const before = await contentsOf(first);
  const { name } = await first.backUp();
  await first.commit(putNote(noteRecord('n-9', 'Later')));
  await first.close();
  const replaced = await restoreLibrary(FOLDER, name, '2027-01-01T00:00:00.000Z', { port: disk, host: newHost() });
  const again = await open(disk, PASSPHRASE);
  expect([again.findings, await contentsOf(again)]).toEqual([[], before]);
  await again.close();
  const backup = await openOn(disk, kept, `${FOLDER}/backups/${replaced}`, PASSPHRASE);
  expect(backup.catalogue().notes.map(({ body }) => body)).toContain('Later');
});

test('without the passphrase a check still finds a changed byte; with it, a changed meaning', async () => {
  const disk = await encryptedLibrary();
  const check = (options: { repair: boolean; passphrase?: string }) => checkLibrary(FOLDER, options, { port: disk, host: newHost(), ...kept });
  expect([await check({ repair: false }), await check({ repair: false, passphrase: PASSPHRASE })]).toEqual([[], []]);
  await overwrite(disk, 'library.json', tampered(await bytesOf(disk, 'library.json')));
  expect(await check({ repair: false })).toEqual([]);
  expect(await check({ repair: false, passphrase: PASSPHRASE })).toMatchObject([{ file: 'library.json' }]);
  await overwrite(disk, 'articles/a-1.json', flipped(await bytesOf(disk, 'articles/a-1.json')));
  await overwrite(disk, 'key.json.bak', null);
  expect((await check({ repair: false })).map(({ file }) => file)).toEqual(expect.arrayContaining(['articles/a-1.json', 'key.json.bak']));
  await expect(check({ repair: true })).rejects.toMatchObject({ code: 'locked' });
  await expect(check({ repair: true, passphrase: 'wrong' })).rejects.toMatchObject({ code: 'wrong-passphrase' });
  const repaired = await check({ repair: true, passphrase: PASSPHRASE });
  expect(repaired.filter((finding) => !finding.repaired)).toEqual([]);
});

test('an encrypted library is migrated like any other, its backup included', async () => {
  const disk = await encryptedLibrary();
  const colours = [...migrations, { name: 'colours', migrate: (kind: string, record: unknown) => (kind === 'note' ? { ...Object(record), colour: 'plain' } : record) }];
  const library = await open(disk, PASSPHRASE, { migrations: colours });
  expect([library.findings, library.catalogue().notes.map((note) => Object(note).colour)]).toEqual([[], ['plain', 'plain']]);
  await library.close();
  expect(await tellingFiles(disk, WORDS)).toEqual([]);
});
