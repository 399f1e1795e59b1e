import { svg, nothing, type SVGTemplateResult } from 'lit';
import { stretchOf, type Placed } from '../../data/timeline/layout.ts';
import type { Domain } from '../../data/timeline/domain.ts';

/** How a bar ends: round when the date is written, pointed when part of it was inferred, an arrow when it runs on, flat inside a mark. */
type Cap = 'round' | 'point' | 'arrow' | 'flat';

const THICK = 9;
const THIN = 4;

/** What a mark is drawn with: where the view lies on the domain, and how much of it is seen. */
export interface View {
  /** Pixels from the start of the domain to the left edge of the view. */
  x: number;
  y: number;
  width: number;
  height: number;
}

/** The bar of a mark, in pixels of the view, its middle at `y`: one piece for each stretch. */
export function bar({ mark, left, right }: Placed, domain: Domain, pxPerDay: number, view: View, y: number): SVGTemplateResult {
  const whole = (right - left) * 0.999 > (Math.min(mark.end, domain.end) - Math.max(mark.first, domain.first)) * pxPerDay;
  const pieces = whole ? [{ left, right, thin: mark.stretches.every(({ thin }) => thin) }] : mark.stretches.map((stretch) => ({ ...stretchOf(stretch, domain, pxPerDay), thin: stretch.thin }));
  const end: Cap = mark.inferred ? 'point' : 'round';
  return svg`${pieces.map((piece, at) => {
    const from = clamp(piece.left - view.x, view.width);
    const to = clamp(piece.right - view.x, view.width);
    if (to <= from) return nothing;
    const start: Cap = at > 0 && touches(pieces, at - 1) ? 'flat' : mark.openStart !== null && at === 0 ? 'arrow' : end;
    const finish: Cap = touches(pieces, at) ? 'flat' : mark.openEnd !== null && at === pieces.length - 1 ? 'arrow' : end;
    return svg`<path class="bar" d=${outline(from, to, y, piece.thin ? THIN : THICK, start, finish)}></path>`;
  })}`;
}

/** Very long bars are cut off outside the view: numbers of millions of pixels are drawn badly. */
function clamp(x: number, width: number): number {
  return Math.max(-60, Math.min(width + 60, x));
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
