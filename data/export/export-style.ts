/**
 * How a briefing looks, on the screen and on paper: for the exported page and for the app's preview alike. Everything is
 * under `.briefing`; light and dark follow the `color-scheme` of the page around it, and paper is always light.
 * Colours of the markings: Traffic Light Protocol 2.0 (FIRST, 2022), on black.
 */
export const briefingStyle = `
.briefing {
  --ink: light-dark(#1c1b19, #e8e4db);
  --quiet: light-dark(#5c584f, #b0aa9d);
  --rule: light-dark(#d9d4c8, #45423b);
  --accent: light-dark(#1f4e79, #9cc4ea);
  --warn: light-dark(#8a3b12, #f0b28c);
  box-sizing: border-box;
  max-width: 44rem;
  margin: 0 auto;
  padding: 2rem 1.5rem;
  color: var(--ink);
  font: 1.0625rem/1.55 'Source Serif 4 Variable', 'Source Serif 4', 'Noto Naskh Arabic Variable', Georgia, 'Noto Naskh Arabic', 'Times New Roman', serif;
  overflow-wrap: break-word;
}
.briefing h1, .briefing h2, .briefing h3 { line-height: 1.2; text-wrap: balance; break-after: avoid; }
.briefing h1 { font-size: 1.9rem; margin: 0 0 .5rem; }
.briefing h2 { font-size: 1.35rem; margin: 2rem 0 .5rem; }
.briefing h3 { font-size: 1.1rem; margin: 1.5rem 0 .5rem; }
.briefing p { margin: 0 0 .75rem; orphans: 3; widows: 3; }
.briefing li { break-inside: avoid; }
.briefing li > p { margin: 0 0 .35rem; }
.briefing .byline { color: var(--quiet); margin-bottom: 1.5rem; }
.briefing blockquote { margin: 0 0 1rem; padding-inline-start: 1rem; border-inline-start: 3px solid var(--rule); break-inside: avoid; }
.briefing blockquote:lang(ar), .briefing blockquote:lang(ps), .briefing blockquote:lang(fa) { font-family: 'Noto Naskh Arabic Variable', 'Noto Naskh Arabic', serif; line-height: 1.9; }
.briefing blockquote:lang(ur) { font-family: 'Noto Nastaliq Urdu', 'Noto Naskh Arabic', serif; line-height: 2.2; }
.briefing a { color: var(--accent); }
.briefing a.citation { font-size: .8em; font-variant-numeric: tabular-nums; text-decoration: none; white-space: nowrap; }
.briefing a.citation + a.citation { margin-inline-start: .2em; }
.briefing cite { font-style: normal; }
.briefing a:hover, .briefing a:focus-visible { text-decoration: underline; }
.briefing a:focus-visible { outline: 2px solid currentColor; outline-offset: 2px; }
.briefing :target { outline: 2px solid var(--accent); outline-offset: 4px; }
.briefing .marking { margin: 0 0 1.5rem; text-align: end; }
.briefing footer .marking { margin: 2rem 0 0; }
.briefing .marking strong { padding: .15rem .5rem; background: #000; color: #fff; font: 700 .875rem/1.6 'Inter Variable', Arial, sans-serif; print-color-adjust: exact; }
.briefing .tlp-red strong { color: #ff2b2b; }
.briefing .tlp-amber strong, .briefing .tlp-amber-strict strong { color: #ffc000; }
.briefing .tlp-green strong { color: #33ff00; }
.briefing .sources { margin-top: 3rem; padding-top: 1px; border-top: 1px solid var(--rule); font-size: .9375rem; }
.briefing .sources ol { padding: 0; list-style: none; }
.briefing .sources ol ol { margin: .5rem 0 1.25rem; padding-inline-start: 1.25rem; }
.briefing .sources blockquote { margin: .25rem 0; white-space: pre-line; }
.briefing .label { font-variant-numeric: tabular-nums; font-weight: 600; }
.briefing .place { color: var(--quiet); }
.briefing .orphaned { color: var(--warn); }
@media print {
  .briefing { color-scheme: light; max-width: none; padding: 0; font-size: 11pt; }
  .briefing a { color: inherit; text-decoration: none; }
}
`;

/** What the exported page needs around it, and the app has already. */
export const pageStyle = `
:root { color-scheme: light dark; background: light-dark(#fdfcf9, #191815); }
body { margin: 0; }
@page { size: A4; margin: 22mm 20mm; }
@media print { :root { color-scheme: light; background: #fff; } }
`;
