import { pathOf, type Disk } from './disk.ts';
import { CATALOGUE, LOCK, SKELETON } from './layout.ts';

/** True when a library's folder is missing or empty, or holds only what making a library leaves when it is cut short. */
export async function isVacant(disk: Disk): Promise<boolean> {
  for (const name of await disk.port.list(disk.folder)) {
    if (name === LOCK || name === `${CATALOGUE}.tmp`) continue;
    if (!SKELETON.includes(name) || (await disk.port.list(pathOf(disk, name))).length > 0) return false;
  }
  return true;
}

/** Removes files that were being written beside their place when the app was cut off: their content is in the journal. */
export async function sweep(disk: Disk, folders: readonly string[]): Promise<void> {
  for (const folder of folders) {
    for (const name of await disk.port.list(pathOf(disk, folder))) {
      if (name.endsWith('.tmp')) await disk.port.remove(pathOf(disk, `${folder}/${name}`));
    }
  }
}
