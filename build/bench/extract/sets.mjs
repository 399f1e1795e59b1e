// What is measured on: the gold sets beside the project, where that folder is there, and the project's own articles.
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { errorsOf, scoreActors, scoreClaims, scoreDates } from './score.mjs';

const goldFolder = path.resolve(import.meta.dirname, '../../../../shared/gold');

const goldSets = {
  dates: ['timebank', 'aquaint', 'wikiwars'],
  actors: ['wikigold', 'uner-ewt-dev', 'uner-ewt-test', 'gmb-part'],
  claims: ['polnear-dev'],
};
const types = {
  dates: new Set(['DATE', 'TIME', 'DURATION', 'SET']),
  actors: new Set(['PER', 'ORG', 'LOC']),
  claims: new Set(['source', 'cue', 'content']),
};

export const goldIsThere = existsSync(goldFolder);

/** The sets of a task, the own articles last: `{ name, docs, score, errors }`; `score` and `errors` take what was said of the documents. */
export async function setsOf(task) {
  const own = onlyOf(task, ownArticles());
  const ownScore = { dates: scoreDates, actors: scoreActors, claims: scoreClaims }[task];
  const sets = [{ name: 'own', docs: own, score: (said) => ownScore(own, said), errors: (said) => errorsOf[task](own, said) }];
  if (!goldIsThere) return sets;
  const scorer = await goldScorer(task);
  return [
    ...goldSets[task].map((name) => {
      const docs = onlyOf(task, JSON.parse(readFileSync(path.join(goldFolder, 'sets', `${name}.json`), 'utf8')).docs);
      return {
        name,
        docs,
        score: (said) => scorer.score({ docs }, { docs: said }),
        errors: (said) => errorsOf[task](scorer.counted(docs, docs), scorer.counted(said, docs)),
      };
    }),
    ...sets,
  ];
}

function ownArticles() {
  const folder = path.join(import.meta.dirname, 'own');
  const files = readdirSync(folder).sort();
  return files.flatMap((file) => JSON.parse(readFileSync(path.join(folder, file), 'utf8')).docs);
}

const onlyOf = (task, docs) => docs.map((doc) => ({ ...doc, spans: doc.spans.filter(({ type }) => types[task].has(type)) }));

/** The scorer that comes with the gold sets, in the terms of ours. `counted` leaves what it counts: for claims, those by acts of speech. */
async function goldScorer(task) {
  const load = (name) => import(pathToFileURL(path.join(goldFolder, 'score', name)).href);
  const all = (docs) => docs;
  if (task === 'dates') {
    const { scoreTemporal } = await load('score-temporal.mjs');
    return {
      counted: all,
      score(gold, said) {
        const { strict, relaxed, valueF1 } = scoreTemporal(gold, said);
        return { strict: strict.F1, relaxed: relaxed.F1, value: valueF1 };
      },
    };
  }
  if (task === 'actors') {
    const { scoreNer } = await load('score-ner.mjs');
    return {
      counted: all,
      score(gold, said) {
        const { ALL, exactUntyped } = scoreNer(gold, said);
        return { exact: ALL.F1, anyKind: exactUntyped.F1 };
      },
    };
  }
  const { scoreAttribution, SPEECH } = await load('score-attribution.mjs');
  return {
    score(gold, said) {
      const figures = scoreAttribution(gold, said, { speech: true });
      return { whoWhat: figures['AR +source (who-what)'].F1, what: figures['AR detect'].F1 };
    },
    counted(said, docs) {
      const texts = new Map(docs.map(({ doc, text }) => [doc, text]));
      return said.map((one) => {
        const cues = new Map();
        for (const { group, type, start, end } of one.spans)
          if (type === 'cue') cues.set(group, `${cues.get(group) ?? ''} ${texts.get(one.doc).slice(start, end)}`);
        return { ...one, spans: one.spans.filter(({ group }) => SPEECH.test(cues.get(group) ?? '')) };
      });
    },
  };
}
