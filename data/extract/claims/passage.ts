import type { Span } from '../../model/target.ts';
import type { ReadSentence } from '../../text/read-sentences.ts';
import type { Token } from '../../text/tokens.ts';
import type { WordClass } from '../../text/word-classes.ts';

/** A sentence as the claim rules read it. Token ranges are half-open, like spans. */
export interface Passage extends ReadSentence {
  /** For each token whether it stands inside a quotation, its marks included. */
  quoted: readonly boolean[];
  /** The whole sentence is a quotation. */
  allQuoted: boolean;
  /** Where the quotation that the sentence begins in was opened, when that was in a sentence before; else null. */
  openedAt: number | null;
  /** Where the quotation that the sentence ends in closes, when that is in a later sentence of the paragraph; else null. */
  closesAt: number | null;
  /** It takes up, with an opening mark, a quotation that the paragraph before left open. */
  resumes: boolean;
}

export interface Range {
  from: number;
  to: number;
}

/** The rules look no further than this many tokens from a cue. */
export const REACH = 60;

export const isNominal = (wordClass: WordClass | undefined): boolean =>
  wordClass === 'name' || wordClass === 'noun' || wordClass === 'number' || wordClass === 'adjective';

export const isFiniteClass = (wordClass: WordClass | undefined): boolean =>
  wordClass === 'verb' || wordClass === 'auxiliary' || wordClass === 'modal';

/** Sentences of `text`, with quotations followed from sentence to sentence within a paragraph. */
export function passages(text: string, sentences: Iterable<ReadSentence>): Passage[] {
  const found: Passage[] = [];
  let open: string | null = null;
  let leftOpen = false;
  let openedAt = 0;
  let waiting: Passage[] = [];
  const settle = (at: number): void => {
    for (const passage of waiting) passage.closesAt = at;
    waiting = [];
  };
  let previous: Span | null = null;
  for (const sentence of sentences) {
    if (sentence.opens) {
      if (previous !== null) settle(previous.end);
      leftOpen = open !== null;
      open = null;
    }
    previous = sentence;
    const { list } = sentence;
    const quoted: boolean[] = [];
    const within = open === null ? null : openedAt;
    for (const token of list) {
      const closes: boolean = open !== null && isClosing(token, open);
      if (open === null && token.kind === 'quote' && (!/[”»]/.test(token.text) || /\p{L}/u.test(text.charAt(token.end)))) {
        open = token.text;
        openedAt = token.start;
        quoted.push(true);
        continue;
      }
      quoted.push(open !== null);
      if (closes) {
        open = null;
        settle(token.end);
      }
    }
    const allQuoted = list.every((token, i) => quoted[i] === true || (token.kind === 'mark' && i === list.length - 1));
    const passage: Passage = { ...sentence, quoted, allQuoted, openedAt: within, closesAt: null, resumes: leftOpen && list[0]?.kind === 'quote' };
    if (open !== null) waiting.push(passage);
    found.push(passage);
  }
  if (previous !== null) settle(previous.end);
  return found;
}

function isClosing(token: Token, open: string): boolean {
  if (token.kind !== 'quote') return false;
  return open === '“' || open === '„' ? /[”“"]|''/.test(token.text) : open === '«' ? token.text === '»' : token.text === open || token.text === '”';
}

/** The stretch of text that a range of tokens covers. */
export function spanOf(passage: Passage, range: Range): Span {
  return { start: (passage.list[range.from] as Token).start, end: (passage.list[range.to - 1] as Token).end };
}
