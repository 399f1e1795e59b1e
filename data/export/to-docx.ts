import {
  AlignmentType, Bookmark, Document, ExternalHyperlink, Footer, Header, HeadingLevel, InternalHyperlink, LevelFormat, Packer,
  PageNumber, Paragraph, TextRun, type IParagraphOptions, type ParagraphChild,
} from 'docx';
import { citationParts, type CitationPart } from '../briefing/citation-line.ts';
import type { Block, BriefingDocument, Inline, Passage, Source } from '../briefing/document.ts';
import { displayDate } from '../dates/display-date.ts';
import type { Tlp } from '../model/briefing.ts';
import { languageOf } from '../text/language.ts';
import { linkable, printable } from './characters.ts';
import { briefingLanguage, wordsOf } from './plain-text.ts';

/** Twentieths of a point. */
const INDENT = 567;

/** A briefing as a Word document: real headings and lists, citations that link to their passages, page numbers, marking on each page. */
export async function toDocx(document: BriefingDocument): Promise<Uint8Array> {
  const { language, direction } = briefingLanguage(document);
  const marking = (): Paragraph[] => (document.marking === null ? [] : [markingLine(document.marking)]);
  const byline = [document.author, document.date === null ? '' : displayDate(document.date)].filter((part) => part !== '');
  const file = new Document({
    title: printable(document.title),
    creator: printable(document.author) || 'Briefing Desk',
    lastModifiedBy: printable(document.author) || 'Briefing Desk',
    styles: {
      default: {
        document: {
          run: { font: 'Georgia', size: 22, language: direction === 'rtl' ? { bidirectional: language } : { value: language } },
          paragraph: { spacing: { after: 140, line: 300 } },
        },
        title: { run: { size: 40, bold: true }, paragraph: { spacing: { after: 80 } } },
        heading1: { run: { size: 30, bold: true }, paragraph: { spacing: { before: 360, after: 120 }, keepNext: true } },
        heading2: { run: { size: 26, bold: true }, paragraph: { spacing: { before: 280, after: 100 }, keepNext: true } },
      },
    },
    numbering: { config: document.blocks.flatMap((block, index) => (block.type === 'list' && block.ordered ? [orderedList(listName(index))] : [])) },
    sections: [
      {
        properties: { page: { size: { width: '210mm', height: '297mm' }, margin: { top: '25mm', bottom: '25mm', left: '25mm', right: '25mm' } } },
        headers: { default: new Header({ children: marking() }) },
        footers: { default: new Footer({ children: [...marking(), pageNumbers()] }) },
        children: [
          new Paragraph({ heading: HeadingLevel.TITLE, ...flow(document.title), children: [run(document.title)] }),
          ...(byline.length === 0 ? [] : [new Paragraph({ children: [run(byline.join(', '))] })]),
          ...document.blocks.flatMap(blockParagraphs),
          ...(document.sources.length === 0 ? [] : [new Paragraph({ heading: HeadingLevel.HEADING_1, children: [run('Sources')] })]),
          ...document.sources.flatMap((source) => [sourceParagraph(source), ...source.passages.flatMap((passage) => passageParagraphs(passage, source))]),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(file));
}

const MARKING_COLOURS: Readonly<Record<Tlp, string>> = {
  'TLP:RED': 'FF2B2B', 'TLP:AMBER+STRICT': 'FFC000', 'TLP:AMBER': 'FFC000', 'TLP:GREEN': '33FF00', 'TLP:CLEAR': 'FFFFFF',
};

/** The marking in its colour on black, at the right and 12 points high, as TLP 2.0 (FIRST, 2022) asks. */
function markingLine(marking: Tlp): Paragraph {
  const black = { type: 'clear', fill: '000000', color: 'auto' } as const;
  return new Paragraph({
    alignment: AlignmentType.RIGHT,
    children: [new TextRun({ text: marking, bold: true, size: 24, color: MARKING_COLOURS[marking], shading: black })],
  });
}

function pageNumbers(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
  });
}

const listName = (index: number): string => `list-${index}`;

function orderedList(reference: string) {
  return {
    reference,
    levels: [{ level: 0, format: LevelFormat.DECIMAL, text: '%1.', style: { paragraph: { indent: { left: INDENT, hanging: INDENT / 2 } } } }],
  };
}

function blockParagraphs(block: Block, index: number): Paragraph[] {
  switch (block.type) {
    case 'heading': {
      const heading = block.level === 2 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2;
      return [new Paragraph({ heading, ...flow(wordsOf(block.inlines)), children: block.inlines.map(inlineRun) })];
    }
    case 'paragraph':
      return [textParagraph(block.inlines)];
    case 'quote':
      return block.paragraphs.map((inlines) => textParagraph(inlines, quoted));
    case 'list': {
      const first = block.ordered ? { numbering: { reference: listName(index), level: 0 } } : { bullet: { level: 0 } };
      return block.items.flatMap((item) =>
        item.map((inlines, at) => textParagraph(inlines, at === 0 ? first : { indent: { start: INDENT } })),
      );
    }
  }
}

const quoted: IParagraphOptions = {
  indent: { start: INDENT },
  border: { left: { style: 'single', size: 12, space: 8, color: 'A0A0A0' } },
};

function textParagraph(inlines: readonly Inline[], options: IParagraphOptions = {}): Paragraph {
  return new Paragraph({ ...options, ...flow(wordsOf(inlines)), children: inlines.map(inlineRun) });
}

function inlineRun(inline: Inline): ParagraphChild {
  if (inline.type === 'text') return run(inline.text, { ...(inline.strong && { bold: true }), ...(inline.em && { italics: true }) });
  return new InternalHyperlink({
    anchor: `passage-${inline.source}-${inline.passage}`,
    children: [new TextRun({ text: `[${inline.label}]`, style: 'Hyperlink' })],
  });
}

function sourceParagraph({ number, article }: Source): Paragraph {
  const parts = citationParts(article).flatMap((part, index) => [...(index === 0 ? [] : [run(', ')]), partRun(part)]);
  return new Paragraph({ keepNext: true, spacing: { before: 240 }, children: [run(`${number}  `, { bold: true }), ...parts] });
}

function partRun({ kind, text }: CitationPart): ParagraphChild {
  if (kind === 'title') return run(`“${text}”`, {}, languageOf(text).direction);
  const url = kind === 'url' ? linkable(text) : null;
  return url === null ? run(text) : new ExternalHyperlink({ link: url, children: [new TextRun({ text: url, style: 'Hyperlink' })] });
}

function passageParagraphs({ id, label, paragraph, quote, state }: Passage, { article }: Source): Paragraph[] {
  const place = state === 'orphaned' ? 'these words are no longer in the article' : `paragraph ${paragraph ?? 'unknown'}`;
  const direction = article?.direction ?? languageOf(quote).direction;
  const language = article?.language ?? 'und';
  return [
    new Paragraph({
      keepNext: true,
      indent: { start: INDENT },
      children: [new Bookmark({ id, children: [run(label, { bold: true })] }), run(`  ${place}`)],
    }),
    ...quote
      .split(/\s*\n\s*/)
      .filter((row) => row !== '')
      .map((row) => new Paragraph({ ...quoted, indent: { start: 2 * INDENT }, ...(direction === 'rtl' && { bidirectional: true }), children: [run(row, {}, direction, language)] })),
  ];
}

function run(text: string, style: { bold?: true; italics?: true } = {}, direction = languageOf(text).direction, language = 'und'): TextRun {
  const tag = language === 'und' ? {} : { language: direction === 'rtl' ? { bidirectional: language } : { value: language } };
  return new TextRun({ text: printable(text).replace(/\n/g, ' '), ...style, ...(direction === 'rtl' && { rightToLeft: true }), ...tag });
}

/** How a paragraph of these words flows. */
function flow(words: string): { bidirectional?: true } {
  return languageOf(words).direction === 'rtl' ? { bidirectional: true } : {};
}
