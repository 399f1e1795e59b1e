// Spans `{ start, end, type, value? }` (UTF-16 code units, half-open) of a text, and how those of two readers pair up.
const opening = /[\s"'“”‘’([,.;:]/;
const closing = /[\s"“”‘’)\],;:]/;

/** A span without the blanks and marks at its edges that one reader takes in and another leaves. */
export function trimmed(text, span) {
  let { start, end } = span;
  while (start < end && opening.test(text[start])) start += 1;
  while (end > start && closing.test(text[end - 1])) end -= 1;
  return { ...span, start, end };
}

export const sameEdges = (a, b) => a.start === b.start && a.end === b.end;
const overlap = (a, b) => a.start < b.end && b.start < a.end;

/** Pairs one to one, equal edges first, then any overlap from left to right: `{ pairs: [gold, said][], missed, spurious }`. */
export function pairUp(gold, said) {
  const partners = new Map();
  const taken = new Set();
  const ordered = [...said].sort((a, b) => a.start - b.start);
  for (const fits of [sameEdges, overlap]) {
    for (const span of ordered) {
      if (partners.has(span)) continue;
      const partner = gold.find((other) => !taken.has(other) && fits(other, span));
      if (partner === undefined) continue;
      taken.add(partner);
      partners.set(span, partner);
    }
  }
  return {
    pairs: ordered.filter((span) => partners.has(span)).map((span) => [partners.get(span), span]),
    missed: gold.filter((span) => !taken.has(span)),
    spurious: ordered.filter((span) => !partners.has(span)),
  };
}
