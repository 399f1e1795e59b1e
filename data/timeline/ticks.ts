import { civilDay, dayNumber, weekdayOf } from '../dates/civil.ts';
import { MONTH_NAMES } from '../dates/display-date.ts';
import type { Domain } from './domain.ts';

export type TickUnit = 'day' | 'week' | 'month' | 'quarter' | 'year';

/** A line of the axis at the start of a day, with its label. */
export interface Tick {
  day: number;
  label: string;
}

export interface Axis {
  unit: TickUnit;
  fine: readonly Tick[];
  /** The months or years above the fine ticks; the first may begin before the domain. Empty when the fine ticks are years. */
  coarse: readonly Tick[];
}

/** Pixels that a label of a unit needs between two ticks. */
const NEEDED = { day: 22, week: 32, month: 36, quarter: 32, year: 44 } as const;
const YEAR_STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/** The ticks of a stretch of time at a scale: the finest unit whose labels have room. Weeks begin on Monday. */
export function axisOf(domain: Domain, pxPerDay: number): Axis {
  if (pxPerDay >= NEEDED.day) return { unit: 'day', fine: days(domain, 1), coarse: months(domain, 1, monthAndYear) };
  if (pxPerDay * 7 >= NEEDED.week) return { unit: 'week', fine: days(domain, 7), coarse: months(domain, 1, monthAndYear) };
  if (pxPerDay * 30 >= NEEDED.month) return { unit: 'month', fine: months(domain, 1, shortMonth), coarse: years(domain, 1) };
  if (pxPerDay * 91 >= NEEDED.quarter) return { unit: 'quarter', fine: months(domain, 3, quarter), coarse: years(domain, 1) };
  const step = YEAR_STEPS.find((count) => count * 365 * pxPerDay >= NEEDED.year) ?? 10_000;
  return { unit: 'year', fine: years(domain, step), coarse: [] };
}

function days({ first, end }: Domain, step: 1 | 7): Tick[] {
  const ticks: Tick[] = [];
  for (let day = Math.ceil(first) - (step === 7 ? weekdayOf(Math.ceil(first)) - 1 : 0); day < end; day += step) {
    ticks.push({ day, label: String(civilDay(day).day) });
  }
  return ticks;
}

function months({ first, end }: Domain, step: 1 | 3, label: (year: number, month: number) => string): Tick[] {
  const ticks: Tick[] = [];
  const start = civilDay(Math.floor(first));
  for (let at = start.month - 1 - ((start.month - 1) % step); ; at += step) {
    const year = start.year + Math.floor(at / 12);
    const month = (at % 12) + 1;
    const day = dayNumber(year, month, 1);
    if (day >= end) return ticks;
    ticks.push({ day, label: label(year, month) });
  }
}

function years({ first, end }: Domain, step: number): Tick[] {
  const ticks: Tick[] = [];
  for (let year = Math.floor(civilDay(Math.floor(first)).year / step) * step; ; year += step) {
    const day = dayNumber(year, 1, 1);
    if (day >= end) return ticks;
    ticks.push({ day, label: yearLabel(year) });
  }
}

/** Astronomical years in the words of historians: 0 is 1 BC. */
function yearLabel(year: number): string {
  return year <= 0 ? `${1 - year} BC` : String(year);
}

function shortMonth(_year: number, month: number): string {
  return (MONTH_NAMES[month - 1] ?? '').slice(0, 3);
}

function monthAndYear(year: number, month: number): string {
  return `${MONTH_NAMES[month - 1] ?? ''} ${yearLabel(year)}`;
}

function quarter(_year: number, month: number): string {
  return `Q${Math.ceil(month / 3)}`;
}
