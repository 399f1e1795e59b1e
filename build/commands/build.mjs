import { bundleCli } from '../bundle.mjs';
import { prepareBundle } from '../setup/app.mjs';
import { withLock } from '../setup/lock.mjs';
import { say } from '../setup/say.mjs';

/** Builds the app and the command line into `out/`. */
export async function run() {
  await prepareBundle();
  await withLock('cli', bundleCli);
  say('built into out/');
  return 0;
}
