import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { openLibrary } from './open-library.ts';
import { factRecord, importOf, putFact } from './records.cases.ts';
import { cheap, PASSPHRASE, unwatched } from './rehearsal.ts';

const SIZE = process.env['NIGHTLY'] === undefined ? 20e6 : 100e6;

test(
  `an article of ${SIZE / 1e6} MB is kept, edited, folded, encrypted and read again`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'library-'));
    const open = () => openLibrary(folder, { create: true, passphrase: PASSPHRASE }, { cost: cheap });
    const text = 'Words of an article of words. '.repeat(SIZE / 30);
    try {
      const library = await open();
      await library.commit(importOf('a-1', [], text));
      await library.checkpoint();
      await library.encrypt(PASSPHRASE, unwatched);
      await library.commit(putFact(factRecord('f-1', 'a-1')));
      await library.close();
      const again = await open();
      const document = await again.article('a-1');
      expect([again.findings, document?.facts.length, document?.text === text]).toEqual([[], 1, true]);
      await again.close();
    } finally {
      rmSync(folder, { recursive: true });
    }
  },
  120_000,
);
