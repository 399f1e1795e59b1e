import { expect, it } from 'vitest';
import { Paced } from './paced.ts';

it('holds back what changes while work goes on, and shows the newest when it has ended', () => {
  const paced = new Paced<string>();
  expect(paced.take('before', false, 0, 3000)).toBe('before');
  expect(paced.take('first', true, 10_000, 3000)).toBe('first');
  expect(paced.take('second', true, 11_000, 3000)).toBe('first');
  expect(paced.take('third', true, 13_000, 3000)).toBe('third');
  expect(paced.take('fourth', true, 13_100, 3000)).toBe('third');
  expect(paced.take('fourth', false, 13_200, 3000)).toBe('fourth');
});
