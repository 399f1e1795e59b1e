import { dirname, join } from 'node:path';
import type { Access, OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { CatalogueIndex, emptyCatalogue, type CatalogueContent } from './catalogue.ts';
import { Documents } from './documents.ts';
import { storageFailure } from './failure.ts';
import { Journal, listSegments, readJournal } from './journal.ts';
import { articleName, briefingName, CATALOGUE, idIn, isVacant, NOTES } from './layout.ts';
import { Library, summarise, type FoldingPlan } from './library.ts';
import { takeLock, thisHost, type Host, type Lock } from './lock.ts';
import { nodePort } from './node-port.ts';
import type { FilePort } from './port.ts';
import { replaceFileDurably } from './replace-file.ts';
import { replayJournal } from './replay.ts';
import { rescueDocument, setAside } from './rescue.ts';
import { DamagedDocument, libraryFormat, seal, unseal, type Versioned } from './sealed.ts';
import type { OpenOptions } from './store.ts';

/** What opening needs of the world; all of it has a default. */
export interface OpenDeps {
  port?: FilePort;
  host?: Host;
  folding?: FoldingPlan;
}

/** 4 MiB of journal are replayed in a moment; half a minute without a commit is a pause in the work. */
const FOLDING: FoldingPlan = { bytes: 4 * 1024 * 1024, idle: 30_000 };

/** So many documents are verified while opening; those of larger libraries when they are read. */
const VERIFIED = 200;

/**
 * Opens a library folder, and makes it when asked to. What is damaged is restored or set aside and told in `findings`; the rest opens.
 * A library that is open elsewhere, lies in a folder that cannot be written, or was written by a newer version opens read-only.
 * @param folder absolute path
 * @throws DeskError `storage-failed` when there is no library, or none can be made; the folder is then left as it was
 */
export async function openLibrary(folder: string, options: OpenOptions, deps: OpenDeps = {}): Promise<Library> {
  const port = deps.port ?? nodePort;
  try {
    const isNew = await isToBeMade(port, folder, options);
    if (isNew) await port.makeFolder(folder);
    const lock = await takeLock(port, folder, deps.host ?? thisHost);
    try {
      if (isNew) await makeLibrary(port, folder, lock);
      return await read(port, folder, lock, deps.folding ?? FOLDING);
    } catch (error) {
      if (lock.held) await lock.release().catch(() => undefined);
      throw error;
    }
  } catch (error) {
    throw storageFailure(`The library in ${folder} could not be opened; nothing in it was changed.`, error);
  }
}

async function isToBeMade(port: FilePort, folder: string, options: OpenOptions): Promise<boolean> {
  const names = await port.list(folder);
  if (isVacant(names)) {
    if (options.create) return true;
    throw new DeskError('storage-failed', `There is no library in ${folder}: the folder is missing or empty.`);
  }
  if (await holdsLibrary(port, folder)) return false;
  throw new DeskError('storage-failed', `${folder} is not a library: it holds other files. Nothing in it was changed; choose an empty folder, or one that holds a library.`);
}

/** True when anything of ours is there, be it only a journal or one document. */
async function holdsLibrary(port: FilePort, folder: string): Promise<boolean> {
  for (const name of [CATALOGUE, NOTES, ...(await documentNames(port, folder))]) {
    const bytes = await port.read(join(folder, name));
    if (bytes?.toString('latin1', 0, 200).startsWith('{"format":') === true) return true;
  }
  return (await listSegments(port, folder)).length > 0;
}

async function makeLibrary(port: FilePort, folder: string, lock: Lock): Promise<void> {
  if (!lock.held) throw new DeskError('storage-failed', `A library cannot be made in ${folder}. ${lock.reason}`);
  await replaceFileDurably(port, join(folder, CATALOGUE), seal({ revision: 0, content: emptyCatalogue }));
  await port.syncFolder(dirname(folder));
}

async function read(port: FilePort, folder: string, lock: Lock, folding: FoldingPlan): Promise<Library> {
  const findings: OpenFinding[] = [];
  const found = await readCatalogue(port, folder);
  const access = accessOf(lock, found.format);
  const readOnly = access.mode === 'read-only';
  const catalogue = found.catalogue ?? { revision: 0, content: { ...emptyCatalogue, journal: 0 } };
  const index = new CatalogueIndex(catalogue.content);
  const onDisk = new Set(found.catalogue === null ? await documentNames(port, folder) : []);
  const failures = new Map<string, DeskError>();

  const rescue = async (name: string, problem: DamagedDocument) => {
    const known = failures.get(name);
    if (known !== undefined) throw known;
    try {
      const { document, finding } = await rescueDocument(port, folder, name, problem, readOnly);
      if (finding !== null) findings.push(finding);
      return document;
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      findings.push({ file: name, problem: problem.message, kept: `${error.message} Everything else in the library was opened.` });
      if (name === NOTES) return { revision: 0, content: [] };
      failures.set(name, error);
      throw error;
    }
  };
  const expected = (name: string) => onDisk.has(name) || isListed(index, name);
  const documents = new Documents(port, folder, rescue, expected);

  let revision = catalogue.revision;
  if (found.catalogue === null) revision = await rebuildCatalogue(port, folder, documents, index, onDisk, readOnly, found.problem, findings);
  await documents.load(NOTES);
  const journal = await readJournal(port, folder, catalogue.content.journal);
  const replayed = await replayJournal(journal, documents, index, !lock.held);
  findings.push(...replayed.findings);
  if (index.listArticles().length <= VERIFIED) await verify(documents, index);

  revision = Math.max(revision, replayed.revision);
  const newest = (await listSegments(port, folder)).at(-1) ?? 0;
  const writer = new Journal(port, folder, newest);
  if (found.catalogue === null && !readOnly) {
    await replaceFileDurably(port, join(folder, CATALOGUE), seal({ revision: 0, content: index.content(0) }));
  }
  const release = lock.held ? lock.release : () => Promise.resolve();
  if (readOnly) await release();
  return new Library({ port, folder, access, findings, revision, index, documents, journal: writer, folding, release });
}

interface FoundCatalogue {
  /** Null when it is missing or damaged. */
  catalogue: Versioned<CatalogueContent> | null;
  format: number;
  problem: string;
}

async function readCatalogue(port: FilePort, folder: string): Promise<FoundCatalogue> {
  const bytes = await port.read(join(folder, CATALOGUE));
  if (bytes === null) return { catalogue: null, format: libraryFormat, problem: 'it is missing' };
  try {
    const { format, revision, content } = unseal(bytes);
    return { catalogue: { revision, content: content as CatalogueContent }, format, problem: '' };
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    return { catalogue: null, format: libraryFormat, problem: error.message };
  }
}

function accessOf(lock: Lock, format: number): Access {
  if (format > libraryFormat) {
    return { mode: 'read-only', reason: `The library was written by a newer version of Briefing Desk (format ${format}; this version writes ${libraryFormat}).` };
  }
  return lock.held ? { mode: 'read-write' } : { mode: 'read-only', reason: lock.reason };
}

/**
 * Everything in the catalogue comes from the documents, so it can be made from them again.
 * @returns the newest revision among them
 */
async function rebuildCatalogue(
  port: FilePort,
  folder: string,
  documents: Documents,
  index: CatalogueIndex,
  names: ReadonlySet<string>,
  readOnly: boolean,
  problem: string,
  findings: OpenFinding[],
): Promise<number> {
  let revision = 0;
  const aside = readOnly ? null : await setAside(port, folder, CATALOGUE);
  for (const name of names) {
    const document = await documents.peek(name).catch(orKnown);
    if (document === null) continue;
    summarise(index, new Map([[name, document.content]]));
    revision = Math.max(revision, document.revision);
  }
  const where = aside === null ? '' : ` The damaged file is kept as ${aside}.`;
  findings.push({ file: CATALOGUE, problem, kept: `It was made again from the articles, briefings and notes.${where}` });
  return revision;
}

/** Reads every document once, so that damage is told when the library opens. */
async function verify(documents: Documents, index: CatalogueIndex): Promise<void> {
  const names = [...index.listArticles().map((article) => articleName(article.id)), ...index.listBriefings().map((briefing) => briefingName(briefing.id))];
  for (const name of names) await documents.peek(name).catch(orKnown);
}

function orKnown(error: unknown): null {
  if (error instanceof DeskError) return null;
  throw error;
}

function isListed(index: CatalogueIndex, name: string): boolean {
  if (name === NOTES) return index.notes > 0;
  const id = idIn(name) ?? '';
  return dirname(name) === 'briefings' ? index.hasBriefing(id) : index.article(id) !== null;
}

/** The names of all documents that have a file. */
async function documentNames(port: FilePort, folder: string): Promise<string[]> {
  const names: string[] = [];
  for (const part of ['articles', 'briefings']) {
    for (const file of await port.list(join(folder, part))) if (idIn(`${part}/${file}`) !== null) names.push(`${part}/${file}`);
  }
  if ((await port.read(join(folder, NOTES))) !== null) names.push(NOTES);
  return names;
}
