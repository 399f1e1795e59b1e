import { spawnSync } from 'node:child_process';
import { statSync } from 'node:fs';
import path from 'node:path';
import { say, SetupError } from './say.mjs';

/**
 * What the environment of Electron needs for its sandbox: nothing where the sandbox can start. Root's never can, so for root
 * it is switched off. Where this system forbids it, a run that nobody sees goes on without (`insist` false), and one with the
 * user's own articles does not: it throws with the command that helps.
 */
export function sandboxEnvironment(exe, { insist }) {
  const without = { ELECTRON_DISABLE_SANDBOX: '1' };
  if (process.platform !== 'linux' || process.env.ELECTRON_DISABLE_SANDBOX) return {};
  if (process.getuid() === 0) return without;

  const helper = path.join(path.dirname(exe), 'chrome-sandbox');
  if (mayMakeNamespaces() || isSetUpForRoot(helper)) return {};
  if (!insist) {
    say("this system does not let Chromium's sandbox start: running without it");
    return without;
  }
  throw new SetupError(
    "This system does not let Chromium's sandbox start, which keeps a hostile page away from your files. Run this once, then the same command again:\n" +
      `  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n` +
      'Or open the app without it: ELECTRON_DISABLE_SANDBOX=1 npm start',
  );
}

function mayMakeNamespaces() {
  const { error, status } = spawnSync('unshare', ['--user', '--map-root-user', 'true']);
  return error !== undefined || status === 0;
}

function isSetUpForRoot(helper) {
  const { uid, mode } = statSync(helper);
  return uid === 0 && (mode & 0o4000) !== 0;
}
