import { setTimeout as pause } from 'node:timers/promises';
import { codeOf, type FilePort } from './port.ts';

/** In milliseconds, three quarters of a second in all: a virus scanner or an indexer lets go within some hundredths. */
const PAUSES = [5, 10, 20, 40, 80, 150, 200, 250];

/**
 * A disk that asks again a few times when another program holds a file, as Windows lets programs do.
 * @param held the codes by which the system says so
 */
export function patient(port: FilePort, held: readonly string[], wait: (milliseconds: number) => Promise<unknown> = pause): FilePort {
  const again = async <T>(operation: () => Promise<T>): Promise<T> => {
    for (const milliseconds of PAUSES) {
      try {
        return await operation();
      } catch (error) {
        if (!held.includes(codeOf(error))) throw error;
        await wait(milliseconds);
      }
    }
    return operation();
  };
  return {
    read: (path) => again(() => port.read(path)),
    size: (path) => port.size(path),
    identity: (path) => port.identity(path),
    list: (folder) => port.list(folder),
    makeFolder: (folder) => again(() => port.makeFolder(folder)),
    open: (path, mode) => again(() => port.open(path, mode)),
    rename: (from, to) => again(() => port.rename(from, to)),
    link: (from, to) => again(() => port.link(from, to)),
    remove: (path) => again(() => port.remove(path)),
    removeFolder: (folder) => again(() => port.removeFolder(folder)),
    syncFolder: (folder) => port.syncFolder(folder),
  };
}
