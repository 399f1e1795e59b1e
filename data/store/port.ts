/**
 * Every file operation the store makes, so that tests can put a disk behind it that fails, forgets or tears. Paths are absolute.
 * What is missing is null or an empty list; every other failure throws Node's error with its `code`.
 */
export interface FilePort {
  read(path: string): Promise<Buffer | null>;
  /** Bytes in a file, or null. */
  size(path: string): Promise<number | null>;
  /** The same for all names of one file, as long as they lead to it; null when there is none. */
  identity(path: string): Promise<string | null>;
  /** Bare names of files and folders. */
  list(folder: string): Promise<string[]>;
  /** Makes a folder, and those above it, where there is none. True when it did. */
  makeFolder(folder: string): Promise<boolean>;
  /** `replace` empties what is there; `new` fails with EEXIST when there is anything. */
  open(path: string, mode: 'replace' | 'new'): Promise<OpenFile>;
  /** Replaces `to`. Does nothing when both are names of one file. */
  rename(from: string, to: string): Promise<void>;
  /** A second name for the same bytes; fails with EEXIST. */
  link(from: string, to: string): Promise<void>;
  remove(path: string): Promise<void>;
  /** Removes a folder and all in it. */
  removeFolder(folder: string): Promise<void>;
  /** Makes the names in a folder durable. */
  syncFolder(folder: string): Promise<void>;
}

export interface OpenFile {
  /** Writes at a byte offset and says how many bytes went in, which may be fewer than given. */
  write(bytes: Buffer, position: number): Promise<number>;
  truncate(length: number): Promise<void>;
  /** Makes bytes and length durable. `isAwaited`: a person waits, so it is not to lie about until another thread takes it. */
  sync(isAwaited?: boolean): Promise<void>;
  /** False once the file's last name is gone: what is written to it then is lost. */
  named(): Promise<boolean>;
  close(): Promise<void>;
}

/** Writes all bytes, however many calls it takes: a short write is how a full disk shows itself. */
export async function writeAll(file: OpenFile, bytes: Buffer, position: number): Promise<void> {
  let written = 0;
  while (written < bytes.length) {
    const count = await file.write(bytes.subarray(written), position + written);
    if (count <= 0) throw Object.assign(new Error('the disk took no more bytes'), { code: 'ENOSPC' });
    written += count;
  }
}

/** The system's code for a failure, for instance `ENOSPC`, or an empty string. */
export function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}
