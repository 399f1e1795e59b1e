import { writeAll, type FilePort } from './port.ts';

/**
 * Puts bytes in place of a file: written beside it, synced, renamed over it. At every instant the name leads to the whole old file
 * or the whole new one. The new name is durable once `port.syncFolder` has run on the folder: the caller does that, once for many files.
 */
export async function replaceFile(port: FilePort, path: string, bytes: Buffer): Promise<void> {
  const beside = `${path}.tmp`;
  try {
    const file = await port.open(beside, 'replace');
    try {
      await writeAll(file, bytes, 0);
      await file.sync();
    } finally {
      await file.close();
    }
    await port.rename(beside, path);
  } catch (error) {
    await port.remove(beside).catch(() => undefined);
    throw error;
  }
}
