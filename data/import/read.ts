import { MAX_INPUT_BYTES } from '../contract/contract.ts';
import type { Article } from '../model/article.ts';
import { languageOf } from '../text/language.ts';
import { settle, type Clue } from './clues.ts';
import { decode } from './encoding.ts';
import { readFragment, readPage, type PageReading } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { cluesFromName, cluesFromText, lastClues } from './metadata-from-text.ts';
import { pageSize, withLetters } from './page-size.ts';
import type { ImportInput, ReadArticle } from './reading.ts';
import { refuse } from './refuse.ts';

const PASTE = 'The pasted text';
/** Pages beyond these would keep the parser busy for minutes. */
const MOST_PIECES = 400_000;
const MOST_DEPTH = 5000;

/**
 * Reads an article from a file's bytes or from the clipboard. Plain text stays exactly as it was decoded, but for CRLF, which
 * becomes LF; Markdown and HTML are reduced to their text. Nothing of the input runs, and nothing is fetched. Throws DeskError
 * `unreadable-file` when there is no text to be had, saying why.
 */
export function readArticle(input: ImportInput): ReadArticle {
  return input.kind === 'file' ? readFile(input.name, input.bytes) : readPaste(input.text, input.html);
}

function readFile(name: string, bytes: Uint8Array): ReadArticle {
  if (bytes.length > MAX_INPUT_BYTES) {
    refuse(name, `is too large: ${megabytes(bytes.length)}, and the app reads up to ${megabytes(MAX_INPUT_BYTES)}`, 'Split it, or import only the article.');
  }
  const { text: source, warnings } = decode(name, bytes, declaredEncoding);
  const named = cluesFromName(name);
  switch (formatOf(name, source)) {
    case 'html': {
      const markup = withLetters(source);
      if (!isReadable(markup)) {
        refuse(name, `is made of more than ${MOST_PIECES.toLocaleString('en')} pieces of markup, or nests them more than ${MOST_DEPTH.toLocaleString('en')} deep, as no article page does`, 'Open it in a browser, select the text and paste it.');
      }
      const page = readPage(markup);
      if (page.text === '') refuse(name, 'is a web page without any article text', 'If its text is loaded by scripts, open it in a browser, select the text and paste it.');
      return fromPage(page, 'html', named, warnings);
    }
    case 'markdown': {
      const { text, clues } = readMarkdown(source);
      if (text === '') refuse(name, 'holds Markdown markup but no text', 'Choose another file.');
      return finish(text, 'markdown', [...clues, ...cluesFromText(text), ...named], '', warnings);
    }
    default:
      return fromText(source, 'text', named, warnings);
  }
}

function readPaste(text: string, html: string): ReadArticle {
  const size = Math.max(text.length, html.length);
  if (size > MAX_INPUT_BYTES) refuse(PASTE, `is too large: ${megabytes(size)}, and the app reads up to ${megabytes(MAX_INPUT_BYTES)}`, 'Paste only the article.');
  const markup = withLetters(html);
  if (markup.trim() !== '' && isReadable(markup)) {
    const page = readFragment(markup);
    // Where the HTML form shows much less than the plain one, the plain one is what the user saw.
    if (page.text !== '' && letters(page.text) >= 0.8 * letters(text)) return fromPage(page, 'paste', [], []);
  }
  if (text.trim() === '') refuse(PASTE, 'is empty', 'Copy the text of an article first.');
  // A clipboard may end its text with a zero character, as C does.
  return fromText(text.replaceAll('\0', ''), 'paste', [], []);
}

function fromText(source: string, format: Article['format'], named: readonly Clue[], warnings: readonly string[]): ReadArticle {
  const text = source.replaceAll('\r\n', '\n');
  return finish(text, format, [...cluesFromText(text), ...named], '', warnings);
}

function fromPage({ text, clues, language, warnings: left }: PageReading, format: Article['format'], named: readonly Clue[], warnings: readonly string[]): ReadArticle {
  return finish(text, format, [...clues, ...cluesFromText(text), ...named], language, [...warnings, ...left]);
}

function finish(text: string, format: Article['format'], clues: readonly Clue[], said: string, warnings: readonly string[]): ReadArticle {
  const { language, direction } = languageOf(text);
  const settled = settle([...clues, ...lastClues(text, clues)]);
  return {
    text,
    fields: settled.fields,
    origins: settled.origins,
    format,
    language: chosenLanguage(language, said),
    direction,
    warnings: [...warnings, ...settled.warnings],
  };
}

/** What the text itself shows; what the page says only where it adds a region, or where the text does not tell. */
function chosenLanguage(found: string, said: string): string {
  let tag = 'und';
  try {
    tag = Intl.getCanonicalLocales(said)[0] ?? 'und';
  } catch {
    return found;
  }
  if (tag.length > 35) return found;
  return found === 'und' || tag.split('-')[0] === found ? tag : found;
}

function formatOf(name: string, source: string): 'text' | 'markdown' | 'html' {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? '';
  if (['md', 'markdown', 'mdown', 'mkd'].includes(extension)) return 'markdown';
  if (['html', 'htm', 'xhtml', 'shtml'].includes(extension)) return 'html';
  return extension !== 'txt' && /^\s*(?:<\?xml[^>]{0,200}>\s*)?<(?:!doctype html|html[\s>])/i.test(source) ? 'html' : 'text';
}

/** `<meta charset>` or its older form, or an XML declaration, at the head of a page. */
function declaredEncoding(head: string): string | null {
  return /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:.-]+)/i.exec(head)?.[1] ?? /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w:.-]+)/i.exec(head)?.[1] ?? null;
}

function letters(text: string): number {
  return text.replace(/\s+/g, '').length;
}

function isReadable(page: string): boolean {
  const { pieces, depth } = pageSize(page);
  return pieces <= MOST_PIECES && depth <= MOST_DEPTH;
}

function megabytes(bytes: number): string {
  return `${Math.ceil(bytes / 1024 / 1024)} MB`;
}
