import { writeFileSync } from 'node:fs';
import { writeWeights } from '../../data/extract/actors/weight-file.ts';
import { readSet, trainingSets } from './gold.ts';
import { packed, train } from './perceptron.ts';

const learnt = train(trainingSets.flatMap((set) => readSet(set)), { rounds: 8, atLeast: 2, seed: 20230222 });
const written = writeWeights(packed(learnt, 4));
const path = 'data/extract/weights/actor-tagger.ts';
writeFileSync(path, `/** Weights of the actor tagger, made by \`npm run train\`; NOTICE.md beside this file says from what. */\nexport const actorTagger =\n  '${written}';\n`);
console.log(`${path}: ${written.length} characters of weights`);
