import { readClusters, type Clusters } from '../../data/extract/actors/clusters.ts';
import { readLexicon, writeLexicon, type Lexicon } from '../../data/extract/actors/lexicon.ts';
import { readNames } from '../../data/extract/actors/read-names.ts';
import { newTagger, tagSentences } from '../../data/extract/actors/tagger.ts';
import { spansOf } from '../../data/extract/actors/tags.ts';
import { readWeights, writeWeights } from '../../data/extract/actors/weight-file.ts';
import { newVocabulary } from '../../data/extract/actors/words.ts';
import { wordClusters } from '../../data/extract/weights/word-clusters.ts';
import { readSet, trainingSets, type LessonArticle } from './gold.ts';
import { buildLists } from './lists.ts';
import { measure } from './measure.ts';
import { ownNewsFiles, readOwnNews } from './own-news.ts';
import { packed, train } from './perceptron.ts';
import { ownNewsRenamed } from './renaming.ts';
import { settings } from './settings.ts';

/*
 * Honest figures: each set, a fifth of the Groningen slice and each fifth of the files of our own news is read by a tagger that was trained without it.
 *   node build/train/run.mjs held-out [set or file ...] [--no-lists] [--no-clusters] [--no-own-lists] [--no-own-news] [--no-rules]
 */
const asked = process.argv.slice(3);
const off = (part: string): boolean => asked.includes(`--no-${part}`);
const lists = buildLists(!off('own-lists'));
const lexicon: Lexicon = off('lists') ? { about: () => 0 } : readLexicon(writeLexicon(lists));
const clusters: Clusters = off('clusters') ? { of: () => -1 } : readClusters(wordClusters);
const vocabulary = newVocabulary(lexicon, clusters);
const gold = new Map<string, LessonArticle[]>(trainingSets.map((set) => [set, readSet(set)]));
const fifth = (keep: boolean) => (gold.get('gmb-part') ?? []).filter((_, i) => (i % 5 === 0) === keep);

/** What is held out together: a set by itself, or every fifth file of our own news. */
const parts: readonly (readonly string[])[] = [
  ...trainingSets.map((set) => [set]),
  ...Array.from({ length: 5 }, (_, part) => ownNewsFiles.filter((_file, i) => i % 5 === part)),
];

function lessonsWithout(held: readonly string[]): LessonArticle[] {
  const sets = trainingSets.flatMap((set) => (!held.includes(set) ? (gold.get(set) ?? []) : set === 'gmb-part' ? fifth(false) : []));
  const own = off('own-news') ? [] : ownNewsRenamed(ownNewsFiles.filter((file) => !held.includes(file)), lists, settings.renamedCopies);
  return [...sets, ...own];
}

const examOf = (name: string): LessonArticle[] => (name === 'gmb-part' ? fifth(true) : (gold.get(name) ?? readOwnNews(name)));

const names = asked.filter((name) => !name.startsWith('--'));
for (const part of parts) {
  const wanted = names.length === 0 ? part : part.filter((name) => names.includes(name));
  if (wanted.length === 0) continue;
  const tagger = newTagger(readWeights(writeWeights(packed(train(lessonsWithout(part), vocabulary, settings), settings.scale))), vocabulary);
  for (const name of wanted) {
    const figures = measure(examOf(name), (article) => {
      const sentences = article.lessons.map(({ tokens }) => tokens);
      return off('rules') ? tagSentences(sentences, tagger).map(({ tags }) => spansOf(tags)) : readNames(sentences, tagger);
    });
    const line = ['all', 'PER', 'ORG', 'LOC'].map((kind) => {
      const { precision = 0, recall = 0, f1 = 0 } = figures[kind] ?? {};
      return `${kind} P ${precision.toFixed(1)} R ${recall.toFixed(1)} F1 ${f1.toFixed(1)}`;
    });
    console.log(name.padEnd(18), line.join('   '));
  }
}
