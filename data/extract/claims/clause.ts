import { isNominal, REACH, type Passage } from './passage.ts';
import { TIMES } from './times.ts';

export const DASH = /^(?:--?|—|–|―)$/;
const isBorder = (text: string): boolean => text === ';' || text === ':' || text === '(' || DASH.test(text);

/** Where the quotation that ends at `close` opens, when it is a name or a catchword of a few words; else null. */
export function shortQuote(passage: Passage, close: number): number | null {
  let i = close;
  while (i > 0 && passage.quoted[i - 1] === true) i--;
  return i > 0 && close - i < 7 ? i : null;
}

export function isPause(passage: Passage, i: number): boolean {
  const text = passage.list[i]?.text ?? '';
  return text === ',' || isBorder(text);
}

/** Past "But", "On Tuesday," and other openings of a clause. */
export function afterOpening(passage: Passage, start: number, end: number): number | null {
  const { list, classes } = passage;
  let i = start;
  while (i < end && (classes[i] === 'and' || classes[i] === 'adverb' || classes[i] === 'mark' || classes[i] === 'quote')) i++;
  for (let turns = 0; turns < 2; turns++) {
    const opens =
      classes[i] === 'preposition' ||
      classes[i] === 'ing' ||
      classes[i] === 'to' ||
      classes[i] === 'link' ||
      classes[i] === 'verb' ||
      TIMES.test(list[i]?.lower ?? '');
    if (!opens) break;
    const comma = nextPause(passage, i, end - 1);
    if (comma === null) {
      if (classes[i] !== 'link') return null;
      i++;
    } else i = comma + 1;
  }
  return i < end ? i : null;
}

export function nextPause(passage: Passage, from: number, end: number): number | null {
  for (let i = from; i < end; i++) {
    const text = passage.list[i]?.text ?? '';
    if (text === ',' || DASH.test(text)) return i;
  }
  return null;
}

/** Where the clause around token `at` begins: after a border, a quotation, or a linking word. */
export function clauseStart(passage: Passage, at: number, overCommas = false, overDashes = false): number {
  const { list, classes, quoted } = passage;
  let i = at - 1;
  for (; i >= Math.max(0, at - REACH); i--) {
    const { text } = list[i] as (typeof list)[number];
    if (text === ')') {
      i = Math.max(0, openingBracket(passage, i));
      continue;
    }
    if (quoted[i] === true) {
      // A catchword ("called it “reckless,” and said") is part of the clause.
      const open = shortQuote(passage, i);
      if (!overCommas || open === null || isPause(passage, open - 1)) break;
      i = open;
      continue;
    }
    if (isBorder(text) && !(overDashes && DASH.test(text))) break;
    if (classes[i] === 'link' && !(overCommas && i > 0 && classes[i - 1] !== 'mark' && classes[i - 1] !== 'and')) break;
    if (!overCommas && text === ',') break;
  }
  return i + 1;
}

/** Whether the tokens are one phrase: no finite verb, but for a participle after its noun. */
export function isPhrase(passage: Passage, from: number, to: number): boolean {
  for (let i = from; i < to; i++) {
    const wordClass = passage.classes[i];
    if (wordClass === 'auxiliary' || wordClass === 'modal' || wordClass === 'infinitive' || wordClass === 'link') return false;
    if (wordClass === 'verb' && (i === from || !isNominal(passage.classes[i - 1]))) return false;
    if (wordClass === 'verb' && !/ed$|^(?:led|held|made|known|seen|born|hurt|run)$/.test(passage.list[i]?.lower ?? '')) return false;
  }
  return from < to;
}

export function openingBracket(passage: Passage, close: number): number {
  for (let i = close - 1; i >= Math.max(0, close - 12); i--) if (passage.list[i]?.text === '(') return i;
  return -1;
}
