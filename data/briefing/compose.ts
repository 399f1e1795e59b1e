import { resolve } from '../anchor/resolve.ts';
import type { Article } from '../model/article.ts';
import type { Briefing, BriefingBlock, BriefingInline, Citation } from '../model/briefing.ts';
import { paragraphAt, paragraphs, type Paragraph } from '../text/paragraphs.ts';
import type { Block, BriefingDocument, Inline, Passage, Source } from './document.ts';
import { unsourced } from './lint.ts';

/** Gives an article with its canonical text, or null when the library no longer has it. */
export type Lookup = (articleId: string) => { article: Article; text: string } | null;

/**
 * A briefing as it is read. Sources are numbered in order of first citation, passages inside their source; a passage cited
 * twice keeps its number. Warnings name the citations that lead nowhere and the sentences without one.
 */
export function compose(briefing: Briefing, lookup: Lookup): BriefingDocument {
  const sources = sourceList(lookup);
  let sections = 0;
  const inlines = (content: readonly BriefingInline[] = []): Inline[] =>
    content.map((inline) => (inline.type === 'citation' ? sources.cite(inline) : textOf(inline)));
  const toBlock = (block: BriefingBlock): Block => {
    switch (block.type) {
      case 'heading':
        sections += 1;
        return { type: 'heading', level: block.attrs.level, id: `section-${sections}`, inlines: inlines(block.content) };
      case 'paragraph':
        return { type: 'paragraph', inlines: inlines(block.content) };
      case 'blockquote':
        return { type: 'quote', paragraphs: block.content.map(({ content }) => inlines(content)) };
      case 'bullet_list':
      case 'ordered_list':
        return {
          type: 'list',
          ordered: block.type === 'ordered_list',
          items: block.content.map((item) => item.content.map(({ content }) => inlines(content))),
        };
    }
  };
  const blocks = briefing.body.content.map(toBlock);
  return {
    title: briefing.title,
    author: briefing.author,
    date: briefing.date,
    marking: briefing.marking,
    blocks,
    sources: sources.list,
    warnings: [
      ...sources.list.flatMap(lost),
      ...unsourced(blocks).map(({ sentence }) => `No source is cited for “${shortened(sentence)}”`),
    ],
  };
}

function textOf({ text, marks = [] }: Extract<BriefingInline, { type: 'text' }>): Inline {
  const has = (type: 'strong' | 'em'): boolean => marks.some((mark) => mark.type === type);
  return { type: 'text', text, strong: has('strong'), em: has('em') };
}

function lost({ article, passages }: Source): string[] {
  const orphaned = passages.filter(({ state }) => state === 'orphaned');
  return orphaned.map(({ label, quote }) =>
    article === null
      ? `Citation ${label} leads to an article that is no longer in the library; its quote is kept: “${shortened(quote)}”`
      : `Citation ${label} leads to a passage that is not in “${article.title}”; its quote is kept: “${shortened(quote)}”`,
  );
}

/** The first 80 characters, cut between words where there are some. */
function shortened(text: string): string {
  return text.length <= 80 ? text : `${text.slice(0, 80).replace(/(?<=.{40})\s+\S*$|[\uD800-\uDBFF]$/su, '')}…`;
}

/** Collects sources and passages as they are cited. */
function sourceList(lookup: Lookup): { list: Source[]; cite: (citation: Citation) => Inline } {
  const list: Source[] = [];
  const open = new Map<string, { source: Source; text: string | null; lines: Paragraph[]; numbers: Map<string, Passage> }>();
  const opened = (articleId: string) => {
    const known = open.get(articleId);
    if (known !== undefined) return known;
    const found = lookup(articleId);
    const source: Source = { number: list.length + 1, article: found?.article ?? null, passages: [] };
    list.push(source);
    const entry = { source, text: found?.text ?? null, lines: found === null ? [] : paragraphs(found.text), numbers: new Map<string, Passage>() };
    open.set(articleId, entry);
    return entry;
  };
  const cite = ({ attrs: { articleId, target } }: Citation): Inline => {
    const { source, text, lines, numbers } = opened(articleId);
    const key = `${target.start} ${target.exact}`;
    let passage = numbers.get(key);
    if (passage === undefined) {
      const number = source.passages.length + 1;
      const place = text === null ? null : resolve(text, target);
      passage = {
        number,
        label: `${source.number}.${number}`,
        id: `passage-${source.number}-${number}`,
        quote: target.exact,
        paragraph: place === null ? null : (paragraphAt(lines, place.span.start)?.number ?? null),
        articleId,
        target,
        // An approximate match says where to look, not that the quoted words stand there.
        state: place !== null && text?.slice(place.span.start, place.span.end) === target.exact ? 'found' : 'orphaned',
      };
      numbers.set(key, passage);
      source.passages.push(passage);
    }
    return { type: 'citation', label: passage.label, source: source.number, passage: passage.number };
  };
  return { list, cite };
}
