import { existsSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { prepareBundle, withElectron } from '../setup/app.mjs';
import { runProgram } from '../setup/run-program.mjs';

/** Prints the order in the file `from` to the PDF `to` in the hidden app. For `desk export`; the app is built only if it is not there. */
export async function run([from, to]) {
  if (!existsSync('out/main/main.js')) await prepareBundle();
  const userData = await mkdtemp(path.join(tmpdir(), 'briefing-desk-print-'));
  try {
    return await withElectron({ hidden: true }, ({ exe, env }) =>
      runProgram(exe, ['.', `--user-data-dir=${userData}`, '--log-level=3', `--print-order=${from}`, `--print-to=${to}`], { env }),
    );
  } finally {
    await rm(userData, { recursive: true, force: true });
  }
}
