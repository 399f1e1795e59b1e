import { ByteReader, pushNumber } from './bytes.ts';
import { hashOf, keyOf } from './hash.ts';
import { KeyTable } from './key-table.ts';

/** How many kinds of word are told apart, as a power of two. */
export const clusterBits = 9;

/** Kinds of word that are used alike ("Toyota", "Renault"), as leaves of a tree: numbers with equal high bits stand near each other. */
export interface Clusters {
  /** The kind of a word given by `hashOf` its lower-case form, or -1 when it is not known. */
  of(hash: number): number;
}

/** Clusters as bytes: for each key by rising size its distance from the one before, times the number of clusters, plus its own cluster; all LEB128. */
export function writeClusters(clusterOf: ReadonlyMap<string, number>): Uint8Array {
  const byKey = new Map<number, number>();
  for (const [word, cluster] of clusterOf) {
    const key = keyOf(hashOf(word));
    if (!byKey.has(key)) byKey.set(key, cluster);
  }
  const bytes: number[] = [];
  pushNumber(bytes, byKey.size);
  let last = 0;
  for (const [key, cluster] of [...byKey].sort((a, b) => a[0] - b[0])) {
    pushNumber(bytes, (key - last) * 2 ** clusterBits + cluster);
    last = key;
  }
  return Uint8Array.from(bytes);
}

/** Reads what `writeClusters` wrote. */
export function readClusters(written: Uint8Array): Clusters {
  const bytes = new ByteReader(written);
  const size = bytes.number();
  const keys = new Uint32Array(size);
  const clusters = new Uint16Array(size);
  let key = 0;
  for (let i = 0; i < size; i++) {
    const both = bytes.number();
    keys[i] = key += Math.floor(both / 2 ** clusterBits);
    clusters[i] = both % 2 ** clusterBits;
  }
  const table = new KeyTable(keys);
  return {
    of: (hash) => {
      const place = table.placeOf(keyOf(hash));
      return place < 0 ? -1 : (clusters[place] as number);
    },
  };
}
