import { expect, test } from 'vitest';
import { countWords, momentWords, sizeWords } from './moment.ts';

const now = new Date(2026, 2, 12, 15, 0);

test.each([
  [new Date(2026, 2, 12, 14, 0), 'today 14:00'],
  [new Date(2026, 2, 12, 0, 5), 'today 00:05'],
  [new Date(2026, 2, 11, 23, 59), 'yesterday 23:59'],
  [new Date(2026, 2, 6, 9, 30), 'Friday 09:30'],
  [new Date(2026, 2, 5, 9, 30), '5 March 09:30'],
  [new Date(2025, 2, 12, 9, 30), '12 March 2025 09:30'],
  [new Date(2026, 2, 13, 9, 30), '13 March 09:30'],
])('%s is %s', (at, words) => {
  expect(momentWords(at.toISOString(), now)).toBe(words);
});

test('to the second, where the minute does not tell', () => {
  expect(momentWords(new Date(2026, 2, 12, 14, 0, 7).toISOString(), now, 'to the second')).toBe('today 14:00:07');
});

test.each([
  [0, '0 bytes'],
  [1, '1 byte'],
  [1023, '1023 bytes'],
  [2048, '2 kB'],
  [1.25 * 1024 ** 2, '1.3 MB'],
  [130 * 1024 ** 2, '130 MB'],
  [3 * 1024 ** 3, '3 GB'],
])('%d bytes are %s', (bytes, words) => {
  expect(sizeWords(bytes)).toBe(words);
});

test('a count has its noun', () => {
  expect([countWords(1, 'fact'), countWords(1200, 'fact')]).toEqual(['1 fact', '1,200 facts']);
});
