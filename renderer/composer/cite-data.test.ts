import { describe, expect, test } from 'vitest';
import { parseCite } from './cite-data.ts';
import { sliceOfText } from './plain-text.ts';
import { composerSchema } from './schema.ts';

const cite = {
  words: 'It closed.',
  as: 'sentence',
  citation: { articleId: 'article-1', factId: null, target: { start: 0, end: 9, exact: 'It closed', prefix: '', suffix: '.' } },
};

describe('dragged data', () => {
  test('comes back as it was', () => {
    expect(parseCite(JSON.stringify(cite))).toEqual(cite);
  });

  test.each<[string, unknown]>([
    ['no JSON', undefined],
    ['null', null],
    ['no citation', { words: 'x', as: 'sentence' }],
    ['another way to put it', { ...cite, as: 'script' }],
    ['an id that is a path', { ...cite, citation: { ...cite.citation, articleId: '../secret' } }],
    ['an offset below zero', { ...cite, citation: { ...cite.citation, target: { ...cite.citation.target, start: -1 } } }],
    ['a quote that is no text', { ...cite, citation: { ...cite.citation, target: { ...cite.citation.target, exact: {} } } }],
  ])('is refused with %s', (_name, value) => {
    expect(parseCite(JSON.stringify(value) ?? '{')).toBeNull();
  });
});

describe('pasted text', () => {
  const paragraphs = (text: string): string[] => {
    const found: string[] = [];
    sliceOfText(composerSchema, text).content.forEach((node) => found.push(`${node.type.name}: ${node.textContent}`));
    return found;
  };

  test.each<[string, string, string[]]>([
    ['markup stays text', '<img src=x onerror=alert(1)>', ['paragraph: <img src=x onerror=alert(1)>']],
    ['a line becomes a paragraph', 'One\r\nTwo\n\n\nThree', ['paragraph: One', 'paragraph: Two', 'paragraph: Three']],
    ['control characters go', 'a\u0000b\u001Bc', ['paragraph: abc']],
    ['a word keeps the space beside it', ' word ', ['paragraph:  word ']],
    ['nothing is nothing', '', []],
  ])('%s', (_name, text, expected) => {
    expect(paragraphs(text)).toEqual(expected);
  });
});
