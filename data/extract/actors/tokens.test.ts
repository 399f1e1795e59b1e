import { describe, expect, it } from 'vitest';
import { sentencesOf } from './tokens.ts';

const read = (text: string): string[][] => sentencesOf(text).map((sentence) => sentence.map((token) => token.text));

describe('sentencesOf', () => {
  it('keeps abbreviations, initials and numbers whole and takes possessives off', () => {
    expect(read("Gen. J. Smith's U.S. firm, Acme Inc., paid 1,200.50.")).toEqual([
      ['Gen.', 'J.', 'Smith', "'s", 'U.S.', 'firm', ',', 'Acme', 'Inc.', ',', 'paid', '1,200.50', '.'],
    ]);
    expect(read('O’Neill’s car')).toEqual([['O’Neill', '’s', 'car']]);
  });

  it('ends a sentence at a full stop with its quote, at a line end, and after an abbreviation before a new start', () => {
    expect(read('He left." She stayed.\nThey met in the U.S. The talks failed.').map((sentence) => sentence[0])).toEqual(['He', 'She', 'They', 'The']);
  });

  it('parts a text that nothing ends', () => {
    const sentences = read('word '.repeat(1000));
    expect(Math.max(...sentences.map((sentence) => sentence.length))).toBeLessThan(400);
    expect(sentences.flat()).toHaveLength(1000);
  });
});
