import type { Cipher } from './cipher.ts';

/**
 * How far a library is encrypted. While it is being turned, files of both forms are read and new ones are written in the form aimed at;
 * once it is `encrypted`, a file that is not is not taken for one of the library. What encryption leaves to be seen: how many files there
 * are, their sizes and times, ids, and revisions. Who can write in the folder can put back an older state of the whole library, or of its
 * catalogue and history, and, while the library is being turned, a forged plain file.
 */
export type KeyState = 'encrypting' | 'encrypted' | 'decrypting';

/** What reads and writes an encrypted library. */
export interface LibraryKey {
  cipher: Cipher;
  state: KeyState;
}

/** True when what is written now is encrypted. */
export function isWritten(key: LibraryKey | null): key is LibraryKey {
  return key !== null && key.state !== 'decrypting';
}

/** True when a file that is not encrypted may be one of the library. */
export function takesPlain(key: LibraryKey | null): boolean {
  return key?.state !== 'encrypted';
}
