import { svg, type SVGTemplateResult } from 'lit';
import type { Domain } from '../../data/timeline/domain.ts';
import { axisOf, type Tick } from '../../data/timeline/ticks.ts';
import type { Ruler } from './timeline-ruler.ts';
import type { View } from './timeline-shape.ts';

export const AXIS_HEIGHT = 36;

/** The grid behind the marks, and the axis that stays at the top: coarse names above, fine ones below. */
export function axis(domain: Domain, pxPerDay: number, view: View, ruler: Ruler): { grid: SVGTemplateResult; band: SVGTemplateResult } {
  const seen = { first: domain.first + view.x / pxPerDay, end: domain.first + (view.x + view.width) / pxPerDay };
  const { unit, fine, coarse } = axisOf(seen, pxPerDay);
  const at = ({ day }: Tick): number => Math.round((day - domain.first) * pxPerDay - view.x) + 0.5;
  const line = (tick: Tick, top: number, kind: string): SVGTemplateResult =>
    svg`<line class=${kind} x1=${at(tick)} x2=${at(tick)} y1=${top} y2=${view.height}></line>`;
  const starts = new Set(coarse.map(({ day }) => day));
  return {
    grid: svg`${fine.map((tick) => (starts.has(tick.day) ? '' : line(tick, AXIS_HEIGHT - 16, 'fine')))}${coarse.map((tick) => line(tick, 0, 'coarse'))}`,
    band: svg`
      <rect class="band" x="0" y="0" width=${view.width} height=${AXIS_HEIGHT}></rect>
      ${fine.map((tick) => line(tick, AXIS_HEIGHT - 5, 'fine'))}
      ${coarse.map((tick) => svg`<line class="coarse" x1=${at(tick)} x2=${at(tick)} y1="0" y2=${AXIS_HEIGHT}></line>`)}
      ${coarse.map((tick, index) => coarseLabel(tick.label, at(tick), coarse[index + 1], at, view, ruler))}
      ${fine.map((tick) => svg`<text class="fine" x=${at(tick) + 4} y=${coarse.length === 0 ? 20 : 29}>${tick.label}</text>`)}
      <line class="edge" x1="0" x2=${view.width} y1=${AXIS_HEIGHT - 0.5} y2=${AXIS_HEIGHT - 0.5} data-unit=${unit}></line>
    `,
  };
}

/** The name of the month or year that is running stays in sight, and makes way for the next. */
function coarseLabel(label: string, x: number, next: Tick | undefined, at: (tick: Tick) => number, view: View, ruler: Ruler): SVGTemplateResult | '' {
  const width = ruler(label);
  const end = (next === undefined ? view.width : at(next)) - 6;
  const start = Math.min(Math.max(x, 0) + 4, end - width);
  return start + width < 0 || start < x ? '' : svg`<text class="name" x=${start} y="14">${label}</text>`;
}
