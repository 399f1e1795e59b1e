import { tagCount } from './tags.ts';

/**
 * Scores of all tags, two to a number in lanes of 16 bits, so that adding a row of weights takes half the additions. A weight, -128 to 127, is
 * kept 128 higher so that no sum runs from one lane into the next; one more lane counts how many rows were added, up to 250.
 */
export const laneWords = (tagCount + 1) / 2;
const raised = 128;

/** Room for `count` rows of `laneWords` numbers, none of them started. */
export const newRows = (count: number): Int32Array => new Int32Array(count * laneWords);

/** Makes every weight of a row 0. */
export function startRow(rows: Int32Array, row: number): void {
  const end = (row + 1) * laneWords - 1;
  for (let at = row * laneWords; at < end; at++) rows[at] = raised | (raised << 16);
  rows[end] = raised | (1 << 16);
}

/** Adds `weight` to that of a tag in a row; the weight must stay between -128 and 127. */
export function addWeight(rows: Int32Array, row: number, tag: number, weight: number): void {
  const at = row * laneWords + (tag >> 1);
  rows[at] = (rows[at] as number) + (weight << (16 * (tag & 1)));
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
