import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { hex } from './frame.ts';

/** A document's content and the revision of the library it was written at. */
export interface Versioned<T> {
  revision: number;
  content: T;
}

export interface Unsealed extends Versioned<unknown> {
  format: number;
}

/** A sealed file whose bytes are not those that were written. The message says in which way. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument';
}

/**
 * A document as it stands on disk: readable JSON, one record a line, whose first line holds the format, the revision, and the
 * length in bytes and CRC-32 of the content.
 */
export function seal(document: Versioned<unknown>, format: number): Buffer {
  return sealed(
    document.revision,
    format,
    [...pieces(document.content)].map((piece) => Buffer.from(piece)),
  );
}

/** The same, letting other work in between: making the JSON of a large catalogue in one go would be felt. */
export async function sealGently(document: Versioned<unknown>, format: number): Promise<Buffer> {
  const parts: Buffer[] = [];
  for (const piece of pieces(document.content)) {
    parts.push(Buffer.from(piece));
    await yieldToOthers();
  }
  return sealed(document.revision, format, parts);
}

function sealed(revision: number, format: number, parts: Buffer[]): Buffer {
  const length = parts.reduce((sum, part) => sum + part.length, 0);
  const head = `"format":${format},"revision":${revision},"bytes":${length}`;
  const checksum = parts.reduce((crc, part) => crc32(part, crc), crc32(head));
  return Buffer.concat([Buffer.from(`{${head},"crc":"${hex(checksum)}","content":\n`), ...parts, Buffer.from('\n}\n')]);
}

/** @throws {DamagedDocument} when a byte is not as it was sealed. */
export function unseal(bytes: Buffer): Unsealed {
  if (bytes.length === 0) throw new DamagedDocument('it is empty');
  const head = /^\{("format":(\d+),"revision":(\d+),"bytes":(\d+)),"crc":"([0-9a-f]{8})","content":\n/.exec(
    bytes.toString('latin1', 0, 200),
  );
  if (head === null) throw new DamagedDocument('its first line is not one that Briefing Desk writes');
  const start = head[0].length;
  const end = start + Number(head[4]);
  if (bytes.length < end + 3) throw new DamagedDocument(`it ends early: ${bytes.length} of ${end + 3} bytes are there`);
  if (bytes.toString('latin1', end) !== '\n}\n') throw new DamagedDocument('it goes on after its end');
  const content = bytes.subarray(start, end);
  if (hex(crc32(content, crc32(head[1] ?? ''))) !== head[5]) throw new DamagedDocument('its checksum does not match its content');
  try {
    return { format: Number(head[2]), revision: Number(head[3]), content: JSON.parse(content.toString('utf8')) };
  } catch {
    throw new DamagedDocument('its content is not JSON');
  }
}

/** True when a file begins as this app begins its own, whatever became of the rest. */
export function looksSealed(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 10) === '{"format":';
}

/** So many records are turned into JSON at a time. */
const PIECE = 500;

/** JSON with each property, and each record of a list, on a line of its own, in pieces. */
function* pieces(content: unknown): Generator<string> {
  if (Array.isArray(content)) {
    yield '[';
    for (let start = 0; start < content.length; start += PIECE) {
      const lines = content.slice(start, start + PIECE).map((record) => `\n${JSON.stringify(record)}`);
      yield (start === 0 ? '' : ',') + lines.join(',');
    }
    yield content.length === 0 ? ']' : '\n]';
  } else if (typeof content === 'object' && content !== null) {
    let opening = '{\n';
    for (const [name, value] of Object.entries(content)) {
      yield `${opening}${JSON.stringify(name)}:`;
      opening = ',\n';
      if (Array.isArray(value)) yield* pieces(value);
      else yield JSON.stringify(value);
    }
    yield '\n}';
  } else {
    yield JSON.stringify(content);
  }
}
