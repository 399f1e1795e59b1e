import fc from 'fast-check';
import { expect, it } from 'vitest';
import { civilDay, dayNumber, isoDay, weekdayOf } from './civil.ts';
import { edtfOf, firstDay, lastDay, shift, timexOf, UNITS, within } from './period.ts';
import { isEdtf } from './edtf.ts';

const days = fc.integer({ min: dayNumber(-2000, 1, 1), max: dayNumber(3000, 12, 31) });

it('counts days as the calendar does', () => {
  expect(dayNumber(1970, 1, 1)).toBe(0);
  expect(weekdayOf(dayNumber(2023, 2, 22))).toBe(3);
  expect(isoDay(dayNumber(2024, 2, 28) + 1)).toBe('2024-02-29');
  fc.assert(fc.property(days, (day) => {
    const { year, month, day: dayOfMonth } = civilDay(day);
    expect(dayNumber(year, month, dayOfMonth)).toBe(day);
  }));
});

it('puts every day in exactly one period of each unit, all of them valid EDTF', () => {
  fc.assert(fc.property(days, fc.constantFrom(...UNITS), (day, unit) => {
    const period = within({ unit: 'day', index: day }, unit);
    if (period === null) throw new Error(unit);
    if (unit !== 'weekend') {
      expect(firstDay(period)).toBeLessThanOrEqual(day);
      expect(lastDay(period)).toBeGreaterThanOrEqual(day);
      expect(firstDay(shift(period, 1))).toBe(lastDay(period) + 1);
    }
    expect(isEdtf(edtfOf(period))).toBe(true);
    expect(timexOf(period)).toMatch(/^(?:BC)?[0-9W]/);
  }));
});
