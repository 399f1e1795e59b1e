import fc from 'fast-check';
import { expect, test } from 'vitest';
import { KeyTable } from './key-table.ts';

test('finds each of its keys at its place, and no other', () => {
  // Few low bits, so that many keys want the same slot.
  const crowded = fc.tuple(fc.nat(3), fc.nat(0xffff)).map(([low, high]) => ((high << 16) | low) >>> 0);
  const key = fc.oneof(fc.constantFrom(0, 1, 0x7fffffff, 0x80000000, 0xffffffff), fc.integer({ min: 0, max: 0xffffffff }), crowded);
  fc.assert(
    fc.property(fc.uniqueArray(key, { maxLength: 200 }), fc.array(key), (keys, others) => {
      const table = new KeyTable(Uint32Array.from(keys));
      for (const wanted of [...keys, ...others]) {
        expect(table.placeOf(wanted)).toBe(keys.indexOf(wanted));
        expect(table.placeOf(wanted | 0)).toBe(keys.indexOf(wanted));
      }
    }),
  );
});
