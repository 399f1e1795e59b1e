interface Signature {
  /** Byte values at the start of the file. */
  bytes: readonly number[];
  kind: string;
  instead: string;
}

const ascii = (text: string): number[] => Array.from(text, (character) => character.charCodeAt(0));
const SAVE_AS_TEXT = 'Save it as text (.txt) or HTML, or copy its text and paste it.';
const NO_TEXT = 'Choose a text, Markdown or HTML file.';

/** How files that are not text begin (from the formats' specifications, as collected in the Unix `file` database). */
const signatures: readonly Signature[] = [
  { bytes: ascii('%PDF-'), kind: 'a PDF document', instead: SAVE_AS_TEXT },
  { bytes: ascii('{\\rtf'), kind: 'an RTF document', instead: SAVE_AS_TEXT },
  { bytes: [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1], kind: 'an old Office document (.doc, .xls, .ppt)', instead: SAVE_AS_TEXT },
  { bytes: [0x50, 0x4b, 0x03, 0x04], kind: 'a ZIP archive or an Office document (.docx, .odt, .epub)', instead: SAVE_AS_TEXT },
  { bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a], kind: 'a PNG image', instead: NO_TEXT },
  { bytes: [0xff, 0xd8, 0xff], kind: 'a JPEG image', instead: NO_TEXT },
  { bytes: ascii('GIF8'), kind: 'a GIF image', instead: NO_TEXT },
  { bytes: [0x1f, 0x8b, 0x08], kind: 'a gzip archive', instead: NO_TEXT },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], kind: 'a 7z archive', instead: NO_TEXT },
  { bytes: ascii('Rar!\x1a\x07'), kind: 'a RAR archive', instead: NO_TEXT },
  { bytes: ascii('SQLite format 3\0'), kind: 'an SQLite database', instead: NO_TEXT },
  { bytes: [0x7f, 0x45, 0x4c, 0x46], kind: 'a program', instead: NO_TEXT },
  { bytes: [0xff, 0xfe, 0x00, 0x00], kind: 'text in UTF-32', instead: 'Save it as UTF-8.' },
  { bytes: [0x00, 0x00, 0xfe, 0xff], kind: 'text in UTF-32', instead: 'Save it as UTF-8.' },
];

/** What a file is that is not readable as text, by its first bytes, and what to do instead; null when it may be text. */
export function foreignKind(bytes: Uint8Array): { kind: string; instead: string } | null {
  return signatures.find((signature) => signature.bytes.every((byte, index) => bytes[index] === byte)) ?? null;
}
