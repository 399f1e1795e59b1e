import { articleClues, reach, sentenceFeatures, wordFeatures } from './features.ts';
import { hashOf } from './hash.ts';
import { follows, kindOf, nameKinds, outside, predecessors, successors, tagCount, type TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';
import type { Vocabulary, Word } from './words.ts';

/** A trained tagger: rows of weights found by hash, and weights of one tag after another. All whole numbers. */
export interface TaggerWeights {
  /** `rows * tagCount` weights. */
  emissions: Int8Array;
  /** Weight of tag after tag at `before * tagCount + tag`. */
  transitions: Int16Array;
  /** Row of a feature's hash, or -1 when the training never needed it. */
  rowOf(hash: number): number;
}

/** A tagger ready to read: what was learnt, and what it knows of words. */
export interface Tagger {
  weights: TaggerWeights;
  vocabulary: Vocabulary;
  /** For a word by itself, `tagCount` weights for each place it may have near a token. */
  sumsOf(word: Word, text: string): Int32Array;
}

const mostWordsKept = 50_000;

export function newTagger(weights: TaggerWeights, vocabulary: Vocabulary): Tagger {
  const kept = new Map<string, Int32Array>();
  const sumsOf = (word: Word, text: string): Int32Array => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    const sums = new Int32Array((2 * reach + 1) * tagCount);
    for (let place = -reach; place <= reach; place++) wordFeatures(word, place, (feature) => addRow(weights, feature, sums, (place + reach) * tagCount));
    if (kept.size >= mostWordsKept) kept.clear();
    kept.set(text, sums);
    return sums;
  };
  return { weights, vocabulary, sumsOf };
}

function addRow({ rowOf, emissions }: TaggerWeights, feature: number, scores: Int32Array, target: number): void {
  const row = rowOf(feature);
  if (row < 0) return;
  const source = row * tagCount;
  for (let tag = 0; tag < tagCount; tag++) scores[target + tag] = (scores[target + tag] as number) + (emissions[source + tag] as number);
}

const impossible = -0x10000000;

const outsideAlone: readonly number[] = [outside];
const none: readonly number[] = [];
/** For each tag, the tags next to it when those can only be outside. */
const outsideBefore = predecessors.map((before) => (before.includes(outside) ? outsideAlone : none));
const outsideAfter = successors.map((after) => (after.includes(outside) ? outsideAlone : none));
const allTags: readonly number[] = Array.from({ length: tagCount }, (_, tag) => tag);

/**
 * The best legal tags of a sentence, given the score of each tag at each token (`scores[i * tagCount + tag]`). Tokens marked in `quiet` are
 * outside of names: most of a text is, and is passed over quickly.
 */
export function bestTags(length: number, scores: Int32Array, transitions: ArrayLike<number>, quiet?: Uint8Array): Uint8Array {
  const best = new Int32Array(tagCount);
  const last = new Int32Array(tagCount);
  const from = new Uint8Array(length * tagCount);
  for (let tag = 0; tag < tagCount; tag++) last[tag] = follows(-1, tag) && (tag === outside || quiet?.[0] !== 1) ? (scores[tag] as number) : impossible;
  for (let i = 1; i < length; i++) {
    const ways = quiet?.[i - 1] === 1 ? outsideBefore : predecessors;
    if (quiet?.[i] === 1) best.fill(impossible);
    for (const tag of quiet?.[i] === 1 ? outsideAlone : allTags) {
      let top = impossible;
      let choice = 0;
      for (const before of ways[tag] as readonly number[]) {
        const score = (last[before] as number) + (transitions[before * tagCount + tag] as number);
        if (score > top) {
          top = score;
          choice = before;
        }
      }
      best[tag] = Math.max(impossible, top + (scores[i * tagCount + tag] as number));
      from[i * tagCount + tag] = choice;
    }
    last.set(best);
  }
  const tags = new Uint8Array(length);
  let tag = 0;
  let top = impossible - 1;
  for (let end = 0; end < tagCount; end++) {
    if (follows(end, -1) && (last[end] as number) > top) {
      top = last[end] as number;
      tag = end;
    }
  }
  for (let i = length - 1; i >= 0; i--) {
    tags[i] = tag;
    tag = from[i * tagCount + tag] as number;
  }
  return tags;
}

export interface TaggedSentence {
  tags: Uint8Array;
  /** `tagCount` weights a token: how well each tag fits it. */
  scores: Int32Array;
  /** 1 for each token that is looked at no further. */
  quiet: Uint8Array;
}

/** What the other places of the same word say, in weights: tuned on held-out articles. */
const memory = 96;
const capital = /^\p{Lu}/u;

/**
 * Tags for every sentence of an article, in two readings: the second one adds, for each word with a capital, what the first took the
 * article's other uses of that word for.
 */
export function tagSentences(sentences: readonly (readonly Token[])[], { weights, vocabulary, sumsOf }: Tagger): TaggedSentence[] {
  const article = articleClues(sentences, vocabulary);
  const scored = sentences.map((sentence) => {
    const scores = new Int32Array(sentence.length * tagCount);
    const quiet = new Uint8Array(sentence.length).fill(1);
    const addWord = (token: number, word: Word, text: string, place: number) => {
      quiet[token] = 0;
      const sums = sumsOf(word, text);
      const source = (place + reach) * tagCount;
      const target = token * tagCount;
      for (let tag = 0; tag < tagCount; tag++) scores[target + tag] = (scores[target + tag] as number) + (sums[source + tag] as number);
    };
    sentenceFeatures(sentence, article, vocabulary, addWord, (token, feature) => addRow(weights, feature, scores, token * tagCount));
    return { scores, quiet };
  });
  const first = scored.map(({ scores, quiet }) => bestTags(quiet.length, scores, weights.transitions, quiet));
  const uses = new Map<number, Int32Array>();
  const wordOf = (token: Token): number | null => (capital.test(token.text) ? hashOf(token.text.toLowerCase()) : null);
  const eachNamed = (visit: (word: number, kind: number, sentence: number, token: number) => void) => {
    sentences.forEach((tokens, sentence) => {
      tokens.forEach((token, i) => {
        const word = wordOf(token);
        if (word !== null) visit(word, kindOf((first[sentence] as Uint8Array)[i] as number) + 1, sentence, i);
      });
    });
  };
  const kinds = nameKinds.length + 1;
  eachNamed((word, kind) => {
    let counts = uses.get(word);
    if (counts === undefined) uses.set(word, (counts = new Int32Array(kinds + 1)));
    counts[kind] = (counts[kind] as number) + 1;
    counts[kinds] = (counts[kinds] as number) + 1;
  });
  const changed = new Uint8Array(sentences.length);
  eachNamed((word, own, sentence, token) => {
    const counts = uses.get(word) as Int32Array;
    const others = (counts[kinds] as number) - 1;
    if (others === 0 || counts[own] === others + 1) return;
    const { scores } = scored[sentence] as (typeof scored)[number];
    for (let tag = 0; tag < tagCount; tag++) {
      const kind = kindOf(tag) + 1;
      const said = (counts[kind] as number) - (kind === own ? 1 : 0);
      scores[token * tagCount + tag] = (scores[token * tagCount + tag] as number) + Math.floor((memory * said) / others);
    }
    changed[sentence] = 1;
  });
  return first.map((tags, i) => {
    const { scores, quiet } = scored[i] as (typeof scored)[number];
    return { tags: changed[i] === 0 ? tags : bestTags(tags.length, scores, weights.transitions, quiet), scores, quiet };
  });
}

/**
 * For each token and tag, the score of the best legal way from the border of the sentence up to and with that tag: from the left, or from the
 * right without the token itself.
 */
function bestWays({ tags: { length }, scores, quiet }: TaggedSentence, transitions: ArrayLike<number>, fromRight: boolean): Int32Array {
  const best = new Int32Array(length * tagCount).fill(impossible);
  for (let step = 0; step < length; step++) {
    const i = fromRight ? length - 1 - step : step;
    const near = fromRight ? i + 1 : i - 1;
    const ways = quiet[near] === 1 ? (fromRight ? outsideAfter : outsideBefore) : fromRight ? successors : predecessors;
    for (const tag of quiet[i] === 1 ? outsideAlone : allTags) {
      let top = impossible;
      if (step === 0) top = (fromRight ? follows(tag, -1) : follows(-1, tag)) ? 0 : impossible;
      else {
        for (const other of ways[tag] as readonly number[]) {
          const link = transitions[fromRight ? tag * tagCount + other : other * tagCount + tag] as number;
          top = Math.max(top, (best[near * tagCount + other] as number) + link + (fromRight ? (scores[near * tagCount + other] as number) : 0));
        }
      }
      best[i * tagCount + tag] = Math.max(impossible, fromRight ? top : top + (scores[i * tagCount + tag] as number));
    }
  }
  return best;
}

/** For each name, by how much the best reading of its sentence beats the best one in which one of its tokens is something else. */
export function marginsOf(sentence: TaggedSentence, spans: readonly TokenSpan[], transitions: ArrayLike<number>): number[] {
  if (spans.length === 0) return [];
  const { tags } = sentence;
  const left = bestWays(sentence, transitions, false);
  const right = bestWays(sentence, transitions, true);
  const through = (i: number, tag: number) => (left[i * tagCount + tag] as number) + (right[i * tagCount + tag] as number);
  return spans.map(({ from, to }) => {
    let least = 0x7fffffff;
    for (let i = from; i < to; i++) {
      const own = through(i, tags[i] as number);
      for (let tag = 0; tag < tagCount; tag++) if (tag !== tags[i]) least = Math.min(least, own - through(i, tag));
    }
    return least;
  });
}
