import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { describe } from '../anchor/describe.ts';
import { openLibrary } from '../store/open-library.ts';
import type { Io } from './io.ts';
import { run } from './run.ts';

const TEXT = 'On 3 May 2023, the bridge at Tarn was closed.\r\n\r\nThe mayor, Maria Lopez, denied that it was unsafe.\r\n';

let folder: string;
let article: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
  article = join(folder, 'bridge.txt');
  writeFileSync(article, TEXT);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Outcome {
  code: number;
  out: string;
  err: string;
}

async function desk(
  args: string[],
  { input = [], printPdf = null }: { input?: (string | Uint8Array)[]; printPdf?: Io['printPdf'] } = {},
): Promise<Outcome> {
  const outcome = { code: 0, out: '', err: '' };
  let ids = 0;
  async function* pieces(): AsyncGenerator<string | Uint8Array> {
    yield* input;
  }
  outcome.code = await run(args, {
    input: pieces(),
    out: async (text) => {
      outcome.out += text;
    },
    err: (line) => {
      outcome.err += `${line}\n`;
    },
    askSecret: null,
    newId: (prefix) => `${prefix}-${++ids}`,
    now: () => '2023-05-10T08:00:00.000Z',
    printPdf,
  });
  return outcome;
}

async function libraryWithBriefing(): Promise<string> {
  const library = join(folder, 'library');
  await desk(['import', library, article]);
  const store = await openLibrary(library, { create: false });
  const { id } = store.catalogue().articles[0] as { id: string };
  const { text } = (await store.article(id)) as { text: string };
  const start = text.indexOf('the bridge');
  const citation = { type: 'citation' as const, attrs: { articleId: id, factId: null, target: describe(text, { start, end: start + 10 }) } };
  const at = '2023-05-10T08:00:00.000Z';
  const after = {
    id: 'briefing-1',
    title: 'The bridge',
    author: '',
    date: null,
    marking: null,
    sample: false,
    createdAt: at,
    updatedAt: at,
    body: { type: 'doc' as const, content: [{ type: 'paragraph' as const, content: [{ type: 'text' as const, text: 'It is closed.' }, citation] }] },
  };
  await store.commit({ label: 'New briefing', at, changes: [{ kind: 'briefing', id: after.id, before: null, after }] });
  await store.close();
  return library;
}

test('extract --json prints the text with LF line ends and everything found in it', async () => {
  const { code, out } = await desk(['extract', article, '--published', '2023-05-10', '--json']);
  const found = JSON.parse(out);
  expect(code).toBe(0);
  expect(found.text).toBe(TEXT.replaceAll('\r\n', '\n'));
  const words = ({ start, end }: { start: number; end: number }): string => found.text.slice(start, end);
  expect(found.dates[0]).toMatchObject({ edtf: '2023-05-03', timex: { type: 'DATE', value: '2023-05-03' }, earliest: '2023-05-03' });
  expect(words(found.dates[0])).toContain('3 May 2023');
  expect(found.claims[0].stance).toBe('denies');
  expect([words(found.claims[0].source), words(found.claims[0].cue), words(found.claims[0].content[0])]).toEqual([
    'The mayor, Maria Lopez',
    'denied',
    'that it was unsafe',
  ]);
  expect(found.facts.map((fact: { kind: string }) => fact.kind)).toEqual(expect.arrayContaining(['event', 'claim']));
});

test('extract without --json lists facts for a reader', async () => {
  const { out } = await desk(['extract', article, '--published', '2023-05-10']);
  expect(out).toContain('event  2023-05-03   On 3 May 2023, the bridge at Tarn was closed\n');
});

test('extract --jsonl answers line by line, whatever pieces the lines come in; a bad line is named and the rest is read', async () => {
  const lines = [
    JSON.stringify({ id: 'a', text: 'It closed on Monday.\r\nÉté.', published: '2023-05-10T09:00:00Z' }),
    'not json',
    '',
    JSON.stringify({ id: 7, text: 5 }),
    JSON.stringify({ id: 'b', text: 'ok', published: '2023-02-30' }),
    JSON.stringify({ id: 'c', text: 'No date.' }),
  ];
  const bytes = new TextEncoder().encode(lines.join('\n'));
  const input = Array.from({ length: Math.ceil(bytes.length / 7) }, (_, i) => bytes.slice(i * 7, i * 7 + 7));
  const { code, out, err } = await desk(['extract', '--jsonl'], { input });
  const found = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line));
  expect(code).toBe(1);
  expect(found.map(({ id, error }) => [id, error?.replace(/(line \d+: \w+).*/s, '$1')])).toEqual([
    ['a', undefined],
    [null, 'line 2: not'],
    [7, 'line 4: text'],
    ['b', 'line 5: published'],
    ['c', undefined],
  ]);
  expect(found[0].text).toBe('It closed on Monday.\nÉté.');
  expect(found[0].dates[0].edtf).toBe('2023-05-08');
  expect(err).toContain('3 lines');
});

test('import makes a library, tells duplicates, and adds what can be read when something cannot', async () => {
  const library = join(folder, 'library');
  const first = await desk(['import', library, article, join(folder, 'missing.txt')]);
  expect(first.code).toBe(1);
  expect(first.out).toMatch(/^article-\S+\t/);
  expect(first.err).toContain('missing.txt');
  const again = await desk(['import', library, article]);
  expect([again.code, again.out]).toEqual([0, first.out]);
  expect(again.err).toContain('already holds this text');
  expect((await desk(['check', library])).out).toMatch(/^1 articles, \d+ facts, .*all sound\n$/);
});

test.each(['docx', 'html', 'md', 'json'])('export writes a briefing as .%s', async (ending) => {
  const library = await libraryWithBriefing();
  const to = join(folder, `out.${ending}`);
  const { code, out, err } = await desk(['export', library, 'briefing-1', '--to', to]);
  expect([code, out, err]).toEqual([0, `${to}\n`, '']);
  const bytes = readFileSync(to);
  if (ending === 'docx') expect(bytes.subarray(0, 2).toString()).toBe('PK');
  else expect(bytes.toString('utf8')).toContain('It is closed.');
});

test('export to PDF says that it needs the window, and prints where there is one', async () => {
  const library = await libraryWithBriefing();
  const to = join(folder, 'out.pdf');
  const { code, err } = await desk(['export', library, 'briefing-1', '--to', to]);
  expect([code, existsSync(to)]).toEqual([1, false]);
  expect(err).toContain('PDF');
  expect(
    (await desk(['export', library, 'briefing-1', '--to', to], { printPdf: async (html) => new TextEncoder().encode(`%PDF ${html.length}`) })).code,
  ).toBe(0);
  expect(readFileSync(to, 'latin1')).toMatch(/^%PDF \d+/);
});

test('export of a briefing that is not there names those that are', async () => {
  const { code, err } = await desk(['export', await libraryWithBriefing(), 'briefing-2', '--to', join(folder, 'out.md')]);
  expect(code).toBe(1);
  expect(err).toContain('briefing-1  The bridge');
});

test('export where nothing can be written leaves no file', async () => {
  const library = await libraryWithBriefing();
  const blocked = join(folder, 'blocked');
  writeFileSync(blocked, 'a file, not a folder');
  const { code, err } = await desk(['export', library, 'briefing-1', '--to', join(blocked, 'out.md')]);
  expect(code).toBe(1);
  expect(err).toContain('could not be written');
  expect(readdirSync(folder).toSorted()).toEqual(['blocked', 'bridge.txt', 'library']);
});

test('check names a fact that points at other words', async () => {
  const library = await libraryWithBriefing();
  const store = await openLibrary(library, { create: false });
  const fact = (await store.facts())[0];
  if (fact === undefined) throw new Error('the article has no facts');
  const after = { ...fact, target: { ...fact.target, exact: 'Quite other words, nowhere to be found in this text' } };
  await store.commit({ label: 'Damage', at: '2023-05-10T08:00:00.000Z', changes: [{ kind: 'fact', id: fact.id, before: fact, after }] });
  await store.close();
  const { code, out } = await desk(['check', library]);
  expect(code).toBe(1);
  expect(out).toContain(`${fact.id} points at words that are not in the text`);
});

test.each<[why: string, args: string[]]>([
  ['no command', []],
  ['an unknown command', ['frobnicate']],
  ['a name every object has', ['constructor']],
  ['no file', ['extract']],
  ['two files', ['extract', 'a', 'b']],
  ['an unknown option', ['extract', 'a', '--fast']],
  ['an impossible date', ['extract', 'a', '--published', '2023-02-30']],
  ['a file and --jsonl', ['extract', 'a', '--jsonl']],
  ['no files to import', ['import', 'library']],
  ['no target', ['export', 'library', 'briefing-1']],
  ['an unknown format', ['export', 'library', 'briefing-1', '--to', 'out.xls']],
  ['two libraries', ['check', 'a', 'b']],
])('bad usage is exit code 2, on standard error: %s', async (_why, args) => {
  const { code, out, err } = await desk(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).not.toBe('');
});

test.each(['extract', 'import', 'export', 'check'])('desk %s --help', async (command) => {
  const { code, out, err } = await desk([command, '--help']);
  expect([code, err]).toEqual([0, '']);
  expect(out).toContain(`Usage: desk ${command} `);
});

test.each<[why: string, args: (folder: string) => string[]]>([
  ['a missing file', (here) => ['extract', join(here, 'missing.txt')]],
  ['a folder for a file', (here) => ['extract', here]],
  ['a missing library', (here) => ['check', join(here, 'nowhere')]],
  ['a folder that is no library', (here) => ['import', here, join(here, 'bridge.txt')]],
])('failure is exit code 1, with the reason: %s', async (_why, args) => {
  const { code, out, err } = await desk(args(folder));
  expect([code, out]).toEqual([1, '']);
  expect(err).toContain(folder);
});
