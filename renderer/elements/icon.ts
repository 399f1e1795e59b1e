import { html, svg, type TemplateResult } from 'lit';

/** Line icons on a 24-unit grid, after Lucide (ISC licence): only the shapes the app uses. */
const shapes = {
  briefing: svg`<path d="M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7z"/><path d="M14 2v5h6M8 13h8M8 17h8M8 9h2"/>`,
  article: svg`<path d="M4 22h14a2 2 0 0 0 2-2V4a2 2 0 0 0-2-2H8a2 2 0 0 0-2 2v16a2 2 0 0 1-2 2Zm0 0a2 2 0 0 1-2-2v-9h4M16 14h-6M16 18h-6M10 6h6v4h-6z"/>`,
  actor: svg`<circle cx="12" cy="8" r="4"/><path d="M4 21a8 8 0 0 1 16 0"/>`,
  organisation: svg`<path d="M6 22V4a2 2 0 0 1 2-2h8a2 2 0 0 1 2 2v18ZM6 12H4a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2h2M18 9h2a2 2 0 0 1 2 2v9a2 2 0 0 1-2 2h-2M10 6h4M10 10h4M10 14h4M10 18h4"/>`,
  place: svg`<path d="M20 10c0 6-8 12-8 12s-8-6-8-12a8 8 0 0 1 16 0Z"/><circle cx="12" cy="10" r="3"/>`,
  note: svg`<path d="M15.5 3H5a2 2 0 0 0-2 2v14a2 2 0 0 0 2 2h14a2 2 0 0 0 2-2V8.5z"/><path d="M15 3v6h6"/>`,
  timeline: svg`<path d="M3 4v16M3 8h8M3 14h14M3 19h6"/>`,
  import: svg`<path d="M12 3v12m-5-5 5 5 5-5M4 21h16"/>`,
  export: svg`<path d="M12 15V3m-5 5 5-5 5 5M4 21h16"/>`,
  search: svg`<circle cx="11" cy="11" r="7"/><path d="m21 21-4.3-4.3"/>`,
  check: svg`<path d="M20 6 9 17l-5-5"/>`,
  cross: svg`<path d="M18 6 6 18M6 6l12 12"/>`,
  edit: svg`<path d="M12 20h9M16.5 3.5a2.1 2.1 0 0 1 3 3L7 19l-4 1 1-4Z"/>`,
  plus: svg`<path d="M12 5v14M5 12h14"/>`,
  minus: svg`<path d="M5 12h14"/>`,
  fit: svg`<path d="M3 5v14M21 5v14M6 12h12M9 9l-3 3 3 3M15 9l3 3-3 3"/>`,
  quote: svg`<path d="M3 21c3 0 7-1 7-8V5H3v8h4c0 3-1 4-4 4zM14 21c3 0 7-1 7-8V5h-7v8h4c0 3-1 4-4 4z"/>`,
  trash: svg`<path d="M3 6h18M8 6V4h8v2M19 6l-1 14a2 2 0 0 1-2 2H8a2 2 0 0 1-2-2L5 6M10 11v6M14 11v6"/>`,
  undo: svg`<path d="M9 14 4 9l5-5"/><path d="M4 9h10a6 6 0 0 1 0 12h-3"/>`,
  calendar: svg`<rect x="3" y="4" width="18" height="18" rx="2"/><path d="M16 2v4M8 2v4M3 10h18"/>`,
  contested: svg`<path d="m8 3-5 5 5 5M3 8h12M16 11l5 5-5 5M21 16H9"/>`,
  orphan: svg`<path d="m9 17-1.5 1.5a3.5 3.5 0 0 1-5-5L4 12M15 7l1.500-1.500a3.500 3.500 0 0 1 5 5L20 12M8 2v3M2 8h3M16 19v3M19 16h3"/>`,
  proposed: svg`<circle cx="12" cy="12" r="9" stroke-dasharray="3 3"/><path d="M12 8v4l2.500 2"/>`,
  down: svg`<path d="m6 9 6 6 6-6"/>`,
  up: svg`<path d="m18 15-6-6-6 6"/>`,
  larger: svg`<path d="m2 19 6-14 6 14M4 15h8M19 8v8M15 12h8"/>`,
  smaller: svg`<path d="m3 19 5-12 5 12M5 15h6M15 12h7"/>`,
  left: svg`<path d="m15 18-6-6 6-6"/>`,
  right: svg`<path d="m9 18 6-6-6-6"/>`,
  more: svg`<circle cx="12" cy="12" r="1"/><circle cx="19" cy="12" r="1"/><circle cx="5" cy="12" r="1"/>`,
  offline: svg`<path d="M2 2l20 20M8.500 16.500a5 5 0 0 1 7 0M5 13a10 10 0 0 1 5.200-2.700M19 13a10 10 0 0 0-2-1.500M2 8.800a15 15 0 0 1 4.200-2.600M22 8.800A15 15 0 0 0 10.700 5"/>`,
  folder: svg`<path d="M4 20h16a2 2 0 0 0 2-2V8a2 2 0 0 0-2-2h-8L10 4H4a2 2 0 0 0-2 2v12a2 2 0 0 0 2 2Z"/>`,
  keyboard: svg`<rect x="2" y="5" width="20" height="14" rx="2"/><path d="M6 9h.01M10 9h.01M14 9h.01M18 9h.01M6 13h.01M18 13h.01M9 15h6"/>`,
  bold: svg`<path d="M6 12h9a4 4 0 0 1 0 8H7a1 1 0 0 1-1-1V5a1 1 0 0 1 1-1h7a4 4 0 0 1 0 8"/>`,
  italic: svg`<path d="M19 4h-9M14 20H5M15 4 9 20"/>`,
  heading: svg`<path d="M4 12h8M4 18V6M12 18V6M21 18h-4c0-4 4-3 4-6 0-1.500-2-2.500-4-1"/>`,
  subheading: svg`<path d="M4 12h8M4 18V6M12 18V6M17.500 10.500c1.700-1 3.500 0 3.500 1.500a2 2 0 0 1-2 2M17 17.500c2 1.500 4 .3 4-1.500a2 2 0 0 0-2-2"/>`,
  bullets: svg`<path d="M8 6h13M8 12h13M8 18h13M3 6h.01M3 12h.01M3 18h.01"/>`,
  numbers: svg`<path d="M10 6h11M10 12h11M10 18h11M4 6h1v4M4 10h2M6 18H4c0-1 2-2 2-3s-1-1.500-2-1"/>`,
  split: svg`<path d="M12 3v5M5 21v-6l7-7 7 7v6M2 18l3 3 3-3M16 18l3 3 3-3"/>`,
  merge: svg`<path d="M5 3v6l7 7 7-7V3M12 16v5M9 18l3 3 3-3"/>`,
  redo: svg`<path d="m15 14 5-5-5-5"/><path d="M20 9H10a6 6 0 0 0 0 12h3"/>`,
  history: svg`<path d="M3 12a9 9 0 1 0 9-9 9.750 9.750 0 0 0-6.740 2.740L3 8"/><path d="M3 3v5h5M12 7v5l4 2"/>`,
  lock: svg`<rect x="4" y="11" width="16" height="10" rx="2"/><path d="M8 11V7a4 4 0 0 1 8 0v4"/>`,
  show: svg`<path d="M2 12s3.500-7 10-7 10 7 10 7-3.500 7-10 7S2 12 2 12Z"/><circle cx="12" cy="12" r="3"/>`,
  hide: svg`<path d="M3 3l18 18M10.600 6.100A9 9 0 0 1 12 6c6.500 0 10 6 10 6a17 17 0 0 1-2.600 3.300M6.600 7.300A16 16 0 0 0 2 12s3.500 6 10 6a10 10 0 0 0 4.600-1.100M9.900 9.900a3 3 0 0 0 4.200 4.200"/>`,
  warning: svg`<path d="m12 3 10 18H2ZM12 10v4M12 17h.01"/>`,
} as const;
export type IconName = keyof typeof shapes;

/** An icon beside words; hidden from screen readers, which get the words. */
export function icon(name: IconName): TemplateResult {
  return html`<svg class="icon" viewBox="0 0 24 24" fill="none" stroke="currentColor" stroke-width="2" stroke-linecap="round" stroke-linejoin="round" aria-hidden="true">${shapes[name]}</svg>`;
}
