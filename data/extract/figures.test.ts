import { expect, test } from 'vitest';
import { figureCases } from './figures.cases.ts';
import { findFigures } from './figures.ts';

test.each(figureCases)('%s', (text, expected) => {
  const found = findFigures(text, []);
  expect(found).toEqual(expected.map((figure) => expect.objectContaining(figure)));
  for (const { start, end, text: words } of found) expect(text.slice(start, end)).toBe(words);
});

test('a number inside a date is no figure', () => {
  expect(findFigures('In 2003 trucks left.', [{ start: 3, end: 7 }])).toEqual([]);
});

test('many numbers in one line are read', () => {
  expect(findFigures('at least 5 men, '.repeat(20_000), []).length).toBe(20_000);
});
