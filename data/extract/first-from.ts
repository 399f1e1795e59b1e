import type { Span } from '../model/target.ts';

/** Index of the first span that starts at or after `offset`; the spans come in order. */
export function firstFrom(list: readonly Span[], offset: number): number {
  let low = 0;
  let high = list.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((list[middle] as Span).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
