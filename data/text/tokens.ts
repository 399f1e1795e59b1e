import type { Span } from '../model/target.ts';
import { otherAbbreviations, titleAbbreviations } from './abbreviations.ts';

export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'quote' | 'mark';
}

// In order: initials and acronyms with stops ("U.S.-led"), numbers, words with inner hyphens and apostrophes, quotes, any other character.
const TOKEN =
  /(?<initials>(?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*)|(?<number>\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}\p{N}]|-\p{L})%?)|(?<word>[\p{L}\p{M}\p{N}]+(?:[.'’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(?<quote>["“”«»„‟]|''|``)|[^\s]/gu;

const ENDING = /['’](?:s|re|ve|ll|d|m)$/i;

/**
 * The words, numbers and marks of `text` from `start` to `end`, in order. A possessive ending and a shortened verb ("'s", "'ll") are
 * tokens of their own;
 * an abbreviation keeps its stop ("Gen.").
 */
export function tokens(text: string, start: number, end: number): Token[] {
  const found: Token[] = [];
  TOKEN.lastIndex = start;
  const add = (from: number, to: number, kind: Token['kind']): void => {
    const piece = text.slice(from, to);
    found.push({ start: from, end: to, text: piece, lower: piece.toLowerCase().replace('’', "'"), kind });
  };
  for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
    const from = match.index;
    let to = Math.min(end, from + match[0].length);
    const groups = match.groups ?? {};
    const ending = ENDING.exec(text.slice(Math.max(from, to - 3), to))?.[0].length ?? 0;
    if (groups['number'] !== undefined) add(from, to, 'number');
    else if (groups['quote'] !== undefined) add(from, to, 'quote');
    else if (groups['word'] === undefined && groups['initials'] === undefined) add(from, to, 'mark');
    else if (ending > 0 && ending < to - from) {
      add(from, to - ending, 'word');
      add(to - ending, to, 'word');
    } else {
      if (groups['word'] !== undefined && to < end && text.charAt(to) === '.' && isAbbreviated(match[0])) {
        to++;
        TOKEN.lastIndex = to;
      }
      add(from, to, 'word');
    }
  }
  return found;
}

function isAbbreviated(word: string): boolean {
  if (!/^\p{Lu}/u.test(word)) return false;
  const lower = word.toLowerCase();
  return word.length === 1 ? word !== 'I' : titleAbbreviations.has(lower) || otherAbbreviations.has(lower);
}
