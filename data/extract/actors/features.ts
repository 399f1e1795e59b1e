import { hashOf, mix } from './hash.ts';
import { fieldShift, listCount, type Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';

/** What the tagger knows of a token by itself: hashes, computed once. */
interface Clues {
  word: number;
  lower: number;
  shape: number;
  prefixes: number[];
  suffixes: number[];
  capital: boolean;
  /** Hashes of what is left without a common ending, for the lists. */
  stems: number[];
  /** What the lists say; -1 before they are asked. */
  about: number;
}

/** What is known of a whole article before its sentences are read: how its words are written elsewhere in it. */
export interface ArticleClues {
  /** Lower-cased forms that the article writes without a capital. */
  small: ReadonlySet<number>;
  /** Lower-cased forms that it writes with a capital inside a sentence. */
  capital: ReadonlySet<number>;
}

const border: Clues = { word: 1, lower: 1, shape: 1, prefixes: [], suffixes: [], capital: false, stems: [], about: 0 };

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

function stemsOf(lower: string): number[] {
  const found = /^([a-z]{2,})(?:s|es|ed|d|ing)$/.exec(lower);
  if (found === null) return [];
  return [/s$/, /(?:es|ed)$/, /d$/, /ing$/, /ies$/].filter((ending) => ending.test(lower)).map((ending) => hashOf(lower.replace(ending, ending.source === 'ies$' ? 'y' : '')));
}

/** The one feature of a small word between small words: no name is looked for there. */
const quiet = hashOf('between small words');

const cluesOfWords = new Map<string, Clues>();
const mostWordsKept = 50_000;

function cluesOf(text: string): Clues {
  const known = cluesOfWords.get(text);
  if (known !== undefined) return known;
  const lower = text.toLowerCase();
  const prefixes: number[] = [];
  const suffixes: number[] = [];
  for (let n = 1; n <= 4 && n < lower.length; n++) {
    prefixes.push(hashOf(lower.slice(0, n)));
    suffixes.push(hashOf(lower.slice(-n)));
  }
  const shape = shapeOf(text);
  const clues = { word: hashOf(text), lower: hashOf(/^\d+$/.test(text) ? `#${text.length}` : lower), shape: hashOf(shape), prefixes, suffixes, capital: shape.startsWith('X'), stems: stemsOf(lower), about: -1 };
  if (cluesOfWords.size >= mostWordsKept) cluesOfWords.clear();
  cluesOfWords.set(text, clues);
  return clues;
}

/** Reads an article once for what its sentences tell each other. */
export function articleClues(sentences: readonly (readonly Token[])[]): ArticleClues {
  const small = new Set<number>();
  const capital = new Set<number>();
  for (const sentence of sentences) {
    if (isHeadline(sentence)) continue;
    sentence.forEach((token, i) => {
      const clues = cluesOf(token.text);
      if (!clues.capital) small.add(clues.lower);
      else if (i > 0 && /[\p{L},]$/u.test((sentence[i - 1] as Token).text)) capital.add(clues.lower);
    });
  }
  return { small, capital };
}

/** A sentence most of whose words carry a capital: titles and headlines, where a capital says little. */
export function isHeadline(sentence: readonly Token[]): boolean {
  let words = 0;
  let capitals = 0;
  for (const token of sentence) {
    if (!/^\p{L}{4}/u.test(token.text)) continue;
    words++;
    if (cluesOf(token.text).capital) capitals++;
  }
  return words >= 3 && capitals * 10 >= words * 8;
}

/**
 * The features of each token of a sentence, as 32-bit hashes; `emit` is called for each, token by token.
 */
export function sentenceFeatures(sentence: readonly Token[], article: ArticleClues, lexicon: Lexicon, emit: (token: number, feature: number) => void): void {
  const clues = sentence.map((token) => cluesOf(token.text));
  const lists = clues.map((clue) => aboutWord(clue, lexicon));
  const phrases = listedPhrases(sentence, clues, lexicon);
  const headline = isHeadline(sentence) ? 1 : 0;
  const at = (i: number): Clues => clues[i] ?? border;
  for (let i = 0; i < clues.length; i++) {
    const here = at(i);
    const before = at(i - 1);
    const after = at(i + 1);
    let template = 0;
    if (!here.capital && !before.capital && !after.capital) {
      emit(i, quiet);
      continue;
    }
    const add = (value: number) => emit(i, mix(++template, value));
    add(0);
    add(here.word);
    add(here.lower);
    add(before.lower);
    add(after.lower);
    add(at(i - 2).lower);
    add(at(i + 2).lower);
    add(mix(before.lower, here.lower));
    add(mix(here.lower, after.lower));
    add(mix(at(i - 2).lower, before.lower));
    add(mix(after.lower, at(i + 2).lower));
    add(mix(here.shape, headline));
    add(before.shape);
    add(after.shape);
    add(mix(before.shape, here.shape));
    add(mix(here.shape, after.shape));
    add(mix(mix(before.shape, here.shape), after.shape));
    add(mix(before.lower, here.shape));
    add(mix(here.shape, after.lower));
    add(mix(at(i - 2).lower, here.shape));
    add(mix(at(i - 2).shape, mix(before.shape, here.shape)));
    add(mix(here.shape, mix(after.shape, at(i + 2).shape)));
    for (let n = 0; n < 4; n++) {
      add(here.prefixes[n] ?? 2);
      add(here.suffixes[n] ?? 2);
    }
    add(before.suffixes[2] ?? 2);
    add(after.suffixes[2] ?? 2);
    const place = (i === 0 ? 1 : 0) + (headline << 1);
    const elsewhere = (article.small.has(here.lower) ? 1 : 0) + (article.capital.has(here.lower) ? 2 : 0);
    add(mix(place, mix(elsewhere, here.capital ? 1 : 0)));
    add(mix(place, here.shape));
    const token = sentence[i] as Token;
    const next = sentence[i + 1];
    const about = lists[i] as number;
    const bits = about & ((1 << listCount) - 1);
    const capital = here.capital ? 1 : 0;
    add(mix(bits, capital));
    add(mix(bits, mix(headline, elsewhere)));
    add((lists[i - 1] ?? 0) & ((1 << listCount) - 1));
    add((lists[i + 1] ?? 0) & ((1 << listCount) - 1));
    add(mix((lists[i - 1] ?? 0) & ((1 << listCount) - 1), mix(bits, (lists[i + 1] ?? 0) & ((1 << listCount) - 1))));
    add(about >> fieldShift);
    add((lists[i - 1] ?? 0) >> fieldShift);
    add((lists[i + 1] ?? 0) >> fieldShift);
    add(mix(here.shape, (lists[i - 1] ?? 0) >> fieldShift));
    add(mix(here.shape, (lists[i + 1] ?? 0) >> fieldShift));
    add(mix((lists[i - 2] ?? 0) >> fieldShift, (lists[i - 1] ?? 0) >> fieldShift));
    add(mix((lists[i + 2] ?? 0) >> fieldShift, (lists[i + 1] ?? 0) >> fieldShift));
    add(mix(capital, phrases[i] as number));
    for (let bit = 0; bit < listCount; bit++) if ((bits >> bit) & 1) emit(i, mix(200 + bit, capital));
    add((token.glued ? 1 : 0) + (next?.glued === true ? 2 : 0) + (here.capital ? 4 : 0) + (before.capital ? 8 : 0) + (after.capital ? 16 : 0));
  }
}

/** What the lists say of a word, or failing that of its stem. */
function aboutWord(clues: Clues, lexicon: Lexicon): number {
  if (clues.about < 0) {
    clues.about = lexicon.about(clues.lower);
    for (const stem of clues.stems) if (clues.about === 0) clues.about = lexicon.about(stem);
  }
  return clues.about;
}

const longestPhrase = 5;

/** For each token, which lists hold the longest listed phrase of two or more words that covers it, and the place it has in it. */
function listedPhrases(sentence: readonly Token[], clues: readonly Clues[], lexicon: Lexicon): Int32Array {
  const found = new Int32Array(sentence.length);
  for (let i = 0; i < sentence.length; ) {
    let length = 1;
    let bits = 0;
    if ((clues[i] as Clues).capital) {
      let hash = (clues[i] as Clues).lower;
      for (let n = 2; n <= longestPhrase && i + n <= sentence.length; n++) {
        hash = hashOf((sentence[i + n - 1] as Token).text.toLowerCase(), hashOf(' ', hash));
        const about = lexicon.about(hash) & ((1 << listCount) - 1);
        if (about !== 0) {
          length = n;
          bits = about;
        }
      }
    }
    if (length > 1) for (let n = 0; n < length; n++) found[i + n] = bits * 4 + (n === 0 ? 1 : n === length - 1 ? 3 : 2);
    i += length;
  }
  return found;
}
