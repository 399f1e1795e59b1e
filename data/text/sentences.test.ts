import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sentenceCases } from './sentences.cases.ts';
import { sentenceAt, sentences } from './sentences.ts';
import { tokens } from './tokens.ts';

test.each(sentenceCases)('%j', (text, expected) => {
  expect(sentences(text).map(({ start, end }) => text.slice(start, end))).toEqual(expected);
});

test('sentences of any text are in order, apart, inside the text, and leave out nothing but white space', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      let end = 0;
      for (const sentence of sentences(text)) {
        expect(text.slice(end, sentence.start).trim()).toBe('');
        expect(sentence.end).toBeGreaterThan(sentence.start);
        end = sentence.end;
      }
      expect(text.slice(end).trim()).toBe('');
    }),
  );
});

test('the sentence at an offset is the one that holds it', () => {
  const list = sentences('One two. Three four.');
  expect(sentenceAt(list, 0)).toBe(list[0]);
  expect(sentenceAt(list, 10)).toBe(list[1]);
  expect(sentenceAt([], 3)).toBeNull();
});

test('tokens split possessives and shortened verbs, and keep abbreviations whole', () => {
  const words = (text: string): string[] => tokens(text, 0, text.length).map((token) => token.text);
  expect(words("Gen. Ali's men didn't leave the U.S.-led base.")).toEqual([
    'Gen.',
    'Ali',
    "'s",
    'men',
    "didn't",
    'leave',
    'the',
    'U.S.-led',
    'base',
    '.',
  ]);
  expect(words('They’re 1,500 strong (3.5%)')).toEqual(['They', '’re', '1,500', 'strong', '(', '3.5%', ')']);
});

test('very many lines without a stop are read in one pass', () => {
  expect(sentences('x\n'.repeat(300_000)).length).toBe(300_000);
});
