import { daysInMonth } from '../../data/dates/civil.ts';
import { MONTH_NAMES } from '../../data/dates/display-date.ts';
import { isEdtf } from '../../data/dates/edtf.ts';

/** What is wrong with a date typed as a plain day, month or year, in a sentence; null when it may be kept. Empty means without a date. */
export function dateProblem(typed: string): string | null {
  const date = typed.trim();
  if (date === '') return null;
  const [, year, month, day] = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(date) ?? [];
  if (year === undefined) return `“${date}” is not a date the app can read: write it as 2023, 2023-02 or 2023-02-19.`;
  if (isEdtf(date)) return monthOf(month) !== undefined || month === undefined ? null : noMonth(date, month);
  const name = monthOf(month);
  if (name === undefined) return noMonth(date, month ?? '');
  return `${date} does not exist: ${name} ${year} has ${daysInMonth(Number(year), Number(month))} days, so no day ${Number(day)}.`;
}

const monthOf = (month: string | undefined): string | undefined => MONTH_NAMES[Number(month) - 1];

/** EDTF takes 21 to 41 for seasons and other parts of a year; a plain date has none. */
const noMonth = (date: string, month: string): string => `${date} does not exist: there is no month ${Number(month)}.`;
