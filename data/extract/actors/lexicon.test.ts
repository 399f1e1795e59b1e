import { describe, expect, it } from 'vitest';
import { hashOf } from './hash.ts';
import { fieldShift, listed, readLexicon, writeLexicon } from './lexicon.ts';

describe('the lexicon', () => {
  it('tells which lists hold a phrase, and nothing of a phrase that none holds', () => {
    const about = 17 << fieldShift;
    const lexicon = readLexicon(writeLexicon(new Map([['kabul', listed.city], ['united nations', listed.institution | listed.knownGroup], ['minister', about]])));
    expect(lexicon.about(hashOf('kabul'))).toBe(listed.city);
    expect(lexicon.about(hashOf('united nations'))).toBe(listed.institution | listed.knownGroup);
    expect(lexicon.about(hashOf('minister'))).toBe(about);
    expect(lexicon.about(hashOf('nations'))).toBe(0);
  });
});
