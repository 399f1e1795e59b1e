import { basename } from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { codeOf } from './port.ts';

const causes: Record<string, string> = {
  ENOSPC: 'The disk is full',
  EDQUOT: 'The disk quota is used up',
  EIO: 'The disk reported an error',
  EACCES: 'The folder does not allow it',
  EPERM: 'The folder does not allow it, or another program holds the file',
  EROFS: 'The disk is read-only',
  EMFILE: 'Too many files are open',
  ENFILE: 'Too many files are open',
  ENOENT: 'The folder is gone',
  ENOTDIR: 'Its place is a file, not a folder',
  EBUSY: 'Another program holds the file',
};

/**
 * A failure of the disk as the user reads it.
 * @param what what could not be done, and what is kept: a sentence or two
 */
export function storageFailure(what: string, error: unknown): DeskError {
  if (error instanceof DeskError) return error;
  const message = error instanceof Error ? error.message : String(error);
  const cause = (causes[codeOf(error)] ?? message) + (codeOf(error) === 'EBUSY' ? fileOf(error) : '');
  return new DeskError('storage-failed', `${what} Cause: ${cause}.`, message);
}

/** The name of the file that Node's error is about, after a space. */
function fileOf(error: unknown): string {
  const paths = [error instanceof Error && 'dest' in error && error.dest, error instanceof Error && 'path' in error && error.path];
  const path = paths.find((candidate) => typeof candidate === 'string');
  return path === undefined ? '' : ` ${basename(path).replace(/\.tmp$/, '')}`;
}

/** True for failures that mean a folder cannot be written now or later, as opposed to a disk that is full or broken. */
export function isWriteProtected(error: unknown): boolean {
  return ['EACCES', 'EPERM', 'EROFS'].includes(codeOf(error));
}
