import { weekdayOf } from '../civil.ts';
import { day, firstDay, nearestWeekday, type Period } from '../period.ts';
import { after, pattern } from '../pattern.ts';
import { inChosenYear } from '../missing-year.ts';
import { dated, type Parser } from '../reading.ts';

type InYear = (year: number) => Period;
const fixed = (m: number, d: number): InYear => (y) => day(y, m, d);
/** The `n`th weekday of a month; -1 is the last. */
const nth = (m: number, weekday: number, n: number): InYear => (y) => ({
  unit: 'day',
  index: n > 0 ? nearestWeekday(firstDay(day(y, m, 1)), weekday, 1) + (n - 1) * 7 : nearestWeekday(firstDay(day(y, m, 31)), weekday, -1),
});

/** Western Easter (Meeus, Jones and Butcher, 1991), as a day number, and days from it. */
const easter = (offset: number): InYear => (y) => {
  const a = y % 19;
  const b = Math.floor(y / 100);
  const c = y % 100;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - g + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const n = Math.floor((h + l - 7 * m + 90) / 25);
  return { unit: 'day', index: firstDay(day(y, n, 1)) + ((h + l - 7 * m + 33 * n + 19) % 32) - 1 + offset };
};

/** Holidays whose day is certain. Moving feasts of the moon (Ramadan, Eid, Passover, Diwali) are left to the analyst. */
const HOLIDAYS: Readonly<Record<string, InYear>> = {
  'christmas eve': fixed(12, 24), 'christmas day': fixed(12, 25), christmas: fixed(12, 25), 'boxing day': fixed(12, 26),
  "new year's eve": fixed(12, 31), "new year's day": fixed(1, 1), 'new years day': fixed(1, 1), "new year's": fixed(1, 1),
  "valentine's day": fixed(2, 14), 'april fools day': fixed(4, 1), "april fool's day": fixed(4, 1), 'may day': fixed(5, 1),
  "st. patrick's day": fixed(3, 17), halloween: fixed(10, 31), "all saints' day": fixed(11, 1), 'veterans day': fixed(11, 11),
  'armistice day': fixed(11, 11), 'fourth of july': fixed(7, 4), juneteenth: fixed(6, 19),
  'bastille day': fixed(7, 14), thanksgiving: nth(11, 4, 4), 'thanksgiving day': nth(11, 4, 4), 'labor day': nth(9, 1, 1),
  'memorial day': nth(5, 1, -1), "mother's day": nth(5, 7, 2), "father's day": nth(6, 7, 3), "presidents' day": nth(2, 1, 3),
  'columbus day': nth(10, 1, 2), 'martin luther king day': nth(1, 1, 3), 'good friday': easter(-2), easter: easter(0),
  'easter sunday': easter(0), 'easter monday': easter(1), 'ash wednesday': easter(-46), 'palm sunday': easter(-7), pentecost: easter(49),
};

const names = Object.keys(HOLIDAYS).sort((a, b) => b.length - a.length);

/** The weekend nearest a holiday: that before a Monday or Tuesday, else that of its week. */
function weekendAbout(holiday: Period): Period {
  const index = Math.floor((firstDay(holiday) + 3) / 7) - (weekdayOf(firstDay(holiday)) < 3 ? 1 : 0);
  return { unit: 'weekend', index };
}

/** "Christmas", "Thanksgiving Day", "Labor Day weekend", "New Year's Eve 1999". */
export const holiday: Parser = {
  starts: [...new Set([...names.map((name) => name.split(/[ .']/)[0] ?? ''), 'the'])],
  pattern: pattern(`(?<name>${names.map((name) => name.replaceAll("'", "['’]").replace('.', '\\.')).join('|')})(?<weekend> weekend)?(?:,?(?: of| in)? {y:year})?`),
  read: (match, scope) => {
    const { name = '', weekend, y } = match.groups ?? {};
    if (!/^[A-Z]/.test(name) || /^ (?:Agreement|Accord|Island|Massacre)\b/.test(after(match))) return null;
    const onDay = HOLIDAYS[name.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/g, ' ')];
    if (!onDay) return null;
    const inYear = weekend === undefined ? onDay : (year: number) => weekendAbout(onDay(year));
    if (y !== undefined) return dated(inYear(Number(y)), ['year', 'month', 'day'], '');
    return inChosenYear(scope, match, name, ['month', 'day'], inYear);
  },
};
