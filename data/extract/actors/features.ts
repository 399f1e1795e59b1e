import { clusterBits } from './clusters.ts';
import { hashOf, mix } from './hash.ts';
import { listCount, type Lexicon } from './lexicon.ts';
import type { Token } from './tokens.ts';
import { border, type Word } from './words.ts';

/** What is known of a whole article before its sentences are read: how its words are written elsewhere in it. */
export interface ArticleClues {
  /** Lower-cased forms that the article writes without a capital. */
  small: ReadonlySet<number>;
  /** Lower-cased forms that it writes with a capital inside a sentence. */
  capital: ReadonlySet<number>;
  /** 1 when it is about a match or a race, where a town is mostly its team; else 0. */
  sport: number;
}

/** The one feature of a small word between small words: no name is looked for there. */
const quiet = hashOf('between small words');

const sportWords = new Set(
  'soccer tennis golf cricket rugby cycling athletics league cup season match goal goals striker midfielder defender goalkeeper winger halftime penalty coach captain squad club playoffs quarterback touchdown innings wicket wickets batsman bowler homered inning seed champion champions championship tournament lap podium podiums roundup scored nba nfl nhl mlb stadium fans'
    .split(' ')
    .map((word) => hashOf(word)),
);

/** Reads an article once for what its sentences tell each other. */
export function articleClues(sentences: readonly (readonly Word[])[]): ArticleClues {
  const small = new Set<number>();
  const capital = new Set<number>();
  let sport = 0;
  let length = 0;
  for (const words of sentences) {
    length += words.length;
    for (const word of words) if (sportWords.has(word.lower)) sport++;
    if (isHeadline(words)) continue;
    words.forEach((word, i) => {
      if (!word.capital) small.add(word.lower);
      else if (words[i - 1]?.goesOn === true) capital.add(word.lower);
    });
  }
  return { small, capital, sport: sport >= 3 && sport * 80 >= length ? 1 : 0 };
}

/** A sentence most of whose words carry a capital: titles and headlines, where a capital says little. */
function isHeadline(words: readonly Word[]): boolean {
  let long = 0;
  let capitals = 0;
  for (const word of words) {
    if (!word.long) continue;
    long++;
    if (word.capital) capitals++;
  }
  return long >= 3 && capitals * 10 >= long * 8;
}

/** Part of a word in several tokens ("Jae-in", "5-Star"). */
const isHyphened = (sentence: readonly Token[], i: number): boolean =>
  ((sentence[i] as Token).glued && sentence[i - 1]?.text === '-') || (sentence[i + 1]?.text === '-' && sentence[i + 1]?.glued === true);

/** How far from a token a word by itself still counts, on either side. */
export const reach = 2;
/** How many bits of a cluster are looked at: fewer bits, wider kinds of word. */
const widths = [1, 3, 6, clusterBits];
const pairWidth = 6;
const clusterOf = (word: Word, width: number): number => (word.cluster < 0 ? 0 : 1 + (word.cluster >> (clusterBits - width)));

/** Room for the features of one token or one word. */
export const newFeatures = (): Int32Array => new Int32Array(64);

/**
 * The features of a token that one word near it gives: the word `place` tokens after it, or before it when that is negative. Their 32-bit
 * hashes are written into `found`, from the start; gives how many there are.
 */
export function wordFeatures(word: Word, place: number, found: Int32Array): number {
  const template = (place + reach + 1) * 1000;
  let count = 0;
  const add = (value: number) => (found[count] = mix(template + ++count, value));
  add(word.lower);
  for (const width of widths) add(clusterOf(word, width));
  if (Math.abs(place) > 1) return count;
  add(word.shape);
  add(word.suffixes[2] ?? 2);
  add(word.lists);
  add(word.field);
  if (place !== 0) return count;
  add(0);
  add(word.exact);
  for (let n = 0; n < 4; n++) {
    add(word.prefixes[n] ?? 2);
    add(word.suffixes[n] ?? 2);
  }
  const capital = word.capital ? 1 : 0;
  add(mix(word.lists, capital));
  for (let bit = 0; bit < listCount; bit++) if ((word.lists >> bit) & 1) found[count++] = mix(200 + bit, capital);
  return count;
}

/**
 * The features of each token of a sentence, token by token: those of what words say together and of where they stand. They are written into
 * `found` as 32-bit hashes; `visit` is told the token and how many there are. A `quiet` token has one only, and its words say nothing.
 */
export function sentenceFeatures(
  sentence: readonly Token[],
  words: readonly Word[],
  article: ArticleClues,
  lexicon: Lexicon,
  found: Int32Array,
  visit: (token: number, count: number, isQuiet: boolean) => void,
): void {
  const phrases = listedPhrases(sentence, words, lexicon);
  const headline = isHeadline(words) ? 1 : 0;
  for (let i = 0; i < words.length; i++) {
    const here = words[i] as Word;
    const before = words[i - 1] ?? border;
    const after = words[i + 1] ?? border;
    if (!here.capital && !before.capital && !after.capital && !isHyphened(sentence, i)) {
      found[0] = quiet;
      visit(i, 1, true);
      continue;
    }
    const before2 = words[i - 2] ?? border;
    const after2 = words[i + 2] ?? border;
    const capital = here.capital ? 1 : 0;
    const standing = (i === 0 ? 1 : 0) + (headline << 1);
    const elsewhere = (article.small.has(here.lower) ? 1 : 0) + (article.capital.has(here.lower) ? 2 : 0);
    const own = clusterOf(here, pairWidth);
    const left = clusterOf(before, pairWidth);
    const right = clusterOf(after, pairWidth);
    let n = 0;
    found[n++] = mix(before.lower, here.lower);
    found[n++] = mix(here.lower, after.lower);
    found[n++] = mix(before2.lower, before.lower);
    found[n++] = mix(after.lower, after2.lower);
    found[n++] = mix(here.shape, headline);
    found[n++] = mix(before.shape, here.shape);
    found[n++] = mix(here.shape, after.shape);
    found[n++] = mix(mix(before.shape, here.shape), after.shape);
    found[n++] = mix(before.lower, here.shape);
    found[n++] = mix(here.shape, after.lower);
    found[n++] = mix(before2.lower, here.shape);
    found[n++] = mix(before2.shape, mix(before.shape, here.shape));
    found[n++] = mix(here.shape, mix(after.shape, after2.shape));
    found[n++] = mix(standing, mix(elsewhere, capital));
    found[n++] = mix(standing, here.shape);
    found[n++] = mix(here.lists, mix(headline, elsewhere));
    found[n++] = mix(before.lists, mix(here.lists, after.lists));
    found[n++] = mix(here.shape, before.field);
    found[n++] = mix(here.shape, after.field);
    found[n++] = mix(before2.field, before.field);
    found[n++] = mix(after2.field, after.field);
    found[n++] = mix(capital, phrases[i] as number);
    found[n++] = mix(article.sport, mix(here.lists, capital));
    found[n++] = mix(article.sport, mix(here.shape, after.lower));
    found[n++] = mix(left, own);
    found[n++] = mix(own, right);
    found[n++] = mix(article.sport, own);
    found[n++] = mix(left, right);
    found[n++] = mix(here.shape, left);
    found[n++] = mix(here.shape, own);
    found[n++] = mix(here.shape, right);
    found[n++] = ((sentence[i] as Token).glued ? 1 : 0) + (sentence[i + 1]?.glued === true ? 2 : 0) + (capital << 2) + (before.capital ? 8 : 0) + (after.capital ? 16 : 0);
    for (let template = 0; template < n; template++) found[template] = mix(template + 1, found[template] as number);
    visit(i, n, false);
  }
}

/** Most tokens that a listed phrase has. */
export const longestPhrase = 8;

/** For each token, which lists hold the longest listed phrase of two or more words that covers it, and the place it has in it. */
function listedPhrases(sentence: readonly Token[], words: readonly Word[], lexicon: Lexicon): Int32Array {
  const found = new Int32Array(sentence.length);
  for (let i = 0; i < sentence.length; ) {
    let length = 1;
    let bits = 0;
    if ((words[i] as Word).capital) {
      let hash = (words[i] as Word).lower;
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
