import { shift } from '../period.ts';
import { pattern } from '../pattern.ts';
import { dated, publication, undated, type Parser, type Scope, type Reading } from '../reading.ts';

/** "today", "yesterday", "tomorrow", "the day before yesterday". */
export const namedDay: Parser = {
  starts: ['today', 'yesterday', 'tomorrow', 'the'],
  pattern: pattern('(?<before>the day (?:before|after) )?(?<name>today|yesterday|tomorrow)'),
  read: (match, scope) => {
    const { before = '', name = '' } = match.groups ?? {};
    if (/\b(?:USA|Russia|India|Psychology|VOA) $/.test(scope.text.slice(Math.max(0, match.index - 12), match.index))) return null;
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
    const base = which.toLowerCase() === 'that' || scope.narrative ? told(scope) : publication(scope, 'day');
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

/** "at night", "daytime": a part of no day in particular. "the next morning", "that afternoon" is one of the day told. */
export const partOfDay: Parser = {
  starts: ['night', 'nighttime', 'daytime', 'the', 'that', 'mid', 'this'],
  pattern: pattern('(?:night|nighttime|daytime|(?<which>the next|the following|that|that same|the same|the) (?<part>morning|afternoon|evening|night)|mid[- ](?<mid>morning|afternoon)(?: (?<name>yesterday|today|tomorrow))?)'),
  read: (match, scope) => {
    const { which, part, mid, name } = match.groups ?? {};
    const base = toldDay(scope);
    const step0 = { yesterday: -1, tomorrow: 1 }[(name ?? '').toLowerCase()] ?? 0;
    if (mid !== undefined) return base && timeOfDay(dated(shift(base.period, step0), [], `counted from ${base.words}`), mid);
    if (which === undefined || part === undefined) {
      const before = scope.text.slice(Math.max(0, match.index - 8), match.index);
      if (/^night$/i.test(match[0]) && !/\b(?:at|by|during) $/i.test(before)) return null;
      return undated('TIME', /^day/i.test(match[0]) ? 'XXXX-XX-XXTDT' : 'XXXX-XX-XXTNI');
    }
    if (/^the$/i.test(which)) return null;
    if (!base) return undated('TIME', `XXXX-XX-XX${PART_OF_DAY[part.toLowerCase()]}`);
    const step = /next|following/i.test(which) ? 1 : 0;
    return timeOfDay(dated(shift(base.period, step), [], `counted from ${base.words}`), part);
  },
};

function toldDay(scope: Scope): ReturnType<typeof publication> {
  return told(scope) ?? (scope.narrative ? null : publication(scope, 'day'));
}

const NO_NOUN = /^(?:[,.;:)]| (?:an?|the|was|were|is|are|had|has|of|and|to|would|being|in|by)\b)/;
const PRESENT = '(?<=\\bto )date|right now|now|currently|current|nowadays|these days|at present|at the moment|at this time|the time being|the present(?= ?[,.;]| and| day| time)|present day|modern day';
const PAST = 'more recently|recently|recent|lately|the (?:recent |distant )?past(?= ?[,.;]| and)|(?<=\\b(?:in|from|of) )the past(?! (?:[a-z]+ )?(?:second|minute|hour|day|week|month|quarter|year|decade|century|season)|[ -][0-9])|long ago|the old days|in the past';
const FUTURE = 'soon(?! after| as| thereafter| found| became)|the (?:near |foreseeable |immediate |not too distant )?future|future|the near term|the long term';

/** "now", "recently", "the future": words that point to the present, the past or the future, and no nearer. */
export const vague: Parser = {
  starts: ['now', 'date', 'currently', 'current', 'right', 'nowadays', 'these', 'at', 'the', 'present', 'modern', 'more', 'recently', 'recent', 'lately', 'long', 'soon', 'future', 'former'],
  pattern: pattern(`(?:(?<present>${PRESENT})|(?<past>${PAST})|(?<future>${FUTURE})|(?<former>former))`),
  read: (match, { text, narrative }) => {
    const { present, past, former } = match.groups ?? {};
    const before = text.slice(Math.max(0, match.index - 4), match.index);
    if (former !== undefined) return narrative && !NO_NOUN.test(text.slice(match.index + 6, match.index + 14)) ? undated('DATE', 'PAST_REF') : null;
    if (/^future$/i.test(match[0]) && !narrative) return null;
    if (/^soon$/i.test(match[0]) && (narrative || /as $/i.test(before))) return null;
    return undated('DATE', present !== undefined ? 'PRESENT_REF' : past !== undefined ? 'PAST_REF' : 'FUTURE_REF');
  },
};
