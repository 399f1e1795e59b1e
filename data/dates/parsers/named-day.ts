import { shift } from '../period.ts';
import { after, before, pattern } from '../pattern.ts';
import { dated, publication, told, undated, type Parser } from '../reading.ts';
import { onDayTold } from './day-told.ts';
import { atDayPart, dayPartCode } from './time-of-day.ts';

/** "USA Today" is a newspaper, the "Today" show a broadcast. */
const SHOW = /^['’”"]* (?:[Ss]how|programme|program)\b/;
const TITLE = /\b(?:USA|Russia|India|Psychology|VOA) $/;

/** "today", "yesterday", "tomorrow", "the day before yesterday". */
export const namedDay: Parser = {
  starts: ['today', 'yesterday', 'tomorrow', 'the'],
  pattern: pattern('(?:the day (?<side>before|after) )?(?<name>today|yesterday|tomorrow)'),
  read: (match, scope) => {
    if (TITLE.test(before(match)) || (/^T/.test(match[0]) && SHOW.test(after(match)))) return null;
    const { side = '', name = '' } = match.groups ?? {};
    const step = stepOf(name) + (side === '' ? 0 : /before/i.test(side) ? -1 : 1);
    const base = scope.narrative ? null : publication(scope, 'day');
    if (base) return dated(shift(base.period, step), [], `counted from ${base.words}`);
    return undated('DATE', step === 0 ? 'PRESENT_REF' : 'XXXX-XX-XX');
  },
};

/** "tonight", "this morning", "last night", "overnight". */
export const namedNight: Parser = {
  starts: ['tonight', 'this', 'last', 'that', 'yesterday', 'tomorrow', 'overnight', 'today'],
  pattern: pattern('(?:tonight|overnight|(?<which>this|last|that|yesterday|tomorrow|today) (?<part>morning|afternoon|evening|night|midday|noon))'),
  read: (match, scope) => {
    const { which = 'this', part = 'night' } = match.groups ?? {};
    const base = /that/i.test(which) ? told(scope, 'day') : scope.narrative ? told(scope, 'day') : publication(scope, 'day');
    if (!base) return undated('TIME', `XXXX-XX-XX${dayPartCode(part)}`);
    return atDayPart(dated(shift(base.period, stepOf(which)), [], `counted from ${base.words}`), part);
  },
};

const OF_TOLD = '(?<which>the next|the following|that|that same|the same) (?<part>morning|afternoon|evening|night)';
const IN_THE = '(?:(?<=\\bin )the|(?<=\\b(?:by|until|in|on|from) )(?:late|early)) (?<plain>morning|afternoon|evening)';
const MIDDLE = 'mid[- ](?<mid>morning|afternoon)(?: (?<name>yesterday|today|tomorrow))?';

/** "at night", "daytime": a part of no day in particular. "the next morning", "that afternoon", "mid-morning": of the day told. */
export const dayPart: Parser = {
  starts: ['night', 'nighttime', 'daytime', 'the', 'that', 'mid', 'late', 'early'],
  pattern: pattern(`(?:(?<any>night|nighttime|daytime)|${OF_TOLD}|${IN_THE}|${MIDDLE})`),
  read: (match, scope) => {
    const { any, which = '', mid, name = '' } = match.groups ?? {};
    if (any !== undefined) {
      if (/^night$/i.test(any) && !/\b(?:at|by|during) $/i.test(before(match))) return null;
      return undated('TIME', /^day/i.test(any) ? 'XXXX-XX-XXTDT' : 'XXXX-XX-XXTNI');
    }
    const part = mid ?? match.groups?.['plain'] ?? match.groups?.['part'] ?? '';
    if (which === '' && name === '') {
      const reading = onDayTold(match, scope);
      return reading ? atDayPart(reading, part) : undated('TIME', `XXXX-XX-XX${dayPartCode(part)}`);
    }
    const base = told(scope, 'day');
    if (!base) return undated('TIME', `XXXX-XX-XX${dayPartCode(part)}`);
    const step = /next|following/i.test(which) ? 1 : stepOf(name);
    return atDayPart(dated(shift(base.period, step), [], `counted from ${base.words}`), part);
  },
};

function stepOf(word: string): number {
  return { last: -1, yesterday: -1, tomorrow: 1 }[word.toLowerCase()] ?? 0;
}
