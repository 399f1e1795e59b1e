import { crc32 } from 'node:zlib';
import { expect, test } from 'vitest';
import { bytesOf, encryptedLibrary, flipped, open, overwrite, plainLibrary, tampered } from './encryption.cases.ts';
import { encodeFrame, hex, splitFrames } from './frame.ts';
import { importOf, noteRecord, putNote } from './records.cases.ts';
import { contentsOf, FOLDER, PASSPHRASE } from './rehearsal.ts';
import { disclose, enclose } from './sealed.ts';
import type { SimulatedDisk } from './simulated-disk.ts';

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

test.each([
  ['plain', plainLibrary, null],
  ['encrypted', encryptedLibrary, PASSPHRASE],
] as const)('%s: an older copy put in the place of a document is told, and what it lacks is restored from the journal', async (_, made, passphrase) => {
  const disk = await made();
  await (await open(disk, passphrase)).close();
  const before = await contentsOf(await open(disk.afterKill(), passphrase));
  for (const name of ['articles/a-1.json', 'notes.json']) {
    const left = disk.afterKill();
    const [newer, older] = [await bytesOf(left, name), await bytesOf(left, `${name}.bak`)];
    expect(disclose(older).revision).toBeLessThan(disclose(newer).revision);
    await overwrite(left, name, older);
    const again = await open(left, passphrase);
    expect(again.findings).toMatchObject([{ file: name, problem: expect.stringMatching(/older copy/), kept: expect.stringMatching(/restored in full/) }]);
    expect(await contentsOf(again)).toBe(before);
    await again.close();
    expect((await open(left, passphrase)).findings).toEqual([]);
  }
});

test('an older copy that nothing can bring up to date is told once and goes on as it is', async () => {
  const disk = await encryptedLibrary();
  await overwrite(disk, 'articles/a-1.json', await bytesOf(disk, 'articles/a-1.json.bak'));
  for (const path of disk.paths().filter((name) => /\.log$|\.begun$|\.json\.bak$|\/backups\//.test(name) && !name.includes('key'))) await disk.remove(path);
  const library = await open(disk, PASSPHRASE);
  expect(library.findings).toMatchObject([{ file: 'articles/a-1.json', kept: expect.stringMatching(/earlier time.*damaged\/articles-a-1.json/) }]);
  expect((await library.article('a-1'))?.facts).toMatchObject([{ status: 'proposed' }]);
  await library.commit(putNote(noteRecord('n-1', 'Going on')));
  await library.close();
  const again = await open(disk, PASSPHRASE);
  expect([again.findings, (await again.article('a-1'))?.facts]).toMatchObject([[], [{ status: 'proposed' }]]);
});

/** A catalogue that is made again lists its articles in another order. */
function withoutOrder({ articles, documents: _, ...rest }: { articles: unknown[]; documents: unknown[] }): object {
  return { ...rest, articles: expect.arrayContaining(articles) };
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

/** A frame whose checksum is right. */
function framed(body: Buffer, mark: ' ' | '*'): Buffer {
  return Buffer.concat([Buffer.from(`${hex(body.length)} ${hex(crc32(body))}${mark}`), body, Buffer.from('\n')]);
}
