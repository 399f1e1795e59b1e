import { nothing, svg, type SVGTemplateResult } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { isoDay } from '../../data/dates/civil.ts';
import type { Placed } from '../../data/timeline/layout.ts';
import type { Mark } from '../../data/timeline/mark.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';
import { cut, type Ruler } from './timeline-ruler.ts';
import { bar, inFrame, originOf } from './timeline-shape.ts';
import { qualifier, saying } from './timeline-words.ts';

/** Heights of a lane in pixels: all of it, its label's baseline and the middle of its bar. */
export interface Lane {
  height: number;
  label: number;
  bar: number;
}

/** All about a fact's drawing that is not its place. */
export interface FactLook {
  contested: boolean;
  active: boolean;
  /** Steps back because another article is on stage. */
  aside: boolean;
  /** The one fact that Tab leads to. */
  current: boolean;
  position: number;
  count: number;
}

/** Room for the sign of a contested fact before its label. */
export const SIGN = 16;
/** The icon for contested facts, as a path: an svg within this svg would take all of its room. */
const CONTESTED = 'm8 3-5 5 5 5M3 8h12M16 11l5 5-5 5M21 16H9';
/** Longer labels than this are never drawn, so they need not be measured. */
const LONGEST = 120;

/** How far from the view's edge a label stays that has moved along its bar. */
const INSET = 6;

/**
 * A fact's bar with its label above it; the label stays in sight as long as the bar does. Drawn from the frame's origin, so
 * that moving the view within a frame redraws no fact but those whose label moves along.
 */
export function factShape(placed: Placed, view: Viewport, lane: Lane, look: FactLook, ruler: Ruler, speak: () => string): unknown {
  const { left, right, room } = placed;
  const x = Math.round(Math.max(left, Math.min(view.x + INSET, right - Math.min(room, right - left))) * 10) / 10;
  const { contested, active, aside, current, position, count } = look;
  const origin = originOf(view);
  return guard([placed, origin, x, lane, ruler, contested, active, aside, current, position, count], () => drawn(placed, view, x - origin, lane, look, ruler, speak()));
}

function drawn(placed: Placed, view: Viewport, x: number, lane: Lane, look: FactLook, ruler: Ruler, words: string): SVGTemplateResult {
  const { mark, left, right, room } = placed;
  const { fact } = mark;
  const y = placed.lane * lane.height;
  const sign = look.contested ? SIGN : 0;
  const prefix = qualifier(mark).length;
  const fitting = cut(labelOf(mark), room - sign, ruler);
  // A date whose qualification is cut off would say more than the text.
  const text = fitting.length > prefix ? fitting : '';
  const [from, to] = inFrame(left, right, view);
  const labelEnd = text === '' ? x : x + Math.min(room, ruler(text) + sign);
  const width = Math.max(to, labelEnd) - from + 8;
  const states = [fact.status, mark.rough && 'rough', look.active && 'active', look.aside && 'aside'];
  return svg`<g
    class="fact ${states.filter(Boolean).join(' ')}"
    role="option"
    tabindex=${look.current ? 0 : -1}
    aria-selected=${look.active}
    aria-label=${words}
    aria-posinset=${look.position}
    aria-setsize=${look.count}
    data-fact=${fact.id}
    data-first=${Number.isFinite(mark.first) ? isoDay(mark.first) : 'open'}
    data-last=${Number.isFinite(mark.end) ? isoDay(mark.end - 1) : 'open'}
    data-width=${Math.round((right - left) * 100) / 100}
  >
    <g aria-hidden="true">
      <rect class="hit" x=${from - 4} y=${y + 1} width=${width} height=${lane.height - 3} rx="4"></rect>
      ${bar(placed, view, y + lane.bar)}
      ${look.contested ? svg`<path class="contested-sign" d=${CONTESTED} transform="translate(${x} ${y + lane.label - 11}) scale(0.55)"></path>` : nothing}
      ${text === '' ? nothing : svg`<text x=${x + sign} y=${y + lane.label}>${prefix === 0 ? nothing : svg`<tspan class="prefix">${text.slice(0, prefix)}</tspan>`}${text.slice(prefix)}</text>`}
    </g>
  </g>`;
}

/** A dotted line between two facts that contradict each other. */
export function contestLine(from: Placed, to: Placed, view: Viewport, lane: Lane): SVGTemplateResult {
  const origin = originOf(view);
  const [a, b] = [from, to].map((placed) => ({ x: placed.left - origin + 4, y: placed.lane * lane.height + lane.bar }));
  if (a === undefined || b === undefined) return svg``;
  return svg`<path class="contest" d="M${a.x} ${a.y}C${a.x - 24} ${a.y} ${b.x - 24} ${b.y} ${b.x} ${b.y}"></path>`;
}

/** Pixels that the whole label of a mark takes; that of a contested one takes `SIGN` more. */
export function labelWidth(mark: Mark, ruler: Ruler): number {
  return Math.ceil(ruler(labelOf(mark).slice(0, LONGEST))) + 2;
}

/** The fact that an event happened on, or null. */
export function factIdAt(event: Event): string | null {
  const at = event.target instanceof Element ? event.target.closest<SVGGElement>('.fact') : null;
  return at?.dataset['fact'] ?? null;
}

function labelOf(mark: Mark): string {
  return qualifier(mark) + saying(mark.fact);
}
