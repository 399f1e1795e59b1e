import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';
import { isEdtf } from './edtf.ts';
import { cases } from './find-dates.cases.ts';

describe('dates in prose', () => {
  it.each(cases)('$text ($published)', ({ text, published, expected }) => {
    const found = findDates(text, published).map((one) => `${one.text} = ${one.date?.edtf ?? one.timex.value}`);
    expect(found).toEqual(expected);
  });

  it('says which parts are written, which inferred, by what rule, and what else it may be', () => {
    const [november] = findDates('The TTP ended a cease-fire with the government in November.', '2023-02-22');
    expect(november).toMatchObject({
      text: 'November',
      timex: { type: 'DATE', value: '2022-11' },
      earliest: '2022-11-01',
      latest: '2022-11-30',
      date: {
        edtf: '2022-11',
        written: ['month'],
        inferred: ['year'],
        rule: 'no year is written: read as the last November before publication on 22 February 2023',
        alternatives: ['2023-11'],
      },
    });
  });

  it('guesses no year when the publication date is not known', () => {
    const [friday, november] = findDates('It closed on Friday. The truce ended in November.', null);
    expect(friday?.date).toBeNull();
    expect(november).toMatchObject({ timex: { value: 'XXXX-11' }, date: { inferred: [] }, earliest: null, latest: null });
  });

  const pieces = fc.constantFrom(
    'Feb. ', '19', ', 2023', 'in ', 'the ', 'last ', 'week ', 'two ', 'years ', 'ago ', 'Friday', ' night', 'mid-', '1990s', '\n', '29', '/', '-', '31 ',
    'April ', 'to ', 'quarter ', 'every ', '10:30 ', 'p.m.', 'B.C. ', '’', '\u{1F600}', 'ی', '二〇', '0000', '9999', 'spring of ', 'late ',
  );
  const texts = fc.oneof(fc.array(pieces, { maxLength: 40 }).map((list) => list.join('')), fc.string({ unit: 'binary', maxLength: 200 }));
  const days = fc.constantFrom(null, '2023-02-22', '2023-02', '2023', '2024-02-29', 'nonsense', '2023-02-31', '0001-01-01', '9999-12-31');

  it('keeps offsets inside any text, in order, with valid EDTF, the same on every run', () => {
    fc.assert(
      fc.property(texts, days, (text, published) => {
        const found = findDates(text, published);
        let before = 0;
        for (const one of found) {
          expect(one.start).toBeGreaterThanOrEqual(before);
          expect(one.end).toBeGreaterThan(one.start);
          expect(text.slice(one.start, one.end)).toBe(one.text);
          if (one.date) expect(isEdtf(one.date.edtf), one.date.edtf).toBe(true);
          before = one.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        expect(findDates(text, published)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });
});
