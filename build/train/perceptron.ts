import { articleClues, newFeatures, reach, sentenceFeatures, wordFeatures } from '../../data/extract/actors/features.ts';
import { bestTags } from '../../data/extract/actors/tagger.ts';
import { outside, tagCount } from '../../data/extract/actors/tags.ts';
import type { WeightRows } from '../../data/extract/actors/weight-file.ts';
import { border, type Vocabulary } from '../../data/extract/actors/words.ts';
import type { LessonArticle } from './gold.ts';

/** Small whole numbers from a seed (xorshift): the same on every machine. */
export function shuffler(seed: number): (below: number) => number {
  let state = seed | 1;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

interface Example {
  length: number;
  /** Row numbers of all tokens' features, token after token. */
  rows: Int32Array;
  /** Where each token's rows begin; one more at the end. */
  begins: Int32Array;
  tags: Uint8Array;
  marksMisc: boolean;
}

/** Gives each feature hash that is seen often enough a row. */
class Rows {
  private readonly seen = new Map<number, number>();
  private readonly rows = new Map<number, number>();
  count(hash: number): void {
    this.seen.set(hash, (this.seen.get(hash) ?? 0) + 1);
  }
  settle(atLeast: number): void {
    for (const [hash, count] of this.seen) if (count >= atLeast) this.rows.set(hash, this.rows.size);
    this.seen.clear();
  }
  rowOf(hash: number): number {
    return this.rows.get(hash) ?? -1;
  }
  hashes(): number[] {
    return [...this.rows.keys()];
  }
}

export interface TrainingOptions {
  rounds: number;
  /** Percent of the features that are left out by chance each time a sentence is read, so that none is leant on alone. */
  dropped: number;
  /** A feature must occur this often to be learnt. */
  atLeast: number;
  seed: number;
  /** How many times all is learnt anew, in another order; the weights are the mean. */
  runs: number;
}

export interface LearntWeights {
  /** Feature hash of each row. */
  hashes: number[];
  emissions: Float64Array;
  transitions: Float64Array;
}

function eachFeature(article: LessonArticle, { lexicon, wordOf }: Vocabulary, visit: (lesson: number, token: number, feature: number) => void): void {
  const words = article.lessons.map(({ tokens }) => tokens.map(({ text }) => wordOf(text)));
  const clues = articleClues(words);
  const [near, together] = [newFeatures(), newFeatures()];
  article.lessons.forEach(({ tokens }, lesson) => {
    const own = words[lesson]!;
    sentenceFeatures(tokens, own, clues, lexicon, together, (token, count, isQuiet) => {
      for (let place = -reach; place <= reach && !isQuiet; place++) {
        const found = wordFeatures(own[token + place] ?? border, place, near);
        for (let n = 0; n < found; n++) visit(lesson, token, near[n]!);
      }
      for (let n = 0; n < count; n++) visit(lesson, token, together[n]!);
    });
  });
}

/** Averaged structured perceptron (Collins 2002) over whole sentences, in whole numbers. */
export function train(articles: readonly LessonArticle[], vocabulary: Vocabulary, options: TrainingOptions): LearntWeights {
  const rows = new Rows();
  for (const article of articles) {
    eachFeature(article, vocabulary, (_lesson, _token, feature) => rows.count(feature));
  }
  rows.settle(options.atLeast);
  const hashes = rows.hashes();
  const examples: Example[] = articles.flatMap((article) => {
    const found = article.lessons.map((): number[] => []);
    const begins = article.lessons.map((lesson) => new Int32Array(lesson.tokens.length + 1));
    eachFeature(article, vocabulary, (lesson, token, feature) => {
      const row = rows.rowOf(feature);
      if (row >= 0) begins[lesson]![token + 1] = found[lesson]!.push(row);
    });
    return article.lessons.map(({ tokens, tags }, i) => ({ length: tokens.length, rows: Int32Array.from(found[i]!), begins: begins[i]!, tags, marksMisc: article.marksMisc }));
  });
  const emissions = new Float64Array(hashes.length * tagCount);
  const transitions = new Float64Array(tagCount * tagCount);
  for (let run = 0; run < options.runs; run++) {
    const learnt = learn(examples, hashes.length, options.rounds, options.dropped, shuffler(options.seed + 2 * run));
    learnt.emissions.forEach((weight, i) => (emissions[i]! += weight / options.runs));
    learnt.transitions.forEach((weight, i) => (transitions[i]! += weight / options.runs));
  }
  return { hashes, emissions, transitions };
}

function learn(examples: readonly Example[], rows: number, rounds: number, dropped: number, random: (below: number) => number): Omit<LearntWeights, 'hashes'> {
  const now = new Int32Array(rows * tagCount);
  const weighted = new Float64Array(rows * tagCount);
  const links = new Int32Array(tagCount * tagCount);
  const linksWeighted = new Float64Array(tagCount * tagCount);
  const order = examples.map((_, i) => i);
  let step = 1;
  for (let round = 0; round < rounds; round++) {
    for (let i = order.length - 1; i > 0; i--) {
      const j = random(i + 1);
      [order[i], order[j]] = [order[j] as number, order[i] as number];
    }
    for (const index of order) {
      step++;
      const example = thinned(examples[index] as Example, dropped, random);
      const { length, begins } = example;
      const scores = new Int32Array(length * tagCount);
      for (let i = 0; i < length; i++) {
        for (let k = begins[i] as number; k < (begins[i + 1] as number); k++) {
          const source = (example.rows[k] as number) * tagCount;
          for (let tag = 0; tag < tagCount; tag++) scores[i * tagCount + tag]! += now[source + tag]!;
        }
      }
      const guess = bestTags(length, scores, links);
      const gold = example.marksMisc ? example.tags : lenient(example.tags, guess);
      const change = (i: number, tag: number, by: number) => {
        for (let k = begins[i] as number; k < (begins[i + 1] as number); k++) {
          const at = (example.rows[k] as number) * tagCount + tag;
          now[at]! += by;
          weighted[at]! += by * step;
        }
      };
      for (let i = 0; i < length; i++) {
        const right = gold[i] as number;
        const said = guess[i] as number;
        if (right !== said) {
          change(i, right, 1);
          change(i, said, -1);
        }
        if (i > 0 && (right !== said || gold[i - 1] !== guess[i - 1])) {
          const a = (gold[i - 1] as number) * tagCount + right;
          const b = (guess[i - 1] as number) * tagCount + said;
          links[a]! += 1;
          linksWeighted[a]! += step;
          links[b]! -= 1;
          linksWeighted[b]! -= step;
        }
      }
    }
  }
  const emissions = weighted.map((sum, i) => ((now[i] as number) - sum / step) * (1 - dropped / 100));
  const transitions = linksWeighted.map((sum, i) => (links[i] as number) - sum / step);
  return { emissions, transitions };
}

/** The example as it is read this time (Søgaard and Johannsen 2012: learning in random subspaces carries over to other texts better). */
function thinned(example: Example, dropped: number, random: (below: number) => number): Example {
  const rows = new Int32Array(example.rows.length);
  const begins = new Int32Array(example.length + 1);
  let at = 0;
  for (let i = 0; i < example.length; i++) {
    for (let k = example.begins[i] as number; k < (example.begins[i + 1] as number); k++) if (random(100) >= dropped) rows[at++] = example.rows[k] as number;
    begins[i + 1] = at;
  }
  return { ...example, rows, begins };
}

/** Where a set does not mark MISC, a guess of MISC over nothing is no mistake. */
function lenient(gold: Uint8Array, guess: Uint8Array): Uint8Array {
  const kept = gold.slice();
  for (let i = 0; i < gold.length; ) {
    if ((guess[i] as number) < 13) {
      i++;
      continue;
    }
    let end = i;
    while (end < gold.length && (guess[end] as number) >= 13) end++;
    if (gold.slice(i, end).every((tag) => tag === outside)) kept.set(guess.slice(i, end), i);
    i = end;
  }
  return kept;
}

/** Rounds learnt weights to bytes, and leaves out rows in which nothing is left. */
export function packed(learnt: LearntWeights, scale: number): WeightRows {
  const hashes: number[] = [];
  const emissions: number[] = [];
  learnt.hashes.forEach((hash, row) => {
    const values = Array.from(learnt.emissions.subarray(row * tagCount, (row + 1) * tagCount), (value) => Math.max(-127, Math.min(127, Math.round(value * scale))));
    if (values.every((value) => value === 0)) return;
    hashes.push(hash);
    emissions.push(...values);
  });
  return { hashes, emissions: Int8Array.from(emissions), transitions: Int16Array.from(learnt.transitions, (value) => Math.round(value * scale)) };
}
