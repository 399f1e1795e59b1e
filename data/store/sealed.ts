import { setImmediate as yieldToOthers } from 'node:timers/promises';
import { crc32 } from 'node:zlib';
import { CIPHER_OVERHEAD } from './cipher.ts';
import { hex } from './frame.ts';
import { isWritten, takesPlain, type LibraryKey } from './library-key.ts';

/** A document's content and the revision of the library it was written at. */
export interface Versioned<T> {
  revision: number;
  content: T;
  /** Of a catalogue: the first journal file that the documents do not hold. */
  journal?: number | undefined;
}

export interface Unsealed extends Versioned<unknown> {
  format: number;
}

/** A sealed file whose bytes are not those that were written. The message says in which way. */
export class DamagedDocument extends Error {
  override readonly name = 'DamagedDocument';
}

/** One that is whole, and that the key of the library does not open. */
export class ForeignDocument extends DamagedDocument {}

/**
 * A document as it stands on disk: readable JSON, one record a line, whose first line holds the format, the revision, and the
 * length in bytes and CRC-32 of the content. Under a key the content is bytes instead, of the same JSON encrypted for its place and its
 * first line, so that damage can be told without the key.
 * @param place the name of the document in its library
 */
export function seal(document: Versioned<unknown>, format: number, key: LibraryKey | null = null, place = ''): Buffer {
  return enclose({ ...document, format }, [...pieces(document.content)].map((piece) => Buffer.from(piece)), key, place);
}

/** The same, letting other work in between: making the JSON of a large catalogue, or article, in one go would be felt. */
export async function sealGently(document: Versioned<unknown>, format: number, key: LibraryKey | null = null, place = ''): Promise<Buffer> {
  const parts: Buffer[] = [];
  let length = 0;
  for (const piece of pieces(document.content)) {
    parts.push(Buffer.from(piece));
    length += piece.length;
    if (length < BREATH) continue;
    length = 0;
    await yieldToOthers();
  }
  return enclose({ ...document, format }, parts, key, place);
}

/** What the first line of a sealed file says of it. */
type Head = Omit<Unsealed, 'content'>;

/** Seals content that is bytes already. */
export function enclose({ format, revision, journal }: Head, content: Buffer[], key: LibraryKey | null, place: string): Buffer {
  const isHidden = isWritten(key);
  const length = content.reduce((sum, part) => sum + part.length, isHidden ? CIPHER_OVERHEAD : 0);
  const folded = journal === undefined ? '' : `,"journal":${journal}`;
  const head = `"format":${format},"revision":${revision}${folded},"bytes":${length}`;
  const parts = isHidden ? [...key.cipher.encrypt(content, boundTo(place, head))] : content;
  const checksum = parts.reduce((crc, part) => crc32(part, crc), crc32(head));
  return Buffer.concat([Buffer.from(`{${head},"crc":"${hex(checksum)}","${isHidden ? 'encrypted' : 'content'}":\n`), ...parts, Buffer.from('\n}\n')]);
}

/** What a ciphertext is bound to: a file in another's place, or with another's first line, does not open. */
function boundTo(place: string, head: string): string {
  return `${place}\n${head}`;
}

/** A sealed file whose bytes are those that were written; what is encrypted is not read yet. */
export interface Enclosed extends Head {
  head: string;
  isEncrypted: boolean;
  body: Buffer;
}

/** @throws {DamagedDocument} when a byte is not as it was sealed. */
export function disclose(bytes: Buffer): Enclosed {
  if (bytes.length === 0) throw new DamagedDocument('it is empty');
  const head = /^\{("format":(\d+),"revision":(\d+)(?:,"journal":(\d+))?,"bytes":(\d+)),"crc":"([0-9a-f]{8})","(content|encrypted)":\n/.exec(
    bytes.toString('latin1', 0, 200),
  );
  if (head === null) throw new DamagedDocument('its first line is not one that Briefing Desk writes');
  const start = head[0].length;
  const end = start + Number(head[5]);
  if (bytes.length < end + 3) throw new DamagedDocument(`it ends early: ${bytes.length} of ${end + 3} bytes are there`);
  if (bytes.toString('latin1', end) !== '\n}\n') throw new DamagedDocument('it goes on after its end');
  const body = bytes.subarray(start, end);
  const line = head[1] ?? '';
  if (hex(crc32(body, crc32(line))) !== head[6]) throw new DamagedDocument('its checksum does not match its content');
  const journal = head[4] === undefined ? undefined : Number(head[4]);
  return { head: line, format: Number(head[2]), revision: Number(head[3]), journal, isEncrypted: head[7] === 'encrypted', body };
}

/**
 * The content of a sealed file as bytes.
 * @throws {DamagedDocument} when it is not one of the library that the key is of, or not for this place
 */
export function reveal({ head, isEncrypted, body }: Enclosed, key: LibraryKey | null, place: string): Buffer {
  if (!isEncrypted) {
    if (takesPlain(key)) return body;
    throw new DamagedDocument('it is not encrypted, as all of this library is: somebody else put it there');
  }
  if (key === null) throw new ForeignDocument('it is encrypted, and the library has no key file');
  const content = key.cipher.decrypt(body, boundTo(place, head));
  if (content === null) throw new ForeignDocument('it was not encrypted by this library for this place: it was changed or moved');
  return content;
}

/** @throws {DamagedDocument} when a byte is not as it was sealed, or the key does not open it */
export function unseal(bytes: Buffer, key: LibraryKey | null = null, place = ''): Unsealed {
  const enclosed = disclose(bytes);
  const content = reveal(enclosed, key, place);
  try {
    return { format: enclosed.format, revision: enclosed.revision, content: JSON.parse(content.toString('utf8')) };
  } catch {
    throw new DamagedDocument('its content is not JSON');
  }
}

/** True when a file begins as this app begins its own, whatever became of the rest. */
export function looksSealed(bytes: Buffer): boolean {
  return bytes.toString('latin1', 0, 10) === '{"format":';
}

/** So many UTF-16 code units are made before other work is let in. */
const BREATH = 128 * 1024;

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
