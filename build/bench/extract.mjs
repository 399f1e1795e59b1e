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
  actors: goldIsThere
    ? 'The weights were trained on every set here but "own", and with the name lists: only "own" was not seen.\n' +
      '`node build/train/run.mjs held-out` reads each set with weights trained without it.'
    : 'The weights were not trained on these articles.',
  claims: 'None of the packages finds claims.',
};
/** Seconds: a speed is measured for at least so long. */
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
  const setsByTask = {};
  for (const task of Object.keys(tasks)) setsByTask[task] = await setsOf(task);
  const desk = readWithDesk(setsByTask);
  const speeds = [];
  for (const [task, sets] of Object.entries(setsByTask)) {
    const { title, measures } = tasks[task];
    const row = (name, saidOf, silentOn = []) => [name, ...sets.map((set) => cell({ ...set.score(saidOf(set)), ...unmeasured(silentOn) }, measures))];
    const byReader = (read) => (set) => set.docs.map((doc) => ({ doc: doc.doc, spans: read(doc) }));
    const rows = [row('Briefing Desk', (set) => desk.saidOf(task, set))];
    speeds.push([task, 'Briefing Desk', speedOf(readersOf[task](whole), sets)]);
    for (const { name, read, silentOn } of peers.filter((peer) => peer.task === task)) {
      rows.push(row(name, byReader(read), silentOn));
      speeds.push([task, name, speedOf(read, sets)]);
    }
    for (const ablation of wanted.ablations ? ablations.filter((one) => one.task === task) : [])
      rows.push(row(`  ${ablation.name}`, byReader(readersOf[task](await bundleParts(folder, ablation)))));
    printTable(title, ['', ...sets.map(({ name }) => name)], rows);
    if (notes[task]) console.log(notes[task]);
    printErrors(task, sets, desk);
  }
  const all = Object.values(setsByTask).flat();
  speeds.push(['figures', 'Briefing Desk', speedOf(readersOf.figures(whole), all)]);
  speeds.push(['all, with facts', 'Briefing Desk', speedOf(readersOf.everything(whole), all)]);
  speeds.push(['all, with facts', 'desk extract, process', bytesOf(all) / 1e6 / desk.seconds]);
  printTable('Speed on the same texts, MB/s', ['', '', 'MB/s'], speeds.map(([part, name, speed]) => [part, name, speed.toFixed(3)]));
}

function printErrors(task, sets, desk) {
  const errors = sets.map((set) => set.errors(desk.saidOf(task, set)));
  const classes = Object.keys(errors[0]);
  const rows = sets.map(({ name }, at) => [name, ...classes.map((one) => errors[at][one])]);
  printTable(`${task}: finds and errors by class; one find may have several`, ['', ...classes], rows);
}

const bytesOf = (sets) => sets.flatMap(({ docs }) => docs).reduce((total, { text }) => total + Buffer.byteLength(text), 0);
const cell = (figures, measures) => measures.map((name) => (Number.isNaN(figures[name]) ? '-' : figures[name].toFixed(1)).padStart(5)).join(' ');
const unmeasured = (names) => Object.fromEntries(names.map((name) => [name, Number.NaN]));

/** MB/s over whole passes, warm-up included. */
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
