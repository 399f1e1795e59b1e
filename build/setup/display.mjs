import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { hasProgram, installSystemPackages } from './system-libraries.mjs';
import { say, SetupError } from './say.mjs';

/**
 * Runs `work(environment)` with an environment in which a window can open, and gives its result. With `hidden` a
 * virtual display is used even where a real one exists, so that tests do not disturb anyone.
 */
export async function withDisplay({ hidden }, work) {
  const real = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (process.platform !== 'linux' || (real && !hidden)) return work(process.env);

  if (!hasProgram('Xvfb')) installSystemPackages(['xvfb'], 'There is no display; a virtual one is needed');
  if (!hidden) say('no display here: the app runs on a virtual one (Xvfb), so nobody will see its window');
  const { server, display } = await startVirtualDisplay();
  const stop = () => server.kill();
  process.once('exit', stop);
  try {
    const { WAYLAND_DISPLAY: _, ...environment } = process.env;
    return await work({ ...environment, DISPLAY: display });
  } finally {
    process.off('exit', stop);
    stop();
  }
}

async function startVirtualDisplay() {
  // Detached: Ctrl+C must reach the app first, not the display under it.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1600x1000x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    detached: true,
  });
  // Xvfb writes the number of the display it took once it is ready; the pipe just ends when it could not start.
  const number = await Promise.race([once(server.stdio[3], 'data'), once(server, 'exit'), once(server, 'error')]);
  const display = String(number[0]).trim();
  if (!/^\d+$/.test(display) || server.exitCode !== null) throw new SetupError('The virtual display (Xvfb) could not start.');
  return { server, display: `:${display}` };
}
