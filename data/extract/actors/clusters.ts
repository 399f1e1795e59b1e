import { base64Of, ByteReader, bytesOf, pushNumber } from './base64.ts';
import { hashOf } from './hash.ts';
import { HashTable } from './hash-table.ts';

/** How many kinds of word are told apart, as a power of two. */
export const clusterBits = 9;

/** Kinds of word that are used alike ("Toyota", "Renault"), as leaves of a tree: numbers with equal high bits stand near each other. */
export interface Clusters {
  /** The kind of a word given by `hashOf` its lower-case form, or -1 when it is not known. */
  of(hash: number): number;
}

const keyOf = (hash: number): number => (hash ^ (hash >>> 27)) & 0x7ffffff;

/** Clusters as base64 text: for each, how many words it has, then their 27-bit keys by rising distance; all LEB128. */
export function writeClusters(clusterOf: ReadonlyMap<string, number>): string {
  const byKey = new Map<number, number>();
  for (const [word, cluster] of clusterOf) {
    const key = keyOf(hashOf(word));
    if (!byKey.has(key)) byKey.set(key, cluster);
  }
  const keys = Array.from({ length: 1 << clusterBits }, (): number[] => []);
  for (const [key, cluster] of [...byKey].sort((a, b) => a[0] - b[0])) keys[cluster]?.push(key);
  const bytes: number[] = [];
  pushNumber(bytes, byKey.size);
  for (const list of keys) {
    pushNumber(bytes, list.length);
    list.forEach((key, i) => pushNumber(bytes, key - (list[i - 1] ?? 0)));
  }
  return base64Of(bytes);
}

/** Reads what `writeClusters` wrote. */
export function readClusters(base64: string): Clusters {
  const bytes = new ByteReader(bytesOf(base64));
  const table = new HashTable(bytes.number());
  for (let cluster = 0; cluster < 1 << clusterBits; cluster++) {
    let key = 0;
    for (let left = bytes.number(); left > 0; left--) table.set((key += bytes.number()), cluster);
  }
  return { of: (hash) => table.get(keyOf(hash)) };
}
