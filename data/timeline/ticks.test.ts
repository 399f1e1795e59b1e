import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../dates/civil.ts';
import { axisOf, type Tick } from './ticks.ts';

const winter = { first: dayNumber(2022, 12, 28), end: dayNumber(2023, 2, 3) };
const spell = (ticks: readonly Tick[]): string[] => ticks.map(({ day, label }) => `${isoDay(day)} ${label}`);

describe('axisOf', () => {
  it('goes from days to years as the scale shrinks', () => {
    const units = [40, 22, 10, 2, 0.5, 0.1, 0.01].map((pxPerDay) => axisOf(winter, pxPerDay).unit);
    expect(units).toEqual(['day', 'day', 'week', 'month', 'quarter', 'year', 'year']);
  });

  it('begins weeks on Monday, also the one before the start', () => {
    expect(spell(axisOf(winter, 10).fine)).toEqual(['2022-12-26 26', '2023-01-02 2', '2023-01-09 9', '2023-01-16 16', '2023-01-23 23', '2023-01-30 30']);
  });

  it('names months with their year, from the one that is running', () => {
    expect(spell(axisOf(winter, 40).coarse)).toEqual(['2022-12-01 December 2022', '2023-01-01 January 2023', '2023-02-01 February 2023']);
    expect(spell(axisOf(winter, 2).fine)).toEqual(['2022-12-01 Dec', '2023-01-01 Jan', '2023-02-01 Feb']);
    expect(spell(axisOf(winter, 2).coarse)).toEqual(['2022-01-01 2022', '2023-01-01 2023']);
  });

  it('counts quarters from January', () => {
    expect(spell(axisOf(winter, 0.5).fine)).toEqual(['2022-10-01 Q4', '2023-01-01 Q1']);
  });

  it('keeps years apart over millennia, and names those before our era', () => {
    const long = axisOf({ first: dayNumber(-60, 1, 1), end: dayNumber(2023, 1, 1) }, 0.002);
    expect(long.fine.length).toBeLessThan(40);
    const old = axisOf({ first: dayNumber(-1, 6, 1), end: dayNumber(1, 6, 1) }, 0.5 / 3);
    expect(old.fine.map(({ label }) => label)).toEqual(['2 BC', '1 BC', '1']);
  });
});
