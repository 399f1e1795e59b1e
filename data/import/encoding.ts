import { detect } from 'chardet';
import { foreignKind } from './file-kind.ts';
import { refuse } from './refuse.ts';

export interface Decoded {
  text: string;
  /** What the user should know about the encoding. */
  warnings: string[];
}

/**
 * Bytes 80 to 9F of windows-1252 (WHATWG Encoding Standard, index windows-1252). Node 20's decoder reads them as Latin-1
 * (nodejs/node#56542); where a decoder is right there is nothing to replace, as 81, 8D, 8F, 90 and 9D stand for themselves.
 */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ';
/** How many bytes are looked at to guess an encoding. */
const SAMPLE = 65_536;
/** A text with more control or unreadable characters than one in fifty is none. */
const MOST_UNREADABLE = 1 / 50;

/**
 * The text of a file: by its byte order mark, as UTF-8 if it is that, by the encoding it declares, or by a guess, which a warning
 * then names. Line ends and all else stay as they are; only a byte order mark goes. Throws DeskError `unreadable-file` for
 * files that are empty or not text.
 */
export function decode(name: string, bytes: Uint8Array, declared: (head: string) => string | null = () => null): Decoded {
  if (bytes.length === 0) refuse(name, 'is empty (0 bytes)', 'Choose another file.');
  const foreign = foreignKind(bytes);
  if (foreign !== null) refuse(name, `is ${foreign.kind}, not an article in plain text, Markdown or HTML`, foreign.instead);
  const decoded = decodeText(bytes, declared);
  const nul = decoded.text.indexOf('\0');
  if (nul !== -1) refuse(name, `is not text: it holds binary data (a zero byte at character ${nul + 1})`, 'Choose a text, Markdown or HTML file.');
  const unreadable = countUnreadable(decoded.text);
  if (unreadable > decoded.text.length * MOST_UNREADABLE) {
    refuse(name, `is not text: ${unreadable} of its ${decoded.text.length} characters are unreadable`, 'Choose a text, Markdown or HTML file.');
  }
  if (decoded.text.trim() === '') refuse(name, 'holds only white space', 'Choose another file.');
  return decoded;
}

function decodeText(bytes: Uint8Array, declared: (head: string) => string | null): Decoded {
  const marked = byteOrderMark(bytes);
  if (marked !== null) return decodeAs(bytes, marked, () => null);

  // ISO-2022-JP is all ASCII bytes, so it would pass as UTF-8.
  const says = knownLabel(declared(new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))));
  if (says === 'iso-2022-jp') return decodeAs(bytes, says, () => null);
  const utf8 = strictUtf8(bytes);
  if (utf8 !== null && !utf8.includes('\0')) return { text: utf8, warnings: [] };

  const wide = bareUtf16(bytes);
  if (wide !== null) return decodeAs(bytes, wide, (label) => `The file has no byte order mark; it was read as ${label}.`);
  if (utf8 !== null) return { text: utf8, warnings: [] };
  if (says !== null && says !== 'utf-8') return decodeAs(bytes, says, () => null);

  const guess = knownLabel(detect(aroundFirstOther(bytes))) ?? 'windows-1252';
  const instead = says === null ? 'The file does not say its encoding' : `The file says it is ${nameOf(says)}, but it is not`;
  return decodeAs(bytes, guess === 'utf-8' ? 'windows-1252' : guess, (label) =>
    `${instead}; it was read as ${label}, which is a guess. If letters look wrong, save it as UTF-8 and import it again.`);
}

function decodeAs(bytes: Uint8Array, encoding: string, warning: (label: string) => string | null): Decoded {
  const decoded = new TextDecoder(encoding).decode(bytes);
  const text = encoding === 'windows-1252' ? decoded.replace(/[\u0080-\u009F]/g, (character) => WINDOWS_1252[character.charCodeAt(0) - 0x80] ?? character) : decoded;
  const lost = text.split('\uFFFD').length - 1;
  const said = warning(nameOf(encoding));
  return {
    text,
    warnings: [
      ...(said === null ? [] : [said]),
      ...(lost === 0 ? [] : [`${lost} ${lost === 1 ? 'character is' : 'characters are'} not valid ${nameOf(encoding)}; \uFFFD stands in ${lost === 1 ? 'its' : 'their'} place.`]),
    ],
  };
}

function byteOrderMark([a, b, c]: Uint8Array): string | null {
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8';
  if (a === 0xff && b === 0xfe) return 'utf-16le';
  return a === 0xfe && b === 0xff ? 'utf-16be' : null;
}

function strictUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: its spaces and line ends (and all of ASCII) leave zero bytes, all on the same side of the pairs. */
function bareUtf16(bytes: Uint8Array): string | null {
  if (bytes.length % 2 !== 0) return null;
  const zeros = [0, 0];
  const head = bytes.subarray(0, SAMPLE);
  for (let at = 0; at < head.length; at += 1) if (head[at] === 0) zeros[at % 2] = (zeros[at % 2] ?? 0) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even + odd < head.length / 50 || (even > 0 && odd > 0)) return null;
  return odd > 0 ? 'utf-16le' : 'utf-16be';
}

/** A stretch of the file that has something to tell: ASCII is the same in nearly every encoding. */
function aroundFirstOther(bytes: Uint8Array): Uint8Array {
  const first = Math.max(0, bytes.findIndex((byte) => byte > 0x7f) - 1024);
  return bytes.subarray(first, first + SAMPLE);
}

/** The name a decoder knows for a label, or null: the WHATWG Encoding Standard reads ISO-8859-1 as windows-1252. */
function knownLabel(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label.trim()).encoding;
  } catch {
    return null;
  }
}

function nameOf(encoding: string): string {
  return encoding.replace(/^(utf|iso|koi|euc|gbk|big5)/, (start) => start.toUpperCase()).replace(/^windows/, 'Windows').replace(/(?<=^UTF-16)(?:le|be)$/, (end) => end.toUpperCase());
}

function countUnreadable(text: string): number {
  return text.match(/[\u0001-\u0008\u000E-\u001A\u001C-\u001F\u007F\uFFFD]/g)?.length ?? 0;
}
