import { describe, expect, it } from 'vitest';
import { withoutDateline } from './dateline.ts';

const told = (text: string): string => {
  const { start, end } = withoutDateline(text, { start: 0, end: text.length });
  return text.slice(start, end);
};

describe('withoutDateline', () => {
  it.each([
    ['OSLO, March 14 (Reuters) - Two men were held.', 'Two men were held.'],
    ['OSLO — Two men were held.', 'Two men were held.'],
    ['NORTH BERGEN, N.J. -- Two men were held.', 'Two men were held.'],
    ['Kabul (AFP) - Two men were held.', 'Two men were held.'],
    ['(Reuters) - Two men were held.', 'Two men were held.'],
    ['UN envoys left.', 'UN envoys left.'],
    ['The talks - long awaited - began.', 'The talks - long awaited - began.'],
    ['Dahl (NRK) said so - twice.', 'Dahl (NRK) said so - twice.'],
    ['OSLO — ', 'OSLO — '],
  ])('%s', (text, expected) => expect(told(text)).toBe(expected));
});
