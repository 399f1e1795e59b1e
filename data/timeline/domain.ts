import type { Mark } from './mark.ts';

/** A stretch of time as day numbers, half-open. */
export interface Domain {
  first: number;
  end: number;
}

/** Days of white beside the outermost marks: room for arrows and labels. */
const MARGIN = 10;

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
 * Where a timeline opens: the stretch in which most marks lie, so that one fact of long ago does not press a week of
 * events into a point. It leaves out at most a tenth of the marks on either side. Without enough marks to tell: everything.
 */
export function homeOf(marks: readonly Mark[], domain: Domain): Domain {
  if (marks.length < 5) return domain;
  const firsts = marks.map((mark) => Math.max(mark.first, domain.first)).sort((a, b) => a - b);
  const ends = marks.map((mark) => Math.min(mark.end, domain.end)).sort((a, b) => a - b);
  const out = Math.floor(marks.length / 10);
  const first = firsts[out] ?? domain.first;
  const end = ends[ends.length - 1 - out] ?? domain.end;
  const margin = Math.max(MARGIN, Math.ceil((end - first) * 0.04));
  return { first: Math.max(domain.first, first - margin), end: Math.min(domain.end, end + margin) };
}
