import { crc32 } from 'node:zlib';

/**
 * Frames of a journal file, one a line: eight hex digits of the body's length in bytes, eight of its CRC-32, the body as JSON.
 * The length finds a torn end, the checksum a changed byte, and the line break the next frame after a damaged one.
 */
const HEAD = 18;
const NEWLINE = 0x0a;

export interface Damage {
  /** Byte offsets in the file, half-open. */
  start: number;
  end: number;
}

export interface Frames {
  bodies: unknown[];
  /** Damaged stretches that valid frames follow. */
  damaged: Damage[];
  /** What stands after the last valid frame: a write that was cut off, as a rule. */
  torn: Damage | null;
}

/** Frames a body that is JSON already, without line breaks. */
export function encodeFrame(body: string): Buffer {
  const json = Buffer.from(body);
  const frame = Buffer.allocUnsafe(HEAD + json.length + 1);
  frame.write(`${hex(json.length)} ${hex(crc32(json))} `, 0, 'latin1');
  json.copy(frame, HEAD);
  frame[HEAD + json.length] = NEWLINE;
  return frame;
}

/** Reads every valid frame of a journal file, and says where there is none. Never throws. */
export function decodeFrames(bytes: Buffer): Frames {
  const bodies: unknown[] = [];
  const damaged: Damage[] = [];
  /** Where the bad stretch at hand begins, or -1. */
  let bad = -1;
  let at = 0;
  while (at < bytes.length) {
    const frame = frameAt(bytes, at);
    if (frame === null) {
      const next = bytes.indexOf(NEWLINE, at);
      if (bad === -1) bad = at;
      at = next === -1 ? bytes.length : next + 1;
    } else {
      if (bad !== -1) damaged.push({ start: bad, end: at });
      bad = -1;
      bodies.push(frame.body);
      at = frame.end;
    }
  }
  return { bodies, damaged, torn: bad === -1 ? null : { start: bad, end: at } };
}

function frameAt(bytes: Buffer, at: number): { body: unknown; end: number } | null {
  const head = /^([0-9a-f]{8}) ([0-9a-f]{8}) $/.exec(bytes.toString('latin1', at, at + HEAD));
  if (head === null) return null;
  const start = at + HEAD;
  const end = start + Number.parseInt(head[1] ?? '', 16);
  if (bytes[end] !== NEWLINE) return null;
  const json = bytes.subarray(start, end);
  if (hex(crc32(json)) !== head[2]) return null;
  try {
    return { body: JSON.parse(json.toString('utf8')), end: end + 1 };
  } catch {
    return null;
  }
}

/** Eight lower-case hex digits. */
export function hex(value: number): string {
  return value.toString(16).padStart(8, '0');
}
