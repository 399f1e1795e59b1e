import { two } from '../civil.ts';
import { after, before, monthNumber, numberOf, pattern, weekdayNumber } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { amountOf } from './amount.ts';
import { WEEKDAY_STARTS } from './starts.ts';
import { dayPartCode } from './time-of-day.ts';

/** The value in news (TimeML's habit), and in a narrative (that of TIDES). */
const ADVERBS: Readonly<Record<string, readonly [news: string, narrative: string]>> = {
  hourly: ['PT1H', 'PT1H'], daily: ['P1D', 'XXXX-XX-XX'], nightly: ['XXXX-XX-XXTNI', 'XXXX-XX-XXTNI'], weekly: ['P1W', 'XXXX-WXX'], biweekly: ['P2W', 'P2W'],
  monthly: ['P1M', 'XXXX-XX'], quarterly: ['P1Q', 'XXXX-QX'], annually: ['P1Y', 'XXXX'], yearly: ['P1Y', 'XXXX'],
};

/** "daily", "annually". ("annual" only describes.) */
export const adverb: Parser = {
  starts: Object.keys(ADVERBS),
  pattern: pattern(Object.keys(ADVERBS).join('|')),
  read: (match, { narrative }) => {
    if (/^quarterly$/i.test(match[0]) && /^ [a-z]/.test(after(match))) return null;
    if (/^[A-Z]/.test(match[0]) && /\w $/.test(before(match))) return null;
    const [news, story] = ADVERBS[match[0].toLowerCase()] ?? ['', ''];
    return undated('SET', narrative ? story : news);
  },
};

/** "500 barrels", "$2 million", "40 hours": an amount before "a day" makes it a rate. */
const AMOUNT_BEFORE = /(?:[0-9]|\b(?:hundreds|thousands|millions|dozen|hundred|thousand|million|billion|two|three|four|five|six|seven|eight|nine|ten))(?: (?!of the |in |on |for |after |was |were )[a-z-]+){0,3} $/;

/** "5 million riders a day", "24 hours a day". */
export const amountRate: Parser = {
  starts: ['a', 'an'],
  pattern: pattern('an? (?<unit>minute|hour|day|night|week|month|quarter|year)'),
  read: (match) => {
    if (!AMOUNT_BEFORE.test(before(match)) || /^(?: (?:after|before|ago|earlier|later|and a half|or)\b|-)/.test(after(match))) return null;
    return undated('SET', amountOf(1, match.groups?.['unit'] ?? '').value);
  },
};

/** "per day", "twice a week", "three times a year". */
export const rate: Parser = {
  starts: ['per', 'once', 'twice', 'three', 'four', 'five', 'six', 'several'],
  pattern: pattern('(?:per|(?:once|twice|(?:three|four|five|six|several) times) (?:an?|every|each|per)) (?<unit>hour|day|week|month|quarter|year)'),
  read: (match) => undated('SET', amountOf(1, match.groups?.['unit'] ?? '').value),
};

/** "every Monday", "every other Sunday", "each Friday night", "Mondays", "weekends". */
export const everyWeekday: Parser = {
  starts: ['every', 'each', 'weekends', ...WEEKDAY_STARTS.map((name) => `${name}s`)],
  pattern: pattern('(?:(?:every|each) (?<other>other )?(?<name>{weekday})(?: (?:morning|afternoon|evening|night))?|(?<names>(?:mon|tues|wednes|thurs|fri|satur|sun)day)s|weekends)'),
  read: (match) => {
    const { name, names, other } = match.groups ?? {};
    if (other !== undefined) return undated('SET', 'P2W');
    const day = name ?? names;
    return undated('SET', day === undefined ? 'XXXX-WXX-WE' : `XXXX-WXX-${weekdayNumber(day)}`);
  },
};

/** "each year", "every morning", "every July", "every summer", "every two weeks". */
export const everyUnit: Parser = {
  starts: ['every', 'each'],
  pattern: pattern('(?:every|each) (?:(?<month>{month})|(?<season>{season})|(?<part>morning|afternoon|evening|night)|(?<unit>minute|hour|day|week|weekend|month|quarter|year)|(?<other>other )?(?:{count:number} )?(?<units>(?:second|minute|hour|day|week|month|year)s?))'),
  read: (match) => {
    const { part, month, season, unit, other, count, units = '' } = match.groups ?? {};
    if (part !== undefined) return undated('SET', `XXXX-XX-XX${dayPartCode(part)}`);
    if (month !== undefined) return undated('SET', `XXXX-${two(monthNumber(month))}`);
    if (season !== undefined) return undated('SET', `XXXX-${seasonCode(season)}`);
    const number = unit !== undefined ? 1 : other !== undefined ? 2 : count === undefined ? 1 : numberOf(count);
    return undated('SET', amountOf(number, unit ?? units).value);
  },
};

function seasonCode(name: string): string {
  return { spring: 'SP', summer: 'SU', autumn: 'FA', fall: 'FA', winter: 'WI' }[name.toLowerCase()] ?? '';
}
