import { shift } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, publication, undated, type Parser, type Scope, type Reading } from '../reading.ts';

/** "today", "yesterday", "tomorrow", "the day before yesterday". */
export const namedDay: Parser = {
  starts: ['today', 'yesterday', 'tomorrow', 'the'],
  pattern: pattern('(?<before>the day (?:before|after) )?(?<name>today|yesterday|tomorrow)'),
  read: (match, scope) => {
    const { before = '', name = '' } = match.groups ?? {};
    const step = ({ yesterday: -1, tomorrow: 1 }[name.toLowerCase()] ?? 0) + (before === '' ? 0 : /before/i.test(before) ? -1 : 1);
    const base = publication(scope, 'day');
    return base && !scope.narrative ? dated(shift(base.period, step), [], `counted from ${base.words}`) : undated('DATE', step === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX');
  },
};

/** "tonight", "this morning", "last night", "overnight". */
export const namedNight: Parser = {
  starts: ['tonight', 'this', 'last', 'that', 'yesterday', 'tomorrow', 'overnight', 'today'],
  pattern: pattern('(?:tonight|overnight|(?<which>this|last|that|yesterday|tomorrow|today) (?<part>morning|afternoon|evening|night|midday|noon))'),
  read: (match, scope) => {
    const { which = 'this', part = 'night' } = match.groups ?? {};
    const base = which.toLowerCase() === 'that' ? told(scope) : publication(scope, 'day');
    if (!base) return undated('TIME', `XXXX-XX-XX${PART_OF_DAY[part.toLowerCase()]}`);
    const step = { last: -1, yesterday: -1, tomorrow: 1 }[which.toLowerCase()] ?? 0;
    return timeOfDay(dated(shift(base.period, step), [], `counted from ${base.words}`), part);
  },
};

function told(scope: Scope): ReturnType<typeof publication> {
  const period = scope.last('day');
  return period && { period, words: 'the day told before it' };
}

export const PART_OF_DAY: Readonly<Record<string, string>> = {
  morning: 'TMO', afternoon: 'TAF', evening: 'TEV', night: 'TNI', midday: 'T12:00', noon: 'T12:00', midnight: 'T24:00', dawn: 'TMO', dusk: 'TEV',
};

/** The same day, at a part of it. */
export function timeOfDay(reading: Reading, part: string): Reading {
  return { ...reading, timex: { type: 'TIME', value: reading.timex.value + (PART_OF_DAY[part.toLowerCase()] ?? '') } };
}

const VAGUE: readonly (readonly [RegExp, string])[] = [
  [/^(?:now|currently|at present|at the moment|nowadays|these days|right now|current|at this time|the present|present day|so far)/i, 'PRESENT_REF'],
  [/^(?:recently|recent|lately|the past|former|formerly|previously|once|in the past|long ago)/i, 'PAST_REF'],
  [/./, 'FUTURE_REF'],
];

/** "now", "recently", "the future": words that point to the present, the past or the future, and no nearer. */
export const vague: Parser = {
  starts: ['now', 'currently', 'right', 'recently', 'lately', 'the', 'nowadays', 'soon', 'previously', 'future', 'recent', 'current', 'more', 'these', 'former', 'formerly', 'at', 'next', 'long'],
  pattern: pattern('(?:right now|now|currently|more recently|recently|recent|lately|nowadays|soon|previously|former|formerly|current|the (?:recent |distant )?past(?= ?[,.;]| and)|the (?:near |foreseeable |immediate )?future|future|at present|these days|long ago)'),
  read: (match, { text }) => {
    const word = match[0];
    if (/^now$/i.test(word) && /^[- ]?(?:that|defunct|famous)\b/.test(text.slice(match.index + 3, match.index + 12))) return null;
    const value = VAGUE.find(([sign]) => sign.test(word.replace(/^more /i, '')))?.[1] ?? 'PRESENT_REF';
    return undated('DATE', value);
  },
};
