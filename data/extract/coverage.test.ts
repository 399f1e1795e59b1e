import { expect, test } from 'vitest';
import { describe } from '../anchor/describe.ts';
import type { Fact } from '../model/fact.ts';
import { coverage } from './coverage.ts';

const TEXT = 'It rained. The bridge closed. Ali spoke. Snow fell.';
const fact = (words: string, kind: Fact['kind'], status: Fact['status']): Fact => {
  const start = TEXT.indexOf(words);
  return {
    id: `fact-${start}`,
    articleId: 'article-1',
    kind,
    status,
    statement: words,
    when: null,
    actors: [],
    attribution: null,
    edited: false,
    origin: { by: 'analyst' },
    target: describe(TEXT, { start, end: start + words.length }),
    createdAt: '2023-05-10T08:00:00.000Z',
    updatedAt: '2023-05-10T08:00:00.000Z',
  };
};

test('sentences without an event or a claim are listed; a rejected fact and a bare actor leave theirs open', () => {
  const facts = [fact('bridge closed', 'event', 'proposed'), fact('Ali', 'actor', 'accepted'), fact('Snow fell', 'claim', 'rejected')];
  const { sentences, covered, without } = coverage(TEXT, facts);
  expect([sentences, covered]).toEqual([4, 1]);
  expect(without.map(({ start, end }) => TEXT.slice(start, end))).toEqual(['It rained.', 'Ali spoke.', 'Snow fell.']);
});

test('one fact may cover several sentences', () => {
  expect(coverage(TEXT, [fact('rained. The bridge closed. Ali', 'event', 'accepted')]).covered).toBe(3);
});

test('an empty text has no sentences', () => {
  expect(coverage('', [])).toEqual({ sentences: 0, covered: 0, without: [] });
});
