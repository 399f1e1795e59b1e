import { isoDay } from './civil.ts';
import { bounds, type Bounds } from './edtf.ts';
import type { Reading, Scope } from './reading.ts';

/**
 * The first and last day that an expression allows in its place: those of its EDTF value, cut at the publication when that falls
 * inside and the words tell of the past ("was killed this week": no later) or of the future ("will meet this week": no earlier).
 */
export function toldBounds(edtf: string, reading: Reading, scope: Scope, start: number, end: number): Bounds {
  const all = bounds(edtf);
  if (scope.narrative || reading.period?.unit === 'day' || scope.published?.unit !== 'day') return all;
  const today = isoDay(scope.published.index);
  if (all.earliest === null || all.latest === null || all.earliest > today || all.latest < today) return all;
  const tense = scope.tense(start, end);
  if (tense === 'past' || tense === 'past?') return { ...all, latest: today };
  return tense === 'future' ? { ...all, earliest: today } : all;
}
