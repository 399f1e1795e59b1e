import type { FactFields } from '../model/fact.ts';

/**
 * A key that names a proposal across re-extractions: made of its kind and its words, not of offsets, so that it outlives new rules.
 * `seen` counts equal words within one article; use one map an article.
 */
export function proposalKey(kind: FactFields['kind'], passage: string, seen: Map<string, number>): string {
  const words = `${kind}:${passage
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()}`;
  const ordinal = (seen.get(words) ?? 0) + 1;
  seen.set(words, ordinal);
  return `${kind}-${hash(words)}${ordinal === 1 ? '' : `-${ordinal}`}`;
}

/** cyrb53, a public-domain 53-bit hash by bryc, in base 36. */
function hash(words: string): string {
  let a = 0xdeadbeef;
  let b = 0x41c6ce57;
  for (let i = 0; i < words.length; i++) {
    const unit = words.charCodeAt(i);
    a = Math.imul(a ^ unit, 2654435761);
    b = Math.imul(b ^ unit, 1597334677);
  }
  a = Math.imul(a ^ (a >>> 16), 2246822507) ^ Math.imul(b ^ (b >>> 13), 3266489909);
  b = Math.imul(b ^ (b >>> 16), 2246822507) ^ Math.imul(a ^ (a >>> 13), 3266489909);
  return (4294967296 * (2097151 & b) + (a >>> 0)).toString(36).padStart(11, '0');
}
