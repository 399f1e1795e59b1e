import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { mustRun, npmCommand } from './run-program.mjs';
import { say, SetupError } from './say.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const lockfile = path.join(root, 'package-lock.json');
/** npm writes this as the last step of every install: what it put into node_modules. */
const installed = path.join(root, 'node_modules/.package-lock.json');

/** Throws when this Node is too old for the tools. */
export function checkNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new SetupError(`Node 20.19 or later is needed; this is ${process.versions.node}.`);
}

const packagesIn = (file) => JSON.parse(readFileSync(file, 'utf8')).packages;

/** True when node_modules holds what the lockfile asks for; packages for other systems may be absent. */
export function modulesAreFresh() {
  if (!existsSync(installed)) return false;
  const here = packagesIn(installed);
  return Object.entries(packagesIn(lockfile)).every(([name, wanted]) => {
    if (name === '') return true;
    const found = here[name];
    return found
      ? found.version === wanted.version && found.integrity === wanted.integrity
      : wanted.optional === true || wanted.devOptional === true;
  });
}

/** Installs the npm packages of the lockfile unless they are there already. */
export async function installModules() {
  if (modulesAreFresh()) return;
  say('installing npm packages (npm ci)');
  const { command, first } = npmCommand();
  // npm's own report goes to stderr: `desk` promises that stdout carries the command's output only.
  await mustRun(command, [...first, 'ci', '--no-audit', '--no-fund', '--loglevel=error'], { cwd: root, stdio: ['ignore', 2, 'inherit'] });
}
