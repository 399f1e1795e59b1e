import type { Mark } from './mark.ts';

/** A stretch of time as day numbers, half-open. */
export interface Domain {
  first: number;
  end: number;
}

/** Days of white beside the outermost marks: room for arrows and labels. */
const MARGIN = 10;
/** Days beside the stretch in which a timeline opens, and the share of the marks that begin in it. */
const HOME_MARGIN = 4;
const HOME_SHARE = 0.85;

/** All the time that the marks touch, with a margin; null without marks. An open end reaches as far as the known ends do. */
export function domainOf(marks: readonly Mark[]): Domain | null {
  let first = Infinity;
  let end = -Infinity;
  for (const mark of marks) {
    for (const stretch of mark.stretches) {
      for (const day of [stretch.first, stretch.end]) {
        if (!Number.isFinite(day)) continue;
        first = Math.min(first, day);
        end = Math.max(end, day);
      }
    }
  }
  if (first === Infinity) return null;
  const margin = Math.max(MARGIN, Math.ceil((end - first) * 0.04));
  return { first: first - margin, end: end + margin };
}

/**
 * Where a timeline opens: the shortest stretch in which most marks begin, so that one fact of long ago does not press a
 * week of events into a point. With too few marks to tell: everything.
 */
export function homeOf(marks: readonly Mark[], domain: Domain): Domain {
  const starts = marks.map((mark) => Math.max(mark.first, domain.first)).sort((a, b) => a - b);
  const count = Math.ceil(starts.length * HOME_SHARE);
  if (starts.length < 5) return domain;
  let best = domain;
  for (let at = 0; at + count <= starts.length; at += 1) {
    const first = starts[at] ?? domain.first;
    const end = (starts[at + count - 1] ?? domain.end) + 1;
    if (end - first < best.end - best.first) best = { first, end };
  }
  const margin = Math.max(HOME_MARGIN, Math.ceil((best.end - best.first) * 0.06));
  return { first: Math.max(domain.first, best.first - margin), end: Math.min(domain.end, best.end + margin) };
}
