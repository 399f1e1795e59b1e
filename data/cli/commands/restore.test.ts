import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { openLibrary } from '../../store/open-library.ts';
import { run } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

async function desk(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  const outcome = { code: 0, out: '', err: '' };
  let ids = 0;
  outcome.code = await run(args, {
    input: (async function* nothing() {})(),
    out: async (text) => void (outcome.out += text),
    err: (line) => void (outcome.err += `${line}\n`),
    askSecret: null,
    newId: (prefix) => `${prefix}-${++ids}`,
    now: () => '2023-05-10T08:00:00.000Z',
    printPdf: null,
  });
  return outcome;
}

/** A library of one article, with the backup that closing it made. */
async function library(): Promise<string> {
  const article = join(folder, 'bridge.txt');
  writeFileSync(article, 'On 3 May 2023, the bridge at Tarn was closed.\n');
  const place = join(folder, 'library');
  await desk('import', place, article);
  return place;
}

const titles = async (place: string) => {
  const store = await openLibrary(place, { create: false, readOnly: true });
  return store.catalogue().notes.map(({ title }) => title);
};

test('restore lists the backups, goes back to one, and says under which name the present is kept', async () => {
  const place = await library();
  const store = await openLibrary(place, { create: false });
  const note = {
    id: 'n-1',
    title: 'Later',
    body: '',
    tags: [],
    createdAt: '2023-05-10T08:00:00.000Z',
    updatedAt: '2023-05-10T08:00:00.000Z',
  };
  await store.commit({ label: 'Add note', at: note.createdAt, changes: [{ kind: 'note', id: 'n-1', before: null, after: note }] });
  await store.close();
  const listed = (await desk('restore', place)).out.trim().split('\n');
  expect(listed).toHaveLength(1);
  const restored = await desk('restore', place, listed[0] ?? '');
  expect(restored).toMatchObject({ code: 0, out: expect.stringMatching(/is as it was.*What it held before is the backup/) });
  expect(await titles(place)).toEqual([]);
  const [newest] = (await desk('restore', place)).out.trim().split('\n');
  await desk('restore', place, newest ?? '');
  expect(await titles(place)).toEqual(['Later']);
});

test('restore refuses a backup that is not there, and a library that is open', async () => {
  const place = await library();
  expect(await desk('restore', place, '2020-01-01')).toMatchObject({
    code: 1,
    err: expect.stringMatching(/no backup "2020-01-01".*Nothing was changed/),
  });
  expect((await desk('restore')).code).toBe(2);
  const store = await openLibrary(place, { create: false });
  const [backup] = (await desk('restore', place)).out.trim().split('\n');
  expect(await desk('restore', place, backup ?? '')).toMatchObject({ code: 1, err: expect.stringMatching(/not restored.*already open/) });
  await store.close();
});

test('check names damage and leaves it; with --repair it mends it and deletes nothing', async () => {
  const place = await library();
  expect(await desk('check', place)).toMatchObject({ code: 0, out: expect.stringMatching(/1 articles.*all sound/) });
  writeFileSync(join(place, 'library.json'), 'not a catalogue');
  expect(await desk('check', place)).toMatchObject({ code: 1, out: expect.stringMatching(/^library\.json: its first line/) });
  expect(await desk('check', place, '--repair')).toMatchObject({ code: 0, out: expect.stringMatching(/^library\.json: .* Repaired\./) });
  expect(await desk('check', place)).toMatchObject({ code: 0 });
});
