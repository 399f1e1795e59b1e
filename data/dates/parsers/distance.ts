import { edtfOf, shift } from '../period.ts';
import { after, before, pattern } from '../pattern.ts';
import { counted, dated, publication, told, undated, type Parser, type Reading, type Scope } from '../reading.ts';
import { amountOf, AMOUNT_UNIT, COUNT, countOf } from './amount.ts';
import { yearBefore } from './company-report.ts';
import { NUMBER_STARTS } from './starts.ts';

const STARTS = [...NUMBER_STARTS, 'a', 'an', 'several', 'half', 'some', 'many', 'few', 'years', 'months', 'weeks', 'days', 'hours', 'minutes', 'decades', 'centuries'];

/** "up 9 percent from a year earlier": what is reported on is compared, whatever was told in between. */
const COMPARED = /\b(?:up|down|rose|fell|increased?|decreased?|grew|dropped|jumped|higher|lower|more|less|fewer|compared|percent|%|million|billion) (?:[\w.,%$]+ ){0,4}(?:from|than|with|to|in) $/i;

/** "two days ago", "a week from now" are counted from publication; "a year earlier", "three weeks later" from the date told before. */
export const distance: Parser = {
  starts: STARTS,
  pattern: pattern(`(?:(?<count>${COUNT})(?<open> (?:or|to) {number})? )?(?<unit>(?:${AMOUNT_UNIT})s?)(?: or so)? (?<way>ago(?: this month)?|from now|from today|earlier|later|before|after|afterwards|previously|hence|prior)`),
  read: (match, scope) => {
    const { count: words, open, unit: unitWord = '', way = '' } = match.groups ?? {};
    if (/^(?:before|after|prior)$/i.test(way) && /^ [A-Za-z0-9]/.test(after(match))) return null;
    const { value, count, unit } = amountOf(words === undefined ? null : countOf(words), unitWord);
    const ago = /^ago/i.test(way);
    if (/month$/i.test(way)) return unit === 'year' && count !== null ? yearsAgoThisMonth(scope, count) : null;
    const forward = /^(?:from now|from today|later|after|afterwards|hence)$/i.test(way);
    const base = unit === null || count === null ? null : ago || /^from/i.test(way) ? publication(scope, unit) : told(scope, unit);
    if (!ago && (unit === null || open !== undefined || (count === null && !scope.narrative))) return undated('DURATION', value);
    if (base === null || count === null || open !== undefined) return undated('DATE', forward ? 'FUTURE_REF' : 'PAST_REF');
    if (unit === 'year' && count === 1 && !forward && !scope.narrative && (scope.recent('quarter') !== null || COMPARED.test(before(match)))) {
      return yearBefore(scope);
    }
    const reading = counted(scope, match, base, forward ? count : -count);
    if (reading === null) return undated('DURATION', value);
    // "2,000 years ago" names no year, not even about.
    if (unit === 'year' && count >= 1000) return { ...reading, period: null };
    const round = unit === 'year' && count >= 10 && count % 10 === 0;
    if (!round || reading.period === null) return reading;
    return { ...reading, edtf: `${edtfOf(reading.period)}~`, rule: `${reading.rule}; the number is round` };
  },
};

/** "ten years ago this month": that month, so many years before publication. */
function yearsAgoThisMonth(scope: Scope, years: number): Reading | null {
  const now = scope.narrative ? null : publication(scope, 'month');
  return now && dated(shift(now.period, -12 * years), [], `counted from ${now.words}`);
}
