import { randomBytes, scrypt } from 'node:crypto';
import { DeskError } from '../contract/errors.ts';
import { Cipher, KEY_BYTES } from './cipher.ts';

/** What trying one passphrase costs: about 128 * N * r bytes of memory, and time that grows with all three. */
export interface ScryptCost {
  N: number;
  r: number;
  p: number;
}

/** The first choice of OWASP's Password Storage Cheat Sheet: 128 MiB, and a third of a second or so. */
export const defaultCost: ScryptCost = { N: 2 ** 17, r: 8, p: 1 };

/** A key file may ask for no more memory than this: it may be anybody's. */
const MEMORY = 1024 * 1024 * 1024;

export function isAffordable({ N, r, p }: ScryptCost): boolean {
  return Number.isInteger(Math.log2(N)) && N > 1 && r > 0 && p > 0 && p <= 16 && 128 * N * r <= MEMORY;
}

export function newSalt(): Buffer {
  return randomBytes(16);
}

/**
 * The key that a passphrase stands for: scrypt (RFC 7914) over its NFKC form in UTF-8, so that it does not matter how a keyboard
 * composes its letters.
 * @throws DeskError `invalid-input` for an empty passphrase
 */
export function keyFrom(passphrase: string, salt: Buffer, { N, r, p }: ScryptCost): Promise<Cipher> {
  const words = passphrase.normalize('NFKC');
  if (words === '') return Promise.reject(new DeskError('invalid-input', 'The passphrase is empty. Nothing was changed.'));
  return new Promise((resolve, reject) => {
    // Twice what scrypt needs: the limits of OpenSSL and of Electron's BoringSSL are counted in different ways.
    scrypt(words, salt, KEY_BYTES, { N, r, p, maxmem: 256 * N * r + 1024 * 1024 }, (error, key) => {
      if (error === null) resolve(new Cipher(key));
      else reject(error);
    });
  });
}
