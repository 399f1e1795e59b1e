import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { say, SetupError } from './say.mjs';

/** The Debian package that holds each shared library Electron links to. */
const packageOf = {
  'libX11.so.6': 'libx11-6',
  'libXcomposite.so.1': 'libxcomposite1',
  'libXdamage.so.1': 'libxdamage1',
  'libXext.so.6': 'libxext6',
  'libXfixes.so.3': 'libxfixes3',
  'libXrandr.so.2': 'libxrandr2',
  'libasound.so.2': 'libasound2',
  'libatk-1.0.so.0': 'libatk1.0-0',
  'libatk-bridge-2.0.so.0': 'libatk-bridge2.0-0',
  'libatspi.so.0': 'libatspi2.0-0',
  'libcairo.so.2': 'libcairo2',
  'libcups.so.2': 'libcups2',
  'libdbus-1.so.3': 'libdbus-1-3',
  'libdrm.so.2': 'libdrm2',
  'libexpat.so.1': 'libexpat1',
  'libgbm.so.1': 'libgbm1',
  'libgio-2.0.so.0': 'libglib2.0-0',
  'libglib-2.0.so.0': 'libglib2.0-0',
  'libgobject-2.0.so.0': 'libglib2.0-0',
  'libgtk-3.so.0': 'libgtk-3-0',
  'libnspr4.so': 'libnspr4',
  'libnss3.so': 'libnss3',
  'libnssutil3.so': 'libnss3',
  'libpango-1.0.so.0': 'libpango-1.0-0',
  'libsmime3.so': 'libnss3',
  'libxcb.so.1': 'libxcb1',
  'libxkbcommon.so.0': 'libxkbcommon0',
};

/** True when the program can be started from the path. */
export function hasProgram(name) {
  return spawnSync('sh', ['-c', `command -v ${name}`]).status === 0;
}

/**
 * Installs Debian packages as root; anywhere else throws with the one command that the user has to run.
 * `why` starts the sentence, e.g. "Electron needs these libraries".
 */
export function installSystemPackages(names, why) {
  const debian = existsSync('/etc/debian_version') && hasProgram('apt-get');
  if (debian && process.getuid() === 0) {
    say(`${why}; installing ${names.join(' ')}`);
    if (asRoot('apt-get update') && asRoot(installCommand(names.map(currentName)))) return;
  }
  const install = debian ? installCommand(names.map(currentName)) : installCommand(names);
  const advice = debian ? `sudo sh -c 'apt-get update && ${install}'` : `your package manager's equivalent of: ${install}`;
  throw new SetupError(`${why}: ${names.join(' ')}\nRun this, then the same command again:\n  ${advice}`);
}

const installCommand = (names) => `apt-get install -y --no-install-recommends ${names.join(' ')}`;

/** Since 2024 some libraries carry "t64" in their name, and the old name no longer tells apt what to take. */
function currentName(name) {
  return spawnSync('apt-cache', ['show', `${name}t64`]).status === 0 ? `${name}t64` : name;
}

function asRoot(command) {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  return spawnSync('sh', ['-c', command], { stdio: ['ignore', 'ignore', 'inherit'], env }).status === 0;
}

/** Sees to the shared libraries that the Electron program needs; nothing to do outside Linux. */
export function installSharedLibraries(exe) {
  if (process.platform !== 'linux') return;
  const listing = spawnSync('ldd', [exe], { encoding: 'utf8' }).stdout ?? '';
  const missing = [...listing.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1]);
  if (missing.length === 0) return;
  installSystemPackages([...new Set(missing.map((library) => packageOf[library] ?? library))], 'Electron needs shared libraries');
}
