import type { Transaction } from '../model/library.ts';
import type { Library, Upkeep } from './library.ts';
import type { Host } from './lock.ts';
import type { ScryptCost } from './passphrase.ts';
import { openLibrary, type OpenDeps } from './open-library.ts';
import {
  actorRecord,
  briefingRecord,
  denialRecord,
  factRecord,
  importOf,
  noteRecord,
  putActor,
  putBriefing,
  putFact,
  putNote,
  removalOf,
  transaction,
} from './records.cases.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** A piece of work that touches every part of the store, for tests that let it go wrong at every point. */
export const FOLDER = '/home/library';

/** Everything is pruned as soon as it may be, so that a name that came too early or too late is missed at once. */
export const upkeep: Upkeep = { foldBytes: Infinity, foldIdle: null, journal: { days: 0, bytes: 0 }, backups: { hours: 9, days: 9 } };

/** Trying a passphrase takes no time here. */
const cheap: ScryptCost = { N: 2, r: 1, p: 1 };

let sessions = 0;

/** A computer on which only the session that begins now is alive. */
export function newHost(): Host {
  const pid = (sessions += 1);
  return { name: 'here', pid, life: (asked) => (asked === pid ? 'alive' : null) };
}

/** Begins a session, an hour after the one before. */
export function openOn(disk: SimulatedDisk, deps: OpenDeps = {}, folder = FOLDER, passphrase?: string): Promise<Library> {
  const host = newHost();
  const hour = new Date(Date.UTC(2026, 0, 1) + host.pid * 3_600_000).toISOString();
  return openLibrary(folder, { create: true, ...(passphrase === undefined ? {} : { passphrase }) }, { port: disk, host, upkeep, cost: cheap, now: () => hour, ...deps });
}

const facts = [factRecord('f-1', 'a-1'), factRecord('f-2', 'a-1')];

/** Steps of the work; a list of transactions is committed together, and a checkpoint `meanwhile` runs beside the step after it. */
export const steps: (Transaction[] | 'checkpoint' | 'checkpoint meanwhile' | 'reopen')[] = [
  [importOf('a-1', facts)],
  [putNote(noteRecord('n-1', 'first')), importOf('a-2'), putFact(denialRecord('f-3', 'a-2', 'f-1'))],
  'checkpoint',
  [putBriefing(briefingRecord('b-1')), putActor(actorRecord('ac-1', 'First'))],
  [transaction(...putFact(factRecord('f-2', 'a-1', { status: 'accepted' })).changes, ...putFact(factRecord('f-4', 'a-2')).changes)],
  'reopen',
  [putFact(factRecord('f-5', 'a-2')), putFact(factRecord('f-1', 'a-1', { edited: true }))],
  'checkpoint meanwhile',
  [removalOf('a-1', facts), putFact(factRecord('f-5', 'a-2', { status: 'accepted' }))],
  'checkpoint',
  [importOf('a-1', facts), putNote(noteRecord('n-1', 'second')), putActor(actorRecord('ac-1', 'Second'))],
];

/** All that a library holds, as one string. */
export async function contentsOf(library: Library): Promise<string> {
  const { articles, briefings, notes, actors } = library.catalogue();
  const documents = await Promise.all([
    ...articles.map(({ id }) => library.article(id)),
    ...briefings.map(({ id }) => library.briefing(id)),
  ]);
  return JSON.stringify({ articles, briefings, notes, actors, documents, revision: library.revision });
}

/** The contents after each transaction, from none to all. */
export async function expectedContents(): Promise<string[]> {
  const library = await openOn(new SimulatedDisk());
  const contents = [await contentsOf(library)];
  for (const step of steps) {
    for (const transaction of Array.isArray(step) ? step : []) {
      await library.commit(transaction);
      contents.push(await contentsOf(library));
    }
  }
  return contents;
}
