import fs from 'node:fs';
import { link, mkdir, readdir, readFile, rename, rm, stat, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { codeOf, type FilePort, type OpenFile } from './port.ts';

const openFile = promisify(fs.open);
const truncate = promisify(fs.ftruncate);
const datasync = promisify(fs.fdatasync);
const sync = promisify(fs.fsync);
const close = promisify(fs.close);
const status = promisify(fs.fstat);

/** The real disk. */
export const nodePort: FilePort = {
  read: (path) => readFile(path).catch(orWhenMissing(null)),
  size: (path) => stat(path).then(({ size }) => size, orWhenMissing(null)),
  list: (folder) => readdir(folder).catch(orWhenMissing<string[]>([])),
  makeFolder: async (folder) => (await mkdir(folder, { recursive: true })) !== undefined,
  open: async (path, mode) => onDescriptor(await openFile(path, mode === 'new' ? 'wx' : 'w')),
  rename: (from, to) => rename(from, to),
  link: (from, to) => link(from, to),
  remove: (path) => unlink(path).catch(orWhenMissing(undefined)),
  removeFolder: (folder) => rm(folder, { recursive: true, force: true }),
  async syncFolder(folder) {
    // Windows cannot open a folder to sync it; NTFS journals renames itself.
    if (process.platform === 'win32') return;
    const descriptor = await openFile(folder, 'r');
    try {
      await sync(descriptor);
    } finally {
      await close(descriptor);
    }
  },
};

function onDescriptor(descriptor: number): OpenFile {
  return {
    write: (bytes, position) =>
      new Promise((resolve, reject) => {
        fs.write(descriptor, bytes, 0, bytes.length, position, (error, count) => (error ? reject(error) : resolve(count)));
      }),
    truncate: (length) => truncate(descriptor, length),
    sync: () => datasync(descriptor),
    named: async () => (await status(descriptor)).nlink > 0,
    close: () => close(descriptor),
  };
}

function orWhenMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return value;
    throw error;
  };
}
