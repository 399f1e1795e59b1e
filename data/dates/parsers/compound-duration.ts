import { after, numberOf, pattern } from '../pattern.ts';
import { undated, type Parser } from '../reading.ts';
import { NUMBER_STARTS } from './starts.ts';

const NUMBER = '{number}|an?';
/** TIMEX3 letters, coarsest first: each part of an amount is of a finer unit than the one before it. */
const CODES = ['year', 'month', 'week', 'day', 'hour', 'minute', 'second'] as const;
const LETTERS = 'YMWDHMS';
const FIRST_OF_TIME = CODES.indexOf('hour');

/** "four years and three months", "two hours, 56 minutes", "1 minute, 41.57 seconds": one amount, told in parts. */
export const compoundDuration: Parser = {
  starts: [...NUMBER_STARTS, 'a', 'an'],
  pattern: pattern(`(?<n1>${NUMBER}) (?<u1>year|month|week|day|hour|minute)s?(?:,? and |, | )(?<n2>(?:${NUMBER})(?:\\.[0-9]{1,3})?) (?<u2>month|week|day|hour|minute|second)s?(?:(?:,? and |, )(?<n3>(?:${NUMBER})(?:\\.[0-9]{1,3})?) (?<u3>day|hour|minute|second)s?)?`),
  read: (match) => {
    if (/^ (?:ago|earlier|later)\b/.test(after(match)) || (!/ and /.test(match[0]) && /^ (?:after|before)\b/.test(after(match)))) return null;
    const { n1 = '', u1 = '', n2 = '', u2 = '', n3, u3 = '' } = match.groups ?? {};
    const parts = [[n1, u1], [n2, u2], ...(n3 === undefined ? [] : [[n3, u3]])] as [string, string][];
    let value = 'P';
    let before = -1;
    for (const [words, name] of parts) {
      const unit = CODES.findIndex((code) => code === name.toLowerCase());
      const number = /^an?$/i.test(words) ? 1 : numberOf(words);
      if (unit <= before || number === null) return null;
      if (unit >= FIRST_OF_TIME && before < FIRST_OF_TIME) value += 'T';
      value += `${number}${LETTERS.charAt(unit)}`;
      before = unit;
    }
    return undated('DURATION', value);
  },
};
