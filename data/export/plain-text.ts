import type { Block, BriefingDocument, Inline } from '../briefing/document.ts';
import { languageOf } from '../text/language.ts';

/** The words of a run of inlines, citations left out. */
export function wordsOf(inlines: readonly Inline[]): string {
  return inlines.map((inline) => (inline.type === 'text' ? inline.text : '')).join('');
}

function wordsOfBlock(block: Block): string {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return wordsOf(block.inlines);
    case 'quote':
      return block.paragraphs.map(wordsOf).join('\n');
    case 'list':
      return block.items.flat().map(wordsOf).join('\n');
  }
}

/** The language and direction a briefing is written in; English when its words do not tell, as the labels are. */
export function briefingLanguage(document: BriefingDocument): { language: string; direction: 'ltr' | 'rtl' } {
  const { language, direction } = languageOf([document.title, ...document.blocks.map(wordsOfBlock)].join('\n'));
  return { language: language === 'und' && direction === 'ltr' ? 'en' : language, direction };
}
