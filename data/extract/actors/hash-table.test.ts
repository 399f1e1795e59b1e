import fc from 'fast-check';
import { expect, test } from 'vitest';
import { HashTable } from './hash-table.ts';

test('gives back what was put in, the last of two for one key, and nothing else', () => {
  const number = fc.integer({ min: -0x80000000, max: 0x7fffffff });
  fc.assert(
    fc.property(fc.array(fc.tuple(number, fc.nat())), fc.array(number), (entries, others) => {
      const table = new HashTable(entries.length);
      const expected = new Map(entries);
      for (const [key, value] of entries) table.set(key, value);
      for (const key of [...expected.keys(), ...others]) expect(table.get(key)).toBe(expected.get(key) ?? -1);
    }),
  );
});
