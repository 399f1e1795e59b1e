import { describe, expect, it } from 'vitest';
import { isoDay } from '../dates/civil.ts';
import { bounds } from '../dates/edtf.ts';
import type { Fact } from '../model/fact.ts';
import { markOf, readTimeline, whenWords } from './mark.ts';
import { dated, fact, markCases } from './timeline.cases.ts';

const spell = (edtf: string): string =>
  (markOf(fact('f', edtf))?.stretches ?? [])
    .map(({ first, end, thin }) => {
      const days = `${Number.isFinite(first) ? isoDay(first) : ''}..${Number.isFinite(end) ? isoDay(end - 1) : ''}`;
      return thin ? `(${days})` : days;
    })
    .join(' ');

describe('markOf', () => {
  it.each(markCases)('%s covers %s', (edtf, stretches, rough) => {
    expect(spell(edtf)).toBe(stretches);
    expect(markOf(fact('f', edtf))?.rough).toBe(rough);
  });

  it.each(markCases.map(([edtf]) => edtf))('%s claims no less than its bounds', (edtf) => {
    const mark = markOf(fact('f', edtf));
    const { earliest, latest } = bounds(edtf);
    expect(mark && Number.isFinite(mark.first) ? isoDay(mark.first) : null).toBe(earliest);
    expect(mark && Number.isFinite(mark.end) ? isoDay(mark.end - 1) : null).toBe(latest);
  });

  it('tells an end that is open from one that nobody knows', () => {
    expect(markOf(fact('f', '2021/..'))).toMatchObject({ openStart: null, openEnd: 'open' });
    expect(markOf(fact('f', '2021/'))).toMatchObject({ openStart: null, openEnd: 'unknown' });
    expect(markOf(fact('f', '/2021'))).toMatchObject({ openStart: 'unknown', openEnd: null });
  });

  it('draws nothing for a date that is missing, broken, or says nothing', () => {
    for (const edtf of [null, 'soon', '2023-02-30', '../..']) expect(markOf(fact('f', edtf))).toBeNull();
  });

  it('lets years beyond the calendar run off the chart', () => {
    expect(markOf(fact('f', 'Y-170000002/2021'))?.stretches.length ?? 0).toBeLessThanOrEqual(3);
    expect(markOf(fact('f', 'Y17E7'))?.openEnd).toBe('open');
  });
});

describe('whenWords', () => {
  it('says which parts were inferred, and nothing else', () => {
    expect(whenWords(dated('2022-11', ['year']))).toBe('November 2022 (year inferred)');
    expect(whenWords(dated('2023-02-19', ['year', 'month']))).toBe('19 February 2023 (month and year inferred)');
    expect(whenWords(dated('2023-02-19', ['day', 'month', 'year']))).toBe('19 February 2023 (day, month and year inferred)');
    expect(whenWords(dated('2022-11'))).toBe('November 2022');
  });
});

describe('readTimeline', () => {
  const claim = (id: string, denies: string | null, status: Fact['status'] = 'proposed'): Fact =>
    fact(id, '2023-02', { kind: 'claim', status, attribution: { source: null, cue: { text: 'said', span: null }, content: [], stance: 'asserts', denies } });

  it('orders by first day, then last day, and sets undated facts and actors apart', () => {
    const { marks, undated } = readTimeline([
      fact('late', '2023-02-19'), fact('none', null), fact('month', '2023-02'), fact('day', '2023-02-01'), fact('open', '../2023-01'),
      fact('who', '2020', { kind: 'actor' }), fact('broken', 'last week'),
    ]);
    expect(marks.map((mark) => mark.fact.id)).toEqual(['open', 'day', 'month', 'late']);
    expect(undated.map(({ id }) => id)).toEqual(['none', 'broken']);
  });

  it('marks both sides of a denial, and only where both facts stand', () => {
    const { contests } = readTimeline([claim('said', null), claim('denied', 'said'), claim('lost', 'gone'), claim('not so', 'said', 'rejected')]);
    expect([...contests]).toEqual([['denied', ['said']], ['said', ['denied']]]);
  });
});
