// `npm run --silent desk -- <arguments>`: the command line of Briefing Desk in plain Node. Installs and rebuilds only
// when something is missing or older than its sources, and writes nothing but the command's own output to stdout.
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { checkNode, installModules, modulesAreFresh } from './setup/node-modules.mjs';
import { SetupError } from './setup/say.mjs';

const root = path.resolve(import.meta.dirname, '..');
const program = path.join(root, 'out/cli/desk.js');

/** The latest change in a folder, in milliseconds; a deleted file counts, because it changes its folder. */
function newestIn(folder) {
  let newest = statSync(folder).mtimeMs;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const here = path.join(folder, entry.name);
    newest = Math.max(newest, entry.isDirectory() ? newestIn(here) : statSync(here).mtimeMs);
  }
  return newest;
}

function programIsFresh() {
  if (!existsSync(program)) return false;
  const sources = [path.join(root, 'build/bundle.mjs'), path.join(root, 'package-lock.json')].map((file) => statSync(file).mtimeMs);
  return statSync(program).mtimeMs > Math.max(newestIn(path.join(root, 'data')), ...sources);
}

async function prepare() {
  const { withLock } = await import('./setup/lock.mjs');
  checkNode();
  await withLock('setup', installModules);
  await withLock('cli', async () => {
    if (programIsFresh()) return;
    const { bundleCli } = await import('./bundle.mjs');
    await bundleCli();
  });
}

try {
  if (!modulesAreFresh() || !programIsFresh()) await prepare();
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exit(1);
}
process.argv.splice(1, 1, program);
await import(pathToFileURL(program).href);
