import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { DeskError } from '../contract/errors.ts';

const ALGORITHM = 'aes-256-gcm';
const NONCE = 12;
const TAG = 16;

/** Bytes in a key of AES-256. */
export const KEY_BYTES = 32;

/** By how many bytes a ciphertext is longer than what it holds. */
export const CIPHER_OVERHEAD = NONCE + TAG;

/** So many bytes are encrypted at a time: a few milliseconds' work. */
const PIECE = 4 * 1024 * 1024;

/**
 * AES-256-GCM under one key, which is wiped when no longer needed. Each call draws a nonce of 96 random bits, and takes no other: two
 * texts under one nonce would give themselves away. NIST SP 800-38D (8.3) allows 2^32 random nonces a key, four billion writes.
 */
export class Cipher {
  private isWiped = false;

  /** @param key 32 bytes; this object owns them from now on */
  constructor(private readonly key: Buffer) {}

  /**
   * @param place what the ciphertext is bound to: it opens nowhere else
   * @returns nonce, ciphertext and tag, in pieces, each made when it is asked for
   */
  *encrypt(parts: Iterable<Buffer>, place: string): Generator<Buffer> {
    this.assertUsable();
    const nonce = randomBytes(NONCE);
    const cipher = createCipheriv(ALGORITHM, this.key, nonce, { authTagLength: TAG });
    cipher.setAAD(Buffer.from(place));
    yield nonce;
    for (const part of parts) {
      for (let start = 0; start < part.length; start += PIECE) yield cipher.update(part.subarray(start, start + PIECE));
    }
    cipher.final();
    yield cipher.getAuthTag();
  }

  /**
   * Null when the bytes are not what was encrypted for this place with this key.
   * @throws DeskError `locked` when the key is wiped, for that says nothing about the bytes
   */
  decrypt(bytes: Buffer, place: string): Buffer | null {
    this.assertUsable();
    if (bytes.length < CIPHER_OVERHEAD) return null;
    const decipher = createDecipheriv(ALGORITHM, this.key, bytes.subarray(0, NONCE), { authTagLength: TAG });
    decipher.setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(bytes.length - TAG));
    const text = decipher.update(bytes.subarray(NONCE, bytes.length - TAG));
    try {
      decipher.final();
      return text;
    } catch {
      return null;
    }
  }

  /** A ciphertext of the key itself. */
  wrapKey(key: Cipher, place: string): Buffer {
    return Buffer.concat([...this.encrypt([key.key], place)]);
  }

  /** The key in such a ciphertext; null when it was wrapped by another or for another place. */
  unwrapKey(bytes: Buffer, place: string): Cipher | null {
    const key = this.decrypt(bytes, place);
    return key?.length === KEY_BYTES ? new Cipher(key) : null;
  }

  /** Overwrites the key in memory. What the engine may have copied of it meanwhile is out of reach. */
  wipe(): void {
    this.isWiped = true;
    this.key.fill(0);
  }

  private assertUsable(): void {
    if (this.isWiped) throw new DeskError('locked', 'The library is closed and its key is gone from memory. Open it again with its passphrase.');
  }
}

/** A new random key. */
export function newKey(): Cipher {
  return new Cipher(randomBytes(KEY_BYTES));
}
