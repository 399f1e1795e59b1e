import { articleClues, newFeatures, reach, sentenceFeatures, wordFeatures } from './features.ts';
import { addLanes, laneWords, scoresOf } from './score-lanes.ts';
import { follows, kindOf, nameKinds, outside, predecessors, successors, tagCount, type TokenSpan } from './tags.ts';
import type { Token } from './tokens.ts';
import { border, type Vocabulary, type Word } from './words.ts';

/** A trained tagger: rows of weights found by hash, and weights of one tag after another. All whole numbers. */
export interface TaggerWeights {
  /** The weights of each tag, in lanes. */
  rows: Int32Array;
  /** Weight of tag after tag at `before * tagCount + tag`. */
  transitions: Int16Array;
  /** Row of a feature's hash, or -1 when the training never needed it. */
  rowOf(hash: number): number;
}

/** A tagger ready to read: what was learnt, and what it knows of words. */
export interface Tagger {
  weights: TaggerWeights;
  vocabulary: Vocabulary;
  /** For a word by itself, sums in lanes for each place it may have near a token. */
  sumsOf(word: Word): Int32Array;
}

export function newTagger(weights: TaggerWeights, vocabulary: Vocabulary): Tagger {
  const features = newFeatures();
  const kept = new WeakMap<Word, Int32Array>();
  const sumsOf = (word: Word): Int32Array => {
    const known = kept.get(word);
    if (known !== undefined) return known;
    const sums = new Int32Array((2 * reach + 1) * laneWords);
    for (let place = -reach; place <= reach; place++) addFeatures(weights, features, wordFeatures(word, place, features), sums, (place + reach) * laneWords);
    kept.set(word, sums);
    return sums;
  };
  return { weights, vocabulary, sumsOf };
}

/** Adds the rows of the first `count` features to the sums from `target` on, and leaves where those rows begin in `features`. */
function addFeatures({ rows, rowOf }: TaggerWeights, features: Int32Array, count: number, sums: Int32Array, target: number): void {
  // All rows are looked up before any is added: so the memory is asked for several at a time.
  let known = 0;
  for (let n = 0; n < count; n++) {
    const row = rowOf(features[n] as number);
    if (row >= 0) features[known++] = row * laneWords;
  }
  for (let n = 0; n < known; n++) addLanes(rows, features[n] as number, sums, target);
}

const impossible = -0x10000000;

const outsideAlone: readonly number[] = [outside];
const none: readonly number[] = [];
/** For each tag, the tags next to it when those can only be outside. */
const outsideBefore = predecessors.map((before) => (before.includes(outside) ? outsideAlone : none));
const outsideAfter = successors.map((after) => (after.includes(outside) ? outsideAlone : none));

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
    // Outside is the first tag.
    const looked = quiet?.[i] === 1 ? 1 : tagCount;
    for (let tag = 0; tag < looked; tag++) {
      const befores = ways[tag] as readonly number[];
      let top = impossible;
      let choice = 0;
      for (let n = 0; n < befores.length; n++) {
        const before = befores[n] as number;
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

/**
 * Tags for every sentence of an article, in two readings: the second one adds, for each word with a capital, what the first took the
 * article's other uses of that word for.
 */
export function tagSentences(sentences: readonly (readonly Token[])[], { weights, vocabulary, sumsOf }: Tagger): TaggedSentence[] {
  const words = sentences.map((sentence) => sentence.map(({ text }) => vocabulary.wordOf(text)));
  const article = articleClues(words);
  const features = newFeatures();
  const sums = new Int32Array(laneWords);
  const scored = sentences.map((sentence, at) => {
    const own = words[at] as readonly Word[];
    const scores = new Int32Array(sentence.length * tagCount);
    const quiet = new Uint8Array(sentence.length);
    sentenceFeatures(sentence, own, article, vocabulary.lexicon, features, (token, count, isQuiet) => {
      sums.fill(0);
      addFeatures(weights, features, count, sums, 0);
      if (isQuiet) quiet[token] = 1;
      else for (let place = -reach; place <= reach; place++) addLanes(sumsOf(own[token + place] ?? border), (place + reach) * laneWords, sums, 0);
      scoresOf(sums, scores, token * tagCount);
    });
    return { scores, quiet };
  });
  const first = scored.map(({ scores, quiet }) => bestTags(quiet.length, scores, weights.transitions, quiet));
  const uses = new Map<number, Int32Array>();
  const eachNamed = (visit: (word: number, kind: number, sentence: number, token: number) => void) => {
    words.forEach((own, sentence) => {
      const tags = first[sentence] as Uint8Array;
      own.forEach((word, i) => {
        if (word.capital) visit(word.lower, kindOf(tags[i] as number) + 1, sentence, i);
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
    const looked = quiet[i] === 1 ? 1 : tagCount;
    for (let tag = 0; tag < looked; tag++) {
      let top = impossible;
      if (step === 0) top = (fromRight ? follows(tag, -1) : follows(-1, tag)) ? 0 : impossible;
      else {
        const others = ways[tag] as readonly number[];
        for (let n = 0; n < others.length; n++) {
          const other = others[n] as number;
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
