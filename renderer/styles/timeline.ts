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
  .hit,
  .ring {
    fill: transparent;
    stroke: none;
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
  .contested-sign svg.icon {
    width: 12px;
    height: 12px;
  }
  .fact:hover .hit {
    fill: var(--hover);
  }
  .fact.active .hit {
    fill: var(--mark);
  }
  .fact.active text,
  .fact.active .prefix {
    fill: var(--ink);
  }
  .fact:focus-visible .ring {
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
    height: 12px;
    flex: none;
  }
  .legend {
    display: flex;
    flex: 1;
    flex-wrap: wrap;
    gap: var(--s1) var(--s4);
  }
  .scale {
    display: flex;
    gap: var(--s1);
  }
  :host([compact]) .scale {
    flex-direction: column;
    padding: var(--s1);
    border-inline-start: var(--hair) solid var(--line);
  }
  .beyond {
    position: absolute;
    bottom: var(--s3);
    min-height: 24px;
    padding: 0 var(--s2);
    border-radius: 999px;
    box-shadow: var(--shadow);
    font-size: var(--text-xs);
  }
  .beyond.earlier {
    left: var(--s2);
  }
  .beyond.later {
    right: var(--s4);
  }
  .stage {
    position: relative;
    display: grid;
    min-width: 0;
    min-height: 0;
  }
  .card {
    position: fixed;
    inset: auto;
    width: min(360px, 90vw);
    margin: 0;
    padding: var(--s3);
    border: var(--hair) solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--raised);
    color: var(--ink);
    box-shadow: var(--shadow);
    font-size: var(--text-s);
  }
  .card > * + * {
    margin-top: var(--s2);
  }
  .card .date {
    font-weight: var(--bold);
  }
  .card .statement {
    font: var(--regular) var(--text-m) / 1.45 var(--serif);
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: 6;
    overflow: hidden;
  }
  .card .line {
    display: flex;
    align-items: baseline;
    gap: var(--s1);
  }
  .card .line svg.icon {
    align-self: center;
  }
  @media (forced-colors: active) {
    text,
    text.fine,
    text.name,
    .prefix,
    .aside text {
      fill: CanvasText;
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
      stroke: Highlight;
      stroke-width: var(--focus-ring);
    }
    .contest,
    .contested-sign {
      stroke: CanvasText;
      color: CanvasText;
    }
  }
`;
