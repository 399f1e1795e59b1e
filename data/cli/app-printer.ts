import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { DeskError } from '../contract/errors.ts';
import type { Io } from './io.ts';

/** The script that sees to an Electron and starts the app: it stands beside the bundled command line's folder. */
const starter = path.resolve(import.meta.dirname, '../../build/run.mjs');

/** Prints through the app, started without showing it; null where the app's build scripts are not at hand. */
export function appPrinter(): Io['printPdf'] {
  if (!existsSync(starter)) return null;
  return async (html, furniture) => {
    const folder = await mkdtemp(path.join(tmpdir(), 'briefing-desk-print-'));
    try {
      const order = path.join(folder, 'order.json');
      const pdf = path.join(folder, 'briefing.pdf');
      await writeFile(order, JSON.stringify({ html, furniture }));
      const code = await new Promise<number | null>((resolve, reject) => {
        // Its words go to standard error: standard output is the command's own.
        spawn(process.execPath, [starter, 'print', order, pdf], { stdio: ['ignore', 2, 2] }).once('error', reject).once('close', resolve);
      });
      if (code !== 0) throw new DeskError('export-failed', 'the app could not print the PDF. Nothing was written.');
      return await readFile(pdf);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  };
}
