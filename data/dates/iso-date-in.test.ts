import { expect, test } from 'vitest';
import { isoDateIn } from './iso-date-in.ts';

const all = (text: string) => isoDateIn(text, { start: 0, end: text.length });

test('the day is found in any language, where it stands in the text', () => {
  const text = 'کابل۔ طورخم کی سرحدی گزرگاہ 2023-02-19 سے بند تھی۔';
  const start = text.indexOf('طورخم');
  const date = isoDateIn(text, { start, end: text.length });
  expect(date).toMatchObject({ edtf: '2023-02-19', written: ['year', 'month', 'day'], inferred: [], rule: '' });
  expect(text.slice(date?.span?.start, date?.span?.end)).toBe('2023-02-19');
});

test.each(['no date', 'from 2023-02-19 to 2023-02-25', 'file 12023-02-19', 'part 2023-02-19-7', '2023-02-30', '2023-13-01', '2023-02'])('"%s" names no one day', (text) => {
  expect(all(text)).toBeNull();
});

test('what stands outside the passage does not count', () => {
  expect(isoDateIn('On 2023-02-19 it shut.', { start: 0, end: 9 })).toBeNull();
});
