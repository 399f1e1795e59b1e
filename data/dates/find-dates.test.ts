import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';
import { isEdtf } from './edtf.ts';
import * as tables from './find-dates.cases.ts';

describe('dates in prose', () => {
  describe.each(Object.entries(tables))('%s', (_, cases) => {
    it.each(cases)('$text ($published)', ({ text, published, expected }) => {
      const found = findDates(text, published).map((one) => `${one.text} = ${one.date?.edtf ?? one.timex.value}`);
      expect(found).toEqual(expected);
    });
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

  it('lets no bound of what has happened lie after publication, nor of what will happen before it', () => {
    const [past] = findDates('Two guards were killed this week.', '2023-02-22');
    expect(past).toMatchObject({ earliest: '2023-02-20', latest: '2023-02-22', date: { edtf: '2023-02-20/2023-02-26' } });
    const [future] = findDates('The delegations will meet this month.', '2023-02-22');
    expect(future).toMatchObject({ earliest: '2023-02-22', latest: '2023-02-28', date: { edtf: '2023-02' } });
  });

  it('offers what "since" and "until" may also mean', () => {
    const [since] = findDates('They have ruled since August 2021.', '2023-02-22');
    expect(since?.date).toMatchObject({ edtf: '2021-08', written: ['year', 'month'], inferred: [], rule: '', alternatives: ['2021-08/..'] });
  });

  it('says so when the figures of a date leave open which is the month', () => {
    const [date] = findDates('Filed 3/4/2023.', '2023-05-01');
    expect(date?.date).toMatchObject({ edtf: '2023-03-04', alternatives: ['2023-04-03'], rule: 'either number may be the month: read with the month first' });
  });

  it('picks the year in which the day falls on the weekday that is written', () => {
    const [date] = findDates('On Friday, Nov. 19, guards were shot.', '2022-02-22');
    expect(date?.date?.edtf).toBe('2021-11-19');
  });

  it('takes a publication date that is none for unknown', () => {
    for (const published of ['', 'yesterday', '2023-02-31', '2023-21']) {
      expect(findDates('It ended in November.', published)[0]?.date?.edtf).toBe('XXXX-11');
    }
  });

  it('reads a million letters without a full stop', () => {
    const text = 'the second week of the first of may two to three days of the end of the 1990s and '.repeat(12_000);
    const found = findDates(text, '2023-02-22');
    expect(found.filter((one) => one.date?.edtf === '199X')).toHaveLength(12_000);
  });

  const names = ['January', 'Feb.', 'March', 'April', 'May', 'June', 'July', 'August', 'Sept.', 'October', 'November', 'Dec.'];
  const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  const moments = fc.oneof(
    fc.record({ month: fc.constantFrom(...names), day: fc.integer({ min: 1, max: 28 }) }).map(({ month, day }) => `on ${month} ${day}`),
    fc.constantFrom(...names).map((month) => `in ${month}`),
    fc.constantFrom(...weekdays).map((day) => `on ${day}`),
    fc.constantFrom('this week', 'this month', 'this year', 'last week', 'earlier this month', 'two days ago', 'last spring', 'in the third quarter', 'at Christmas', 'over the weekend'),
  );
  const publications = fc.date({ min: new Date('1900-01-01'), max: new Date('2100-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));

  it('never places a past event after publication', () => {
    fc.assert(
      fc.property(fc.constantFrom('was killed', 'were arrested', 'attacked the town', 'closed the border', 'met'), moments, publications, (verb, moment, published) => {
        for (const { text, latest } of findDates(`The rebels ${verb} ${moment}.`, published)) {
          expect(`${text} ${latest !== null && latest <= published}`).toBe(`${text} true`);
        }
      }),
      { numRuns: 500 },
    );
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
          if (one.date) expect([one.date.edtf, ...one.date.alternatives].filter((edtf) => !isEdtf(edtf))).toEqual([]);
          before = one.end;
        }
        expect(before).toBeLessThanOrEqual(text.length);
        expect(findDates(text, published)).toEqual(found);
      }),
      { numRuns: 1000 },
    );
  });
});
