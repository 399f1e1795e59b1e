import { spawn } from 'node:child_process';
import { SetupError } from './say.mjs';

/**
 * Runs a program in the foreground and resolves with its exit code; a signal to us is passed on to it.
 * `options` are those of `child_process.spawn`.
 */
export function runProgram(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    const passOn = (signal) => child.kill(signal);
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.on(signal, passOn);
    child.on('error', reject);
    child.on('exit', (code, signal) => {
      for (const name of signals) process.off(name, passOn);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** As `runProgram`, but throws when the program fails. */
export async function mustRun(command, args, options = {}) {
  const code = await runProgram(command, args, options);
  if (code !== 0) throw new SetupError(`${command} ${args.join(' ')} ended with exit code ${code}`);
}

/** The npm that started us, or the one on the path: `command`, and the `first` of its arguments. */
export function npmCommand() {
  const npm = process.env.npm_execpath;
  if (npm?.endsWith('.js')) return { command: process.execPath, first: [npm] };
  return { command: process.platform === 'win32' ? 'npm.cmd' : 'npm', first: [] };
}
