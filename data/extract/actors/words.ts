import type { Clusters } from './clusters.ts';
import { hashOf } from './hash.ts';
import { fieldShift, listCount, type Lexicon } from './lexicon.ts';

/** What a word says by itself, wherever it stands. */
export interface Word {
  exact: number;
  lower: number;
  shape: number;
  prefixes: readonly number[];
  suffixes: readonly number[];
  capital: boolean;
  /** It begins with four letters. */
  long: boolean;
  /** It ends in a letter, or is a comma: what follows goes on with the sentence. */
  goesOn: boolean;
  /** Bits of the lists that hold it. */
  lists: number;
  /** Its field of meaning, or 0. */
  field: number;
  /** Its cluster, or -1. */
  cluster: number;
}

/** What the app knows of words. */
export interface Vocabulary {
  lexicon: Lexicon;
  /** The word as it stands in the text; kept from one call to the next. */
  wordOf(text: string): Word;
}

/** What stands before the first and after the last word of a sentence. */
export const border: Word = { exact: 1, lower: 1, shape: 1, prefixes: [], suffixes: [], capital: false, long: false, goesOn: false, lists: 0, field: 0, cluster: -1 };

const mostWordsKept = 50_000;

export function newVocabulary(lexicon: Lexicon, clusters: Clusters): Vocabulary {
  const kept = new Map<string, Word>();
  const wordOf = (text: string): Word => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const lower = text.toLowerCase();
    const prefixes: number[] = [];
    const suffixes: number[] = [];
    for (let n = 1; n <= 4 && n < lower.length; n++) {
      prefixes.push(hashOf(lower.slice(0, n)));
      suffixes.push(hashOf(lower.slice(-n)));
    }
    const shape = shapeOf(text);
    const hash = hashOf(lower);
    let about = lexicon.about(hash);
    for (const stem of about === 0 ? stemsOf(lower) : []) if (about === 0) about = lexicon.about(stem);
    const word: Word = {
      exact: hashOf(text),
      lower: /^\d+$/.test(text) ? hashOf(`#${text.length}`) : hash,
      shape: hashOf(shape),
      prefixes,
      suffixes,
      capital: shape.startsWith('X'),
      long: /^\p{L}{4}/u.test(text),
      goesOn: /[\p{L},]$/u.test(text),
      lists: about & ((1 << listCount) - 1),
      field: about >> fieldShift,
      cluster: clusters.of(hash),
    };
    if (kept.size >= mostWordsKept) kept.clear();
    kept.set(text, word);
    return word;
  };
  return { lexicon, wordOf };
}

function shapeOf(text: string): string {
  let shape = '';
  let last = '';
  let run = 0;
  for (const char of text.slice(0, 24)) {
    const kind = /\p{Lu}/u.test(char) ? 'X' : /\p{L}|\p{M}/u.test(char) ? 'x' : /\p{N}/u.test(char) ? '0' : char;
    run = kind === last ? run + 1 : 1;
    last = kind;
    if (run <= 2) shape += kind;
  }
  return shape;
}

/** Hashes of what is left without a common ending. */
function stemsOf(lower: string): number[] {
  const found = /^([a-z]{2,})(?:s|es|ed|d|ing)$/.exec(lower);
  if (found === null) return [];
  return [/s$/, /(?:es|ed)$/, /d$/, /ing$/, /ies$/].filter((ending) => ending.test(lower)).map((ending) => hashOf(lower.replace(ending, ending.source === 'ies$' ? 'y' : '')));
}
