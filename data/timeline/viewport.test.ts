import { describe, expect, it } from 'vitest';
import { canvasWidth, movedTo, onDomain, resized, revealing, showing, viewOf, zoomed, type Viewport } from './viewport.ts';

const year = { first: 19_000, end: 19_365 };
const dayAt = (view: Viewport, at: number): number => view.domain.first + (view.x + at) / view.pxPerDay;

describe('the window on a timeline', () => {
  const all = viewOf(year, year, 1000, 300);
  const week = showing(all, { first: 19_100, end: 19_107 });

  it('shows all of a domain, with room for the last labels, and goes no further out', () => {
    expect(canvasWidth(all)).toBeCloseTo(1000);
    expect(zoomed(all, 0.5, 500)).toEqual(all);
    expect(movedTo(all, { x: -50, y: -50 })).toEqual(all);
    expect(movedTo(all, { x: 5000 }).x).toBeCloseTo(0);
  });

  it('shows a stretch from its first day', () => {
    expect(dayAt(week, 0)).toBeCloseTo(19_100);
    expect(week.pxPerDay).toBe(96);
  });

  it('keeps the day under the pointer while zooming in and out', () => {
    const view = showing(all, { first: 19_100, end: 19_160 });
    for (const factor of [1.3, 0.8]) expect(dayAt(zoomed(view, factor, 320), 320)).toBeCloseTo(dayAt(view, 320));
  });

  it('keeps its days when facts are added before them, and its scale when the window grows', () => {
    const wider = onDomain(week, { first: 10_000, end: 19_365 });
    expect(dayAt(wider, 0)).toBeCloseTo(19_100);
    expect(resized(week, 1400, 500)).toMatchObject({ pxPerDay: week.pxPerDay, x: week.x, width: 1400, height: 500 });
    expect(canvasWidth(resized(all, 1400, 300))).toBeCloseTo(1400);
  });

  it('moves only for what is out of sight', () => {
    const seen = { left: week.x + 100, right: week.x + 110, top: 20, bottom: 50 };
    expect(revealing(week, seen)).toEqual(week);
    const before = revealing(week, { left: 100, right: 110, top: 900, bottom: 930 });
    expect(before.x).toBeLessThan(100);
    expect(before.y).toBeGreaterThan(900 - 300);
    expect(before.y).toBeLessThan(900);
  });

  it('stays within what a browser can lay out, over ten millennia', () => {
    const ages = viewOf({ first: -3_000_000, end: 20_000 }, year, 1000, 300);
    expect(canvasWidth(ages)).toBeLessThan(2 ** 25);
  });
});
