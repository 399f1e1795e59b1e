import { tagSentences } from '../../data/extract/actors/tagger.ts';
import { readSet, trainingSets } from './gold.ts';
import { measure } from './measure.ts';
import { packed, train, weightsOf } from './perceptron.ts';

const sets = new Map(trainingSets.map((set) => [set, readSet(set)]));
const gmb = sets.get('gmb-part')!;
const folds: Record<string, [typeof gmb, typeof gmb]> = {
  'uner-ewt-test': [[...sets.get('wikigold')!, ...sets.get('uner-ewt-dev')!, ...gmb], sets.get('uner-ewt-test')!],
  'gmb fifth': [[...sets.get('wikigold')!, ...sets.get('uner-ewt-dev')!, ...sets.get('uner-ewt-test')!, ...gmb.filter((_, i) => i % 5 !== 0)], gmb.filter((_, i) => i % 5 === 0)],
};
for (const [name, [lessons, held]] of Object.entries(folds)) {
  const begun = Date.now();
  const learnt = train(lessons, { rounds: 8, atLeast: 2, seed: 20230222 });
  for (const scale of [4, 8, 16]) {
    const part = packed(learnt, scale);
    const weights = weightsOf(part);
    const figures = measure(held, (article) => tagSentences(article.lessons.map((lesson) => lesson.tokens), weights));
    let nonzero = 0;
    for (const value of part.emissions) if (value !== 0) nonzero++;
    console.log(name, `scale ${scale} rows ${part.hashes.length} of ${learnt.hashes.length} nonzero ${nonzero}`, Object.entries(figures).map(([kind, f]) => `${kind} ${f.precision.toFixed(1)}/${f.recall.toFixed(1)}/${f.f1.toFixed(1)}`).join('  '), `${Date.now() - begun} ms`);
  }
}
