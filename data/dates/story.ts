import { rank, within, year, type Period, type Unit } from './period.ts';

/** What a text has told so far, in order: what "the following day" and a date without a year are counted from. */
export interface Story {
  /** `at`: where in the text it is told. */
  tell: (period: Period, at: number) => void;
  /** The period of `unit` that the text was last at, or null; with `from`, none told before that place. */
  last: (unit: Unit, from?: number) => Period | null;
  /** The last period of `unit` itself, when it was among the last few told; else null. */
  recent: (unit: Unit) => Period | null;
  /** The year the story is in; a single look back ("as in 1812") or far ahead does not move it. */
  year: () => Period | null;
}

/** How many periods back a text is taken to refer to. */
const MEMORY = 20;
const RECENT = 4;
/** Years. A step farther than this, or back to a mere year, counts only when the next year told lies near where it led. */
const FAR = 12;

export function newStory(): Story {
  const told: { period: Period; at: number }[] = [];
  let current: number | null = null;
  let aside: number | null = null;
  return {
    tell(period, at) {
      told.push({ period, at });
      if (rank(period.unit) > rank('year')) return;
      const next = within(period, 'year')?.index ?? 0;
      if (current === null || goesOn(period, current, next) || (aside !== null && Math.abs(next - aside) <= FAR)) {
        current = next;
        aside = null;
      } else {
        aside = next;
      }
    },
    last(unit, from = 0) {
      for (let at = told.length - 1; at >= 0 && at >= told.length - MEMORY; at -= 1) {
        const one = told[at];
        if (!one || one.at < from) return null;
        if (rank(one.period.unit) <= rank(unit)) return within(one.period, unit);
      }
      return null;
    },
    recent: (unit) => told.slice(-RECENT).findLast(({ period }) => period.unit === unit)?.period ?? null,
    year: () => (current === null ? null : year(current)),
  };
}

function goesOn(period: Period, from: number, to: number): boolean {
  return Math.abs(to - from) <= FAR && !(period.unit === 'year' && to < from);
}
