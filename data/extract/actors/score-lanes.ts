import { tagCount } from './tags.ts';

/**
 * Scores of all tags, two to a number in lanes of 16 bits, so that adding a row of weights takes half the additions. A weight, -128 to 127, is
 * kept 128 higher so that no sum runs from one lane into the next; one more lane counts how many rows were added, up to 250.
 */
export const laneWords = (tagCount + 1) / 2;
const raised = 128;

/** Rows of `tagCount` weights as rows of `laneWords` numbers. */
export function rowsInLanes(weights: Int8Array): Int32Array {
  const rows = weights.length / tagCount;
  const lanes = new Int32Array(rows * laneWords);
  for (let row = 0; row < rows; row++) {
    for (let tag = 0; tag <= tagCount; tag++) {
      const value = tag === tagCount ? 1 : (weights[row * tagCount + tag] as number) + raised;
      const at = row * laneWords + (tag >> 1);
      lanes[at] = (lanes[at] as number) | (value << (16 * (tag & 1)));
    }
  }
  return lanes;
}

/** Adds the `laneWords` numbers at `source` to those at `target`. */
export function addLanes(rows: Int32Array, source: number, sums: Int32Array, target: number): void {
  for (let word = 0; word < laneWords; word++) sums[target + word] = ((sums[target + word] as number) + (rows[source + word] as number)) | 0;
}

/** Writes the `tagCount` scores that the first `laneWords` numbers of `sums` stand for, from `target` on. */
export function scoresOf(sums: Int32Array, scores: Int32Array, target: number): void {
  const tooMuch = raised * ((sums[laneWords - 1] as number) >>> 16);
  for (let tag = 0; tag < tagCount; tag++) {
    const word = sums[tag >> 1] as number;
    scores[target + tag] = ((tag & 1) === 0 ? word & 0xffff : word >>> 16) - tooMuch;
  }
}
