import type { Reading, Scope } from '../reading.ts';
import { approximation } from './approximation.ts';
import { fiscalYear } from './fiscal-year.ts';
import { openRange } from './open-range.ts';
import { partOfDay } from './part-of-day.ts';
import { partOfPeriod } from './part-of-period.ts';

/** A reading and where it stands: UTF-16 code units, half-open. */
export interface Found {
  start: number;
  end: number;
  reading: Reading;
}

/** What the words just before a reading add to it. `lead` is those words, line ends as spaces, up to the reading before it. */
export type Refiner = (found: Found, lead: string, scope: Scope) => Found;

const refiners: readonly Refiner[] = [partOfDay, partOfPeriod, approximation, fiscalYear, openRange];
const LONGEST_LEAD = 44;

/** A candidate with all that the words before it add. `after` is where the reading before it ends. */
export function refine(candidate: Found, after: number, scope: Scope): Found {
  let found = candidate;
  let lead = leadOf(found, after, scope);
  for (const refiner of refiners) {
    const refined = refiner(found, lead, scope);
    if (refined.start !== found.start) lead = leadOf(refined, after, scope);
    found = refined;
  }
  return found;
}

function leadOf({ start }: Found, after: number, { text }: Scope): string {
  return text.slice(Math.max(after, start - LONGEST_LEAD), start).replaceAll(/\s/g, ' ');
}
