import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { checkLibrary } from './check.ts';
import { encodeFrame, hex, splitFrames } from './frame.ts';
import { migrations } from './migrations/migrations.ts';
import { factRecord, importOf, noteRecord, putBriefing, putFact, putNote, briefingRecord, removalOf } from './records.cases.ts';
import { contentsOf, FOLDER, newHost, NEXT_PASSPHRASE, openOn, PASSPHRASE, tellingFiles, unwatched, upkeep } from './rehearsal.ts';
import { restoreLibrary } from './restore-library.ts';
import { disclose, enclose } from './sealed.ts';
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

/** An encrypted library with all that the plain one held, closed. */
async function encryptedLibrary(): Promise<SimulatedDisk> {
  const disk = await plainLibrary();
  const library = await open(disk);
  await library.encrypt(PASSPHRASE, unwatched);
  await library.close();
  return disk;
}

async function overwrite(disk: SimulatedDisk, name: string, bytes: Buffer | null): Promise<void> {
  await disk.remove(`${FOLDER}/${name}`);
  if (bytes !== null) await (await disk.open(`${FOLDER}/${name}`, 'new')).write(bytes, 0);
}

const bytesOf = async (disk: SimulatedDisk, name: string) => (await disk.read(`${FOLDER}/${name}`)) ?? Buffer.alloc(0);

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

test.each([
  ['another article in its place', 'articles/a-1.json', async (disk: SimulatedDisk) => bytesOf(disk, 'articles/a-3.json')],
  ['a plain article', 'articles/a-1.json', async () => bytesOf(await plainLibrary(), 'articles/a-1.json')],
  [
    'an article of another revision in its first line',
    'articles/a-1.json',
    async (disk: SimulatedDisk) => {
      const { format, revision, isEncrypted, body } = disclose(await bytesOf(disk, 'articles/a-1.json'));
      const [head = ''] = enclose({ format, revision: revision + 1 }, [body], null, '').toString('latin1').split('"content"');
      expect(isEncrypted).toBe(true);
      return Buffer.concat([Buffer.from(`${head}"encrypted":\n`, 'latin1'), body, Buffer.from('\n}\n')]);
    },
  ],
  ['a catalogue with a changed byte and its checksum mended', 'library.json', async (disk: SimulatedDisk) => tampered(await bytesOf(disk, 'library.json'))],
])('%s is not taken for genuine: it is set aside and told, and what it stood for is restored', async (_, name, forged) => {
  const disk = await encryptedLibrary();
  const library = await open(disk, PASSPHRASE);
  await library.commit(importOf('a-3', [], 'Words of an Osprey.'));
  await library.close();
  const before = await contentsOf(await open(disk.afterKill(), PASSPHRASE));
  await overwrite(disk, name, await forged(disk));
  const again = await open(disk, PASSPHRASE);
  expect(again.findings).toMatchObject([{ file: name, problem: expect.stringMatching(/not encrypted/) }]);
  expect(JSON.parse(await contentsOf(again))).toMatchObject(withoutOrder(JSON.parse(before)));
  expect(disk.paths()).toContain(`${FOLDER}/damaged/${name.replace('/', '-')}`);
});

/** A catalogue that is made again lists its articles in another order. */
function withoutOrder({ articles, documents: _, ...rest }: { articles: unknown[]; documents: unknown[] }): object {
  return { ...rest, articles: expect.arrayContaining(articles) };
}

function tampered(bytes: Buffer): Buffer {
  const { format, revision, journal, body } = disclose(bytes);
  body.writeUInt8(body.readUInt8(40) ^ 1, 40);
  const [head = ''] = enclose({ format, revision, journal }, [body], null, '').toString('latin1').split('"content"');
  return Buffer.concat([Buffer.from(`${head}"encrypted":\n`, 'latin1'), body, Buffer.from('\n}\n')]);
}

test.each([
  ['changed', (own: Buffer) => splitFrames(own, (body) => Buffer.from(body)).bodies.map((body, at) => framed(at === 1 ? flipped(body) : body, '*'))],
  ['plain', (own: Buffer) => [own, encodeFrame(JSON.stringify({ revision: 99, at: '', label: 'Forged', edits: [] })), own.subarray(0, own.indexOf('\n') + 1)]],
  ['of another journal file', (own: Buffer, other: Buffer) => [own, other]],
])('entries of the journal that are %s are not applied, and told', async (_, forged) => {
  const disk = await encryptedLibrary();
  const library = await open(disk, PASSPHRASE);
  for (const body of ['one', 'two']) await library.commit(putNote(noteRecord('n-9', body)));
  const left = disk.afterKill();
  const [first = '', ...others] = left.paths().filter((path) => path.startsWith(`${FOLDER}/journal/`) && path.endsWith('.log'));
  const newest = others.at(-1) ?? '';
  const bytes = Buffer.concat(forged((await left.read(newest)) ?? Buffer.alloc(0), (await left.read(first)) ?? Buffer.alloc(0)));
  await overwrite(left, newest.slice(FOLDER.length + 1), bytes);
  const again = await open(left, PASSPHRASE);
  expect(again.findings).toMatchObject([{ file: newest.slice(FOLDER.length + 1) }]);
  expect(again.catalogue().notes.find(({ id }) => id === 'n-9')?.body).toBe('two');
});

function flipped(body: Buffer): Buffer {
  body.writeUInt8(body.readUInt8(20) ^ 1, 20);
  return body;
}

/** A frame whose checksum is right. */
function framed(body: Buffer, mark: ' ' | '*'): Buffer {
  return Buffer.concat([Buffer.from(`${hex(body.length)} ${hex(crc32(body))}${mark}`), body, Buffer.from('\n')]);
}

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
