import { bundleApp } from '../bundle.mjs';
import { electronExe } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { SetupError } from './say.mjs';
import { installSharedLibraries } from './system-libraries.mjs';

/** Path of an Electron program that can start on this machine; installs what is missing. */
export async function prepareRuntime() {
  const exe = await withLock('setup', electronExe);
  installSharedLibraries(exe);
  return exe;
}

/** Builds the app into `out/`, one command at a time; throws with the bundler's own words when a source is wrong. */
export async function prepareBundle() {
  await withLock('bundle', bundleApp).catch((error) => {
    throw new SetupError(error.message);
  });
}
