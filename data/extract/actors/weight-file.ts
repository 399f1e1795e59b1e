import type { TaggerWeights } from './tagger.ts';
import { tagCount } from './tags.ts';

/** Learnt weights as they are written down: one row of `tagCount` weights a feature. */
export interface WeightRows {
  /** Feature hashes, unsigned 32 bits, one a row. */
  hashes: readonly number[];
  emissions: Int8Array;
  transitions: Int16Array;
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/**
 * Weights as a base64 text: rows by rising hash, each as the distance from the hash before it (LEB128), a bit mask of the tags that have a
 * weight (LEB128), and those weights, a byte each; before them the number of rows, and the transitions in two bytes each.
 */
export function writeWeights({ hashes, emissions, transitions }: WeightRows): string {
  const bytes: number[] = [];
  const number = (value: number) => {
    for (let rest = value; ; rest = Math.floor(rest / 128)) {
      if (rest < 128) return void bytes.push(rest);
      bytes.push((rest % 128) + 128);
    }
  };
  number(hashes.length);
  for (const weight of transitions) bytes.push(weight & 255, (weight >> 8) & 255);
  let last = 0;
  for (const row of hashes.map((_, i) => i).sort((a, b) => (hashes[a] as number) - (hashes[b] as number))) {
    const hash = hashes[row] as number;
    number(hash - last);
    last = hash;
    const weights = emissions.subarray(row * tagCount, (row + 1) * tagCount);
    number(weights.reduce((mask, weight, tag) => (weight === 0 ? mask : mask | (1 << tag)), 0));
    for (const weight of weights) if (weight !== 0) bytes.push(weight & 255);
  }
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a, b = 0, c = 0] = bytes.slice(i, i + 3) as [number, number?, number?];
    text += `${digits[a >> 2]}${digits[((a & 3) << 4) | (b >> 4)]}${digits[((b & 15) << 2) | (c >> 6)]}${digits[c & 63]}`;
  }
  return text;
}

function bytesOf(base64: string): Uint8Array {
  const values = new Uint8Array(128);
  for (let i = 0; i < digits.length; i++) values[digits.charCodeAt(i)] = i;
  const bytes = new Uint8Array((base64.length / 4) * 3);
  for (let i = 0, at = 0; i < base64.length; i += 4, at += 3) {
    const group =
      ((values[base64.charCodeAt(i)] as number) << 18) |
      ((values[base64.charCodeAt(i + 1)] as number) << 12) |
      ((values[base64.charCodeAt(i + 2)] as number) << 6) |
      (values[base64.charCodeAt(i + 3)] as number);
    bytes[at] = group >> 16;
    bytes[at + 1] = (group >> 8) & 255;
    bytes[at + 2] = group & 255;
  }
  return bytes;
}

/** Reads what `writeWeights` wrote. */
export function readWeights(base64: string): TaggerWeights {
  const bytes = bytesOf(base64);
  let at = 0;
  const number = () => {
    let value = 0;
    for (let unit = 1; ; unit *= 128) {
      const byte = bytes[at++] as number;
      value += (byte & 127) * unit;
      if (byte < 128) return value;
    }
  };
  const rows = number();
  const transitions = new Int16Array(tagCount * tagCount);
  for (let i = 0; i < transitions.length; i++, at += 2) transitions[i] = (bytes[at] as number) | ((bytes[at + 1] as number) << 8);
  const emissions = new Int8Array(rows * tagCount);
  let size = 1024;
  while (size < rows * 2) size *= 2;
  const keys = new Uint32Array(size);
  const rowAt = new Int32Array(size).fill(-1);
  let hash = 0;
  for (let row = 0; row < rows; row++) {
    hash += number();
    let mask = number();
    for (let tag = 0; mask !== 0; tag++, mask >>= 1) if ((mask & 1) === 1) emissions[row * tagCount + tag] = bytes[at++] as number;
    let slot = hash & (size - 1);
    while (rowAt[slot] !== -1) slot = (slot + 1) & (size - 1);
    keys[slot] = hash;
    rowAt[slot] = row;
  }
  const rowOf = (wanted: number): number => {
    for (let slot = wanted & (size - 1); ; slot = (slot + 1) & (size - 1)) {
      const row = rowAt[slot] as number;
      if (row === -1 || keys[slot] === wanted) return row;
    }
  };
  return { emissions, transitions, rowOf };
}
