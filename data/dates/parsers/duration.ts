import { pattern } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { amountOf, AMOUNT_UNIT, COUNT, countOf } from './amount.ts';
import { NUMBER_STARTS } from './starts.ts';

const LEAD = '(?:(?:the|these|those|its|his|her|their) )?(?:(?:past|last|next|first|final|coming|previous|following|preceding|latest|other|additional|remaining|another) )';

/** Ages ("20-year-old") are no durations in time. "three months", "a few days", "the past two years", "nearly forty years". */
export const duration: Parser = {
  starts: [...NUMBER_STARTS, 'a', 'an', 'several', 'half', 'some', 'many', 'the', 'these', 'past', 'last', 'next', 'first', 'few', 'another', 'recent', 'coming'],
  pattern: pattern(`(?:${LEAD}|the )?(?<count>${COUNT})(?: (?:to|or) {number})?(?:(?: |-)(?<fraction>1/2|1/4|3/4))?(?<adjective> (?!old|people|percent|million|billion|other|and|or|of|in|to|times|such|per|half)[a-z]{3,12})?(?: |-)(?<unit>(?:${AMOUNT_UNIT})s?)(?<half> and a half)?(?<old>(?: |-)old)?(?:-long)?(?: or so(?! ago))?`),
  read: (match, { text }) => {
    const { count = '', unit = '', fraction, half, old, adjective } = match.groups ?? {};
    if (old !== undefined) return null;
    if (adjective !== undefined && (!unit.endsWith('s') || /^(?:an?|one|some|many)$/i.test(count))) return null;
    if (/^(?:the|an?) .*-[a-z]+$/i.test(match[0])) return null;
    if (/^-(?:ago|earlier)/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 8))) return null;
    if (/^(?:a|an)$/i.test(count) && !/^(?:a|an) /i.test(match[0])) return null;
    if (/^second$/i.test(unit) || /^(?:a|an|one|some|many) (?:season|quarter|weekend)s?$/i.test(match[0])) return null;
    const before = text.slice(Math.max(0, match.index - 3), match.index);
    const after = text.slice(match.index + match[0].length, match.index + match[0].length + 5);
    if (/^three(?:-| )quarters?$/i.test(match[0]) && /^ of/.test(after)) return null;
    if (/[$£€.,][0-9]*$/.test(before) || /^three-quarters?$/i.test(match[0])) return null;
    if (/^(?:1[0-9]|20)[0-9]{2}$/.test(count) && !unit.endsWith('s')) return null;
    const { value } = amountOf(/^(?:some|many|a few|few|several|a number of)$/i.test(count) ? null : countOf(count), unit);
    if (half !== undefined || fraction === '1/2') return undated('DURATION', withHalf(value));
    return undated('DURATION', value);
  },
};

function withHalf(value: string): string {
  if (value.endsWith('Y')) return `${value}6M`;
  if (value.startsWith('PT') && value.endsWith('H')) return `${value}30M`;
  if (value.startsWith('PT') && value.endsWith('M')) return `${value}30S`;
  return value;
}

/** "half an hour", "a half-century". */
export const half: Parser = {
  starts: ['half', 'a'],
  pattern: pattern('(?:half an? |(?:a )?half[- ])(?<unit>hour|day|year|decade|century)'),
  read: (match) => {
    const values: Record<string, string> = { hour: 'PT30M', day: 'PT12H', year: 'P6M', decade: 'P5Y', century: 'P50Y' };
    return undated('DURATION', values[(match.groups?.['unit'] ?? '').toLowerCase()] ?? 'PXX');
  },
};

/** "recent months", "weeks", "years": amounts without a number. */
export const bareUnits: Parser = {
  starts: ['recent', 'the', 'coming', 'past', 'decades', 'centuries', 'weeks', 'months', 'years', 'days', 'hours', 'minutes'],
  pattern: pattern(`(?:(?:the )?(?<which>recent|coming|past|last|next|following|early|first|previous) )?(?<unit>(?:minute|hour|day|week|month|quarter|year|decade|centurie)s)`),
  read: (match, { text }) => /^[- ]old\b/.test(text.slice(match.index + match[0].length, match.index + match[0].length + 5)) || /[0-9]-?$/.test(text.slice(Math.max(0, match.index - 2), match.index))
    ? null
    : undated('DURATION', amountOf(null, match.groups?.['unit'] ?? '').value),
};
