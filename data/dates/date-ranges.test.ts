import { describe, expect, it } from 'vitest';
import { findDates } from './find-dates.ts';
import { findRanges } from './date-ranges.ts';

const ranges = (text: string): string[] =>
  findRanges(text, findDates(text, '2023-02-22')).map((range) => `${range.text} = ${range.edtf}`);

describe('stretches between two dates', () => {
  it.each([
    ['He ruled from 2001 to 2003.', '2001 to 2003 = 2001/2003'],
    ['It rained between May and July 2019.', 'May and July 2019 = 2019-05/2019-07'],
    ['The fighting of 26-30 November 1950 went on.', '26-30 November 1950 = 1950-11-26/1950-11-30'],
    ['The dynasty (1644–1912) fell.', '1644–1912 = 1644/1912'],
    ['From August 2021 until February 2022 they waited.', 'August 2021 until February 2022 = 2021-08/2022-02'],
  ])('%s', (text, expected) => expect(ranges(text)).toEqual([expected]));

  it.each(['It rained in May and July 2019.', 'In 2003, to 2001 it seemed.', 'In 2001 he left. To 2003 nothing is known.'])(
    'finds none in "%s"', (text) => expect(ranges(text)).toEqual([]),
  );

  it('keeps the parts and rules of both', () => {
    const text = 'They talked from November to January.';
    const [range] = findRanges(text, findDates(text, '2023-02-22'));
    expect(range).toMatchObject({ edtf: '2022-11/2023-01', written: ['month'], inferred: ['year'], span: { start: 17, end: 36 } });
    expect(range?.rule).toContain('the last November before publication');
  });
});
