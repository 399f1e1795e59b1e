import type { Span } from '../../data/model/target.ts';

/** More matches than this are not counted. */
export const MOST_MATCHES = 5000;

/** Where `words` stand in `text`, letter case aside; white space matches any white space. */
export function findAll(text: string, words: string): Span[] {
  const trimmed = words.trim();
  if (trimmed === '') return [];
  const source = trimmed.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`).replaceAll(/\s+/g, String.raw`\s+`);
  const spans: Span[] = [];
  for (const match of text.matchAll(new RegExp(source, 'giu'))) {
    spans.push({ start: match.index, end: match.index + match[0].length });
    if (spans.length === MOST_MATCHES) break;
  }
  return spans;
}
