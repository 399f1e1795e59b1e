import { expect, test } from 'vitest';
import type { FigureRef } from '../../data/model/fact.ts';
import { figureFrom, figureParts, NEW_FIGURE } from './figure-parts.ts';

const written: FigureRef = { text: 'at least 34 people', span: { start: 3, end: 21 }, value: 34, high: null, unit: 'people', approximator: 'at least' };

test('a figure left alone is the very figure; a corrected one loses the words and the place it no longer has', () => {
  expect(figureFrom(figureParts(written), written)).toBe(written);
  expect(figureFrom({ ...figureParts(written), value: '43' }, written)).toEqual({ text: 'at least 43 people', span: null, value: 43, high: null, unit: 'people', approximator: 'at least' });
});

test.each([
  [{ value: '1,500', unit: 'USD' }, { text: '1,500 USD', value: 1500, high: null }],
  [{ value: '10', high: '12.5', unit: '%' }, { text: '10 to 12.5 %', value: 10, high: 12.5 }],
  [{ value: ' 7 ' }, { text: '7', unit: null, approximator: null }],
])('%o is a figure', (parts, figure) => {
  expect(figureFrom({ ...NEW_FIGURE, ...parts }, null)).toMatchObject(figure);
});

test.each([{ value: '' }, { value: 'many' }, { value: '1,2' }, { value: '12', high: '10' }, { value: '12', high: 'x' }, { value: '1e9' }])('%o is none', (parts) => {
  expect(figureFrom({ ...NEW_FIGURE, ...parts }, null)).toBeNull();
});
