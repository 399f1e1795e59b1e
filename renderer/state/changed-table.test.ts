import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedTable } from './changed-table.ts';

const id = fc.nat(60).map((number) => `record-${number}`);
const changes = fc.array(fc.tuple(id, fc.option(fc.record({ version: fc.nat() }))), { maxLength: 12 });

test('a table after changes holds what a Map would, however the changes came, and the tables before stay as they were', () => {
  fc.assert(
    fc.property(fc.array(changes, { maxLength: 20 }), (steps) => {
      const first = new Map(Array.from({ length: 50 }, (_, number) => [`record-${number}`, { version: -1 }]));
      const expected = new Map<string, object>(first);
      let table: ReadonlyMap<string, object> = first;
      for (const step of steps) {
        const before = table;
        const kept = new Map(before);
        table = changedTable(table, new Map(step));
        for (const [key, record] of new Map(step)) {
          if (record === null) expected.delete(key);
          else expected.set(key, record);
        }
        expect(new Map(before)).toEqual(kept);
        expect(new Map(table)).toEqual(expected);
        expect(table.size).toBe(expected.size);
        expect([...table.keys()].length).toBe(expected.size);
        for (const [key, record] of expected) expect(table.get(key)).toBe(record);
        for (const [key, record] of new Map(step)) expect(table.has(key)).toBe(record !== null);
      }
    }),
  );
});

test('a changed record keeps its place, a new one comes last', () => {
  const table = new Map(Array.from({ length: 40 }, (_, number) => [`record-${number}`, { version: 0 }]));
  const next = changedTable(table, new Map([['new', { version: 1 }], ['record-3', { version: 1 }]]));
  expect([...next.keys()]).toEqual([...table.keys(), 'new']);
  expect([...next.values()][3]).toEqual({ version: 1 });
});

test('without changes it is the same table', () => {
  const table = new Map([['one', { version: 0 }]]);
  expect(changedTable(table, new Map())).toBe(table);
});
