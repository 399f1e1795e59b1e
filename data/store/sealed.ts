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
  const content = Buffer.from(linedJson(document.content));
  const head = `"format":${format},"revision":${document.revision},"bytes":${content.length}`;
  return Buffer.concat([Buffer.from(`{${head},"crc":"${hex(crc32(content, crc32(head)))}","content":\n`), content, Buffer.from('\n}\n')]);
}

/** @throws {DamagedDocument} when a byte is not as it was sealed. */
export function unseal(bytes: Buffer): Unsealed {
  if (bytes.length === 0) throw new DamagedDocument('it is empty');
  const head = /^\{("format":(\d+),"revision":(\d+),"bytes":(\d+)),"crc":"([0-9a-f]{8})","content":\n/.exec(bytes.toString('latin1', 0, 200));
  if (head === null) throw new DamagedDocument('its first line is not one that Briefing Desk writes');
  const start = head[0].length;
  const end = start + Number(head[4]);
  if (bytes.length < end + 3) throw new DamagedDocument(`it ends early: ${bytes.length} of ${end + 3} bytes are there`);
  if (bytes.toString('latin1', end) !== '\n}\n') throw new DamagedDocument('it goes on after its end');
  const content = bytes.subarray(start, end);
  if (hex(crc32(content, crc32(head[1] ?? ''))) !== head[5]) throw new DamagedDocument('its checksum does not match its content');
  return { format: Number(head[2]), revision: Number(head[3]), content: JSON.parse(content.toString('utf8')) };
}

/** JSON with each property, and each record of a list, on a line of its own. */
function linedJson(content: unknown): string {
  if (Array.isArray(content)) return lined('[', ']', content.map((item) => JSON.stringify(item)));
  if (content === null || typeof content !== 'object') return JSON.stringify(content);
  const entries = Object.entries(content).map(([name, value]) => `${JSON.stringify(name)}:${Array.isArray(value) ? linedJson(value) : JSON.stringify(value)}`);
  return lined('{', '}', entries);
}

function lined(opening: string, closing: string, items: string[]): string {
  return items.length === 0 ? opening + closing : `${opening}\n${items.join(',\n')}\n${closing}`;
}
