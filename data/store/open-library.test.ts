import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeFrame } from './frame.ts';
import { nodePort } from './node-port.ts';
import { defaultUpkeep, openLibrary, type OpenDeps } from './open-library.ts';
import type { FilePort } from './port.ts';
import {
  annotationRecord,
  articleRecord,
  AT,
  briefingRecord,
  denialRecord,
  factRecord,
  importOf,
  noteRecord,
  putBriefing,
  putFact,
  putNote,
  removalOf,
  transaction,
} from './records.cases.ts';
import { seal } from './sealed.ts';
import { SimulatedDisk } from './simulated-disk.ts';

let folder: string;
beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'library-')), 'My library');
});
afterEach(() => rmSync(join(folder, '..'), { recursive: true, force: true }));

const open = (deps: OpenDeps = {}) =>
  openLibrary(folder, { create: true }, { upkeep: { ...defaultUpkeep, foldBytes: Infinity, foldIdle: null }, ...deps });

/** Copies a library as a crash would leave it, so that it can be opened while the first is still open. */
async function reopenAsAfterCrash(deps: OpenDeps = {}) {
  writeFileSync(join(folder, 'lock'), JSON.stringify({ host: hostname(), pid: 1, life: 'ended long ago' }));
  return open(deps);
}

async function filled() {
  const library = await open();
  await library.commit(importOf('art-1', [factRecord('f-1', 'art-1'), factRecord('f-2', 'art-1', { status: 'accepted' })]));
  await library.commit(importOf('art-2'));
  await library.commit(putNote(noteRecord('note-1', 'Ask the desk')));
  await library.commit(putBriefing(briefingRecord('brief-1')));
  return library;
}

const contentsOf = async (library: Awaited<ReturnType<typeof open>>) => ({
  catalogue: library.catalogue(),
  articles: [await library.article('art-1'), await library.article('art-2')],
  briefing: await library.briefing('brief-1'),
  facts: await library.facts(),
  annotations: await library.annotations(),
  revision: library.revision,
});

test('a library is made where there is none, and everything in it is there again after closing', async () => {
  const library = await filled();
  await library.commit(transaction({ kind: 'annotation', id: 'ann-1', before: null, after: annotationRecord('ann-1', 'art-1', 'Odd') }));
  const before = await contentsOf(library);
  expect(before.revision).toBe(5);
  await library.close();
  const again = await open();
  expect(await contentsOf(again)).toEqual(before);
  expect(again.findings).toEqual([]);
  expect(again.access).toEqual({ mode: 'read-write' });
  await again.close();
  expect(existsSync(join(folder, 'lock'))).toBe(false);
});

test('what was confirmed is there after a crash, before anything was folded into the documents', async () => {
  const before = await contentsOf(await filled());
  const again = await reopenAsAfterCrash();
  expect(await contentsOf(again)).toEqual(before);
  expect(again.findings).toEqual([]);
});

test('a crash between the folding of documents and of the catalogue changes nothing', async () => {
  const library = await filled();
  await library.commit(removalOf('art-2'));
  const before = await contentsOf(library);
  const catalogue = readFileSync(join(folder, 'library.json'));
  await library.checkpoint();
  writeFileSync(join(folder, 'library.json'), catalogue);
  const again = await reopenAsAfterCrash();
  expect(await contentsOf(again)).toEqual(before);
  expect(again.findings).toEqual([]);
});

test('edits made while the journal is being folded are kept', async () => {
  const library = await filled();
  const folding = library.checkpoint();
  await library.commit(putFact(factRecord('f-3', 'art-2')));
  await folding;
  const before = await contentsOf(library);
  const again = await reopenAsAfterCrash();
  expect(await contentsOf(again)).toEqual(before);
});

test('edits that follow one another at once leave others their turn', async () => {
  const library = await filled();
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  for (let number = 0; number < 200; number += 1) await library.commit(putNote(noteRecord(`turn-${number}`, 'Ask')));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(2);
  await library.close();
});

test('the catalogue counts facts by status, denials on both sides and annotations', async () => {
  const library = await filled();
  const counts = (id: string) => library.catalogue().articles.find((article) => article.id === id)?.counts;
  expect(counts('art-1')).toEqual({ proposed: 1, accepted: 1, contested: 0, annotations: 0 });
  await library.commit(putFact(denialRecord('f-9', 'art-2', 'f-2')));
  expect(counts('art-1')).toEqual({ proposed: 1, accepted: 1, contested: 1, annotations: 0 });
  expect(counts('art-2')).toEqual({ proposed: 1, accepted: 0, contested: 1, annotations: 0 });
  expect((await reopenAsAfterCrash()).catalogue()).toEqual(library.catalogue());
  await library.checkpoint();
  rmSync(join(folder, 'library.json'));
  const again = await reopenAsAfterCrash();
  expect(again.catalogue()).toEqual(library.catalogue());
  await again.commit(putFact({ ...denialRecord('f-9', 'art-2', 'f-2'), status: 'rejected' }));
  expect(again.catalogue().articles.map((article) => article.counts.contested)).toEqual([0, 0]);
  await again.close();
});

test('a removed article is gone after reopening, can come back, and its file is kept aside', async () => {
  const library = await filled();
  await library.checkpoint();
  const facts = (await library.article('art-1'))?.facts ?? [];
  await library.commit(removalOf('art-1', facts));
  expect(await library.article('art-1')).toBeNull();
  await library.close();
  expect(readdirSync(join(folder, 'removed'))).toEqual(['articles-art-1.json']);
  const again = await open();
  expect(again.catalogue().articles.map((article) => article.id)).toEqual(['art-2']);
  await again.commit(importOf('art-1', facts));
  expect((await again.article('art-1'))?.facts).toHaveLength(2);
  await again.close();
});

test('removing an article without its facts is refused, for undo could not bring them back', async () => {
  const library = await filled();
  await expect(library.commit(removalOf('art-1'))).rejects.toThrow(/leaves 2 facts without their article/);
  await expect(library.commit(putFact(factRecord('f-5', 'nowhere')))).rejects.toMatchObject({ code: 'invalid-input' });
  await expect(library.commit(putNote(noteRecord('../../etc')))).rejects.toThrow(/not an id/);
  expect(library.revision).toBe(4);
});

test('edits that arrive together share one sync, and one that does not fit fails alone', async () => {
  let syncs = 0;
  const port: FilePort = {
    ...nodePort,
    open: async (path, mode) => {
      const file = await nodePort.open(path, mode);
      return { ...file, sync: () => ((syncs += 1), file.sync()) };
    },
  };
  const library = await open({ port });
  await library.commit(importOf('art-1'));
  syncs = 0;
  await library.commit(putFact(factRecord('f-0', 'art-1')));
  expect(syncs).toBe(1);
  const results = await Promise.allSettled(
    [1, 2, 3, 4].map((n) => library.commit(putFact(factRecord(`f-${n}`, n === 2 ? 'nowhere' : 'art-1')))),
  );
  expect(results.map((result) => (result.status === 'fulfilled' ? result.value : 'refused'))).toEqual([3, 'refused', 4, 5]);
  expect(syncs).toBe(2);
});

test('records cannot be changed behind the back of the store', async () => {
  const library = await filled();
  const document = await library.article('art-1');
  expect(() => {
    if (document) document.article.title = 'Changed';
  }).toThrow(TypeError);
});

test('an edit that the disk refuses is not kept, in memory or on disk, and the next one is', async () => {
  let fault: string | null = null;
  const port: FilePort = {
    ...nodePort,
    open: async (path, mode) => {
      const file = await nodePort.open(path, mode);
      return { ...file, sync: () => (fault === null ? file.sync() : Promise.reject(Object.assign(new Error(fault), { code: fault }))) };
    },
  };
  const library = await open({ port });
  await library.commit(importOf('art-1'));
  const before = await library.article('art-1');
  fault = 'ENOSPC';
  await expect(library.commit(putFact(factRecord('f-1', 'art-1')))).rejects.toThrow(/"Edit" was not saved.*The disk is full/);
  expect(await library.article('art-1')).toEqual(before);
  expect((await reopenAsAfterCrash()).catalogue().articles[0]?.counts.proposed).toBe(0);
  fault = null;
  expect(await library.commit(putFact(factRecord('f-2', 'art-1')))).toBe(2);
  const again = await reopenAsAfterCrash();
  expect((await again.article('art-1'))?.facts.map((fact) => fact.id)).toEqual(['f-2']);
  expect(again.findings).toEqual([]);
});

test('a library whose folder is deleted while it is open says so instead of confirming edits', async () => {
  const library = await filled();
  rmSync(folder, { recursive: true });
  await expect(library.commit(putNote(noteRecord('note-2')))).rejects.toThrow(/was not saved.*deleted while the library was open/);
  expect(library.catalogue().notes).toHaveLength(1);
});

test('a torn end of the journal is dropped and told, and all before it is kept', async () => {
  const before = await contentsOf(await filled());
  appendFileSync(join(folder, 'journal/000001.log'), '0000012c 1234');
  const again = await reopenAsAfterCrash();
  expect(await contentsOf(again)).toEqual(before);
  expect(again.findings).toMatchObject([{ file: 'journal/000001.log', problem: expect.stringMatching(/cut off/) }]);
  await again.close();
  expect((await open()).findings).toEqual([]);
});

test('a damaged line in the middle of the journal is told, and the edits after it are kept', async () => {
  const library = await filled();
  const path = join(folder, 'journal/000001.log');
  const text = readFileSync(path, 'utf8');
  writeFileSync(path, text.replace('Ask the desk', 'Ask the disk'));
  const again = await reopenAsAfterCrash();
  expect(again.findings).toMatchObject([{ file: 'journal/000001.log', problem: expect.stringMatching(/damaged/) }]);
  expect(again.catalogue().notes).toEqual([]);
  expect(again.catalogue().briefings).toHaveLength(1);
  expect(again.revision).toBe(library.revision);
});

test('a damaged document is made again from its older generation and the journal', async () => {
  const library = await filled();
  await library.checkpoint();
  await library.commit(putFact(factRecord('f-3', 'art-1')));
  const before = await contentsOf(library);
  await library.close();
  writeFileSync(join(folder, 'articles/art-1.json'), 'not what was written');
  const again = await open();
  expect(again.findings).toMatchObject([
    { file: 'articles/art-1.json', kept: expect.stringMatching(/restored in full.*damaged\/articles-art-1\.json/) },
  ]);
  expect(await contentsOf(again)).toEqual(before);
  await again.close();
  expect((await open()).findings).toEqual([]);
});

test('a document that nothing can restore is set aside under a name that is told, and the rest opens', async () => {
  await (await filled()).close();
  writeFileSync(join(folder, 'articles/art-1.json'), '');
  writeFileSync(join(folder, 'notes.json'), '[]');
  rmSync(join(folder, 'journal'), { recursive: true });
  const again = await open();
  expect(again.findings).toMatchObject([
    { file: 'notes.json', kept: expect.stringMatching(/damaged\/notes\.json.*Everything else/) },
    { file: 'articles/art-1.json', problem: 'it is empty', kept: expect.stringMatching(/damaged\/articles-art-1\.json/) },
  ]);
  await expect(again.article('art-1')).rejects.toMatchObject({ code: 'storage-failed' });
  expect(await again.article('art-2')).not.toBeNull();
  expect(await again.facts()).toEqual([]);
  await again.commit(putNote(noteRecord('note-9')));
  expect(readFileSync(join(folder, 'damaged/notes.json'), 'utf8')).toBe('[]');
});

test.each(['damaged', 'missing'])('a %s catalogue is made again from the documents', async (state) => {
  const library = await filled();
  await library.commit(importOf('art-3'));
  await library.checkpoint();
  await library.commit(removalOf('art-3'));
  const before = await contentsOf(library);
  await library.close();
  if (state === 'damaged') writeFileSync(join(folder, 'library.json'), '{"format":1,');
  else rmSync(join(folder, 'library.json'));
  rmSync(join(folder, 'journal'), { recursive: true });
  const again = await open();
  expect(again.findings).toMatchObject([{ file: 'library.json', kept: expect.stringMatching(/made again/) }]);
  expect(new Set((await contentsOf(again)).facts)).toEqual(new Set(before.facts));
  expect(
    again
      .catalogue()
      .articles.map((article) => article.id)
      .sort(),
  ).toEqual(['art-1', 'art-2']);
  await again.commit(putNote(noteRecord('note-2')));
  const more = again.catalogue();
  expect((await reopenAsAfterCrash()).catalogue()).toEqual(more);
});

test('a second opener reads, and is told why it may not write', async () => {
  const library = await filled();
  const second = await open();
  expect(second.access).toEqual({ mode: 'read-only', reason: expect.stringMatching(/already open/) });
  expect(second.catalogue()).toEqual(library.catalogue());
  await expect(second.commit(putNote(noteRecord('note-2')))).rejects.toMatchObject({ code: 'read-only' });
  await second.close();
  await library.commit(putNote(noteRecord('note-2')));
  await library.close();
});

test('a library that is open on another computer opens read-only', async () => {
  await (await filled()).close();
  writeFileSync(join(folder, 'lock'), JSON.stringify({ host: 'desk-of-sara', pid: 1, life: '' }));
  const library = await open();
  expect(library.access).toEqual({ mode: 'read-only', reason: expect.stringMatching(/desk-of-sara.*delete the file "lock"/) });
});

test('the lock of a process that has ended is taken over', async () => {
  await (await filled()).close();
  writeFileSync(join(folder, 'lock'), JSON.stringify({ host: hostname(), pid: 999_999_999, life: '1' }));
  expect((await open()).access.mode).toBe('read-write');
});

test('a library from a newer version opens read-only and says so', async () => {
  await (await filled()).close();
  const text = seal({ revision: 4, content: {} }, 1).toString();
  expect(text).toContain('"format":1');
  const catalogue = readFileSync(join(folder, 'library.json'), 'utf8');
  const content = catalogue.slice(catalogue.indexOf('\n') + 1, -3);
  const { crc32 } = await import('node:zlib');
  const head = `"format":7,"revision":4,"bytes":${Buffer.byteLength(content)}`;
  writeFileSync(
    join(folder, 'library.json'),
    `{${head},"crc":"${crc32(head + content)
      .toString(16)
      .padStart(8, '0')}","content":\n${content}\n}\n`,
  );
  const library = await open();
  expect(library.access).toEqual({ mode: 'read-only', reason: expect.stringMatching(/newer version.*format 7/) });
  expect(library.catalogue().articles).toHaveLength(2);
});

test.each(['EACCES', 'EROFS'])('a folder that cannot be written (%s) opens read-only', async (code) => {
  await (await filled()).close();
  const refuse = () => Promise.reject(Object.assign(new Error(code), { code }));
  const library = await open({ port: { ...nodePort, open: refuse, rename: refuse, remove: refuse, link: refuse, makeFolder: refuse } });
  expect(library.access).toEqual({ mode: 'read-only', reason: expect.stringMatching(/cannot be written/) });
  expect(library.catalogue().articles).toHaveLength(2);
  await library.close();
});

test('a folder of other files is refused and left as it was', async () => {
  mkdirSync(folder);
  for (const name of ['key.json', 'notes.json']) writeFileSync(join(folder, name), '{}');
  await expect(open()).rejects.toMatchObject({ code: 'storage-failed', message: expect.stringMatching(/not a library/) });
  expect(readdirSync(folder)).toEqual(['key.json', 'notes.json']);
});

test('a missing folder, or a file in its place, is refused when none may be made', async () => {
  await expect(openLibrary(folder, { create: false })).rejects.toThrow(/no library in .*missing or empty/);
  expect(existsSync(folder)).toBe(false);
  writeFileSync(folder, 'a file');
  await expect(open()).rejects.toThrow(/a file, not a folder/);
});

test('closing does not wait until a large import is folded, and nothing of it is lost', async () => {
  const library = await open();
  const ids = Array.from({ length: 600 }, (_, number) => `art-${number}`);
  await Promise.all(ids.map((id) => library.commit(importOf(id))));
  const folding = library.checkpoint();
  await library.close();
  await folding;
  expect(readdirSync(join(folder, 'articles')).length).toBeLessThan(200);
  const again = await open();
  expect(again.catalogue().articles).toHaveLength(600);
  expect(again.findings).toEqual([]);
  await again.checkpoint();
  expect(readdirSync(join(folder, 'articles'))).toHaveLength(600);
});

test('a large import waits for its articles to be folded, so that memory and journal stay small', async () => {
  const disk = new SimulatedDisk();
  const library = await openLibrary(
    '/home/library',
    { create: true },
    { port: disk, upkeep: { ...defaultUpkeep, foldBytes: Infinity, foldIdle: null } },
  );
  for (let number = 0; number < 2100; number += 1) await library.commit(importOf(`art-${number}`));
  expect(disk.paths().filter((path) => path.startsWith('/home/library/articles/')).length).toBeGreaterThanOrEqual(2000);
});

test('a library may be moved between sessions', async () => {
  const library = await filled();
  const before = await contentsOf(library);
  await library.close();
  renameSync(folder, `${folder} 2`);
  folder = `${folder} 2`;
  expect(await contentsOf(await open())).toEqual(before);
});

test('an article edited twice keeps the order of its facts', async () => {
  const library = await filled();
  await library.commit(
    transaction({ kind: 'article', id: 'art-1', before: null, after: articleRecord('art-1', { title: 'Corrected', readAt: AT }) }),
  );
  await library.commit(putFact(factRecord('f-1', 'art-1', { status: 'accepted' })));
  expect((await library.article('art-1'))?.facts.map((fact) => fact.id)).toEqual(['f-1', 'f-2']);
  expect(library.catalogue().articles[0]).toMatchObject({ title: 'Corrected', counts: { proposed: 0, accepted: 2 } });
});

test('a library made to lead out of its folder writes nothing there', async () => {
  await (await filled()).close();
  const note = noteRecord('note-9');
  const edits = [
    { kind: 'article', id: '../../stolen', after: articleRecord('stolen') },
    { kind: 'text', id: '../../stolen', after: { id: 'stolen', text: '' } },
  ];
  const frames = [
    { format: 1, after: 4 },
    { revision: 5, at: AT, label: 'Import', edits },
    { revision: 6, at: AT, label: 'Note', edits: [{ kind: 'note', id: note.id, after: note }] },
  ];
  writeFileSync(join(folder, 'journal/000002.log'), Buffer.concat(frames.map((frame) => encodeFrame(JSON.stringify(frame)))));
  writeFileSync(join(folder, 'restoring.json'), seal({ revision: 0, content: { backup: '../../elsewhere' } }, 1));
  const library = await open();
  expect(library.findings).toMatchObject([{ file: 'journal/000002.log', problem: expect.stringMatching(/damaged/) }]);
  expect(library.catalogue().notes.map(({ id }) => id)).toEqual(['note-1', 'note-9']);
  await library.close();
  expect(readdirSync(join(folder, '..'))).toEqual(['My library']);
  expect(existsSync(join(folder, 'restoring.json'))).toBe(false);
});

test('an article too large to be kept in memory survives a crash between the folding of documents and of the catalogue', async () => {
  const library = await open();
  await library.commit(importOf('art-1', [], 'x'.repeat(17 * 1024 * 1024)));
  await library.checkpoint();
  const catalogue = readFileSync(join(folder, 'library.json'));
  await library.commit(putFact(factRecord('f-1', 'art-1')));
  await library.checkpoint();
  writeFileSync(join(folder, 'library.json'), catalogue);
  const again = await reopenAsAfterCrash();
  expect(again.catalogue()).toEqual(library.catalogue());
  expect((await again.article('art-1'))?.text).toHaveLength(17 * 1024 * 1024);
});

test('the loss of the newest journal file as a whole is told, once, and work goes on', async () => {
  const disk = new SimulatedDisk();
  const library = await openLibrary('/home/library', { create: true }, { port: disk });
  await library.commit(putNote(noteRecord('note-1', 'folded')));
  await library.checkpoint();
  await library.commit(putNote(noteRecord('note-1', 'in the journal')));
  const left = disk.afterKill();
  await left.remove('/home/library/lock');
  await left.remove('/home/library/journal/000002.log');
  const again = await openLibrary('/home/library', { create: false }, { port: left });
  expect(again.findings).toMatchObject([{ file: 'journal/000002.log', problem: expect.stringMatching(/missing/) }]);
  expect(again.catalogue().notes).toMatchObject([{ body: 'folded' }]);
  await again.commit(putNote(noteRecord('note-2')));
  await again.close();
  const third = await openLibrary('/home/library', { create: false }, { port: left });
  expect([third.findings, third.catalogue().notes.length]).toEqual([[], 2]);
});
