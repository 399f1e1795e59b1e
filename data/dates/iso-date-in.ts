import type { FactDate } from '../model/fact.ts';
import type { Span } from '../model/target.ts';
import { isEdtf } from './edtf.ts';

const ISO_DAY = /(?<![\p{N}-])\d{4}-\d{2}-\d{2}(?![\p{N}-])/gu;

/** The one day that a passage names in ISO form (`2023-02-19`), in a text of whatever language; null when it names none, or several. */
export function isoDateIn(text: string, { start, end }: Span): FactDate | null {
  const found = [...text.slice(start, end).matchAll(ISO_DAY)].filter(([words]) => isEdtf(words));
  const [only] = found;
  if (!only || found.length > 1) return null;
  const [words] = only;
  const at = start + only.index;
  return { edtf: words, text: words, span: { start: at, end: at + words.length }, written: ['year', 'month', 'day'], inferred: [], rule: '', alternatives: [] };
}
