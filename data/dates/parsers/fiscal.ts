import { shift, within } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, type Parser, type Scope } from '../reading.ts';
import type { Period } from '../period.ts';

/** The quarter the report is on: the last one told, else the last that was over at publication. */
export function reportedQuarter(scope: Scope): { period: Period; words: string } | null {
  const told = scope.last('quarter');
  if (told && scope.recent('quarter')) return { period: told, words: 'the quarter told before it' };
  const now = scope.published && within(scope.published, 'quarter');
  return now && { period: shift(now, -1), words: `the last quarter that was over at publication on ${scope.publishedWords}` };
}

/** "the latest quarter", "the year-ago period", "year-earlier": company reports. */
export const comparison: Parser = {
  starts: ['the', 'year', 'latest'],
  pattern: pattern('(?:(?<the>the quarter)|(?:the )?(?:(?<latest>latest) (?:quarter|period)|year-(?:ago|earlier)(?: (?:(?:first|second|third|fourth) )?(?:quarter|period))?))'),
  read: (match, scope) => {
    const { latest, the } = match.groups ?? {};
    if (latest === undefined && the === undefined) {
      const unit = scope.recent('quarter') ? 'quarter' : 'year';
      if (unit === 'year' && scope.published === null) return null;
      const base = reportedQuarter(scope);
      if (unit === 'quarter' && base) return dated(shift(base.period, -4), [], `a year before ${base.words}`, { aside: true });
      const year = scope.published && within(scope.published, 'year');
      return year && dated(shift(year, -1), [], `a year before publication on ${scope.publishedWords}`, { aside: true });
    }
    if (the !== undefined && !scope.recent('quarter')) return null;
    const base = reportedQuarter(latest === undefined ? scope : { ...scope, recent: () => false });
    return base && dated(base.period, [], `read as ${base.words}`);
  },
};
