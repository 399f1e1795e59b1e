import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { displayDate } from './display-date.ts';
import { bounds, compare, isEdtf, precision } from './edtf.ts';
import { boundsCases, displayCases, invalid, orderCases, valid } from './edtf.cases.ts';

const conformance = '../shared/conformance/edtf/literals.json';

describe('EDTF', () => {
  it.each(valid)('accepts %s', (value) => expect(isEdtf(value)).toBe(true));
  it.each(invalid)('rejects %j', (value) => expect(isEdtf(value)).toBe(false));

  it.skipIf(!existsSync(conformance))('accepts and rejects every literal of the conformance file', () => {
    const lists: Record<string, string[]> = JSON.parse(readFileSync(conformance, 'utf8'));
    for (const level of ['level0', 'level1', 'level2']) {
      expect((lists[level] ?? []).filter((value) => !isEdtf(value))).toEqual([]);
    }
    for (const kind of ['invalidDates', 'invalidIntervals', 'invalidDateTimes']) {
      expect((lists[kind] ?? []).filter(isEdtf)).toEqual([]);
    }
  });

  it.each(boundsCases)('%s runs from %s to %s', (value, earliest, latest) => {
    expect(bounds(value)).toEqual({ earliest, latest });
  });
  it.each(displayCases)('%s reads "%s"', (value, words) => expect(displayDate(value)).toBe(words));
  it.each(orderCases)('%s comes before %s', (a, b) => {
    expect(compare(a, b)).toBe(-1);
    expect(compare(b, a)).toBe(1);
  });

  it('says how fine a value is', () => {
    const values = ['2023-02-19', '2023-02', '2023-21', '2023-XX-XX', '202X', '20XX', '2021/2023', '2023-02-19T10:30:00', 'x'];
    expect(values.map(precision)).toEqual(['day', 'month', 'part', 'year', 'decade', 'century', 'span', 'time', null]);
  });
});
