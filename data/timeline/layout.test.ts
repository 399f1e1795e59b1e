import { describe, expect, it } from 'vitest';
import { dayNumber, isoDay } from '../dates/civil.ts';
import { domainOf, homeOf } from './domain.ts';
import { layOut, MIN_BAR, stretchOf, type Layout } from './layout.ts';
import { readTimeline, type Mark } from './mark.ts';
import { fact } from './timeline.cases.ts';

const marksOf = (...dates: string[]): readonly Mark[] => readTimeline(dates.map((edtf, at) => fact(`f${String(at).padStart(4, '0')}`, edtf))).marks;
const february = { first: dayNumber(2023, 2, 1), end: dayNumber(2023, 3, 1) };
const lay = (marks: readonly Mark[], pxPerDay: number, lanes = 50, label = 100): Layout =>
  layOut(marks, february, { pxPerDay, lanes, labelWidth: () => label });

function overlaps({ placed }: Layout): string[] {
  const found: string[] = [];
  for (const a of placed) {
    for (const b of placed) {
      const ends = (at: typeof a): number => Math.max(at.right, at.left + at.room);
      if (a !== b && a.lane === b.lane && a.left <= b.left && ends(a) > b.left) found.push(`${a.mark.fact.id} on ${b.mark.fact.id}`);
    }
  }
  return found;
}

describe('layOut', () => {
  it('draws a day a day wide and a month exactly as long as its days', () => {
    const { placed } = lay(marksOf('2023-02-19', '2023-02'), 20);
    expect(placed.map(({ left, right }) => [left, right])).toEqual([[0, 28 * 20], [18 * 20, 19 * 20]]);
  });

  it('widens what is too narrow to see around its middle, never narrows', () => {
    const [day] = lay(marksOf('2023-02-11'), 2).placed;
    expect(day).toMatchObject({ left: 21 - MIN_BAR / 2, right: 21 + MIN_BAR / 2 });
  });

  it('clips open ends to the domain', () => {
    const [until, from] = lay(marksOf('../2023-02-10', '2023-02-20/..'), 10).placed;
    expect(until).toMatchObject({ left: 0, right: 100 });
    expect(from).toMatchObject({ left: 190, right: 280 });
    expect(stretchOf({ first: -Infinity, end: Infinity, thin: false }, february, 10)).toEqual({ left: 0, right: 280 });
  });

  it('puts facts of one day on lanes of their own and reuses a lane that is free again', () => {
    const { placed, lanes } = lay(marksOf('2023-02-02', '2023-02-02', '2023-02-20'), 20);
    expect(placed.map(({ lane }) => lane)).toEqual([0, 1, 0]);
    expect(lanes).toBe(2);
  });

  it('shortens labels before it runs out of lanes, and gives them the room that is free', () => {
    const days = Array.from({ length: 28 }, (_, at) => `2023-02-${String(at + 1).padStart(2, '0')}`);
    const wide = lay(marksOf(...days), 40, 50, 300);
    expect(wide.lanes).toBeGreaterThan(4);
    const tight = lay(marksOf(...days), 40, 4, 300);
    expect(tight.lanes).toBeLessThanOrEqual(4);
    expect(Math.max(...tight.placed.map(({ room }) => room))).toBe(300);
    expect(overlaps(tight)).toEqual([]);
  });

  it('covers nothing with 2,000 facts of every precision, at every scale', () => {
    const shapes = (at: number): string => {
      const day = isoDay(dayNumber(2020, 1, 1) + ((at * 37) % 1500));
      return [day, day.slice(0, 7), day.slice(0, 4), `${day}/..`, `../${day}`][at % 5] ?? day;
    };
    const marks = marksOf(...Array.from({ length: 2000 }, (_, at) => shapes(at)));
    const domain = domainOf(marks);
    if (domain === null) throw new Error('no domain');
    for (const pxPerDay of [0.5, 4, 30]) {
      expect(overlaps(layOut(marks, domain, { pxPerDay, lanes: 40, labelWidth: (mark) => 80 + (mark.first % 7) * 30 }))).toEqual([]);
    }
  });
});

describe('domainOf', () => {
  it('reaches over every known day, with a margin', () => {
    expect(domainOf(marksOf('2023-02-19', '2022-11', '2021-08/..'))).toEqual({ first: dayNumber(2021, 8, 1) - 23, end: dayNumber(2023, 2, 20) + 23 });
    expect(domainOf([])).toBeNull();
  });

  it('opens where most facts are, not at the one of long ago', () => {
    const marks = marksOf('1893', ...Array.from({ length: 12 }, (_, at) => `2023-02-${String(at + 10)}`));
    const domain = domainOf(marks);
    if (domain === null) throw new Error('no domain');
    expect(isoDay(domain.first) < '1893').toBe(true);
    expect(homeOf(marks, domain)).toEqual({ first: dayNumber(2023, 2, 10) - 4, end: dayNumber(2023, 2, 22) + 4 });
    expect(homeOf(marks.slice(0, 3), domain)).toEqual(domain);
  });
});
