import type { Domain } from './domain.ts';

/** What is seen of a timeline: a window of `width` by `height` pixels, `x` from the start of the domain, `y` from the first lane. */
export interface Viewport {
  readonly domain: Domain;
  readonly pxPerDay: number;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A day no wider than a thumb, and a canvas no wider than what browsers lay out (2^25 pixels). */
const WIDEST_DAY = 96;
const WIDEST_CANVAS = 16_000_000;

/** Room behind the last day for the labels of what happened last, in pixels. */
function tail(width: number): number {
  return Math.min(240, width / 4);
}

/** A window of the given size that shows a stretch of time. */
export function viewOf(domain: Domain, stretch: Domain, width: number, height: number): Viewport {
  return showing({ domain, pxPerDay: 1, x: 0, y: 0, width, height }, stretch);
}

/** Pixels from the start of the domain to the end of what can be scrolled to. */
export function canvasWidth({ domain, pxPerDay, width }: Viewport): number {
  return (domain.end - domain.first) * pxPerDay + tail(width);
}

/** The same window with a stretch of time filling it. */
export function showing(view: Viewport, stretch: Domain): Viewport {
  const pxPerDay = scale(view, (view.width - tail(view.width)) / (stretch.end - stretch.first));
  return movedTo({ ...view, pxPerDay }, { x: (stretch.first - view.domain.first) * pxPerDay });
}

/** Moves the window, as far as there is something to see. */
export function movedTo(view: Viewport, { x = view.x, y = view.y }: { x?: number; y?: number }): Viewport {
  return { ...view, x: Math.max(0, Math.min(canvasWidth(view) - view.width, x)), y: Math.max(0, y) };
}

/** Zooms by a factor (above 1: closer) around the day that lies `at` pixels from the left edge of the window. */
export function zoomed(view: Viewport, factor: number, at: number): Viewport {
  const pxPerDay = scale(view, view.pxPerDay * factor);
  return movedTo({ ...view, pxPerDay }, { x: ((view.x + at) * pxPerDay) / view.pxPerDay - at });
}

/** The window with another size. */
export function resized(view: Viewport, width: number, height: number): Viewport {
  const next = { ...view, width, height };
  return movedTo({ ...next, pxPerDay: scale(next, view.pxPerDay) }, {});
}

/** The window on another domain, with the same days in it as far as the domain has them. */
export function onDomain(view: Viewport, domain: Domain): Viewport {
  const next = { ...view, domain };
  const pxPerDay = scale(next, view.pxPerDay);
  return movedTo({ ...next, pxPerDay }, { x: view.x * (pxPerDay / view.pxPerDay) + (view.domain.first - domain.first) * pxPerDay });
}

/** Moves the window no further than needed for a box (pixels from the start of the domain and the first lane) to be in it. */
export function revealing(view: Viewport, box: { left: number; right: number; top: number; bottom: number }): Viewport {
  const { x, y, width, height } = view;
  const inSight = box.left < x + width - 60 && box.right > x + 20;
  const wide = box.right - box.left > width;
  return movedTo(view, {
    ...(inSight ? {} : { x: (wide ? box.left : (box.left + box.right) / 2) - width * 0.4 }),
    ...(box.top >= y && box.bottom <= y + height ? {} : { y: (box.top + box.bottom - height) / 2 }),
  });
}

function scale({ domain, width }: Viewport, wanted: number): number {
  const days = domain.end - domain.first;
  return Math.max((width - tail(width)) / days, Math.min(WIDEST_DAY, WIDEST_CANVAS / days, wanted));
}
