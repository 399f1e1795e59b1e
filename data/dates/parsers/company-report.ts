import { edtfOf, shift, within, year } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, type Base, type Parser, type Reading, type Scope } from '../reading.ts';

/** "the latest quarter", "the quarter": the one a company reports on. */
export const latestQuarter: Parser = {
  starts: ['the', 'latest'],
  pattern: pattern('(?:(?:the )?(?<latest>latest) (?:quarter|period)|the quarter)'),
  read: (match, scope) => {
    const latest = match.groups?.['latest'] !== undefined;
    if (!latest && !scope.recent('quarter')) return null;
    const base = latest ? lastOver(scope) : reportedQuarter(scope);
    return base && dated(base.period, [], `read as ${base.words}`);
  },
};

/** "the year-ago period", "year-earlier". */
export const yearAgo: Parser = {
  starts: ['the', 'year'],
  pattern: pattern('(?:(?:the )?(?:comparable )?year-(?:ago|earlier) (?:(?:first|second|third|fourth) )?(?:quarter|period)|year-(?:ago|earlier))'),
  read: (_, scope) => yearBefore(scope),
};

/** "the 1988 period": the reported quarter in that year, where a quarter is reported on; else the year. */
export const yearsPeriod: Parser = {
  starts: ['the'],
  pattern: pattern('the (?<y>1[0-9]{3}|20[0-9]{2}) (?:quarter|period)'),
  read: (match, scope) => {
    const y = Number(match.groups?.['y']);
    const quarter = scope.recent('quarter') ? scope.last('quarter') : null;
    if (!quarter) return dated(year(y), ['year'], '', { aside: true });
    const period = { ...quarter, index: y * 4 + (quarter.index % 4) };
    return dated(period, ['year'], 'read as the quarter told before it, in this year', { aside: true });
  },
};

/** The quarter a report is on: the last one told, else the last that was over at publication. */
export function reportedQuarter(scope: Scope): Base | null {
  const told = scope.recent('quarter') ? scope.last('quarter') : null;
  return told ? { period: told, words: 'the quarter told before it' } : lastOver(scope);
}

function lastOver(scope: Scope): Base | null {
  const now = scope.published && within(scope.published, 'quarter');
  return now && { period: shift(now, -1), words: `the last quarter that was over at ${scope.publicationWords}` };
}

/** A year before the quarter reported on; without one, the year before publication. A side glance in either case. */
export function yearBefore(scope: Scope): Reading | null {
  const quarter = scope.recent('quarter') ? reportedQuarter(scope) : null;
  const now = scope.published && within(scope.published, 'year');
  if (quarter) {
    const alternatives = now ? [edtfOf(shift(now, -1))] : [];
    return dated(shift(quarter.period, -4), [], `a year before ${quarter.words}`, { aside: true, alternatives });
  }
  return now && dated(shift(now, -1), [], `a year before ${scope.publicationWords}`, { aside: true });
}
