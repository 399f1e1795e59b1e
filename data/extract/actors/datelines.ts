import type { TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';

const month = /^(?:Jan|Feb|Mar|Apr|May|June?|July?|Aug|Sept?|Oct|Nov|Dec)[a-z]*\.?$/;
const furthest = 16;

/** The places of a dateline, "LIVERPOOL, England, Feb 2 (Reuters) -", and the token of its bracket; null when the sentence has none. */
export function datelineOf(tokens: readonly Token[]): { places: TokenSpan[]; end: number } | null {
  const isShouted = /^\p{Lu}[\p{Lu}.'’]+$/u.test(tokens[0]?.text ?? '');
  const end = isShouted ? tokens.findIndex((token, i) => token.text === '(' && i < furthest) : -1;
  if (end < 1) return null;
  const closing = tokens.findIndex((token, i) => i > end && token.text === ')');
  if (closing < 0 || closing > end + 4 || !/^[-–—]$/.test(tokens[closing + 1]?.text ?? '')) return null;
  const places: TokenSpan[] = [];
  for (let from = 0; from < end; ) {
    let to = from;
    while (to < end && !/^[,/]$/.test((tokens[to] as Token).text)) to++;
    const words = tokens.slice(from, to).map(({ text }) => text);
    if (words.length > 0 && words.every((word) => /^(?:\p{Lu}|[-’'.]|de$|of$|la$)/u.test(word)) && !month.test(words[0] as string)) places.push({ from, to, kind: 'LOC' });
    from = to + 1;
  }
  return { places, end };
}
