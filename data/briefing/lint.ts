import type { Block, Inline } from './document.ts';

export interface Unsourced {
  /** Index of the block in the document. */
  block: number;
  sentence: string;
}

/** Stands for a citation while sentences are told apart: an object, no letter of any script. */
const CITATION = '\uFFFC';

/**
 * The sentences of a document that no citation stands in or directly after, in order. Headings, questions, and the words
 * that lead in a list or quote ("... :") claim nothing; one citation serves a whole block quote.
 */
export function unsourced(blocks: readonly Block[]): Unsourced[] {
  return blocks.flatMap((block, index) => bare(block, blocks[index + 1]).map((sentence) => ({ block: index, sentence })));
}

function bare(block: Block, next: Block | undefined): string[] {
  switch (block.type) {
    case 'heading':
      return [];
    case 'paragraph': {
      const leadsIn = next?.type === 'list' || next?.type === 'quote';
      return uncited(block.inlines).filter((sentence) => !(leadsIn && sentence.endsWith(':')));
    }
    case 'quote':
      return block.paragraphs.flat().some(({ type }) => type === 'citation') ? [] : block.paragraphs.flatMap(uncited).slice(0, 1);
    case 'list':
      return block.items.flat().flatMap(uncited);
  }
}

function uncited(inlines: readonly Inline[]): string[] {
  const text = inlines.map((inline) => (inline.type === 'citation' ? CITATION : inline.text.replaceAll(CITATION, ' '))).join('');
  return sentences(text)
    .filter((sentence) => !sentence.includes(CITATION) && /[\p{L}\p{N}]/u.test(sentence) && !/[?؟？]["”’)]*$/u.test(sentence))
    .map((sentence) => sentence.replace(/\s+/gu, ' '));
}

const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });
/** Words whose full stop ends no sentence; a single capital letter is an initial. */
const ABBREVIATED = /(?:^|[\s(“"])(?:\p{Lu}|Mr|Mrs|Ms|Dr|Prof|Gen|Lt|Col|Maj|Brig|Capt|Sgt|Adm|Sen|Rep|Gov|St|No|vs|Feb|Jan|Aug|Sept?|Oct|Nov|Dec|(?:\p{Lu}\.)+\p{Lu})\.\s*$/u;

/** Sentences with the citations that follow their full stop; trimmed, empty ones left out. */
function sentences(text: string): string[] {
  const found: string[] = [];
  for (const { segment } of segmenter.segment(text)) {
    const last = found.at(-1);
    const [citations = ''] = /^[\s\uFFFC]*\uFFFC[.,;:]?/u.exec(segment) ?? [];
    if (last !== undefined && ABBREVIATED.test(last)) {
      found[found.length - 1] = last + segment;
    } else if (last !== undefined && citations !== '') {
      found[found.length - 1] = last + citations;
      found.push(segment.slice(citations.length));
    } else found.push(segment);
  }
  return found.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}
