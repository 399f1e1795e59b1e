import { svg, type SVGTemplateResult } from 'lit';
import { axisOf, type Tick } from '../../data/timeline/ticks.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';
import type { Ruler } from './timeline-ruler.ts';

export const AXIS_HEIGHT = 36;

/** The grid behind the marks, and the axis that stays at the top: coarse names above, fine ones below. */
export function axis(view: Viewport, ruler: Ruler): { grid: SVGTemplateResult; band: SVGTemplateResult } {
  const { domain, pxPerDay } = view;
  const seen = { first: domain.first + view.x / pxPerDay, end: domain.first + (view.x + view.width) / pxPerDay };
  const { unit, fine, coarse } = axisOf(seen, pxPerDay);
  const at = ({ day }: Tick): number => Math.round((day - domain.first) * pxPerDay - view.x) + 0.5;
  const line = (kind: 'fine' | 'coarse', top: number, bottom: number) => (tick: Tick): SVGTemplateResult =>
    svg`<line class=${kind} x1=${at(tick)} x2=${at(tick)} y1=${top} y2=${bottom}></line>`;
  const bottom = AXIS_HEIGHT + view.height;
  const starts = new Set(coarse.map(({ day }) => day));
  return {
    grid: svg`${fine.filter(({ day }) => !starts.has(day)).map(line('fine', AXIS_HEIGHT, bottom))}${coarse.map(line('coarse', AXIS_HEIGHT, bottom))}`,
    band: svg`
      <rect class="band" x="0" y="0" width=${view.width} height=${AXIS_HEIGHT}></rect>
      ${fine.map(line('fine', AXIS_HEIGHT - 14, AXIS_HEIGHT))}${coarse.map(line('coarse', 0, AXIS_HEIGHT))}
      ${coarse.map((tick, index) => coarseLabel(tick.label, at(tick), coarse[index + 1], at, view, ruler))}
      ${fine.map((tick) => svg`<text class="fine" x=${at(tick) + 4} y=${coarse.length === 0 ? 20 : 29}>${tick.label}</text>`)}
      <line class="edge" x1="0" x2=${view.width} y1=${AXIS_HEIGHT - 0.5} y2=${AXIS_HEIGHT - 0.5} data-unit=${unit}></line>
    `,
  };
}

/** The name of the month or year that is running stays in sight, and makes way for the next. */
function coarseLabel(label: string, x: number, next: Tick | undefined, at: (tick: Tick) => number, view: Viewport, ruler: Ruler): SVGTemplateResult | '' {
  const width = ruler(label);
  const end = (next === undefined ? view.width : at(next)) - 6;
  const start = Math.min(Math.max(x, 0) + 4, end - width);
  return start + width < 0 || start < x ? '' : svg`<text class="name" x=${start} y="14">${label}</text>`;
}
