import type { Span } from '../model/target.ts';
import { otherAbbreviations, titleAbbreviations } from './abbreviations.ts';

export interface Token extends Span {
  text: string;
  lower: string;
  kind: 'word' | 'number' | 'quote' | 'mark';
}

// In order, numbered 1 to 4: initials and acronyms with stops ("U.S.-led"), numbers, words with inner hyphens and apostrophes, quotes (of ''' at the end of words within, the first mark closes another quotation); then any other character.
const TOKEN =
  /((?:\p{L}\.){2,}(?:-[\p{L}\p{N}]+)*)|(\p{N}+(?:[.,:]\p{N}+)*(?![\p{L}\p{M}\p{N}]|-\p{L})%?)|([\p{L}\p{M}\p{N}]+(?:[.'’‑-][\p{L}\p{N}][\p{L}\p{M}\p{N}]*)*)|(["“”«»„‟]|''(?!'(?![\p{L}\p{N}]))|``)|[^\s]/gu;

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
    const lower = piece.toLowerCase();
    found.push({ start: from, end: to, text: piece, lower: lower.includes('’') ? lower.replace('’', "'") : lower, kind });
  };
  for (let match = TOKEN.exec(text); match !== null && match.index < end; match = TOKEN.exec(text)) {
    const from = match.index;
    let to = Math.min(end, from + match[0].length);
    // By number: named groups would cost an object a token.
    const [, initials, number, word, quote] = match;
    if (number !== undefined) {
      add(from, to, 'number');
      continue;
    }
    if (quote !== undefined || (word === undefined && initials === undefined)) {
      add(from, to, quote === undefined ? 'mark' : 'quote');
      continue;
    }
    const ending = /['’]/.test(match[0]) ? (ENDING.exec(text.slice(Math.max(from, to - 3), to))?.[0].length ?? 0) : 0;
    if (ending > 0 && ending < to - from) {
      add(from, to - ending, 'word');
      add(to - ending, to, 'word');
    } else {
      if (word !== undefined && to < end && text.charAt(to) === '.' && isAbbreviated(match[0])) {
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
