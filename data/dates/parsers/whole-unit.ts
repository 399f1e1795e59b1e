import { weekdayOf } from '../civil.ts';
import { shift } from '../period.ts';
import { after, before, pattern } from '../pattern.ts';
import { dated, publication, told, undated, type Parser, type Scope } from '../reading.ts';
import { unitOf } from './relative-unit.ts';

const PART_OF = /\b(?:end|beginning|start|middle|close|rest|remainder|part|half|course|months|quarters|weeks|late|early|later|earlier) (?:of|in) $/i;
/** "for the year", "for the week" closes what a company or a market did in it. */
const FOR_UNIT = /\b(?:for|throughout) $/i;
const UNIT_CLOSES = /^ ?(?:[,.;]|to\b|as\b)/;
const WEEKEND_AFTER = /\b(?:over|during|on|for|of|by|at|through|spend|spent) $/i;

/** "the weekend", "year-end", "the end of the year": of publication, or in a narrative of the date told. */
export const wholeUnit: Parser = {
  starts: ['the', 'year', 'month', 'week', 'quarter'],
  pattern: pattern('(?:the (?:fiscal )?(?<unit>weekend|day|week|month|quarter|year|decade|century)(?!-)|(?<end>year|month|week|quarter)(?:[\'’]?s)?[- ]end)'),
  read: (match, scope) => {
    const { unit, end } = match.groups ?? {};
    const kind = unitOf(unit ?? end ?? '');
    const closes = kind !== 'weekend' && kind !== 'day' && FOR_UNIT.test(before(match)) && UNIT_CLOSES.test(after(match));
    if (unit !== undefined && !closes && !(kind === 'weekend' ? WEEKEND_AFTER : PART_OF).test(before(match))) return null;
    const base = scope.narrative ? told(scope, kind) : publication(scope, kind);
    const over = kind === 'weekend' ? isPastWeekend(scope, match) : kind === 'week' && closes && isMonday(scope);
    const step = over && !scope.narrative ? -1 : 0;
    return base && dated(shift(base.period, step), [], `counted from ${base.words}`);
  },
};

/** On a weekday "the weekend" is the last one, unless the words look ahead. */
function isPastWeekend({ published, tense }: Scope, match: RegExpExecArray): boolean {
  if (published?.unit !== 'day' || weekdayOf(published.index) > 5) return false;
  return tense(match.index, match.index + match[0].length) !== 'future';
}

/** "For the week, the index fell" in a paper of Monday: the week that is over. */
function isMonday({ published }: Scope): boolean {
  return published?.unit === 'day' && weekdayOf(published.index) === 1;
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
