import { dirname } from 'node:path';
import type { Access, OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import type { Now } from '../model/id.ts';
import { documentNames, isBackupFolder, takeBackup } from './backup.ts';
import { CatalogueIndex, emptyCatalogue } from './catalogue.ts';
import { holdsLibrary, orTold, readCatalogue } from './catalogue-file.ts';
import { writeCatalogue } from './checkpoint.ts';
import { formatFor, pathOf, type Disk } from './disk.ts';
import { Documents } from './documents.ts';
import { storageFailure } from './failure.ts';
import { Journal, listSegments, newestBegun, readJournal, type Segment } from './journal.ts';
import { ACTORS, ALWAYS_HELD, CATALOGUE, NOTES, segmentName, SKELETON } from './layout.ts';
import type { Upkeep } from './housekeeping.ts';
import { Library } from './library.ts';
import { takeLock, thisHost, type Host, type Lock } from './lock.ts';
import { migrations, type Migration } from './migrations/migrations.ts';
import { nodePort } from './node-port.ts';
import { defaultCost, type ScryptCost } from './passphrase.ts';
import type { FilePort } from './port.ts';
import { rebuildCatalogue } from './rebuild-catalogue.ts';
import { replayJournal } from './replay.ts';
import { rescueDocument, setAside } from './rescue.ts';
import { finishRestore } from './restore.ts';
import { Revisions } from './revisions.ts';
import type { DamagedDocument } from './sealed.ts';
import type { OpenOptions } from './store.ts';
import { unlock, type Unlocked } from './unlock.ts';
import { isVacant, sweep } from './vacant.ts';

/** What opening needs of the world; all of it has a default. */
export interface OpenDeps {
  port?: FilePort;
  host?: Host;
  now?: Now;
  upkeep?: Upkeep;
  migrations?: readonly Migration[];
  /** What a new passphrase is to cost whoever guesses it. */
  cost?: ScryptCost;
}

/**
 * 4 MiB of journal are replayed in a moment, half a minute without a commit is a pause in the work, and a month of journal
 * covers what a person may want to undo.
 */
export const defaultUpkeep: Upkeep = {
  foldBytes: 4 * 1024 * 1024,
  foldIdle: 30_000,
  journal: { days: 30, bytes: 64 * 1024 * 1024 },
  backups: { hours: 24, days: 30 },
};

/** So many documents are verified while opening; those of larger libraries when they are read. */
const VERIFIED = 200;

const noKey: Unlocked = { opened: null, findings: [] };

/** It would gather copies of its own, which neither encrypting nor a change of the passphrase knows of. */
const aBackup: Lock = { held: false, inUse: false, reason: 'It is a backup, which stays as it was made. Go back to it from its library, or copy the folder elsewhere.' };

const notAsked: Lock = { held: false, inUse: false, reason: 'It was opened for reading only.' };

/**
 * Opens a library folder, and makes it when asked to. What is damaged is restored or set aside and told in `findings`; the rest opens.
 * A library that is open elsewhere, is a backup of another, lies in a folder that cannot be written, or was written by a newer version opens read-only.
 * @param folder absolute path
 * @throws DeskError `locked` or `wrong-passphrase` when the library is encrypted, `storage-failed` when there is no library, or none can be made; the folder is then left as it was
 */
export async function openLibrary(folder: string, options: OpenOptions, deps: OpenDeps = {}): Promise<Library> {
  const disk: Disk = { port: deps.port ?? nodePort, folder, migrations: deps.migrations ?? migrations };
  try {
    const isNew = await isToBeMade(disk, options);
    if (isNew) await disk.port.makeFolder(folder);
    const lock = options.readOnly === true ? notAsked : isBackupFolder(folder) ? aBackup : await takeLock(disk.port, folder, deps.host ?? thisHost);
    try {
      const key = isNew ? noKey : await unlock(disk, options.passphrase, lock.held);
      if (isNew) await makeLibrary(disk, lock);
      else if (lock.held) await finishRestore(disk);
      return await open(disk, lock, key, deps);
    } catch (error) {
      if (lock.held) await lock.release().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw storageFailure(`The library in ${folder} could not be opened; nothing in it was changed.`, error);
  }
}

async function isToBeMade(disk: Disk, options: OpenOptions): Promise<boolean> {
  if ((await disk.port.size(pathOf(disk, CATALOGUE))) !== null || (await holdsLibrary(disk))) return false;
  if (!(await isVacant(disk))) throw notALibrary(disk);
  if (options.create) return true;
  throw new DeskError('storage-failed', `There is no library in ${disk.folder}: the folder is missing or empty.`);
}

function notALibrary(disk: Disk): DeskError {
  return new DeskError(
    'storage-failed',
    `${disk.folder} is not a library: it holds other files. Nothing in it was changed; choose an empty folder, or one that holds a library.`,
  );
}

async function makeLibrary(disk: Disk, lock: Lock): Promise<void> {
  if (!lock.held) throw new DeskError('storage-failed', `A library cannot be made in ${disk.folder}. ${lock.reason}`);
  for (const folder of SKELETON) await disk.port.makeFolder(pathOf(disk, folder));
  await writeCatalogue(disk, emptyCatalogue, 0);
  await disk.port.syncFolder(dirname(disk.folder));
}

async function open(disk: Disk, lock: Lock, key: Unlocked, deps: OpenDeps): Promise<Library> {
  const { upkeep = defaultUpkeep, now = () => new Date().toISOString(), cost = defaultCost } = deps;
  const findings = [...key.findings];
  const found = await readCatalogue(disk);
  if (!found.isOurs && !(await holdsLibrary(disk))) throw notALibrary(disk);
  const access = accessOf(disk, lock, found.format);
  const readOnly = access.mode === 'read-only';
  const isOld = found.catalogue !== null && found.format < formatFor(disk);
  if (isOld && !readOnly) await takeBackup(disk, now(), { from: found.catalogue?.content.journal ?? 0, to: Infinity }, 'before-update');

  const rebuilding = found.catalogue === null || isOld;
  const catalogue = found.catalogue ?? { revision: 0, content: { ...emptyCatalogue, journal: 0 } };
  const index = new CatalogueIndex(rebuilding ? emptyCatalogue : catalogue.content);
  const onDisk = new Set(rebuilding ? await documentNames(disk) : []);
  const isExpected = (name: string) => onDisk.has(name) || index.lists(name);
  const documents = new Documents(disk, rescuer(disk, readOnly, findings), isExpected, new Revisions(catalogue.content));
  let { revision } = catalogue;
  if (rebuilding) revision = Math.max(revision, await rebuildCatalogue(disk, documents, index, onDisk));
  if (found.catalogue === null) {
    const aside = readOnly ? null : await setAside(disk, CATALOGUE);
    const where = aside === null ? '' : ` The damaged file is kept as ${aside}.`;
    findings.push({ file: CATALOGUE, problem: found.problem, kept: `It was made again from the articles, briefings, notes and actors.${where}` });
  }

  for (const name of ALWAYS_HELD) await documents.load(name);
  const journal = await readJournal(disk, catalogue.content.journal);
  const replayed = await replayJournal(journal, documents, index, !lock.held && lock.inUse);
  findings.push(...replayed.findings);
  revision = Math.max(revision, replayed.revision);
  // Files that were folded may be gone; a new one must not take a number that replaying passes over.
  const begun = await newestBegun(disk);
  const newest = Math.max((await listSegments(disk)).at(-1) ?? 0, catalogue.content.journal - 1, begun ?? 0);
  const lost = lock.held || !lock.inUse ? lostSegments(journal, found.catalogue?.content.journal ?? null, newest) : [];
  findings.push(...lost.map(lostSegment));
  if (!readOnly && (rebuilding || lost.length > 0))
    await writeCatalogue(disk, index.content(documents.dirtyCount === 0 ? newest + 1 : catalogue.content.journal, documents.revisions), revision);
  if (!readOnly) await sweep(disk, journal.length > 0 ? ['.', 'articles', 'briefings'] : ['.']);
  if (index.size <= VERIFIED) for (const name of index.names()) await documents.peek(name).catch(orTold);

  const release = lock.held ? lock.release : () => Promise.resolve();
  if (readOnly) await release();
  return new Library({
    disk,
    access,
    findings,
    revision,
    index,
    documents,
    journal: new Journal(disk, newest, begun),
    upkeep,
    now,
    opened: key.opened,
    cost,
    release,
  });
}

/**
 * The journal files that opening needs and that are not there.
 * @param from the first that the documents do not hold; null when no catalogue tells, and the first there is must do
 * @param newest the newest ever begun
 */
function lostSegments(journal: readonly Segment[], from: number | null, newest: number): number[] {
  const present = new Set(journal.map(({ number }) => number));
  const first = from ?? journal[0]?.number ?? newest + 1;
  return Array.from({ length: Math.max(0, newest - first + 1) }, (_, at) => first + at).filter((number) => !present.has(number));
}

function lostSegment(number: number): OpenFinding {
  return {
    file: segmentName(number),
    problem: 'This journal file is missing: the changes in it, made after the documents were last written, are lost.',
    kept: 'Everything that was written before it is here.',
  };
}

function accessOf(disk: Disk, lock: Lock, format: number): Access {
  if (format > formatFor(disk)) {
    return {
      mode: 'read-only',
      reason: `The library was written by a newer version of Briefing Desk (format ${format}; this version writes ${formatFor(disk)}).`,
    };
  }
  return lock.held ? { mode: 'read-write' } : { mode: 'read-only', reason: lock.reason };
}

/** Tries to rescue damaged documents, once each, and tells what came of it. */
function rescuer(disk: Disk, readOnly: boolean, findings: OpenFinding[]) {
  const failures = new Map<string, DeskError>();
  return async (name: string, problem: DamagedDocument) => {
    const known = failures.get(name);
    if (known !== undefined) throw known;
    try {
      const { document, finding } = await rescueDocument(disk, name, problem, readOnly);
      if (finding !== null) findings.push(finding);
      return document;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      findings.push({ file: name, problem: problem.message, kept: `${error.message} Everything else in the library was opened.` });
      if (name === NOTES) return { revision: 0, content: [] };
      if (name === ACTORS) return { revision: 0, content: { actors: [] } };
      failures.set(name, error);
      throw error;
    }
  };
}
