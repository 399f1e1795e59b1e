import { DeskError } from '../contract/errors.ts';
import type { Backup } from '../contract/library-view.ts';
import { listBackups } from './backup.ts';
import type { Disk } from './disk.ts';
import { storageFailure } from './failure.ts';
import { takeLock, thisHost } from './lock.ts';
import { migrations } from './migrations/migrations.ts';
import { nodePort } from './node-port.ts';
import type { OpenDeps } from './open-library.ts';
import { restoreBackup, type RestoreWatch } from './restore.ts';

/** The backups of the library in a folder, newest first. */
export function listLibraryBackups(folder: string, deps: OpenDeps = {}): Promise<Backup[]> {
  return listBackups(diskOf(folder, deps));
}

/**
 * Puts a backup in place of a library that nobody has open. A cut leaves the old library or the restored one, never a mixture: the
 * next opening finishes what was begun. A backup that is damaged is not put in place.
 * @param at the present instant, ISO 8601
 * @returns the name of the backup that holds what was replaced
 * @throws DeskError `not-found` when there is no such backup, `read-only` when the library is open, `storage-failed` when the disk fails
 */
export async function restoreLibrary(folder: string, backup: string, at: string, deps: OpenDeps = {}, watch: RestoreWatch = {}): Promise<string> {
  const disk = diskOf(folder, deps);
  try {
    const lock = await takeLock(disk.port, folder, deps.host ?? thisHost);
    if (!lock.held) throw new DeskError('read-only', `The backup was not restored. ${lock.reason}`);
    try {
      return await restoreBackup(disk, backup, at, watch);
    } finally {
      await lock.release().catch(() => undefined);
    }
  } catch (error) {
    throw storageFailure(`The backup ${backup} could not be restored. Open the library to go on with it.`, error);
  }
}

function diskOf(folder: string, deps: OpenDeps): Disk {
  return { port: deps.port ?? nodePort, folder, migrations: deps.migrations ?? migrations };
}
