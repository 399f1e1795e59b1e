import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { say } from './say.mjs';

const folder = path.resolve(import.meta.dirname, '../../out/locks');

/** Creates the lock file with our process id, or returns false when it exists. */
function take(file) {
  try {
    writeFileSync(file, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** True when the process that holds the lock has gone without removing it. */
function abandoned(file) {
  try {
    process.kill(Number(readFileSync(file, 'utf8')), 0);
    return false;
  } catch (error) {
    return error.code === 'ESRCH';
  }
}

/** Runs `work` while no other process on this clone holds the lock of that name; waits for its turn. */
export async function withLock(name, work) {
  mkdirSync(folder, { recursive: true });
  const file = path.join(folder, name);
  let told = false;
  while (!take(file)) {
    if (abandoned(file)) rmSync(file, { force: true });
    else if (!told) {
      say(`waiting for another command that is at work here (${name})`);
      told = true;
    }
    await pause(100);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}
