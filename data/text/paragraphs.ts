import type { Span } from '../model/target.ts';

export interface Paragraph extends Span {
  /** 1-based and permanent: the text of an article never changes. */
  number: number;
}

/**
 * The paragraphs of a canonical text, in order. A paragraph ends at a line end; lines that hold only white space are none.
 * Spans leave out the line end and white space around the line.
 */
export function paragraphs(text: string): Paragraph[] {
  const found: Paragraph[] = [];
  for (const line of text.matchAll(/[^\n]+/g)) {
    const words = line[0].trim();
    if (words === '') continue;
    const start = line.index + line[0].indexOf(words);
    found.push({ number: found.length + 1, start, end: start + words.length });
  }
  return found;
}

/** The paragraph that holds `offset`, or the last one before it; null when the text has none. */
export function paragraphAt(list: readonly Paragraph[], offset: number): Paragraph | null {
  let low = 0;
  let high = list.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((list[middle] as Paragraph).start <= offset) low = middle;
    else high = middle - 1;
  }
  return list[low] ?? null;
}
