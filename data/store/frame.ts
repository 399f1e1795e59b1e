import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { isWritten, takesPlain, type LibraryKey } from './library-key.ts';

/**
 * Frames of a journal file, one a line: eight hex digits of the body's length in bytes, eight of its CRC-32, the body as JSON.
 * The length finds a torn end, the checksum a changed byte, and the line break the next frame after a damaged one. In a library with a
 * key a star stands before the body, which is the JSON encrypted for its journal file.
 */
const HEAD = 18;
const NEWLINE = 0x0a;

export interface Damage {
  /** Byte offsets in the file, half-open. */
  start: number;
  end: number;
}

export interface Frames<T = unknown> {
  bodies: T[];
  /** Damaged stretches that valid frames follow. */
  damaged: Damage[];
  /** What stands after the last valid frame: a write that was cut off, as a rule. */
  torn: Damage | null;
}

/**
 * Frames a body that is JSON already, without line breaks.
 * @param place the name of the journal file
 */
export function encodeFrame(body: string | Buffer, key: LibraryKey | null = null, place = ''): Buffer {
  const plain = Buffer.from(body);
  const isHidden = isWritten(key);
  const written = isHidden ? Buffer.concat([...key.cipher.encrypt([plain], place)]) : plain;
  const frame = Buffer.allocUnsafe(HEAD + written.length + 1);
  frame.write(`${hex(written.length)} ${hex(crc32(written))}${isHidden ? '*' : ' '}`, 0, 'latin1');
  written.copy(frame, HEAD);
  frame[HEAD + written.length] = NEWLINE;
  return frame;
}

/** Gives a frame's body in plain, or null when it is not one of the library. */
export type ReadBody = (body: Buffer, isEncrypted: boolean) => Buffer | null;

/** Reads the bodies of a journal file, given its name. */
export function bodyReader(key: LibraryKey | null, place: string): ReadBody {
  return (body, isEncrypted) => {
    if (!isEncrypted) return takesPlain(key) ? body : null;
    return key?.cipher.decrypt(body, place) ?? null;
  };
}

/** Reads every valid frame of a journal file, and says where there is none. Never throws but what `read` does. */
export function decodeFrames(bytes: Buffer, read: ReadBody = bodyReader(null, '')): Frames {
  const { bodies, ...rest } = splitFrames(bytes, (body, isEncrypted) => {
    const plain = read(body, isEncrypted);
    if (plain === null) return undefined;
    try {
      return JSON.parse(plain.toString('utf8')) as unknown;
    } catch {
      return undefined;
    }
  });
  return { bodies, ...rest };
}

/** The frames of a journal file whose bodies `read` makes something of; undefined for a body that is none. */
export function splitFrames<T>(bytes: Buffer, read: (body: Buffer, isEncrypted: boolean) => T | undefined): Frames<T> {
  const bodies: T[] = [];
  const damaged: Damage[] = [];
  /** Where the bad stretch at hand begins, or -1. */
  let bad = -1;
  let at = 0;
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    const body = frame === null ? undefined : read(frame.body, frame.isEncrypted);
    if (frame === null || body === undefined) {
      const next = bytes.indexOf(NEWLINE, at);
      if (bad === -1) bad = at;
      at = next === -1 ? bytes.length : next + 1;
    } else {
      if (bad !== -1) damaged.push({ start: bad, end: at });
      bad = -1;
      bodies.push(body);
      at = frame.end;
    }
  }
  return { bodies, damaged, torn: bad === -1 ? null : { start: bad, end: at } };
}

/** So many bytes are read at a time before other work is let in. */
const BREATH = 512 * 1024;

/** The bodies of a journal file in plain, one by one, letting other work in between: a file can be large. What is damaged is passed over. */
export async function* eachBody(bytes: Buffer, read: ReadBody): AsyncGenerator<Buffer> {
  let at = 0;
  let rested = 0;
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    const plain = frame === null ? null : read(frame.body, frame.isEncrypted);
    const next = bytes.indexOf(NEWLINE, at);
    at = frame !== null && plain !== null ? frame.end : next === -1 ? bytes.length : next + 1;
    if (plain !== null) yield plain;
    if (at - rested < BREATH) continue;
    rested = at;
    await yieldToOthers();
  }
}

function frameAt(bytes: Buffer, at: number): { body: Buffer; isEncrypted: boolean; end: number } | null {
  const head = /^([0-9a-f]{8}) ([0-9a-f]{8})([ *])$/.exec(bytes.toString('latin1', at, at + HEAD));
  if (head === null) return null;
  const start = at + HEAD;
  const end = start + Number.parseInt(head[1] ?? '', 16);
  if (bytes[end] !== NEWLINE) return null;
  const body = bytes.subarray(start, end);
  if (hex(crc32(body)) !== head[2]) return null;
  return { body, isEncrypted: head[3] === '*', end: end + 1 };
}

/** Eight lower-case hex digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
