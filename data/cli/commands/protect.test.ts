import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { run } from '../run.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'desk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

let ids = 0;

/** @param answers what is typed at a terminal; without them there is none */
async function desk(args: string[], { input = '', answers }: { input?: string; answers?: string[] } = {}) {
  const outcome = { code: 0, out: '', err: '' };
  outcome.code = await run(args, {
    input: (async function* pieces() {
      yield input;
    })(),
    out: async (text) => void (outcome.out += text),
    err: (line) => void (outcome.err += `${line}\n`),
    askSecret: answers === undefined ? null : () => Promise.resolve(answers.shift() ?? ''),
    newId: (prefix) => `${prefix}-${++ids}`,
    now: () => '2023-05-10T08:00:00.000Z',
    printPdf: null,
  });
  return outcome;
}

const article = (name: string, text: string): string => {
  writeFileSync(join(folder, name), text);
  return join(folder, name);
};

const filesIn = (place: string) =>
  readdirSync(place, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'latin1'));

test('a library is protected, used, given another passphrase and unprotected, by file, by standard input and by terminal', async () => {
  const place = join(folder, 'library');
  await desk(['import', place, article('bridge.txt', 'On 3 May 2023, the bridge at Tarn was closed.\n')]);
  expect(await desk(['protect', place])).toMatchObject({ code: 2, err: expect.stringMatching(/--new-passphrase-file/) });
  expect(await desk(['protect', place], { answers: ['one', 'other'] })).toMatchObject({ code: 1, err: expect.stringMatching(/differ/) });
  expect(await desk(['protect', place, '--new-passphrase-file', '-'], { input: 'one\n' })).toMatchObject({ code: 0, out: 'The library is encrypted.\n' });
  expect(filesIn(place).filter((text) => text.includes('Tarn'))).toEqual([]);

  const more = article('road.txt', 'On 4 May 2023, the road to Tarn was closed.\n');
  expect(await desk(['import', place, more])).toMatchObject({ code: 1, err: expect.stringMatching(/is encrypted.*--passphrase-file FILE/s) });
  expect(await desk(['import', place, more], { answers: ['two'] })).toMatchObject({ code: 1, err: expect.stringMatching(/not that of this library/) });
  expect(await desk(['import', place, more], { answers: ['one'] })).toMatchObject({ code: 0 });
  expect(await desk(['check', place])).toMatchObject({ code: 0, out: expect.stringMatching(/all sound; the library is encrypted/) });

  const [one, two] = [article('one', 'one\r\n'), article('two', 'two')];
  expect(await desk(['check', place, '--passphrase-file', one])).toMatchObject({ code: 0, out: expect.stringMatching(/^2 articles.*all sound/) });
  expect(await desk(['protect', place, '--passphrase-file', one, '--new-passphrase-file', two])).toMatchObject({ out: 'The passphrase is changed.\n' });
  expect((await desk(['unprotect', place, '--passphrase-file', one])).err).toMatch(/not that of this library/);
  expect(await desk(['unprotect', place, '--passphrase-file', two])).toMatchObject({ code: 0, out: 'The library is no longer encrypted.\n' });
  expect(await desk(['check', place])).toMatchObject({ code: 0, out: expect.stringMatching(/^2 articles.*all sound/) });
}, 30_000);
