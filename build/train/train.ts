import { existsSync, writeFileSync } from 'node:fs';
import { base64Of } from '../../data/extract/actors/base64.ts';
import { readClusters, writeClusters } from '../../data/extract/actors/clusters.ts';
import { readLexicon, writeLexicon } from '../../data/extract/actors/lexicon.ts';
import { writeWeights } from '../../data/extract/actors/weight-file.ts';
import { newVocabulary } from '../../data/extract/actors/words.ts';
import { findClusters } from './clusters.ts';
import { goldFolder, readSet, trainingSets } from './gold.ts';
import { buildLists } from './lists.ts';
import { ownNewsFiles } from './own-news.ts';
import { packed, train } from './perceptron.ts';
import { ownNewsRenamed } from './renaming.ts';
import { settings } from './settings.ts';

/** Writes a generated module that exports some bytes. */
function write(file: string, name: string, what: string, bytes: Uint8Array): void {
  const path = `data/extract/weights/${file}.ts`;
  writeFileSync(path, `import { bytesOf } from '../actors/base64.ts';\n\n/** ${what}, made by \`npm run train\`; NOTICE.md beside this file says from what. */\nexport const ${name} = bytesOf(\n  '${base64Of(bytes)}',\n);\n`);
  console.log(`${path}: ${bytes.length} bytes`);
}

if (existsSync(goldFolder)) {
  const lists = buildLists();
  const written = writeLexicon(lists);
  write('name-lists', 'nameLists', 'Hashes of listed names and of common words', written);
  const clusters = writeClusters(findClusters());
  write('word-clusters', 'wordClusters', 'Hashes of words, put together by use', clusters);
  const articles = [...trainingSets.flatMap((set) => readSet(set)), ...ownNewsRenamed(ownNewsFiles, lists, settings.renamedCopies)];
  const learnt = train(articles, newVocabulary(readLexicon(written), readClusters(clusters)), settings);
  write('actor-tagger', 'actorTagger', 'Weights of the actor tagger', writeWeights(packed(learnt, settings.scale)));
} else {
  console.error(`The gold sets are not there (${goldFolder}): nothing was trained, the committed weights stay as they are.`);
  process.exitCode = 1;
}
