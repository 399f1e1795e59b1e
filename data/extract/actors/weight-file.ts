import { ByteReader, pushNumber } from './bytes.ts';
import { KeyTable } from './key-table.ts';
import { addWeight, newRows, startRow } from './score-lanes.ts';
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
 * Weights as bytes: the number of rows, the transitions in two bytes each, then rows by rising hash, each as the distance from the
 * hash before it, a bit mask of the tags that have a weight, and those weights in a byte each. Numbers are LEB128.
 */
export function writeWeights({ hashes, emissions, transitions }: WeightRows): Uint8Array {
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
  return Uint8Array.from(bytes);
}

/** Reads what `writeWeights` wrote. */
export function readWeights(written: Uint8Array): TaggerWeights {
  const bytes = new ByteReader(written);
  const rows = bytes.number();
  const transitions = new Int16Array(tagCount * tagCount);
  for (let i = 0; i < transitions.length; i++) transitions[i] = bytes.byte() | (bytes.byte() << 8);
  const lanes = newRows(rows);
  const hashes = new Uint32Array(rows);
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    hashes[row] = hash += bytes.number();
    startRow(lanes, row);
    let mask = bytes.number();
    for (let tag = 0; mask !== 0; tag++, mask >>= 1) if ((mask & 1) === 1) addWeight(lanes, row, tag, (bytes.byte() << 24) >> 24);
  }
  const table = new KeyTable(hashes);
  return { rows: lanes, transitions, rowOf: (wanted) => table.placeOf(wanted) };
}
