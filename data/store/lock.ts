import { readFileSync } from 'node:fs';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { isWriteProtected } from './failure.ts';
import { LOCK } from './layout.ts';
import { codeOf, writeAll, type FilePort } from './port.ts';

/** Who may hold a lock. `life` names a running process, so that a number used again is not taken for its first owner; null: not running. */
export interface Host {
  name: string;
  pid: number;
  life(pid: number): string | null;
}

interface Owner {
  host: string;
  pid: number;
  life: string;
}

/** `inUse`: somebody else may be writing. */
export type Lock = { held: true; release(): Promise<void> } | { held: false; inUse: boolean; reason: string };

/** Library folders this process has open for writing. */
const ownFolders = new Set<string>();

/**
 * Takes the lock that makes this process the only writer of a library. A lock whose process has ended on this machine is taken over;
 * that of another machine is not, for nothing here can tell whether it still runs.
 * @throws Node's error when the folder cannot be read or its disk is full or broken
 */
export async function takeLock(port: FilePort, folder: string, host: Host): Promise<Lock> {
  const path = join(folder, LOCK);
  const mine: Owner = { host: host.name, pid: host.pid, life: host.life(host.pid) ?? '' };
  for (let attempt = 0; attempt < 3; attempt += 1) {
    try {
      await writeLock(port, path, mine);
      ownFolders.add(path);
      return { held: true, release: () => releaseLock(port, path) };
    } catch (error) {
      if (isWriteProtected(error))
        return { held: false, inUse: false, reason: 'This folder cannot be written: it, or its disk, is read-only.' };
      if (codeOf(error) !== 'EEXIST') throw error;
    }
    const bytes = await port.read(path);
    if (bytes === null) continue;
    const owner = parseOwner(bytes);
    if (owner !== null) {
      if (owner.host !== host.name) {
        return {
          held: false,
          inUse: true,
          reason: `The library is open on the computer "${owner.host}". If it is not, delete the file "${LOCK}" in ${folder} and open it again.`,
        };
      }
      const alive = owner.pid === host.pid ? ownFolders.has(path) : host.life(owner.pid) === owner.life;
      if (alive)
        return { held: false, inUse: true, reason: `The library is already open in another window or program (process ${owner.pid}).` };
    }
    await clearStale(port, path, bytes, host.pid);
  }
  return { held: false, inUse: true, reason: 'Another program keeps opening this library at the same moment.' };
}

async function writeLock(port: FilePort, path: string, owner: Owner): Promise<void> {
  const file = await port.open(path, 'new');
  try {
    await writeAll(file, Buffer.from(`${JSON.stringify(owner)}\n`), 0);
  } catch (error) {
    await port.remove(path).catch(() => undefined);
    throw error;
  } finally {
    await file.close();
  }
}

async function releaseLock(port: FilePort, path: string): Promise<void> {
  ownFolders.delete(path);
  await port.remove(path);
}

/** Moves the lock out of the way before judging it again: of two that find it stale, one gets the file that was read. */
async function clearStale(port: FilePort, path: string, seen: Buffer, pid: number): Promise<void> {
  const aside = `${path}.${pid}.tmp`;
  try {
    await port.rename(path, aside);
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return;
    throw error;
  }
  const moved = await port.read(aside);
  if (moved !== null && !moved.equals(seen)) await port.link(aside, path).catch(() => undefined);
  await port.remove(aside);
}

/** True for the name of a stale lock that was being cleared when the power went. */
export function isStaleLock(name: string): boolean {
  return name.startsWith(`${LOCK}.`) && name.endsWith('.tmp');
}

function parseOwner(bytes: Buffer): Owner | null {
  try {
    const owner: unknown = JSON.parse(bytes.toString('utf8'));
    if (typeof owner !== 'object' || owner === null || !('host' in owner) || !('pid' in owner) || !('life' in owner)) return null;
    if (typeof owner.host !== 'string' || typeof owner.pid !== 'number' || typeof owner.life !== 'string') return null;
    return { host: owner.host, pid: owner.pid, life: owner.life };
  } catch {
    return null;
  }
}

/** This machine, as far as locks need to know it. */
export const thisHost: Host = {
  name: hostname(),
  pid: process.pid,
  life(pid) {
    try {
      process.kill(pid, 0);
    } catch (error) {
      if (codeOf(error) === 'ESRCH') return null;
    }
    try {
      // Field 22 of /proc/PID/stat: when the process started, in clock ticks since boot. The name before it may hold spaces.
      return readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').at(-1)?.split(' ')[19] ?? '';
    } catch {
      return '';
    }
  },
};
