import { describe, expect, it } from 'vitest';
import { asWritten } from '../actors/find-actor.ts';
import { readTimeline } from './mark.ts';
import { inTextOrder, rowOf, sortRows, type Column } from './rows.ts';
import { fact } from './timeline.cases.ts';

const at = (start: number) => ({ start, end: start + 1, exact: 'x', prefix: '', suffix: '' });

describe('sortRows', () => {
  const { marks } = readTimeline([
    fact('a', '2023-02-19', { statement: 'Border shut', status: 'proposed' }),
    fact('b', '2022-11', { statement: 'ending of the cease-fire' }),
    fact('c', '2021-08/..', { statement: 'Zones' }),
  ]);
  const rows = marks.map((mark) => rowOf(mark, 'Article', asWritten));
  const sorted = (column: Column, descending = false): string => sortRows(rows, column, descending).map((row) => row.mark.fact.id).join('');

  it('sorts dates by their bounds, words without regard to case, and equal ones by time', () => {
    expect(sorted('date')).toBe('cba');
    expect(sorted('date', true)).toBe('abc');
    expect(sorted('statement')).toBe('abc');
    expect(sorted('article', true)).toBe('cba');
    expect(sorted('status')).toBe('cba');
  });
});

describe('inTextOrder', () => {
  it('follows publication, then the text', () => {
    const articles = new Map([
      ['old', { title: 'Old', published: '2022-11' }],
      ['new', { title: 'New', published: '2023-02-20' }],
      ['none', { title: 'None', published: null }],
    ]);
    const facts = [
      fact('4', null, { articleId: 'none' }),
      fact('3', null, { articleId: 'new', target: at(9) }),
      fact('2', null, { articleId: 'new', target: at(2) }),
      fact('1', null, { articleId: 'old', target: at(50) }),
    ];
    expect(inTextOrder(facts, articles).map(({ id }) => id)).toEqual(['1', '2', '3', '4']);
  });
});
