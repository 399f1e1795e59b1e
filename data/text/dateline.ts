import type { Span } from '../model/target.ts';

const AGENCY = String.raw`\((?:AP|AFP|UPI|DPA|ANI|PTI|IRNA|TASS|Reuters|Xinhua|CNN|BBC|Bloomberg|[A-Z]{2,8})\)`;
const PLACE = String.raw`\p{Lu}[\p{Lu}.'’ -]{2,30}(?:,\s[\p{L}\p{N}.'’ -]{1,24}){0,3}`;
/** "OSLO, March 14 (Reuters) - ", "KABUL — ", "Kabul (AFP) - ", "(Reuters) - ". */
const DATELINE = new RegExp(String.raw`(?:${PLACE}(?:\s${AGENCY})?|(?:\p{Lu}[\p{L}.'’ -]{2,30}(?:,\s[\p{L}\p{N}.'’ -]{1,24}){0,3}\s)?${AGENCY})\s?(?:--|[-–—―_])\s+(?=\S)`, 'uy');

/**
 * A sentence without the dateline that an agency sets before the first of an article: where and when it was filed is no part of what is told.
 * `sentence` is one of `text`, in UTF-16 code units, half-open.
 */
export function withoutDateline(text: string, sentence: Span): Span {
  if (sentence.start > 0 && text.charAt(sentence.start - 1) !== '\n') return sentence;
  DATELINE.lastIndex = sentence.start;
  const end = sentence.start + (DATELINE.exec(text)?.[0].length ?? 0);
  return end < sentence.end ? { start: end, end: sentence.end } : sentence;
}
