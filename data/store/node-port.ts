import fs from 'node:fs';
import { link, mkdir, readdir, rename, rm, stat, unlink } from 'node:fs/promises';
import { promisify } from 'node:util';
import { patient } from './patient-port.ts';
import { codeOf, type FilePort, type OpenFile } from './port.ts';

const openFile = promisify(fs.open);
const truncate = promisify(fs.ftruncate);
const datasync = promisify(fs.fdatasync);
const sync = promisify(fs.fsync);
const close = promisify(fs.close);
const read = promisify(fs.read);
const write = promisify(fs.write);

/**
 * Up to so many bytes are read, or written, without leaving the thread: in some tens of microseconds, less than handing the work to
 * another thread takes. A journal entry is that small; a document may have to wait for another file's sync and is not.
 */
const READ_AT_ONCE = 128 * 1024;
const WRITTEN_AT_ONCE = 4 * 1024;

/** How the system says that another program holds a file; on Windows also by the codes of what is not allowed. */
const HELD = process.platform === 'win32' ? ['EBUSY', 'EPERM', 'EACCES'] : ['EBUSY'];

const port: FilePort = {
  async read(path) {
    try {
      return await readFile(path);
    } catch (error) {
      return orWhenMissing(null)(error);
    }
  },
  size: (path) => stat(path).then(({ size }) => size, orWhenMissing(null)),
  // Without leaving the thread: it takes some microseconds, and there is one for each name in each backup.
  identity: async (path) => {
    const found = fs.statSync(path, { bigint: true, throwIfNoEntry: false });
    return found === undefined ? null : `${found.dev} ${found.ino}`;
  },
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

/** The real disk. */
export const nodePort = patient(port, HELD);

async function readFile(path: string): Promise<Buffer> {
  const descriptor = fs.openSync(path, 'r');
  try {
    const bytes = Buffer.allocUnsafe(fs.fstatSync(descriptor).size);
    let length = 0;
    while (length < bytes.length) {
      const rest = bytes.length - length;
      const count =
        bytes.length <= READ_AT_ONCE
          ? fs.readSync(descriptor, bytes, length, rest, length)
          : (await read(descriptor, bytes, length, rest, length)).bytesRead;
      if (count === 0) break;
      length += count;
    }
    return bytes.subarray(0, length);
  } finally {
    fs.closeSync(descriptor);
  }
}

/** A disk that syncs within so many milliseconds is waited for without handing the work to another thread, which takes as long again. */
const QUICK_SYNC = 2;
/** So many slow syncs in a row make a slow disk; one alone happens on the quickest. */
const SLOW_DISK = 2;

function onDescriptor(descriptor: number): OpenFile {
  let slowInARow = 0;
  /** One such wait in each turn of the event loop: others get theirs, however many syncs there are. */
  let hasWaited = false;
  const syncAwaited = async (): Promise<void> => {
    const begun = performance.now();
    if (slowInARow < SLOW_DISK && !hasWaited) {
      hasWaited = true;
      setImmediate(() => (hasWaited = false));
      fs.fdatasyncSync(descriptor);
    } else await datasync(descriptor);
    slowInARow = performance.now() - begun < QUICK_SYNC ? 0 : slowInARow + 1;
  };
  return {
    async write(bytes, position) {
      if (bytes.length <= WRITTEN_AT_ONCE) return fs.writeSync(descriptor, bytes, 0, bytes.length, position);
      return (await write(descriptor, bytes, 0, bytes.length, position)).bytesWritten;
    },
    truncate: (length) => truncate(descriptor, length),
    sync: (isAwaited = false) => (isAwaited ? syncAwaited() : datasync(descriptor)),
    named: () => Promise.resolve(fs.fstatSync(descriptor).nlink > 0),
    close: () => close(descriptor),
  };
}

function orWhenMissing<T>(value: T): (error: unknown) => T {
  return (error) => {
    if (codeOf(error) === 'ENOENT') return value;
    throw error;
  };
}
