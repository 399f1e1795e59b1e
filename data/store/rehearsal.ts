import type { Transaction } from '../model/library.ts';
import type { Upkeep } from './housekeeping.ts';
import type { Library } from './library.ts';
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
import type { ProtectionJob } from './store.ts';

/** A piece of work that touches every part of the store, for tests that let it go wrong at every point. */
export const FOLDER = '/home/library';

/** Everything is pruned as soon as it may be, so that a name that came too early or too late is missed at once. */
export const upkeep: Upkeep = { foldBytes: Infinity, foldIdle: null, journal: { days: 0, bytes: 0 }, backups: { hours: 9, days: 9 } };

/** Trying a passphrase takes no time here. */
export const cheap: ScryptCost = { N: 2, r: 1, p: 1 };

let sessions = 0;

/** A computer on which only the session that begins now is alive. */
export function newHost(): Host {
  const pid = (sessions += 1);
  return { name: 'here', pid, life: (asked) => (asked === pid ? 'alive' : null) };
}

/** What an encrypted library of these tests opens with; a plain one has no use for it. */
export const PASSPHRASE = 'correct horse';
/** What a change of the passphrase makes of it. */
export const NEXT_PASSPHRASE = 'battery staple';

export const unwatched: ProtectionJob = { signal: new AbortController().signal, progress: () => undefined };

/** Begins a session, an hour after the one before. */
export function openOn(disk: SimulatedDisk, deps: OpenDeps = {}, folder = FOLDER, passphrase: string | null = PASSPHRASE): Promise<Library> {
  const host = newHost();
  const hour = new Date(Date.UTC(2026, 0, 1) + host.pid * 3_600_000).toISOString();
  const options = { create: true, ...(passphrase === null ? {} : { passphrase }) };
  return openLibrary(folder, options, { port: disk, host, upkeep, cost: cheap, now: () => hour, ...deps });
}

const facts = [factRecord('f-1', 'a-1'), factRecord('f-2', 'a-1')];

/** A step of the work; a list of transactions is committed together, and what is done `meanwhile` runs beside the step after it. */
export type Step = Transaction[] | 'reopen' | 'back up' | 'change passphrase' | `${'checkpoint' | 'encrypt' | 'decrypt'}${'' | ' meanwhile'}`;

export const plainWork: Step[] = [
  [importOf('a-1', facts)],
  [putNote(noteRecord('n-1', 'first')), importOf('a-2'), putFact(denialRecord('f-3', 'a-2', 'f-1'))],
  'checkpoint',
  [putBriefing(briefingRecord('b-1')), putActor(actorRecord('ac-1', 'First'))],
  [transaction(...putFact(factRecord('f-2', 'a-1', { status: 'accepted' })).changes, ...putFact(factRecord('f-4', 'a-2')).changes)],
  'reopen',
  [putFact(factRecord('f-5', 'a-2')), putFact(factRecord('f-1', 'a-1', { edited: true }))],
  'checkpoint meanwhile',
  [removalOf('a-1', facts), putFact(factRecord('f-5', 'a-2', { status: 'accepted' }))],
  'back up',
  [importOf('a-1', facts), putNote(noteRecord('n-1', 'second')), putActor(actorRecord('ac-1', 'Second'))],
];

/** The same under a passphrase that is set, changed and taken away in the middle of it. */
export const protectedWork: Step[] = [
  [importOf('a-1', facts), putNote(noteRecord('n-1', 'first')), putActor(actorRecord('ac-1', 'First'))],
  'checkpoint',
  [importOf('a-2'), removalOf('a-1', facts)],
  'reopen',
  [importOf('a-1', facts)],
  'checkpoint meanwhile',
  [putActor(actorRecord('ac-1', 'Second'))],
  'encrypt meanwhile',
  [putFact(denialRecord('f-3', 'a-2', 'f-1')), putBriefing(briefingRecord('b-1'))],
  'checkpoint',
  [putFact(factRecord('f-2', 'a-1', { status: 'accepted' })), putNote(noteRecord('n-1', 'second'))],
  'reopen',
  'checkpoint meanwhile',
  [putFact(factRecord('f-1', 'a-1', { edited: true }))],
  'change passphrase',
  [removalOf('a-1', facts)],
  'checkpoint',
  'decrypt meanwhile',
  [importOf('a-3')],
];

/** A disk for a new library, or one with an empty library that is encrypted. */
export async function newDisk(kind: 'plain' | 'encrypted'): Promise<SimulatedDisk> {
  const disk = new SimulatedDisk();
  if (kind === 'plain') return disk;
  const library = await openOn(disk);
  await library.encrypt(PASSPHRASE, unwatched);
  await library.close();
  return disk.afterKill();
}

/** Takes a step that is no transaction. */
export async function takeStep(library: Library, step: Exclude<Step, Transaction[] | 'reopen'>): Promise<void> {
  if (step.startsWith('checkpoint')) await library.checkpoint();
  else if (step === 'back up') await library.backUp();
  else if (step.startsWith('encrypt')) await library.encrypt(PASSPHRASE, unwatched);
  else if (step.startsWith('decrypt')) await library.decrypt(NEXT_PASSPHRASE, unwatched);
  else await library.changePassphrase(PASSPHRASE, NEXT_PASSPHRASE);
}

/** Words that stand in the records of this work, and nowhere else. */
const WORDS = ['Title of', 'The Paper', 'Words of an', 'What f-', 'A briefing', 'Note n-', 'Another title'];

/** The names of files in which a word of a record can be read, in plain or in base64. */
export async function tellingFiles(disk: SimulatedDisk, words: readonly string[] = WORDS): Promise<string[]> {
  const forms = words.flatMap((word) => [word, ...[0, 1, 2].map((shift) => inBase64(word, shift))]);
  const found: string[] = [];
  for (const path of disk.paths()) {
    const text = (await disk.read(path))?.toString('latin1') ?? '';
    if (forms.some((form) => text.includes(form))) found.push(path.slice(FOLDER.length + 1));
  }
  return found;
}

/** The letters that the base64 of every text with this word at such an offset has in common. */
function inBase64(word: string, shift: number): string {
  const letters = Buffer.from('\0'.repeat(shift) + word).toString('base64').replace(/=+$/, '');
  return letters.slice(shift === 0 ? 0 : shift + 1, -1);
}

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
export async function expectedContents(steps: readonly Step[] = plainWork): Promise<string[]> {
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
