import { displayDate, MONTH_NAMES } from './display-date.ts';
import { civilDay, two } from './civil.ts';
import { day, edtfOf, firstDay, isDay, lastDay, month, within, type Period } from './period.ts';
import { dated, type DatePart, type Reading, type Scope } from './reading.ts';

interface Choice {
  period: Period;
  /** The same, a year before or after: the reading that was not chosen. */
  other: Period | null;
  rule: string;
}

/** In days. In February, "in March" is that of this year unless the words say otherwise. */
const FAR = 200;
const NEAR = 100;
const MONTH_NEAR = 45;

/**
 * Chooses the year of a date written without one. `inYear` makes the date in a year (null when that year has none), `name` says
 * it in words. News: the last such date before publication, or the next when the words tell of the future; a date that is
 * near on one side and far on the other is the near one when the words leave it open. A narrative: the year told before
 * it, or the next when the story would go back by more than half a year. Null when there is nothing to choose by.
 */
function chooseYear(
  scope: Scope, start: number, end: number, name: string, inYear: (year: number) => Period | null,
): Choice | null {
  const told = scope.narrative ? scope.storyYear() : null;
  if (told) return fromStory(scope, told, inYear);
  const today = scope.published;
  const now = today && within(today, 'year');
  if (!today || !now) return null;
  const fits = [now.index - 1, now.index, now.index + 1].map(inYear).filter((period): period is Period => period !== null);
  const before = fits.findLast((period) => firstDay(period) <= lastDay(today));
  const after = fits.find((period) => lastDay(period) >= firstDay(today));
  const chosen = before && after ? side(scope, start, end, before, after, today) : (before ?? after);
  if (!chosen) return null;
  if (before === after) return { period: chosen, other: null, rule: `no year is written: read in the year of ${scope.publicationWords}` };
  const back = chosen === before;
  return {
    period: chosen,
    other: (back ? after : before) ?? null,
    rule: `no year is written: read as the ${back ? 'last' : 'next'} ${name} ${back ? 'before' : 'after'} ${scope.publicationWords}`,
  };
}

/** "oil for January delivery", "the March contract": a month of the market is one to come. */
const DELIVERED = /^ (?:delivery|futures|contracts?|settlement)\b/;

function side(scope: Scope, start: number, end: number, before: Period, after: Period, today: Period): Period {
  const since = Math.max(0, firstDay(today) - lastDay(before));
  const until = Math.max(0, firstDay(after) - lastDay(today));
  const tense = DELIVERED.test(scope.text.slice(end, end + 24)) ? 'future' : scope.tense(start, end);
  // What is just over may stand beside a plan: "expects to report a third-quarter loss", "figures for February are due".
  if (tense === 'future') return until > FAR && since < (before.unit === 'month' ? MONTH_NEAR : NEAR) ? before : after;
  if (tense === 'past' || (tense === 'past?' && !(before.unit === 'day' && since > FAR && until < NEAR))) return before;
  return until < since ? after : before;
}

function fromStory(scope: Scope, told: Period, inYear: (year: number) => Period | null): Choice | null {
  const here = inYear(told.index);
  const month = scope.last('month');
  const next = inYear(told.index + 1);
  const on = here && next && month && within(month, 'year')?.index === told.index && firstDay(month) - lastDay(here) > FAR;
  const period = on ? next : here;
  const words = told.index <= 0 ? `${1 - told.index} BC` : String(told.index);
  return period && {
    period,
    other: on ? here : null,
    rule: on ? `no year is written: the story has come to ${displayDate(edtfOf(month))}, so the year after it` : `no year is written: read in ${words}, the year told before it`,
  };
}

/** The reading of an expression without a year, `written` its parts, in the year that `chooseYear` chooses. */
export function inChosenYear(
  scope: Scope, match: RegExpExecArray, name: string, written: readonly DatePart[], inYear: (year: number) => Period | null,
): Reading | null {
  const choice = chooseYear(scope, match.index, match.index + match[0].length, name, inYear);
  return choice && dated(choice.period, written, choice.rule, { alternatives: choice.other ? [edtfOf(choice.other)] : [] });
}

/** A month, or a day of it, without a year. */
export function withoutYear(
  scope: Scope, start: number, end: number, m: number, d: number | null, written: readonly DatePart[] = d === null ? ['month'] : ['month', 'day'],
): Reading | null {
  const name = MONTH_NAMES[m - 1] ?? '';
  if (d !== null && !isDay(2000, m, d)) return null;
  const make = (y: number): Period | null => (d === null ? month(y, m) : isDay(y, m, d) ? day(y, m, d) : null);
  const choice = chooseYear(scope, start, end, d === null ? name : `${d} ${name}`, make);
  if (choice) {
    return dated(choice.period, written, choice.rule, { alternatives: choice.other ? [edtfOf(choice.other)] : [] });
  }
  const value = `XXXX-${two(m)}${d === null ? '' : `-${two(d)}`}`;
  return { timex: { type: 'DATE', value }, period: null, edtf: value, written, inferred: [], rule: '', alternatives: [] };
}

/** The year in which a period begins. */
export function yearOf(period: Period): number {
  return civilDay(firstDay(period)).year;
}
