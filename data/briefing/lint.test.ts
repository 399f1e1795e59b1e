import { describe, expect, it } from 'vitest';
import type { Block, Inline } from './document.ts';
import { lintCases } from './lint.cases.ts';
import { unsourced } from './lint.ts';

const inlines = (text: string): Inline[] =>
  text.split(/(#)/).flatMap((part): Inline[] => {
    if (part === '') return [];
    return [part === '#' ? { type: 'citation', label: '1.1', source: 1, passage: 1 } : { type: 'text', text: part, strong: false, em: false }];
  });
const paragraph = (text: string): Block => ({ type: 'paragraph', inlines: inlines(text) });
const sentences = (...blocks: Block[]) => unsourced(blocks).map(({ sentence }) => sentence);

describe('unsourced', () => {
  it.each(lintCases)('%s', (text, expected) => {
    expect(sentences(paragraph(text))).toEqual(expected);
  });

  it('asks no source of a heading or of words that lead in a list', () => {
    const heading: Block = { type: 'heading', level: 2, id: 'section-1', inlines: inlines('Who met whom.') };
    const list: Block = { type: 'list', ordered: false, items: [[inlines('One #.')], [inlines('Two.')]] };
    expect(unsourced([heading, paragraph('Two points:'), list])).toEqual([{ block: 2, sentence: 'Two.' }]);
    expect(sentences(paragraph('Two points:'), paragraph('One #.'))).toEqual(['Two points:']);
  });

  it('takes one citation for a whole quote', () => {
    const quote = (text: string): Block => ({ type: 'quote', paragraphs: [inlines('First. Second.'), inlines(text)] });
    expect(sentences(quote('Third. #'))).toEqual([]);
    expect(sentences(quote('Third.'))).toEqual(['First.']);
  });
});
