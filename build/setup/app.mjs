import { bundleApp } from '../bundle.mjs';
import { withDisplay } from './display.mjs';
import { electronExe } from './electron-runtime.mjs';
import { withLock } from './lock.mjs';
import { sandboxEnvironment } from './sandbox.mjs';
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

/**
 * Sees to an Electron that can start and a display for its window, then gives the result of `work({ exe, env })`: the program
 * and the environment to start it in. With `hidden` nobody sees the window: for tests, measurements and pictures.
 */
export async function withElectron({ hidden }, work) {
  const exe = await prepareRuntime();
  const sandbox = sandboxEnvironment(exe, { insist: !hidden });
  return withDisplay({ hidden }, (env) => work({ exe, env: { ...env, ...sandbox } }));
}
