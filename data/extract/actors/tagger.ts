import { articleClues, sentenceFeatures } from './features.ts';
import { predecessors, follows, tagCount } from './tags.ts';
import type { Token } from './tokens.ts';

/** A trained tagger: rows of weights found by hash, and weights of one tag after another. All whole numbers. */
export interface TaggerWeights {
  /** `rows * tagCount` weights. */
  emissions: Int8Array;
  /** Weight of tag after tag at `before * tagCount + tag`. */
  transitions: Int16Array;
  /** Row of a feature's hash, or -1 when the training never needed it. */
  rowOf(hash: number): number;
}

/** The best legal tags of a sentence, given the score of each tag at each token (`scores[i * tagCount + tag]`). */
export function bestTags(length: number, scores: Int32Array, transitions: ArrayLike<number>): Uint8Array {
  const best = new Int32Array(tagCount);
  const last = new Int32Array(tagCount);
  const from = new Uint8Array(length * tagCount);
  const impossible = -0x40000000;
  for (let tag = 0; tag < tagCount; tag++) last[tag] = follows(-1, tag) ? (scores[tag] as number) : impossible;
  for (let i = 1; i < length; i++) {
    for (let tag = 0; tag < tagCount; tag++) {
      let top = impossible;
      let choice = 0;
      for (const before of predecessors[tag] as number[]) {
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

/** Tags for every sentence of an article. */
export function tagSentences(sentences: readonly (readonly Token[])[], weights: TaggerWeights): Uint8Array[] {
  const article = articleClues(sentences);
  return sentences.map((sentence) => {
    const scores = new Int32Array(sentence.length * tagCount);
    sentenceFeatures(sentence, article, (token, feature) => {
      const row = weights.rowOf(feature);
      if (row < 0) return;
      const source = row * tagCount;
      const target = token * tagCount;
      for (let tag = 0; tag < tagCount; tag++) scores[target + tag] = (scores[target + tag] as number) + (weights.emissions[source + tag] as number);
    });
    return bestTags(sentence.length, scores, weights.transitions);
  });
}
