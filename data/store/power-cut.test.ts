import { expect, test } from 'vitest';
import type { Transaction } from '../model/library.ts';
import type { Library, Upkeep } from './library.ts';
import type { Host } from './lock.ts';
import { listBackups } from './backup.ts';
import { openLibrary } from './open-library.ts';
import { factRecord, importOf, noteRecord, putBriefing, putFact, putNote, removalOf, briefingRecord, denialRecord } from './records.cases.ts';
import { PowerCut, SimulatedDisk, type Fate, type Loss } from './simulated-disk.ts';

/** Everything is pruned as soon as it may be, so that a name that came too early or too late is missed at once. */
const upkeep: Upkeep = { foldBytes: Infinity, foldIdle: null, journal: { days: 0, bytes: 0 }, backups: { hours: 9, days: 9 } };
const nightly = process.env['NIGHTLY'] !== undefined;

let sessions = 0;
/** A computer on which only the session now running is alive. */
function newHost(): Host {
  const pid = (sessions += 1);
  return { name: 'here', pid, life: (asked) => (asked === pid ? 'alive' : null) };
}

const FOLDER = '/home/library';
const open = (disk: SimulatedDisk, folder = FOLDER) => openLibrary(folder, { create: true }, { port: disk, host: newHost(), upkeep, now: () => `2026-01-01T0${sessions % 10}:00:00.000Z` });

const facts = [factRecord('f-1', 'a-1'), factRecord('f-2', 'a-1')];
/** Steps of a session; a list of transactions is committed together. */
const steps: (Transaction[] | 'checkpoint' | 'reopen')[] = [
  [importOf('a-1', facts)],
  [putNote(noteRecord('n-1', 'first')), importOf('a-2'), putFact(denialRecord('f-3', 'a-2', 'f-1'))],
  'checkpoint',
  [putBriefing(briefingRecord('b-1'))],
  [{ ...putFact(factRecord('f-2', 'a-1', { status: 'accepted' })), changes: [...putFact(factRecord('f-2', 'a-1', { status: 'accepted' })).changes, ...putFact(factRecord('f-4', 'a-2')).changes] }],
  'reopen',
  [removalOf('a-1', facts)],
  'checkpoint',
  [importOf('a-1', facts), putNote(noteRecord('n-1', 'second'))],
];
const transactions = steps.flatMap((step) => (Array.isArray(step) ? step : []));

async function contentsOf(library: Library): Promise<string> {
  const { articles, briefings, notes } = library.catalogue();
  const documents = await Promise.all([...articles.map(({ id }) => library.article(id)), ...briefings.map(({ id }) => library.briefing(id))]);
  return JSON.stringify({ articles, briefings, notes, documents, revision: library.revision });
}

/** The contents after each transaction, from none to all. */
async function expectedContents(): Promise<string[]> {
  const library = await open(new SimulatedDisk());
  const contents = [await contentsOf(library)];
  for (const transaction of transactions) {
    await library.commit(transaction);
    contents.push(await contentsOf(library));
  }
  return contents;
}

interface Run {
  /** How many transactions were confirmed, and how many begun. */
  confirmed: number;
  begun: number;
  backups: string[];
}

/** Runs the steps until the power goes. */
async function runUntilCut(disk: SimulatedDisk): Promise<Run> {
  let confirmed = 0;
  let begun = 0;
  let backups: string[] = [];
  try {
    let library = await open(disk);
    for (const step of steps) {
      if (step === 'checkpoint') {
        await library.checkpoint();
        if (!disk.log.includes('power cut')) backups = (await library.backups()).map(({ name }) => name);
      } else if (step === 'reopen') {
        await library.close();
        library = await open(disk);
      } else {
        begun += step.length;
        await Promise.all(step.map(async (transaction) => {
          await library.commit(transaction);
          confirmed += 1;
        }));
      }
    }
    await library.close();
  } catch (error) {
    if (!disk.log.includes('power cut')) throw error;
  }
  return { confirmed, begun, backups };
}

function cutAt(disk: SimulatedDisk, operation: number, leaveOut: (operation: string) => boolean = () => false): SimulatedDisk {
  disk.before = (name, number) => {
    if (number >= operation) {
      disk.log.push('power cut');
      return new PowerCut(name);
    }
    return !leaveOut(name);
  };
  return disk;
}

const all = () => true;
const none = () => false;
const always = (fate: Fate) => () => () => fate;
const writesOf = { kept: always('kept'), lost: always('lost'), torn: always('torn'), zeros: always('zeros') };
const lastTorn = (count: number) => (at: number): Fate => (at === count - 1 ? 'torn' : 'kept');
const fewLosses: Loss[] = [
  { name: 'all that was not synced', namings: () => none, writes: writesOf.lost },
  { name: 'nothing', namings: () => all, writes: writesOf.kept },
  { name: 'bytes but no names', namings: () => all, writes: writesOf.lost },
  { name: 'names but no bytes', namings: () => none, writes: writesOf.kept },
  { name: 'half of each write', namings: () => all, writes: writesOf.torn },
  { name: 'half of the last write', namings: () => all, writes: lastTorn },
  { name: 'bytes but not lengths', namings: () => all, writes: writesOf.zeros },
  { name: 'all but the last name', namings: (count) => (at) => at === count - 1, writes: writesOf.kept },
  { name: 'the last name', namings: (count) => (at) => at !== count - 1, writes: writesOf.kept },
  { name: 'the last name but one', namings: (count) => (at) => at !== count - 2, writes: writesOf.kept },
  { name: 'the last name but two', namings: (count) => (at) => at !== count - 3, writes: writesOf.kept },
  { name: 'the first name', namings: () => (at) => at !== 0, writes: writesOf.lost },
  { name: 'every other name', namings: () => (at) => at % 2 === 0, writes: writesOf.kept },
  { name: 'the rest of the names', namings: () => (at) => at % 2 === 1, writes: writesOf.lost },
];
/** Every set of up to eight unsynced names, with every fate of the unsynced bytes. */
const manyLosses: Loss[] = Object.entries(writesOf).flatMap(([fate, write]) =>
  Array.from({ length: 256 }, (_, kept): Loss => ({ name: `names ${kept.toString(2)}, writes ${fate}`, namings: () => (at) => (kept >> (at % 8)) % 2 === 1, writes: write })),
);

/** What is wrong with a disk as a cut left it; null when the promise holds. */
async function faultOf(disk: SimulatedDisk, run: Run, contents: string[]): Promise<string | null> {
  try {
    const library = await open(disk);
    const backupFault = await faultOfBackups(disk.afterKill(), run, contents);
    if (backupFault !== null) return backupFault;
    const found = contents.indexOf(await contentsOf(library));
    if (found === -1) return `a state that never was: ${await contentsOf(library)}`;
    if (found < run.confirmed) return `${run.confirmed - found} confirmed transactions lost`;
    if (found > run.begun) return 'a transaction from nowhere';
    const odd = library.findings.filter(({ problem }) => !problem.includes('cut off'));
    if (odd.length > 0) return JSON.stringify(odd);
    await library.commit(putNote(noteRecord('n-9', 'work goes on')));
    const after = await contentsOf(library);
    await library.close();
    const again = await open(disk);
    if ((await contentsOf(again)) !== after || again.findings.length > 0) return `another state after going on: ${JSON.stringify(again.findings)}`;
    await again.close();
    const litter = disk.paths().filter((path) => path.includes('.tmp') || path.endsWith('lock'));
    return litter.length > 0 ? `litter: ${litter.join(', ')}` : null;
  } catch (error) {
    return String(error);
  }
}

/** A backup that was made is there, and each one that is listed opens as the library it was. */
async function faultOfBackups(disk: SimulatedDisk, run: Run, contents: string[]): Promise<string | null> {
  const names = (await listBackups({ port: disk, folder: FOLDER, migrations: [] })).map(({ name }) => name);
  const missing = run.backups.filter((name) => !names.includes(name));
  if (missing.length > 0) return `lost the backup ${missing.join(', ')}`;
  for (const name of names) {
    const backup = await open(disk, `${FOLDER}/backups/${name}`);
    if (!contents.includes(await contentsOf(backup)) || backup.findings.length > 0) return `the backup ${name} is not whole: ${JSON.stringify(backup.findings)}`;
  }
  return null;
}

/** The first broken promise among all cuts and losses, or null. */
async function firstFault(contents: string[], losses: Loss[], leaveOut?: (operation: string) => boolean): Promise<string | null> {
  for (let operation = 0; ; operation += 1) {
    const disk = cutAt(new SimulatedDisk(), operation, leaveOut);
    const run = await runUntilCut(disk);
    for (const loss of losses) {
      const fault = await faultOf(disk.afterPowerCut(loss), run, contents);
      if (fault !== null) return `cut before operation ${operation} (after ${disk.log.at(-2)}), losing ${loss.name}: ${fault}`;
    }
    if (!disk.log.includes('power cut')) return null;
  }
}

test('a power cut at any operation, whatever it takes with it, loses no confirmed edit and leaves no half transaction', async () => {
  expect(await firstFault(await expectedContents(), nightly ? manyLosses : fewLosses)).toBeNull();
}, nightly ? 3_600_000 : 60_000);

/** The line of the store that asked for a sync, and what it syncs: `journal.ts:54 sync journal/0.log`. */
function siteOf(operation: string): string {
  const stack = new Error('where').stack ?? '';
  const line = /\/data\/store\/(?!simulated-disk|power-cut|disk\.ts)([\w-]+\.ts:\d+)/.exec(stack)?.[1] ?? '?';
  return `${line} ${operation.replaceAll(/[a-z]-\d|\d+/g, '#')}`;
}

test('every sync is needed: without any one of them, some power cut breaks the promise', async () => {
  const sites = new Set<string>();
  const healthy = new SimulatedDisk();
  healthy.before = (operation) => {
    if (operation.startsWith('sync ')) sites.add(siteOf(operation));
    return true;
  };
  await runUntilCut(healthy);
  const contents = await expectedContents();
  const idle: string[] = [];
  for (const site of sites) {
    const isIt = (operation: string) => operation.startsWith('sync ') && siteOf(operation) === site;
    if ((await firstFault(contents, fewLosses, isIt)) === null) idle.push(site);
  }
  expect(idle).toEqual([]);
});
