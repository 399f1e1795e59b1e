import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { backupFolders, relink } from './backup.ts';
import { keyOf, pathOf, syncFolders, type Disk } from './disk.ts';
import { bodyReader, encodeFrame, splitFrames } from './frame.ts';
import { ALWAYS_HELD, CATALOGUE, DAMAGED, idIn, JOURNAL, placeOf, REMOVED, removedName, segmentIn, SKELETON } from './layout.ts';
import { isWritten } from './library-key.ts';
import { replaceFile } from './replace-file.ts';
import { freeName, makeDamaged } from './rescue.ts';
import { DamagedDocument, disclose, enclose, reveal } from './sealed.ts';
import { sweep } from './vacant.ts';

export interface Rewriting {
  signal: AbortSignal;
  progress(done: number, total: number): void;
  findings: OpenFinding[];
}

/** Files are written so many at a time: one of Node's four is left for the edits that go on meanwhile. */
const WRITTEN_AT_ONCE = 3;

/**
 * Brings every file of a library into the form that its key's state aims at: documents, their older generations, what was removed or set
 * aside, the catalogue, the journal and all backups. Each file is replaced whole, and one that has that form already is passed over, so a
 * cut leaves files of both forms and the next call goes on. Durable when it resolves.
 * @param journal the journal file being written: it and those after it have that form from their beginning
 * @throws DeskError `cancelled` when the signal fires; Node's error when the disk fails
 */
export async function rewriteLibrary(disk: Disk, journal: number, { signal, progress, findings }: Rewriting): Promise<void> {
  const bases = ['', ...(await backupFolders(disk)).map((folder) => `${folder}/`)];
  await sweep(disk, await foldersIn(disk, bases));
  const places = await placesIn(disk, bases);
  const asides = await namesIn(disk, DAMAGED);
  const works = [
    ...places.map((place) => () => rewritePlace(disk, place, namesOf(place, bases, journal), findings)),
    ...asides.map((name) => () => rewriteAside(disk, name)),
  ];
  for (let done = 0; done < works.length; done += WRITTEN_AT_ONCE) {
    progress(done, works.length);
    if (signal.aborted) throw new DeskError('cancelled', 'The library was closed meanwhile; the rest follows when it is opened next.');
    await allEnded(works.slice(done, done + WRITTEN_AT_ONCE).map((work) => work()));
  }
  // What was found damaged meanwhile was set aside there.
  for (const name of await namesIn(disk, DAMAGED)) await rewriteAside(disk, name);
  await syncFolders(disk, await foldersIn(disk, bases));
  progress(works.length, works.length);
}

/** Waits for all of them, also when one fails. */
async function allEnded(works: Promise<void>[]): Promise<void> {
  await Promise.allSettled(works);
  await Promise.all(works);
}

/** Every folder with files of the library, in it and in its backups. */
async function foldersIn(disk: Disk, bases: readonly string[]): Promise<string[]> {
  const folders: string[] = [];
  for (const base of bases) {
    const within = new Set(await disk.port.list(pathOf(disk, base)));
    folders.push(base === '' ? '.' : base, ...[...SKELETON, REMOVED, DAMAGED].filter((name) => within.has(name)).map((name) => base + name));
  }
  return folders;
}

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  return (await disk.port.list(pathOf(disk, folder))).map((name) => `${folder}/${name}`);
}

/** The places of all documents and journal files that there, or in a backup, is a file for. */
async function placesIn(disk: Disk, bases: readonly string[]): Promise<string[]> {
  const places = new Set([CATALOGUE, ...ALWAYS_HELD]);
  for (const base of bases) {
    for (const folder of SKELETON) {
      for (const file of await disk.port.list(pathOf(disk, base + folder))) {
        const place = placeOf(`${folder}/${file}`);
        if (idIn(place) !== null || (folder === JOURNAL && segmentIn(file) !== null)) places.add(place);
      }
    }
  }
  for (const file of await disk.port.list(pathOf(disk, REMOVED))) {
    const place = file.replace('-', '/');
    if (idIn(place) !== null) places.add(place);
  }
  return [...places];
}

/** The names that files of a place may have: its own, that of the generation beside it, of what was removed, and of copies in backups. */
function namesOf(place: string, bases: readonly string[], journal: number): string[] {
  const copies = bases.slice(1).map((base) => base + place);
  if (!isJournal(place)) return [place, `${place}.bak`, removedName(place), ...copies];
  return (segmentIn(place.slice(JOURNAL.length + 1)) ?? 0) < journal ? [place, ...copies] : copies;
}

function isJournal(place: string): boolean {
  return place.startsWith(`${JOURNAL}/`);
}

/** Names of one file stay names of one file. */
async function rewritePlace(disk: Disk, place: string, names: readonly string[], findings: OpenFinding[]): Promise<void> {
  /** What became of a file, by the identity it had; and under which name. */
  const ends = new Map<string, { end: End; name: string }>();
  for (const name of names) {
    const identity = await disk.port.identity(pathOf(disk, name));
    if (identity === null) continue;
    const known = ends.get(identity);
    if (known === undefined) ends.set(identity, { end: await rewriteFile(disk, name, place, findings), name });
    else if (known.end === 'replaced') await relink(disk, known.name, name);
    else if (known.end === 'gone') await disk.port.remove(pathOf(disk, name));
  }
}

/** `gone`: nothing in it can be read, so it is among the damaged now. */
type End = 'kept' | 'replaced' | 'gone';

async function rewriteFile(disk: Disk, name: string, place: string, findings: OpenFinding[]): Promise<End> {
  const bytes = (await disk.port.read(pathOf(disk, name))) ?? Buffer.alloc(0);
  const turned = isJournal(place) ? await turnedJournal(disk, bytes, place) : turnedDocument(disk, bytes, place);
  if (turned.problem !== null) {
    const kept = await shelve(disk, name, bytes);
    findings.push({ file: name, problem: turned.problem, kept: `Its bytes are kept as ${kept}.` });
  }
  if (turned.bytes === bytes) return 'kept';
  if (turned.bytes === null) await disk.port.remove(pathOf(disk, name));
  else await replaceFile(disk.port, pathOf(disk, name), turned.bytes);
  return turned.bytes === null ? 'gone' : 'replaced';
}

/** `bytes`: in the form aimed at, the same ones when they have it; null when nothing of them can be read. `problem`: why that is not all. */
interface Turned {
  bytes: Buffer | null;
  problem: string | null;
}

function turnedDocument(disk: Disk, bytes: Buffer, place: string): Turned {
  const key = keyOf(disk);
  try {
    const enclosed = disclose(bytes);
    const content = reveal(enclosed, key, place);
    return { bytes: enclosed.isEncrypted === isWritten(key) ? bytes : enclose(enclosed, [content], key, place), problem: null };
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    return { bytes: null, problem: error.message };
  }
}

async function turnedJournal(disk: Disk, bytes: Buffer, place: string): Promise<Turned> {
  const key = keyOf(disk);
  const read = bodyReader(key, place);
  const { bodies, damaged, torn } = splitFrames(bytes, (body, isEncrypted) => {
    const plain = read(body, isEncrypted);
    return plain === null ? undefined : { plain, isEncrypted };
  });
  const isWhole = damaged.length === 0 && torn === null;
  if (isWhole && bodies.every(({ isEncrypted }) => isEncrypted === isWritten(key))) return { bytes, problem: null };
  const frames: Buffer[] = [];
  for (const [at, { plain }] of bodies.entries()) {
    frames.push(encodeFrame(plain, key, place));
    if (at % FRAMES_AT_ONCE === FRAMES_AT_ONCE - 1) await yieldToOthers();
  }
  return {
    bytes: Buffer.concat(frames),
    problem: isWhole ? null : 'Part of the journal cannot be read.',
  };
}

/** So many entries are framed before other work is let in. */
const FRAMES_AT_ONCE = 200;

/** The first line of a sealed file that holds the bytes of another, whatever they are. */
const WHOLE_FILE = { format: 0, revision: 0 };

/** Keeps the bytes of a damaged file in the folder for them. */
async function shelve(disk: Disk, name: string, bytes: Buffer): Promise<string> {
  await makeDamaged(disk);
  const aside = await freeName(disk, name);
  await replaceFile(disk.port, pathOf(disk, aside), isWritten(keyOf(disk)) ? enclose(WHOLE_FILE, [bytes], keyOf(disk), aside) : bytes);
  await syncFolders(disk, [DAMAGED]);
  return aside;
}

/** A file among the damaged, whatever it is. */
async function rewriteAside(disk: Disk, name: string): Promise<void> {
  const bytes = (await disk.port.read(pathOf(disk, name))) ?? Buffer.alloc(0);
  const turned = turnedBytes(disk, bytes, name);
  if (turned !== bytes) await replaceFile(disk.port, pathOf(disk, name), turned);
}

function turnedBytes(disk: Disk, bytes: Buffer, name: string): Buffer {
  const key = keyOf(disk);
  try {
    const enclosed = disclose(bytes);
    if (isWritten(key)) return enclosed.isEncrypted ? bytes : enclose(WHOLE_FILE, [bytes], key, name);
    return enclosed.isEncrypted ? reveal(enclosed, key, name) : bytes;
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    return isWritten(key) ? enclose(WHOLE_FILE, [bytes], key, name) : bytes;
  }
}
