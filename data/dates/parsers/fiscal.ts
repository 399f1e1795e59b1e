import { shift, within, year } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, type Parser, type Reading, type Scope } from '../reading.ts';
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
  pattern: pattern('(?:(?<the>the quarter)|(?:the )?(?:(?<latest>latest) (?:quarter|period)|(?:comparable )?year-(?:ago|earlier) (?:(?:first|second|third|fourth) )?(?:quarter|period))|year-(?:ago|earlier)|the (?<y>1[0-9]{3}|20[0-9]{2}) (?:quarter|period))'),
  read: (match, scope) => {
    const { latest, the, y } = match.groups ?? {};
    if (y !== undefined) return inYear(scope, Number(y));
    if (latest === undefined && the === undefined) {
      const unit = scope.recent('quarter') ? 'quarter' : 'year';
      if (unit === 'year' && scope.published === null) return null;
      const base = reportedQuarter(scope);
      if (unit === 'quarter' && base) return dated(shift(base.period, -4), [], `a year before ${base.words}`, { aside: true });
      const now = scope.published && within(scope.published, 'year');
      return now && dated(shift(now, -1), [], `a year before publication on ${scope.publishedWords}`, { aside: true });
    }
    if (the !== undefined && !scope.recent('quarter')) return null;
    const base = reportedQuarter(latest === undefined ? scope : { ...scope, recent: () => false });
    return base && dated(base.period, [], `read as ${base.words}`);
  },
};

/** "the 1988 period": the reported quarter in that year, where a quarter is reported on; else the year. */
function inYear(scope: Scope, y: number): Reading {
  const quarter = scope.recent('quarter') ? scope.last('quarter') : null;
  if (!quarter) return dated(year(y), ['year'], '', { aside: true });
  const period = { ...quarter, index: y * 4 + (((quarter.index % 4) + 4) % 4) };
  return dated(period, ['year'], 'read as the quarter told before it, in this year', { aside: true });
}
