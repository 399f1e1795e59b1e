import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { nodePort } from './node-port.ts';

const reasons: Record<string, string> = {
  EACCES: 'you may not write in this folder',
  EPERM: 'you may not write in this folder, or another program has the file open',
  EBUSY: 'another program has the file open',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your disk quota is used up',
  ENOENT: 'the folder does not exist',
  ENOTDIR: 'the folder does not exist',
  EISDIR: 'a folder of this name is in the way',
  ENAMETOOLONG: 'the file name is too long',
};

/**
 * Writes a user's file whole or not at all: beside its place under a name that takes no other's, synced, then renamed. A file of that name is replaced only when the
 * new one is safely on disk. Throws DeskError `export-failed` that names the folder and the cause, and leaves no litter.
 */
export async function writeWholeFile(path: string, bytes: Uint8Array): Promise<void> {
  const folder = dirname(path);
  const partial = join(folder, `.${basename(path).slice(0, 80)}.${process.pid}.partial`);
  try {
    const file = await open(partial, 'w');
    try {
      await file.writeFile(bytes);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(partial, path);
    await nodePort.syncFolder(folder);
  } catch (error) {
    await rm(partial, { force: true }).catch(() => undefined);
    const code = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new DeskError(
      'export-failed',
      `“${basename(path)}” could not be written to ${folder}: ${reasons[code] ?? code}. No file was left behind; your briefing is unchanged.`,
      code,
    );
  }
}
