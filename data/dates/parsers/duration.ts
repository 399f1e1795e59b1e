import { after, before, pattern } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { amountOf, AMOUNT_UNIT, COUNT, countOf } from './amount.ts';
import { NUMBER_STARTS } from './starts.ts';

const LEAD = '(?:(?:the|these|those|its|his|her|their) )?(?:past|last|next|first|final|coming|previous|following|preceding|latest|other|additional|remaining|another) |the ';
/** One describing word may stand between number and unit ("ten brutal months"), but none of these. */
const ADJECTIVE = '(?<adjective> (?!old|light|people|percent|million|billion|other|and|or|of|in|to|times|such|per|half)[a-z]{3,12})?';

const HALVES = '[- ](?<fraction>1/2|1/4|3/4|and[- ]a[- ]half)';

/** "three months", "a few days", "the past two years", "two-week", "2 1/2 years", "two and a half years", "two to three weeks". */
export const duration: Parser = {
  starts: [...NUMBER_STARTS, 'a', 'an', 'several', 'half', 'some', 'many', 'the', 'these', 'past', 'last', 'next', 'first', 'few', 'another', 'coming'],
  pattern: pattern(`(?:${LEAD})?(?<count>[0-9]{1,3}\\.[0-9]{1,2}|${COUNT})(?:-plus)?(?: (?:to|or) {number})?(?:${HALVES})?${ADJECTIVE}[- ](?<unit>(?:${AMOUNT_UNIT})s?)(?<half> and a half)?(?:-long)?(?: or so(?! ago))?`),
  read: (match, { narrative }) => {
    if (!isDuration(match)) return null;
    const { count = '', unit = '', fraction, half } = match.groups ?? {};
    // In news a season is one of sports or of television, and no quarter of a year.
    if (/^season/i.test(unit) && !narrative) return null;
    const { value } = amountOf(countOf(count), unit);
    return undated('DURATION', half !== undefined || /half|1\/2/i.test(fraction ?? '') ? withHalf(value) : value);
  },
};

/** Told from ages ("20-year-old"), fractions, sums of money, and words that only look like one ("a second", "the two-week"). */
function isDuration(match: RegExpExecArray): boolean {
  const { count = '', unit = '', adjective } = match.groups ?? {};
  const [words, lead, tail] = [match[0], before(match), after(match)];
  if (/^[- ]old\b|^-(?:ago|earlier)/.test(tail) || /[$£€.,:][0-9]*$/.test(lead)) return false;
  // "the third time in as many weeks".
  if (/^many$/i.test(count) && /\bas $/i.test(lead)) return false;
  // "9.88 seconds" measures a race.
  if (count.includes('.') && /^(?:second|minute)/i.test(unit)) return false;
  // "will one day be found": some day.
  if (/^one day$/i.test(words) && /\b(?:will|would|may|might|could|can) $/i.test(lead)) return false;
  if (adjective !== undefined && (!/s$/i.test(unit) || /^(?:an?|one|some|many)$/i.test(count))) return false;
  // A determiner before a hyphenated modifier belongs to the noun: "the [two-week] strike".
  if (/^(?:the|an?) .*-[a-z]+$/i.test(words)) return false;
  if ((/^second$/i.test(unit) && !/^[0-9]+-/.test(words)) || /^(?:a|an|one|some|many) (?:season|quarter|weekend)s?$/i.test(words)) return false;
  if (/^three-quarters?$/i.test(words) || (/^three quarters$/i.test(words) && /^ of/.test(tail))) return false;
  return /s$/i.test(unit) || !/^(?:1[0-9]|20)[0-9]{2}$/.test(count);
}

function withHalf(value: string): string {
  if (value.endsWith('Y')) return `${value}6M`;
  if (value.startsWith('PT') && value.endsWith('H')) return `${value}30M`;
  if (value.startsWith('PT') && value.endsWith('M')) return `${value}30S`;
  return value;
}

/** "half an hour", "a half-century", "a quarter-century". */
export const half: Parser = {
  starts: ['half', 'quarter', 'a'],
  pattern: pattern('(?:(?:half an? |(?:a )?half[- ])(?<unit>hour|day|year|decade|century)|(?:a )?quarter[- ](?:of a )?century)'),
  read: (match) => {
    const values: Record<string, string> = { hour: 'PT30M', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' };
    return undated('DURATION', values[(match.groups?.['unit'] ?? '').toLowerCase()] ?? 'P25Y');
  },
};

/** "another year", "a single day", "month-long", "decades-long". */
export const oneUnit: Parser = {
  starts: ['another', 'a', 'an', 'one', 'the', 'hour', 'day', 'week', 'month', 'year', 'hours', 'days', 'weeks', 'months', 'years', 'decade', 'decades', 'centuries'],
  pattern: pattern('(?:(?:another|an additional|(?:a|one|the) (?:single|full|whole)) (?<unit>hour|day|night|week|month|year|decade)|(?<long>(?:hour|day|week|month|year|decade|centurie)s?)-long)'),
  read: (match) => {
    const { unit, long = '' } = match.groups ?? {};
    return undated('DURATION', amountOf(unit === undefined && /s$/i.test(long) ? null : 1, unit ?? long).value);
  },
};

/** "the minutes of the meeting". */
const MINUTES_OF = /^the minutes of /i;
const CROWDS = '(?:dozens|scores|hundreds|thousands|tens of thousands|millions) of ';
const UNITS = '(?:minute|hour|day|week|month|quarter|year|decade|centurie)s';

/** "recent months", "weeks", "hundreds of years", "weeks or months": amounts without a number. */
export const bareUnits: Parser = {
  starts: ['recent', 'the', 'coming', 'past', 'dozens', 'scores', 'hundreds', 'thousands', 'tens', 'millions', 'minutes', 'hours', 'days', 'weeks', 'months', 'quarters', 'years', 'decades', 'centuries'],
  pattern: pattern(`(?:(?:the )?(?:recent|coming|past|last|next|following|early|first|previous) |${CROWDS})?(?<unit>${UNITS})(?: (?:and|or) ${UNITS})?`),
  read: (match) => {
    const [lead, tail] = [before(match), after(match)];
    // "inspect such quarters", "after-hours", "light-years".
    if (/^quarters$/i.test(match[0]) || /[A-Za-z]-$|\bas many $/i.test(lead)) return null;
    if (MINUTES_OF.test(lead.slice(-4) + match[0] + tail.slice(0, 4))) return null;
    if (/^(?:[- ]old\b| [12][0-9]{3}\b)/.test(tail) || /(?:[0-9]|\bthree)[- ]?$/i.test(lead)) return null;
    // "the early hours of Monday" is a part of that day, "the early hours" of some day.
    if (/\b(?:early|wee|small) hours$/i.test(lead + match[0])) return null;
    return undated('DURATION', amountOf(null, match.groups?.['unit'] ?? '').value);
  },
};
