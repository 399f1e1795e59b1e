import type { FigureRef } from '../../data/model/fact.ts';

/** A figure as it is typed. */
export interface FigureParts {
  approximator: string;
  value: string;
  high: string;
  unit: string;
}

export const NEW_FIGURE: FigureParts = { approximator: '', value: '', high: '', unit: '' };

export function figureParts({ approximator, value, high, unit }: FigureRef): FigureParts {
  return { approximator: approximator ?? '', value: String(value), high: high === null ? '' : String(high), unit: unit ?? '' };
}

/**
 * The figure that was typed; null when there is no number, or a range that falls. What was left as it was is the very figure it was;
 * another is in the analyst's words and stands nowhere in the text.
 */
export function figureFrom(parts: FigureParts, was: FigureRef | null): FigureRef | null {
  const typed = { approximator: parts.approximator.trim(), value: parts.value.trim(), high: parts.high.trim(), unit: parts.unit.trim() };
  if (was !== null && JSON.stringify(typed) === JSON.stringify(figureParts(was))) return was;
  const value = numberIn(typed.value);
  const high = typed.high === '' ? null : numberIn(typed.high);
  if (value === null || (typed.high !== '' && (high === null || high < value))) return null;
  const text = [typed.approximator, high === null ? typed.value : `${typed.value} to ${typed.high}`, typed.unit].filter((part) => part !== '').join(' ');
  return { text, span: null, value, high, unit: typed.unit === '' ? null : typed.unit, approximator: typed.approximator === '' ? null : typed.approximator.toLowerCase() };
}

/** A plain number; commas may set off thousands. */
function numberIn(typed: string): number | null {
  return /^-?(?:\d+|\d{1,3}(?:,\d{3})+)(?:\.\d+)?$/.test(typed) ? Number(typed.replaceAll(',', '')) : null;
}
