import { edtfOf, shift, within, year } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, type Base, type Parser, type Reading, type Scope } from '../reading.ts';
import { monthDay } from './full-date.ts';

/** "the latest quarter", "the quarter", "the quarter ended Sept. 30": the one a company reports on. */
export const latestQuarter: Parser = {
  starts: ['the', 'latest'],
  pattern: pattern('(?:(?:the )?(?<latest>latest) (?:quarter|period)|the quarter)'),
  read: (match, scope) => {
    const latest = match.groups?.['latest'] !== undefined;
    const base = latest ? lastOver(scope) : (quarterTold(scope) ?? quarterUntil(match, scope));
    return base && dated(base.period, [], `read as ${base.words}`);
  },
};

/** Days. A company's quarter may end some days before or after that of the calendar. */
const SLACK = 15;
const ENDED = /^\s+end(?:ed|ing)\s+/;

/** The quarter that is over, give or take some days, on the day named after "ended". */
function quarterUntil(match: RegExpExecArray, scope: Scope): Base | null {
  const end = match.index + match[0].length;
  const gap = ENDED.exec(match.input.slice(end, end + 20));
  if (!gap) return null;
  monthDay.pattern.lastIndex = end + gap[0].length;
  const date = monthDay.pattern.exec(match.input);
  const last = date && monthDay.read(date, scope)?.period;
  const period = last && within(shift(last, -SLACK), 'quarter');
  return period ? { period, words: 'the quarter that ended on the day written after it' } : null;
}

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
    const quarter = scope.recent('quarter');
    if (!quarter) return dated(year(y), ['year'], '', { aside: true });
    const period = { ...quarter, index: y * 4 + (quarter.index % 4) };
    return dated(period, ['year'], 'read as the quarter told before it, in this year', { aside: true });
  },
};

/** The quarter a report is on: the last one told. */
function quarterTold(scope: Scope): Base | null {
  const period = scope.recent('quarter');
  return period && { period, words: 'the quarter told before it' };
}

function lastOver(scope: Scope): Base | null {
  const now = scope.published && within(scope.published, 'quarter');
  return now && { period: shift(now, -1), words: `the last quarter that was over at ${scope.publicationWords}` };
}

/** A year before the quarter reported on; without one, the year before publication. A side glance in either case. */
export function yearBefore(scope: Scope): Reading | null {
  const quarter = quarterTold(scope);
  const now = scope.published && within(scope.published, 'year');
  if (quarter) {
    const alternatives = now ? [edtfOf(shift(now, -1))] : [];
    return dated(shift(quarter.period, -4), [], `a year before ${quarter.words}`, { aside: true, alternatives });
  }
  return now && dated(shift(now, -1), [], `a year before ${scope.publicationWords}`, { aside: true });
}
