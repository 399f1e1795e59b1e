import type { Clue } from './clues.ts';
import { publishedOn } from './clues.ts';

/** How much of the text may hold its head lines (code units), and how many lines that is. */
const HEAD = 4000;
const HEAD_LINES = 12;
/** A longer first line is a paragraph, not a title. */
const LONGEST_TITLE = 160;

const FROM_LINE = 'from a line in the text';

/** What labelled lines at the head of an article say: `Published: 22 February 2023`, `By NAME`, `Source: ...`. */
const labels: readonly { pattern: RegExp; field: Clue['field'] }[] = [
  { pattern: /^(?:title|headline)\s*:\s*(.+)$/iu, field: 'title' },
  { pattern: /^(?:published|publication date|publishing date|date|posted|first published)(?:\s+on)?\s*:?\s+(.*\d.*)$/iu, field: 'published' },
  { pattern: /^(?:url|link|source|web)\s*:\s*(https?:\/\/\S+)$/iu, field: 'url' },
  { pattern: /^(https?:\/\/\S+)$/iu, field: 'url' },
  { pattern: /^(?:author|authors|written by|reported by|reporter)\s*:?\s+(.+)$/iu, field: 'author' },
  { pattern: /^(?:publisher|source|publication|newspaper)\s*:\s*(.+)$/iu, field: 'publisher' },
  { pattern: /^(?:By|BY|by)\s+(\p{Lu}[^.!?:]{1,80})$/u, field: 'author' },
];

/** `KABUL, Feb 22 (Reuters) - ...`: an agency in brackets between a place in capitals and a dash. */
const AGENCY = /^\p{Lu}[\p{Lu}\s,./'’-]{2,40}[^()\n]{0,40}\((\p{Lu}[\p{L} .]{1,30})\)\s*[-–—]/u;
/** `KABUL, 22 February 2023 - ...` */
const DATELINE = /^\p{Lu}[\p{Lu}\s./'’-]{2,40},\s*([^()\n–—]{6,30}?)\s*(?:\([^)\n]*\)\s*)?[-–—:]/u;

/**
 * What the head of a plain text says about the article, in order of trust. A first line is a title only when it is short,
 * does not end as a sentence does and stands before more text.
 */
export function cluesFromText(text: string): Clue[] {
  const lines = text.slice(0, HEAD).split(/\r?\n/).map((line) => line.trim()).filter((line) => line !== '').slice(0, HEAD_LINES);
  const clues = lines.flatMap((line) => (line.length > LONGEST_TITLE ? [] : line.split(/\s*[|•·]\s*/u).flatMap((part) => clueIn(part) ?? [])));
  const [first = ''] = lines;
  if (first.length <= LONGEST_TITLE && clueIn(first) === null && lines.length > 1 && !/[.!۔。:;,]["”’)]*$/u.test(first) && !DATELINE.test(first)) {
    clues.push({ field: 'title', value: first, origin: 'the first line' });
  }
  for (const line of lines) {
    const agency = AGENCY.exec(line)?.[1];
    if (agency !== undefined) clues.push({ field: 'publisher', value: agency, origin: 'from the dateline' });
    const day = DATELINE.exec(line)?.[1];
    if (day !== undefined && publishedOn(day) !== null) clues.push({ field: 'published', value: day, origin: 'from the dateline' });
  }
  return clues;
}

function clueIn(line: string): Clue | null {
  for (const { pattern, field } of labels) {
    const value = pattern.exec(line)?.[1]?.trim();
    if (value === undefined || value === '') continue;
    if (field === 'author' && !/^\p{Lu}/u.test(value)) continue;
    return { field, value: value.replace(/[\s;,(]*\b(?:last\s+)?(?:updated|modified)\b.*$/iu, ''), origin: FROM_LINE };
  }
  // A line that is nothing but a date.
  if (line.length <= 40 && /\d{4}/.test(line) && /^[\p{L}\d\s,./:+-]+$/u.test(line) && publishedOn(line) !== null) {
    return { field: 'published', value: line, origin: FROM_LINE };
  }
  return null;
}

/** What a file's name says: a date in it (`kabul-talks-2023-02-22.txt`), and its words as a last resort for a title. */
export function cluesFromName(fileName: string): Clue[] {
  const bare = fileName.replace(/^.*[/\\]/, '').replace(/\.[a-z0-9]{1,5}$/i, '');
  const date = /(?<!\d)((?:19|20)\d\d)[-_.]?(0[1-9]|1[0-2])(?:[-_.]?(0[1-9]|[12]\d|3[01]))?(?!\d)/.exec(bare);
  const words = (date === null ? bare : bare.replace(date[0], ' ')).replace(/[-_.\s]+/g, ' ').trim();
  const clues: Clue[] = [];
  if (date !== null) {
    const value = [date[1], date[2], date[3]].filter((part) => part !== undefined).join('-');
    if (publishedOn(value) !== null) clues.push({ field: 'published', value, origin: 'from the file name' });
  }
  if (words !== '') clues.push({ field: 'title', value: words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()), origin: 'from the file name' });
  return clues;
}

/** Last resorts: the site as publisher, the text's first words as title. */
export function lastClues(text: string, clues: readonly Clue[]): Clue[] {
  const found: Clue[] = [];
  const url = clues.find(({ field }) => field === 'url')?.value;
  const host = url === undefined ? undefined : /^https?:\/\/(?:www\.)?([^/:?#]+)/i.exec(url)?.[1];
  if (host !== undefined) found.push({ field: 'publisher', value: host, origin: 'from the web address' });
  const words = text.slice(0, 400).trim().split('\n')[0] ?? '';
  const value = words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s+\S*$/u, '')}…`;
  found.push({ field: 'title', value, origin: 'the first words of the text' });
  return found;
}
