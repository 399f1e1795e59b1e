/** FNV-1a over the UTF-16 code units of a string, going on from `hash`: the same signed 32-bit number on every machine. */
export function hashOf(text: string, from = 0x811c9dc5): number {
  let hash = from;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return hash | 0;
}

/** One number from two, order mattering; signed 32 bits, which the engine keeps without a box. */
export function mix(a: number, b: number): number {
  let hash = Math.imul(a ^ 0x9e3779b9, 0x85ebca6b) ^ b;
  hash = Math.imul(hash ^ (hash >>> 15), 0xc2b2ae35);
  return hash ^ (hash >>> 13);
}

/** Words and phrases are listed by so many bits of their hash. */
const keyBits = 27;

/** A hash, folded to `keyBits` bits. */
export const keyOf = (hash: number): number => (hash ^ (hash >>> keyBits)) & (2 ** keyBits - 1);
