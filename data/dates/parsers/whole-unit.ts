import { weekdayOf } from '../civil.ts';
import { shift } from '../period.ts';
import { after, before, pattern } from '../pattern.ts';
import { dated, publication, told, undated, type Parser, type Scope } from '../reading.ts';
import { unitOf } from './relative-unit.ts';

const PART_OF = /\b(?:end|beginning|start|middle|close|rest|remainder|part|half|course|months|quarters|weeks|late|early|later|earlier) (?:of|in) $/i;
/** "for the year" closes what a company or a market did in it. */
const FOR_YEAR = /\b(?:for|throughout) $/i;
const YEAR_CLOSES = /^ ?(?:[,.;]|to\b|as\b)/;
const WEEKEND_AFTER = /\b(?:over|during|on|for|of|by|at|through|spend|spent) $/i;

/** "the weekend", "year-end", "the end of the year": of publication, or in a narrative of the date told. */
export const wholeUnit: Parser = {
  starts: ['the', 'year', 'month', 'week', 'quarter'],
  pattern: pattern('(?:the (?:fiscal )?(?<unit>weekend|day|week|month|quarter|year|decade|century)(?!-)|(?<end>year|month|week|quarter)(?:[\'’]?s)?[- ]end)'),
  read: (match, scope) => {
    const { unit, end } = match.groups ?? {};
    const kind = unitOf(unit ?? end ?? '');
    const year = kind === 'year' && FOR_YEAR.test(before(match)) && YEAR_CLOSES.test(after(match));
    if (unit !== undefined && !year && !(kind === 'weekend' ? WEEKEND_AFTER : PART_OF).test(before(match))) return null;
    const base = scope.narrative ? told(scope, kind) : publication(scope, kind);
    const step = kind === 'weekend' && !scope.narrative && isPastWeekend(scope, match) ? -1 : 0;
    return base && dated(shift(base.period, step), [], `counted from ${base.words}`);
  },
};

/** On a weekday "the weekend" is the last one, unless the words look ahead. */
function isPastWeekend({ published, tense }: Scope, match: RegExpExecArray): boolean {
  if (published?.unit !== 'day' || weekdayOf(published.index) > 5) return false;
  return tense(match.index, match.index + match[0].length) !== 'future';
}

/** "the year ended Sept. 30" is a length of time; "the full year" is that of publication. */
export const reportedYear: Parser = {
  starts: ['the'],
  pattern: pattern('the (?:(?<full>full|current fiscal|whole) year|(?:fiscal )?year(?= end(?:ed|ing) ))'),
  read: (match, scope) => {
    if (match.groups?.['full'] === undefined) return undated('DURATION', 'P1Y');
    const base = scope.narrative ? null : publication(scope, 'year');
    return base && dated(base.period, [], `counted from ${base.words}`);
  },
};
