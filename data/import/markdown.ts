import type { Clue } from './clues.ts';
import { reduceInline } from './markdown-inline.ts';

/** Front matter keys by the field they fill. */
const keys: Readonly<Record<string, Clue['field']>> = {
  title: 'title', headline: 'title',
  author: 'author', authors: 'author', by: 'author', byline: 'author',
  date: 'published', published: 'published', pubdate: 'published', 'publication-date': 'published', 'date-published': 'published',
  url: 'url', link: 'url', canonical: 'url', permalink: 'url',
  publisher: 'publisher', source: 'publisher', site: 'publisher', publication: 'publisher',
};

const FRONT_MATTER = /^(---|\+\+\+)[ \t]*\n([\s\S]*?)\n\1[ \t]*(?:\n|$)/;

/** The text of a Markdown document without its markup, paragraphs apart by a blank line, and what its front matter says. */
export function readMarkdown(source: string): { text: string; clues: Clue[] } {
  const lines = source.replace(/\r\n?/g, '\n');
  const front = FRONT_MATTER.exec(lines);
  const { paragraphs, heading } = blocks(front === null ? lines : lines.slice(front[0].length));
  return {
    text: paragraphs.join('\n\n'),
    clues: [
      ...(front === null ? [] : fromFrontMatter(front[2] ?? '')),
      ...(heading === null ? [] : [{ field: 'title' as const, value: heading, origin: 'from the first heading' }]),
    ],
  };
}

function fromFrontMatter(front: string): Clue[] {
  return front.split('\n').flatMap((line): Clue[] => {
    const [, key = '', raw = ''] = /^([A-Za-z_ -]{2,30}?)\s*[:=]\s*(.+)$/.exec(line) ?? [];
    const value = raw.trim().replace(/^\[(.*)\]$/, '$1').replace(/^(["'])(.*)\1$/, '$2').trim();
    const field = keys[key.toLowerCase().replace(/[_ ]/g, '-')];
    if (field === undefined || value === '') return [];
    return [{ field: field === 'publisher' && /^https?:\/\//i.test(value) ? 'url' : field, value, origin: 'from the front matter' }];
  });
}

/** A longer line (code units) is prose, whatever it begins with. */
const LONGEST_MARKUP = 20_000;
const FENCE = /^ {0,3}(`{3,}|~{3,})/;
const HEADING = /^ {0,3}(#{1,6})(?:[ \t]+(.*?))?(?:[ \t]+#+)?[ \t]*$/;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
const RULE = /^ {0,3}([-*_])(?:[ \t]*\1){2,}[ \t]*$/;
const BULLET = /^[ \t]*[-*+][ \t]+/;
const NUMBER = /^[ \t]*\d{1,9}[.)][ \t]+/;
const QUOTE = /^(?: {0,3}>[ \t]?)+/;
const TABLE_RULE = /^ {0,3}\|?[ \t]*:?-{2,}:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?[ \t]*$/;
const DEFINITION = /^ {0,3}\[[^\]^][^\]]*\]:[ \t]+\S+/;
const FOOTNOTE = /^ {0,3}\[\^[^\]]+\]:[ \t]*/;
const SILENT = /^ {0,3}<(script|style|iframe|object|svg)\b/i;

function blocks(body: string): { paragraphs: string[]; heading: string | null } {
  const paragraphs: string[] = [];
  let heading: string | null = null;
  let open: string[] = [];
  let fence: string | null = null;
  let silent: string | null = null;
  const close = (): void => {
    const text = reduceInline(open.join('')).trim();
    if (text !== '') paragraphs.push(text);
    open = [];
  };
  for (const line of body.split('\n')) {
    if (fence !== null) {
      if (line.trim().startsWith(fence)) {
        if (open.length > 0) paragraphs.push(open.join('\n'));
        [open, fence] = [[], null];
      } else open.push(line);
      continue;
    }
    silent ??= SILENT.exec(line)?.[1]?.toLowerCase() ?? null;
    if (silent !== null) {
      if (line.toLowerCase().includes(`</${silent}`)) silent = null;
      continue;
    }
    if (line.length > LONGEST_MARKUP) {
      open.push(joined(line));
      continue;
    }
    const bare = line.replace(QUOTE, '');
    const title = HEADING.exec(bare);
    if (FENCE.test(bare)) {
      close();
      fence = FENCE.exec(bare)?.[1] ?? null;
    } else if (title !== null) {
      close();
      open = [title[2] ?? ''];
      close();
      if (title[1] === '#') heading ??= paragraphs.at(-1) ?? null;
    } else if (open.length > 0 && UNDERLINE.test(bare)) {
      close();
      if (bare.includes('=')) heading ??= paragraphs.at(-1) ?? null;
    } else if (bare.trim() === '' || RULE.test(bare) || TABLE_RULE.test(bare) || DEFINITION.test(bare)) {
      close();
    } else if (BULLET.test(bare) || NUMBER.test(bare) || FOOTNOTE.test(bare) || /^[ \t]*\|/.test(bare)) {
      close();
      open = [joined(bare.replace(BULLET, '').replace(FOOTNOTE, '').replace(/^[ \t]*\||\|[ \t]*$/g, '').replace(/[ \t]*\|[ \t]*/g, '\t'))];
    } else open.push(joined(bare));
  }
  if (fence !== null && open.length > 0) paragraphs.push(open.join('\n'));
  else close();
  return { paragraphs, heading };
}

/** A line as it joins the next: a hard break stays a line end, a soft one becomes a space. */
function joined(line: string): string {
  const hard = /(?: {2,}|\\)$/.test(line);
  return `${line.replace(/\\$/, '').trim()}${hard ? '\n' : ' '}`;
}
