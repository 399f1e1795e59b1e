import { base64Of, ByteReader, bytesOf, pushNumber } from './base64.ts';
import { HashTable } from './hash-table.ts';
import type { TaggerWeights } from './tagger.ts';
import { tagCount } from './tags.ts';

/** Learnt weights as they are written down: one row of `tagCount` weights a feature. */
export interface WeightRows {
  /** Feature hashes, 32 bits, one a row. */
  hashes: readonly number[];
  emissions: Int8Array;
  transitions: Int16Array;
}

/**
 * Weights as a base64 text: the number of rows, the transitions in two bytes each, then rows by rising hash, each as the distance from the
 * hash before it, a bit mask of the tags that have a weight, and those weights in a byte each. Numbers are LEB128.
 */
export function writeWeights({ hashes, emissions, transitions }: WeightRows): string {
  const bytes: number[] = [];
  pushNumber(bytes, hashes.length);
  for (const weight of transitions) bytes.push(weight & 255, (weight >> 8) & 255);
  let last = 0;
  const unsigned = (row: number): number => (hashes[row] as number) >>> 0;
  for (const row of hashes.map((_, i) => i).sort((a, b) => unsigned(a) - unsigned(b))) {
    const hash = unsigned(row);
    pushNumber(bytes, hash - last);
    last = hash;
    const weights = emissions.subarray(row * tagCount, (row + 1) * tagCount);
    pushNumber(bytes, weights.reduce((mask, weight, tag) => (weight === 0 ? mask : mask | (1 << tag)), 0));
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255);
  }
  return base64Of(bytes);
}

/** Reads what `writeWeights` wrote. */
export function readWeights(base64: string): TaggerWeights {
  const bytes = new ByteReader(bytesOf(base64));
  const rows = bytes.number();
  const transitions = new Int16Array(tagCount * tagCount);
  for (let i = 0; i < transitions.length; i++) transitions[i] = bytes.byte() | (bytes.byte() << 8);
  const emissions = new Int8Array(rows * tagCount);
  const table = new HashTable(rows);
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    hash += bytes.number();
    let mask = bytes.number();
    for (let tag = 0; mask !== 0; tag++, mask >>= 1) if ((mask & 1) === 1) emissions[row * tagCount + tag] = bytes.byte();
    table.set(hash, row);
  }
  return { emissions, transitions, rowOf: (wanted) => table.get(wanted) };
}
