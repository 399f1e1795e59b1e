import { describe, expect, it } from 'vitest';
import { laneWords, scoresOf } from './score-lanes.ts';
import { tagCount } from './tags.ts';
import { readWeights, writeWeights } from './weight-file.ts';

describe('weights', () => {
  it('come back as they were written, whatever the order of the rows', () => {
    const hashes = [0xffffffff, 7, 0, 0x80000000];
    const emissions = new Int8Array(hashes.length * tagCount);
    hashes.forEach((_, row) => {
      emissions[row * tagCount + row] = row % 2 === 0 ? -127 : 127;
      emissions[row * tagCount + tagCount - 1] = row + 1;
    });
    const transitions = Int16Array.from({ length: tagCount * tagCount }, (_, i) => (i % 2 === 0 ? -i * 100 : i * 100));
    const read = readWeights(writeWeights({ hashes, emissions, transitions }));
    expect(read.transitions).toEqual(transitions);
    hashes.forEach((hash, row) => {
      const scores = new Int32Array(tagCount);
      scoresOf(read.rows.subarray(read.rowOf(hash) * laneWords), scores, 0);
      expect([...scores]).toEqual([...emissions.subarray(row * tagCount, (row + 1) * tagCount)]);
    });
    expect(read.rowOf(8)).toBe(-1);
  });
});
