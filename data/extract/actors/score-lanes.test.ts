import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addLanes, addWeight, laneWords, newRows, scoresOf, startRow } from './score-lanes.ts';
import { tagCount } from './tags.ts';

const row = fc.array(fc.oneof(fc.constantFrom(-128, -127, 0, 127), fc.integer({ min: -128, max: 127 })), { minLength: tagCount, maxLength: tagCount });

function rowsOf(weights: readonly (readonly number[])[]): Int32Array {
  const rows = newRows(weights.length);
  weights.forEach((row, at) => {
    startRow(rows, at);
    row.forEach((weight, tag) => addWeight(rows, at, tag, weight));
  });
  return rows;
}

test('rows added in lanes give the sums of their weights, up to 250 rows of the largest ones', () => {
  fc.assert(
    fc.property(fc.array(row, { minLength: 1, maxLength: 4 }), fc.array(fc.nat(), { maxLength: 250 }), (weights, picks) => {
      const rows = rowsOf(weights);
      const sums = new Int32Array(laneWords);
      const expected = new Int32Array(tagCount);
      for (const pick of picks) {
        const at = pick % weights.length;
        addLanes(rows, at * laneWords, sums, 0);
        weights[at]?.forEach((weight, tag) => (expected[tag] = (expected[tag] ?? 0) + weight));
      }
      const scores = new Int32Array(tagCount + 2).fill(7);
      scoresOf(sums, scores, 1);
      expect([...scores]).toEqual([7, ...expected, 7]);
    }),
  );
  const rows = rowsOf([Array.from({ length: tagCount }, () => 127)]);
  const sums = new Int32Array(laneWords);
  for (let n = 0; n < 250; n++) addLanes(rows, 0, sums, 0);
  const scores = new Int32Array(tagCount);
  scoresOf(sums, scores, 0);
  expect([...scores].every((score) => score === 250 * 127)).toBe(true);
});
