import { pathOf, syncFolders, type Disk } from './disk.ts';
import { CATALOGUE, LOCK, SKELETON } from './layout.ts';
import { isStaleLock } from './lock.ts';

/** True when a library's folder is missing or empty, or holds only what making a library, again and again, leaves when it is cut short. */
export async function isVacant(disk: Disk): Promise<boolean> {
  for (const name of await disk.port.list(disk.folder)) {
    if (name === LOCK || isStaleLock(name) || name === `${CATALOGUE}.tmp`) continue;
    if (!SKELETON.includes(name) || (await disk.port.list(pathOf(disk, name))).length > 0) return false;
  }
  return true;
}

/** Removes, for good, files that were being written beside their place when the app was cut off: their content is in the journal. */
export async function sweep(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    const litter = (await disk.port.list(pathOf(disk, folder))).filter((name) => name.endsWith('.tmp'));
    for (const name of litter) await disk.port.remove(pathOf(disk, `${folder}/${name}`));
    // A name that a power cut brought back could stay: a library that was closed in order is not swept.
    if (litter.length > 0) await syncFolders(disk, [folder]);
  }
}
