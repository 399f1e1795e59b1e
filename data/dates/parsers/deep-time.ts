import { numberOf, pattern } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { NUMBER_STARTS } from './starts.ts';

const SCALES = { million: 1_000_000, billion: 1_000_000_000 } as const;

/** "65 million years", "3.5 billion years ago", "millions of years ago": lengths of time, and a past that is on no calendar. */
export const deepTime: Parser = {
  starts: [...NUMBER_STARTS, 'a', 'millions', 'billions'],
  pattern: pattern('(?:(?<n>[0-9]{1,4}(?:\\.[0-9]{1,2})?|{units}|{teens}|{tens}|a)[- ](?<scale>million|billion)[- ]years?(?!-old)|(?:millions|billions) of years(?= ago))(?<ago> ago)?'),
  read: (match) => {
    const { n = '', scale = '', ago } = match.groups ?? {};
    if (ago !== undefined) return undated('DATE', 'PAST_REF');
    const number = /^[0-9]/.test(n) ? Number(n) : (numberOf(n) ?? 1);
    return undated('DURATION', `P${Math.round(number * SCALES[scale.toLowerCase() === 'million' ? 'million' : 'billion'])}Y`);
  },
};
