import { citationParts, type CitationPart } from '../briefing/citation-line.ts';
import type { Block, BriefingDocument, Inline, Passage, Source } from '../briefing/document.ts';
import { displayDate } from '../dates/display-date.ts';
import { html, linkable, printable } from './characters.ts';

/** A briefing as CommonMark; each passage has an HTML anchor that its citations link to. */
export function toMarkdown(document: BriefingDocument): string {
  const marking = document.marking === null ? [] : [`**${escaped(document.marking)}**`];
  const byline = [document.author, document.date === null ? '' : displayDate(document.date)].filter((part) => part !== '');
  return `${[
    ...marking,
    `# ${line(document.title)}`,
    ...(byline.length === 0 ? [] : [byline.map(line).join(', ')]),
    ...document.blocks.map(blockText),
    ...(document.sources.length === 0 ? [] : ['## Sources', ...document.sources.flatMap(sourceTexts)]),
    ...marking,
  ]
    .filter((part) => part !== '')
    .join('\n\n')}\n`;
}

function blockText(block: Block, index: number): string {
  switch (block.type) {
    case 'heading':
      return `${'#'.repeat(block.level)} ${inlineText(block.inlines)}`;
    case 'paragraph':
      return inlineText(block.inlines);
    case 'quote':
      return indented(block.paragraphs.map(inlineText).join('\n\n'), '> ', '> ');
    case 'list': {
      // A list right after another of its kind would run on in it, but for a marker of its own.
      const even = index % 2 === 0;
      const marker = (at: number): string => (block.ordered ? `${at + 1}${even ? '.' : ')'} ` : even ? '- ' : '* ');
      return block.items.map((item, at) => indented(item.map(inlineText).join('\n\n'), marker(at), ' '.repeat(marker(at).length))).join('\n');
    }
  }
}

/** Lines with `first` before the first and `rest` before the others; blank lines get no trailing space. */
function indented(text: string, first: string, rest: string): string {
  return text
    .split('\n')
    .map((row, index) => `${index === 0 ? first : rest}${row}`.trimEnd())
    .join('\n');
}

function inlineText(inlines: readonly Inline[]): string {
  const text = inlines.map((inline) => {
    if (inline.type === 'citation') return `[\\[${inline.label}\\]](#passage-${inline.source}-${inline.passage})`;
    const mark = `${inline.strong ? '**' : ''}${inline.em ? '*' : ''}`;
    if (mark === '') return escaped(inline.text);
    // A mark does not take beside white space: the space goes outside.
    const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/s.exec(inline.text) ?? [];
    return words === '' ? escaped(inline.text) : `${before}${mark}${escaped(words)}${[...mark].toReversed().join('')}${after}`;
  });
  return lineStart(text.join('').replace(/\s*\n\s*/g, ' ').trim());
}

function sourceTexts(source: Source): string[] {
  const parts = citationParts(source.article).map(part).join(', ');
  return [`<a id="source-${source.number}"></a>**${source.number}** ${parts}`, ...source.passages.map((passage) => passageText(passage, source))];
}

function part({ kind, text }: CitationPart): string {
  if (kind === 'title') return `“${escaped(text)}”`;
  const url = kind === 'url' ? linkable(text) : null;
  return url === null ? escaped(text) : `<${url}>`;
}

function passageText({ id, label, paragraph, quote, state }: Passage, { article }: Source): string {
  const place = state === 'orphaned' ? 'these words are no longer in the article' : `paragraph ${paragraph ?? 'unknown'}`;
  const words = indented(printable(quote).split(/\s*\n\s*/).filter((row) => row !== '').map(line).join('\n\n'), '> ', '> ');
  const lead = `<a id="${id}"></a>**${label}**, ${place}:`;
  if (article?.direction !== 'rtl') return `${lead}\n\n${words}`;
  return `${lead}\n\n<div dir="rtl" lang="${html(article.language)}">\n\n${words}\n\n</div>`;
}

/** Text on one line of its own. */
function line(text: string): string {
  return lineStart(escaped(text).replace(/\s+/g, ' ').trim());
}

/** Text with everything escaped that means something inside a CommonMark line (and in GitHub's dialect). */
function escaped(text: string): string {
  return printable(text).replace(/[\\`*_[\]<>&~|$]/g, '\\$&');
}

/** What would start a heading, list, quote, rule or code block at the start of a line, escaped. */
function lineStart(text: string): string {
  return text.replace(/^(?:[#+=-]|\d{1,9}(?=[.)]))/, (start) => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}
