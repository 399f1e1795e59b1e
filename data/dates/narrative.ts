import { within, type Period } from './period.ts';

const YEAR = /\b(?:1[0-9]{3}|20[0-9]{2}|[0-9]{1,4} ?(?:BCE?\b|B\.C\.))/g;
const DAY_OF_NEWS = /\b(?:today|yesterday|tomorrow|tonight|(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:last|this|next) (?:week|month|year))\b/gi;

/**
 * True when a text tells of past years (history) rather than of the days about its publication (news): it names
 * years that lie well before its publication, eight or more, and no days seen from it, or few beside many years.
 */
export function isNarrative(text: string, published: Period | null): boolean {
  const now = published && within(published, 'year');
  let past = 0;
  for (const [words] of text.matchAll(YEAR)) if (!now || /B/.test(words) || Number.parseInt(words, 10) < now.index - 1) past += 1;
  if (past < 8) return false;
  let news = 0;
  for (const _ of text.matchAll(DAY_OF_NEWS)) news += 1;
  return news === 0 || (past >= 10 && past > 3 * news);
}
