import type { Span } from '../model/target.ts';
import { withoutDateline } from './dateline.ts';
import { sentences } from './sentences.ts';
import { tokens, type Token } from './tokens.ts';
import { wordClasses, type WordClass } from './word-classes.ts';

/** A sentence, or a part of a very long one, word by word. */
export interface ReadSentence extends Span {
  list: readonly Token[];
  /** The class of each word. */
  classes: readonly WordClass[];
  /** The first of its paragraph. */
  opens: boolean;
}

/** A longer sentence is read in parts of this many tokens, so that the work stays linear. */
const LONGEST = 400;

/** The sentences of an English text in order, each without its dateline. Offsets are UTF-16 code units, half-open; no part is empty. */
export function* readSentences(text: string): Generator<ReadSentence> {
  let end: number | null = null;
  for (const sentence of sentences(text)) {
    const opens = end === null || text.slice(end, sentence.start).includes('\n');
    ({ end } = sentence);
    const all = tokens(text, withoutDateline(text, sentence).start, end);
    for (let from = 0; from < all.length; from += LONGEST) {
      const list = all.length <= LONGEST ? all : all.slice(from, from + LONGEST);
      yield { start: (list[0] as Token).start, end: (list.at(-1) as Token).end, list, classes: wordClasses(list), opens: opens && from === 0 };
    }
  }
}
