import { svg, nothing, type SVGTemplateResult } from 'lit';
import { stretchOf, type Placed } from '../../data/timeline/layout.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';

/** How a bar ends: round when the date is written, pointed when part of it was inferred, an arrow when it runs on, flat inside a mark. */
type Cap = 'round' | 'point' | 'arrow' | 'flat';

const THICK = 9;
const THIN = 4;

/** The bar of a mark, in pixels from the frame's origin, its middle at `y`: one piece for each stretch. */
export function bar({ mark, left, right }: Placed, view: Viewport, y: number): SVGTemplateResult {
  const { domain, pxPerDay } = view;
  const widened = right - left - 0.01 > (Math.min(mark.end, domain.end) - Math.max(mark.first, domain.first)) * pxPerDay;
  const pieces = widened
    ? [{ left, right, thin: mark.stretches.every(({ thin }) => thin) }]
    : mark.stretches.map((stretch) => ({ ...stretchOf(stretch, domain, pxPerDay), thin: stretch.thin }));
  const end: Cap = mark.inferred ? 'point' : 'round';
  return svg`${pieces.map((piece, at) => {
    const [from, to] = inFrame(piece.left, piece.right, view);
    if (to <= from) return nothing;
    const start: Cap = at > 0 && touches(pieces, at - 1) ? 'flat' : mark.openStart !== null && at === 0 ? 'arrow' : end;
    const finish: Cap = touches(pieces, at) ? 'flat' : mark.openEnd !== null && at === pieces.length - 1 ? 'arrow' : end;
    return svg`<path class="bar" d=${outline(from, to, y, piece.thin ? THIN : THICK, start, finish)}></path>`;
  })}`;
}

/** Pixels after which drawing begins anew: numbers of millions of pixels are drawn badly. */
const FRAME = 16_384;

/** Where drawing begins: the start of the frame that the view is in, in pixels from the start of the domain. */
export function originOf({ x }: Viewport): number {
  return Math.floor(x / FRAME) * FRAME;
}

/** A stretch of pixels from the start of the domain as one from the frame's origin, cut off well outside of the frame. */
export function inFrame(left: number, right: number, view: Viewport): [left: number, right: number] {
  const origin = originOf(view);
  const cut = (x: number): number => Math.max(-FRAME, Math.min(2 * FRAME, x - origin));
  return [cut(left), cut(right)];
}

function touches(pieces: readonly { left: number; right: number }[], at: number): boolean {
  return pieces[at]?.right === pieces[at + 1]?.left;
}

/** A closed outline from `from` to `to` around the height `y`. */
export function outline(from: number, to: number, y: number, thickness: number, start: Cap, finish: Cap): string {
  const half = thickness / 2;
  const depth = (cap: Cap): number => (cap === 'flat' ? 0 : Math.min(cap === 'round' ? half : cap === 'point' ? half + 1 : 9, (to - from) / 2));
  const a = from + depth(start);
  const b = to - depth(finish);
  return `M${r(a)} ${r(y - half)}H${r(b)}${right(b, to, y, half, finish)}H${r(a)}${left(a, from, y, half, start)}Z`;
}

function right(x: number, tip: number, y: number, half: number, cap: Cap): string {
  if (cap === 'flat') return `V${r(y + half)}`;
  if (cap === 'round') return `A${r(tip - x)} ${half} 0 0 1 ${r(x)} ${r(y + half)}`;
  const flare = cap === 'arrow' ? 3 : 0;
  return `V${r(y - half - flare)}L${r(tip)} ${r(y)}L${r(x)} ${r(y + half + flare)}V${r(y + half)}`;
}

function left(x: number, tip: number, y: number, half: number, cap: Cap): string {
  if (cap === 'flat') return `V${r(y - half)}`;
  if (cap === 'round') return `A${r(x - tip)} ${half} 0 0 1 ${r(x)} ${r(y - half)}`;
  const flare = cap === 'arrow' ? 3 : 0;
  return `V${r(y + half + flare)}L${r(tip)} ${r(y)}L${r(x)} ${r(y - half - flare)}V${r(y - half)}`;
}

/** Tenths of a pixel. */
function r(value: number): number {
  return Math.round(value * 10) / 10;
}
