import { two } from '../civil.ts';
import { after, before, monthNumber, pattern, weekdayNumber } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { amountOf } from './amount.ts';
import { WEEKDAY_STARTS } from './starts.ts';

const ADVERBS: Readonly<Record<string, string>> = {
  hourly: 'PT1H', daily: 'XXXX-XX-XX', nightly: 'XXXX-XX-XXTNI', weekly: 'XXXX-WXX', biweekly: 'P2W', monthly: 'XXXX-XX', quarterly: 'XXXX-QX', annually: 'XXXX', yearly: 'XXXX',
};

/** "daily", "annually". ("annual" only describes.) */
export const adverb: Parser = {
  starts: Object.keys(ADVERBS),
  pattern: pattern(Object.keys(ADVERBS).join('|')),
  read: (match) => {
    if (/^quarterly$/i.test(match[0]) && /^ [a-z]/.test(after(match))) return null;
    if (/^[A-Z]/.test(match[0]) && /\w $/.test(before(match))) return null;
    return undated('SET', ADVERBS[match[0].toLowerCase()] ?? '');
  },
};

/** "per day". */
export const rate: Parser = {
  starts: ['per'],
  pattern: pattern('per (?<unit>hour|day|week|month|quarter|year)'),
  read: (match) => undated('SET', amountOf(1, match.groups?.['unit'] ?? '').value),
};

/** "every Monday", "each year", "every two weeks", "Mondays". */
export const every: Parser = {
  starts: ['every', 'each', 'weekends', ...WEEKDAY_STARTS.map((name) => `${name}s`)],
  pattern: pattern('(?:(?:every|each) (?:(?<weekday>{weekday})(?: (?:morning|afternoon|evening|night))?|(?<month>{month})|(?<season>{season})|(?<unit>minute|hour|day|night|week|weekend|month|quarter|year)|(?<count>two|three|four|five|six|ten|[0-9]{1,2}|other) (?<units>(?:hour|day|week|month|year)s?))|(?<days>(?:mon|tues|wednes|thurs|fri|satur|sun)days)|(?<weekends>weekends))'),
  read: (match) => {
    const { weekday, unit, count, units, days, month, season, weekends } = match.groups ?? {};
    if (weekends !== undefined) return undated('SET', 'XXXX-WXX-WE');
    const name = weekday ?? days?.slice(0, -1);
    if (name !== undefined) return undated('SET', `XXXX-WXX-${weekdayNumber(name)}`);
    if (month !== undefined) return undated('SET', `XXXX-${two(monthNumber(month))}`);
    if (season !== undefined) return undated('SET', `XXXX-${seasonCode(season)}`);
    if (unit !== undefined) return undated('SET', amountOf(1, unit).value);
    const counts: Record<string, number> = { two: 2, three: 3, four: 4, five: 5, six: 6, ten: 10, other: 2 };
    return undated('SET', amountOf(counts[(count ?? '').toLowerCase()] ?? Number(count), units ?? '').value);
  },
};

function seasonCode(name: string): string {
  return { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }[name.toLowerCase()] ?? '';
}
