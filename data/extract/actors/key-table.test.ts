import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';

test.each([32, 27, 5])('finds each of its keys of %i bits at its place, and no other', (bits) => {
  const key = fc.oneof(fc.constantFrom(0, 1, 2 ** bits - 1), fc.integer({ min: 0, max: 2 ** bits - 1 }));
  fc.assert(
    fc.property(fc.uniqueArray(key), fc.array(key), (found, others) => {
      const keys = found.toSorted((a, b) => a - b);
      const table = new KeyTable(Uint32Array.from(keys), bits);
      for (const wanted of [...keys, ...others]) {
        expect(table.placeOf(wanted)).toBe(keys.indexOf(wanted));
        expect(table.placeOf(wanted | 0)).toBe(keys.indexOf(wanted));
      }
    }),
  );
});
