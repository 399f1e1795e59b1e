import { html, nothing, type TemplateResult } from 'lit';
import type { Placed } from '../../data/timeline/layout.ts';
import type { Viewport } from '../../data/timeline/viewport.ts';
import { icon } from './icon.ts';

/** How far one press of a zoom button or key goes. */
export const STEP = 1.5;

/** Buttons for the scale. `zoom` takes a factor. */
export function scaleButtons(zoom: (factor: number) => void, fit: () => void): TemplateResult {
  return html`<div class="scale" role="group" aria-label="Scale of the timeline">
    <button class="quiet icon" aria-label="Zoom in" title="Zoom in (+, or Ctrl and the wheel)" @click=${() => zoom(STEP)}>${icon('plus')}</button>
    <button class="quiet icon" aria-label="Zoom out" title="Zoom out (−)" @click=${() => zoom(1 / STEP)}>${icon('minus')}</button>
    <button class="quiet icon" aria-label="Show all facts" title="Show all facts (0)" @click=${fit}>${icon('fit')}</button>
  </div>`;
}

/** Says how many facts lie before and after what is in view, and leads to the nearest. Always there, so that nothing jumps. */
export function beyondButtons(placed: readonly Placed[], view: Viewport | null, compact: boolean, go: (id: string) => void): TemplateResult {
  const { x, width } = view ?? { x: 0, width: Infinity };
  const earlier = placed.filter(({ right }) => right < x);
  const later = placed.filter(({ left }) => left > x + width);
  const nearest = earlier.reduce<Placed | undefined>((best, one) => (best && best.right > one.right ? best : one), undefined);
  const button = (count: number, word: 'earlier' | 'later', next: Placed | undefined): TemplateResult =>
    html`<button
      class="quiet ${word}"
      ?disabled=${next === undefined}
      aria-label="${count} ${word}"
      title="${count} ${count === 1 ? 'fact' : 'facts'} ${word} than what is shown"
      @click=${() => next && go(next.mark.fact.id)}
    >
      ${word === 'earlier' ? icon('left') : nothing}<span>${compact ? count : `${count} ${word}`}</span>${word === 'later' ? icon('right') : nothing}
    </button>`;
  return html`<div class="beyond" role="group" aria-label="Out of view">${button(earlier.length, 'earlier', nearest)}${button(later.length, 'later', later[0])}</div>`;
}
