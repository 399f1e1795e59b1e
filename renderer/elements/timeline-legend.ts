import { html, svg, type TemplateResult } from 'lit';
import { icon } from './icon.ts';
import { outline } from './timeline-shape.ts';

const samples = [
  { word: 'Accepted', d: outline(1, 21, 8, 9, 'round', 'round'), state: 'accepted' },
  { word: 'Proposed', d: outline(1, 21, 8, 9, 'round', 'round'), state: '' },
  { word: 'Part of the date inferred', d: outline(1, 21, 8, 9, 'point', 'point'), state: 'accepted' },
  { word: 'About, or uncertain', d: outline(1, 21, 8, 9, 'round', 'round'), state: 'rough' },
  { word: 'Runs on', d: outline(1, 21, 8, 9, 'round', 'arrow'), state: 'accepted' },
] as const;

/** What the shapes of the chart mean. */
export function legend(): TemplateResult {
  return html`<ul class="legend" aria-label="Shapes">
    ${samples.map(
      ({ word, d, state }) => html`<li><svg class="sample ${state}" viewBox="0 0 22 16" aria-hidden="true">${svg`<path class="bar" d=${d}></path>`}</svg>${word}</li>`,
    )}
    <li><span class="contested-sign">${icon('contested')}</span>Contested</li>
  </ul>`;
}
