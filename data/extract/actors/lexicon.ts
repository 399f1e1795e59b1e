import { ByteReader, pushNumber } from './bytes.ts';
import { hashOf, keyOf } from './hash.ts';
import { KeyTable } from './key-table.ts';

/** What a word list knows of a word or phrase: one bit a list. */
export const listed = {
  givenName: 1,
  surname: 2,
  city: 4,
  region: 8,
  country: 16,
  demonym: 32,
  company: 64,
  knownPerson: 128,
  knownPlace: 256,
  knownGroup: 512,
  firm: 1024,
  club: 2048,
  institution: 4096,
  movement: 8192,
  medium: 16384,
  area: 32768,
  /** What has a name and is no actor: a stock index, a cup, a treaty, a disease. */
  thing: 65536,
  newsmaker: 131072,
} as const;
export const listCount = 18;

/** Above the list bits: the field of meaning of a common word (WordNet's lexicographer file, from 1), or 0. */
export const fieldShift = listCount;

export interface Lexicon {
  /** List bits and field of a phrase given by `hashOf` its lower-case words joined by blanks; 0 when no list has it. */
  about(hash: number): number;
}


/** Lists as bytes: the distinct values, then keys by rising distance, each with the number of its value; all LEB128. */
export function writeLexicon(entries: ReadonlyMap<string, number>): Uint8Array {
  const byKey = new Map<number, number>();
  for (const [phrase, value] of entries) {
    const key = keyOf(hashOf(phrase));
    byKey.set(key, (byKey.get(key) ?? 0) | value);
  }
  const counts = new Map<number, number>();
  for (const value of byKey.values()) counts.set(value, (counts.get(value) ?? 0) + 1);
  const values = [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0]).map(([value]) => value);
  const numberOf = new Map(values.map((value, i) => [value, i]));
  const bytes: number[] = [];
  pushNumber(bytes, values.length);
  for (const value of values) pushNumber(bytes, value);
  pushNumber(bytes, byKey.size);
  let last = 0;
  for (const [key, value] of [...byKey].sort((a, b) => a[0] - b[0])) {
    pushNumber(bytes, key - last);
    pushNumber(bytes, numberOf.get(value) as number);
    last = key;
  }
  return Uint8Array.from(bytes);
}

/** Reads what `writeLexicon` wrote. */
export function readLexicon(written: Uint8Array): Lexicon {
  const bytes = new ByteReader(written);
  const values = Array.from({ length: bytes.number() }, () => bytes.number());
  const size = bytes.number();
  const keys = new Uint32Array(size);
  const known = new Uint32Array(size);
  let key = 0;
  for (let i = 0; i < size; i++) {
    keys[i] = key += bytes.number();
    known[i] = values[bytes.number()] as number;
  }
  const table = new KeyTable(keys);
  return {
    about: (hash) => {
      const place = table.placeOf(keyOf(hash));
      return place < 0 ? 0 : (known[place] as number);
    },
  };
}
