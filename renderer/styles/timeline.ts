import { css } from 'lit';

/** How the timeline's chart is drawn; its numbers of pixels are in the drawing, its colours here. */
export const timelineChart = css`
  :host {
    position: relative;
    display: grid;
    grid-template: minmax(0, 1fr) auto / minmax(0, 1fr);
    min-height: 0;
    min-width: 0;
    background: var(--sheet);
  }
  :host([compact]) {
    grid-template: minmax(0, 1fr) / minmax(0, 1fr) auto;
  }
  .scroller {
    position: relative;
    min-width: 0;
    min-height: 0;
    overflow: auto;
    font-size: var(--text-s);
    scrollbar-width: thin;
  }
  :host([compact]) .scroller {
    font-size: var(--text-xs);
    scrollbar-width: auto;
  }
  :host([compact]) .scroller::-webkit-scrollbar {
    width: 8px;
    height: 0;
  }
  :host([compact]) .scroller::-webkit-scrollbar-thumb {
    border-radius: var(--radius-s);
    background: var(--line-strong);
  }
  .canvas {
    position: relative;
  }
  svg.view {
    position: sticky;
    top: 0;
    left: 0;
    display: block;
    overflow: hidden;
    user-select: none;
    cursor: grab;
  }
  svg.view.dragging {
    cursor: grabbing;
  }
  text {
    fill: var(--ink);
    stroke: var(--sheet);
    stroke-width: 3px;
    paint-order: stroke;
    unicode-bidi: plaintext;
  }
  text.fine,
  text.name {
    fill: var(--ink-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
  }
  text.name {
    font-weight: var(--medium);
  }
  .band {
    fill: var(--sheet);
  }
  line {
    stroke: var(--line);
    shape-rendering: crispEdges;
  }
  line.fine {
    stroke: color-mix(in oklab, var(--line), transparent 45%);
  }
  line.edge {
    stroke: var(--line-strong);
  }
  .fact {
    cursor: default;
    outline: none;
  }
  .hit {
    fill: transparent;
  }
  .bar {
    fill: var(--sheet);
    stroke: var(--fact-line);
    stroke-width: 1.5;
  }
  .accepted .bar {
    fill: var(--fact-line);
  }
  .rough .bar {
    stroke-dasharray: 3 2.5;
  }
  .accepted.rough .bar {
    fill: color-mix(in oklab, var(--fact-line) 30%, var(--sheet));
  }
  .prefix {
    fill: var(--ink-soft);
    font-style: italic;
  }
  .aside text,
  .aside .prefix {
    fill: var(--ink-soft);
  }
  .aside .bar {
    stroke: var(--line-strong);
  }
  .aside.accepted .bar {
    fill: var(--line-strong);
  }
  .aside.accepted.rough .bar {
    fill: color-mix(in oklab, var(--line-strong) 30%, var(--sheet));
  }
  .contested-sign {
    color: var(--danger);
  }
  path.contested-sign {
    fill: none;
    stroke: var(--danger);
    stroke-width: 2.5;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .contested-sign svg.icon {
    width: 13px;
    height: 13px;
  }
  .fact:hover .hit {
    fill: var(--hover);
  }
  .fact:hover text {
    stroke: var(--hover);
  }
  .fact.active .hit {
    fill: var(--mark);
  }
  .fact.active text {
    stroke: var(--mark);
  }
  .fact.active text,
  .fact.active .prefix {
    fill: var(--ink);
  }
  .fact:focus-visible .hit {
    stroke: var(--focus);
    stroke-width: var(--focus-ring);
  }
  .contest {
    fill: none;
    stroke: var(--danger);
    stroke-width: 1.5;
    stroke-dasharray: 2 3;
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s1) var(--s4);
    padding: var(--s1) var(--s3);
    border-top: var(--hair) solid var(--line);
    background: var(--paper);
    color: var(--ink-soft);
    font-size: var(--text-xs);
  }
  .foot li {
    display: flex;
    align-items: center;
    gap: var(--s1);
  }
  .foot svg.sample {
    width: 22px;
    height: 16px;
    flex: none;
  }
  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
  }
  .scale,
  .beyond {
    display: flex;
    gap: var(--s1);
  }
  .beyond button {
    min-height: 24px;
    padding: 0 var(--s1);
    gap: 0;
    color: var(--ink-soft);
    font-size: var(--text-xs);
    font-variant-numeric: tabular-nums;
  }
  :host([compact]) .foot {
    flex-direction: column;
    flex-wrap: nowrap;
    align-items: stretch;
    justify-content: space-between;
    padding: var(--s1);
    border: 0;
    border-inline-start: var(--hair) solid var(--line);
  }
  :host([compact]) .beyond {
    flex-direction: column;
  }
  :host([compact]) .scale button.icon {
    width: 26px;
    min-height: 26px;
  }
  @media (forced-colors: active) {
    text,
    text.fine,
    text.name,
    .prefix,
    .aside text {
      fill: CanvasText;
      stroke: none;
    }
    .band,
    .bar {
      fill: Canvas;
    }
    .bar,
    .aside .bar {
      stroke: CanvasText;
    }
    .accepted .bar,
    .aside.accepted .bar {
      fill: CanvasText;
    }
    .accepted.rough .bar {
      fill: Canvas;
    }
    .fact:hover .hit,
    .fact.active .hit {
      fill: Canvas;
      stroke: CanvasText;
      stroke-dasharray: 2 2;
    }
    .fact:focus-visible .hit {
      stroke: Highlight;
      stroke-dasharray: none;
    }
    .contest,
    .contested-sign {
      stroke: CanvasText;
      color: CanvasText;
    }
  }
`;
