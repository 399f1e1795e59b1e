import type { NewId } from '../model/id.ts';

/** The world as a command sees it, so that tests can run one without a process. */
export interface Io {
  /** Standard input, in any pieces. */
  input: AsyncIterable<Uint8Array | string>;
  /** Writes to standard output; resolves when more may be written. */
  out: (text: string) => Promise<void>;
  /** Writes a line to standard error. */
  err: (line: string) => void;
  /** Asks for what must not be shown while it is typed; null where there is no terminal. */
  askSecret: ((question: string) => Promise<string>) | null;
  newId: NewId;
  now: () => string;
  /** Prints a page to PDF, where a window is at hand; null in plain Node. */
  printPdf: ((html: string, furniture: { header: string; footer: string }) => Promise<Uint8Array>) | null;
}

export interface Command {
  /** One line for the list of commands. */
  summary: string;
  help: string;
  /** Gives the exit code. Throws UsageError for bad usage. */
  run: (args: string[], io: Io) => Promise<number>;
}

/** The command line itself was wrong: exit code 2, and nothing was done. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'there is no such file or folder',
  EISDIR: 'it is a folder',
  ENOTDIR: 'a part of its path is a file, not a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
};

/** What went wrong, in words for the user. */
export function messageOf(error: unknown): string {
  if (error instanceof Error && 'code' in error) return REASONS[String(error.code)] ?? error.message;
  return error instanceof Error ? error.message : String(error);
}
