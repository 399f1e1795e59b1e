import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { build } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openLibrary } from './open-library.ts';
import { PASSPHRASE } from './rehearsal.ts';
import { contentsById, PlainModel, transactionFor } from './plain-model.ts';

const KILLS = process.env['NIGHTLY'] === undefined ? 50 : 1000;
/** A library grows until it starts again from nothing. */
const LIVES = 25;

let place: string;
beforeAll(async () => {
  place = mkdtempSync(join(tmpdir(), 'kill-'));
  await build({
    input: join(import.meta.dirname, 'kill-child.ts'),
    platform: 'node',
    logLevel: 'silent',
    output: { file: join(place, 'child.mjs'), format: 'esm' },
  });
});
afterAll(() => rmSync(place, { recursive: true, force: true }), 120_000);

/** Lets a child work on the library and kills it; gives the revisions it confirmed and what it complained of. */
async function workAndKill(folder: string, life: number, seed: number): Promise<{ confirmed: number; errors: string }> {
  const child = spawn(process.execPath, [join(place, 'child.mjs'), folder, String(life), String(seed)]);
  let output = '';
  let errors = '';
  child.stdout.on('data', (data) => (output += String(data)));
  child.stderr.on('data', (data) => (errors += String(data)));
  const exit = new Promise((resolve) => child.once('exit', resolve));
  // Half of the kills come while the library opens and recovers, half in the middle of the work.
  if (life % 2 === 0) await new Promise((resolve) => (child.stdout.once('data', resolve), child.once('exit', resolve)));
  await pause(Math.random() * 150);
  child.kill('SIGKILL');
  await exit;
  // The last line may be cut.
  return { confirmed: Math.max(0, ...output.split('\n').slice(0, -1).map(Number)), errors };
}

function expectedAt(revision: number, seed: number): unknown {
  const model = new PlainModel();
  while (model.revision < revision) {
    const mix = (factor: number) => Math.imul(model.revision + seed, factor) >>> 16;
    model.apply(transactionFor(model, [mix(0x9e3779b1) % 100, mix(0x85ebca6b) % 100, mix(0xc2b2ae35) % 100]));
  }
  return model.contents();
}

test(
  `${KILLS} kills at any moment: every confirmed edit is there, and no half one`,
  async () => {
    let confirmed = 0;
    const left = { edits: 0, backups: 0, torn: 0, encrypted: 0 };
    for (let kill = 0; kill < KILLS; kill += 1) {
      const [life, seed] = [kill % LIVES, Math.floor(kill / LIVES) + 1];
      const folder = join(place, `library-${seed}`);
      if (life === 0) confirmed = 0;
      const result = await workAndKill(folder, life, seed);
      expect(result.errors).toBe('');
      confirmed = Math.max(confirmed, result.confirmed);
      if (readdirSync(place).includes(`library-${seed}`) && confirmed > 0) {
        const library = await openLibrary(
          folder,
          { create: false, readOnly: true, passphrase: PASSPHRASE },
          { migrations: Array.from({ length: 99 }, () => ({ name: 'same', migrate: (_kind, record) => record })) },
        );
        expect(library.revision).toBeGreaterThanOrEqual(confirmed);
        expect(await contentsById(library)).toEqual(expectedAt(library.revision, seed));
        const odd = library.findings.filter(({ problem }) => !problem.includes('cut off'));
        expect(odd).toEqual([]);
        left.edits = library.revision;
        left.backups += (await library.backups()).length;
        left.torn += library.findings.length;
        left.encrypted += library.isEncrypted ? 1 : 0;
      }
    }
    console.log(
      `${KILLS} kills; the last library had ${left.edits} edits; ${left.backups} backups seen, ${left.torn} cut-off edits dropped, ${left.encrypted} times encrypted`,
    );
  },
  KILLS * 5_000,
);
