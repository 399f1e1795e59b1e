import type { Reading, Scope } from '../reading.ts';
import { approximation } from './approximation.ts';
import { openRange } from './open-range.ts';
import { partOfDay } from './part-of-day.ts';
import { partOfPeriod } from './part-of-period.ts';

/** A reading and where it stands: UTF-16 code units, half-open. */
export interface Found {
  start: number;
  end: number;
  reading: Reading;
}

/** Takes a candidate in its place among those found before it; gives what is kept of it. */
export type Refiner = (found: Found, before: readonly Found[], scope: Scope) => Found | null;

const refiners: readonly Refiner[] = [partOfDay, partOfPeriod, approximation, openRange];

export function refine(candidate: Found, before: readonly Found[], scope: Scope): Found[] {
  let found: Found | null = candidate;
  for (const refiner of refiners) {
    if (found === null) return [];
    found = refiner(found, before, scope);
  }
  return found === null ? [] : [found];
}
