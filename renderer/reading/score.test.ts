import { expect, test } from 'vitest';
import type { Fact } from '../../data/model/fact.ts';
import { proposedFrom, scoreWords } from './score.ts';

const fact = (id: string, score: number | null, status: Fact['status'] = 'proposed'): Fact => ({
  id,
  articleId: 'article-1',
  kind: 'event',
  statement: 'The gate was shut',
  when: null,
  actors: [],
  attribution: null,
  target: { start: 0, end: 1, exact: 'T', prefix: '', suffix: '' },
  status,
  edited: false,
  origin: score === null ? { by: 'analyst' } : { by: 'app', rule: 'A dated event', score, key: id },
  createdAt: '2023-02-22T00:00:00.000Z',
  updatedAt: '2023-02-22T00:00:00.000Z',
});

test('what reads 0.75 counts as 0.75, and what is decided or the analyst’s own is left out', () => {
  const facts = [fact('over', 0.9), fact('rounds-up', 0.746), fact('under', 0.744), fact('accepted', 0.9, 'accepted'), fact('rejected', 0.9, 'rejected'), fact('own', null)];
  expect(scoreWords(fact('rounds-up', 0.746))).toBe('0.75');
  expect(proposedFrom(facts, 0.75).map(({ id }) => id)).toEqual(['over', 'rounds-up']);
  expect(proposedFrom(facts, 0).map(({ id }) => id)).toEqual(['over', 'rounds-up', 'under']);
});
