// How well dates, actors and claims are found, beside the npm packages that come closest, with each part taken out in turn, and how fast.
// Every figure but the speeds is the same on every run.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { ablations, bundleParts } from './extract/ablations.mjs';
import { readersOf, readWithDesk } from './extract/ours.mjs';
import { loadPeers } from './extract/peers.mjs';
import { printTable } from './extract/print-table.mjs';
import { goldIsThere, setsOf } from './extract/sets.mjs';

const tasks = {
  dates: { title: 'Dates: F1 strict, relaxed, value', measures: ['strict', 'relaxed', 'value'] },
  actors: { title: 'Actors (people, organisations, places): F1 exact, and with any kind', measures: ['exact', 'anyKind'] },
  claims: { title: 'Claims by acts of speech: F1 who-what, and what without who', measures: ['whoWhat', 'what'] },
};
const notes = {
  actors:
    'The weights were trained on every set here but "own", and with the name lists: only "own" was not seen.\n' +
    '`node build/train/run.mjs held-out` reads each set with weights trained without it.',
  claims: 'None of the packages finds claims.',
};
const shortest = 1;

/** `--without peers` or `--without ablations` leaves them out. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { without: { type: 'string', multiple: true, default: [] } } });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-bench-'));
  try {
    await measure(folder, { peers: !values.without.includes('peers'), ablations: !values.without.includes('ablations') });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function measure(folder, wanted) {
  if (!goldIsThere) console.log('The gold sets are not beside the project: measured on its own articles alone, which are few.');
  const whole = await bundleParts(folder);
  const peers = wanted.peers ? await loadPeers() : [];
  const speeds = [];
  const all = { bytes: 0, seconds: 0 };
  for (const [task, { title, measures }] of Object.entries(tasks)) {
    const sets = await setsOf(task);
    const ours = sets.map(({ docs }) => readWithDesk(task, docs));
    all.bytes += bytesOf(sets);
    for (const { seconds } of ours) all.seconds += seconds;
    const rows = [['Briefing Desk', ...sets.map(({ score }, at) => cell(score(ours[at].said), measures))]];
    speeds.push([task, 'Briefing Desk', speedOf(readersOf[task](whole), sets)]);
    for (const { name, read, marks } of peers.filter((peer) => peer.task === task)) {
      rows.push([name, ...sets.map(({ docs, score }) => cell({ ...score(readAll(read, docs)), ...hidden(marks) }, measures))]);
      speeds.push([task, name, speedOf(read, sets)]);
    }
    for (const ablation of wanted.ablations ? ablations.filter((one) => one.task === task) : []) {
      const read = readersOf[task](await bundleParts(folder, ablation));
      rows.push([`  ${ablation.name}`, ...sets.map(({ docs, score }) => cell(score(readAll(read, docs)), measures))]);
    }
    printTable(title, ['', ...sets.map(({ name }) => name)], rows);
    if (notes[task]) console.log(notes[task]);
    const errors = sets.map(({ errors }, at) => errors(ours[at].said));
    const classes = Object.keys(errors[0]);
    printTable(`${task}: finds and errors by class; one find may have several`, ['', ...classes], sets.map(({ name }, at) => [name, ...classes.map((one) => errors[at][one])]));
    if (task === 'claims') speeds.push(['figures', 'Briefing Desk', speedOf(readersOf.figures(whole), sets)]);
  }
  speeds.push(['all, with facts', 'desk extract, process', all.bytes / 1e6 / all.seconds]);
  printTable('Speed on the same texts, MB/s', ['', '', 'MB/s'], speeds.map(([part, name, speed]) => [part, name, speed.toFixed(3)]));
}

const bytesOf = (sets) => sets.flatMap(({ docs }) => docs).reduce((total, { text }) => total + Buffer.byteLength(text), 0);
const readAll = (read, docs) => docs.map((doc) => ({ doc: doc.doc, spans: read(doc) }));
const cell = (figures, measures) => measures.map((name) => (Number.isNaN(figures[name]) ? '-' : figures[name].toFixed(1)).padStart(5)).join(' ');
/** Measures that a peer says nothing for. */
const hidden = (marks) => Object.fromEntries(Object.entries(marks).filter(([, marked]) => !marked).map(([name]) => [name, Number.NaN]));

/** MB/s over whole passes that take a second or more; everything was read once before. */
function speedOf(read, sets) {
  const bytes = bytesOf(sets);
  const begun = performance.now();
  let passes = 0;
  let seconds = 0;
  while (seconds < shortest) {
    for (const { docs } of sets) for (const doc of docs) read(doc);
    passes += 1;
    seconds = (performance.now() - begun) / 1000;
  }
  return (passes * bytes) / 1e6 / seconds;
}
