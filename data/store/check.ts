import type { CheckFinding } from '../contract/library-view.ts';
import { DeskError } from '../contract/errors.ts';
import { recordSchemas, type RecordKind } from '../model/library.ts';
import { documentNames } from './backup.ts';
import { CatalogueIndex, emptyCatalogue } from './catalogue.ts';
import { outerProblems, sealProblems, surroundingProblems, type Problem } from './check-bytes.ts';
import { readDocument, type Disk } from './disk.ts';
import { recordsIn, type Content } from './edits.ts';
import { readJournal, type Segment } from './journal.ts';
import { forget } from './key-file.ts';
import { BACKUPS, CATALOGUE, idIn, KEY_FILE, segmentName } from './layout.ts';
import type { Library } from './library.ts';
import { migrations } from './migrations/migrations.ts';
import { nodePort } from './node-port.ts';
import { openLibrary, type OpenDeps } from './open-library.ts';
import { replayDocument, setAside } from './rescue.ts';
import { DamagedDocument } from './sealed.ts';
import type { OpenOptions } from './store.ts';
import { unlock } from './unlock.ts';

/**
 * Reads every byte of a library: documents, their older generations, catalogue, journal and backups. Changes nothing, unless asked to repair; a
 * repair moves what is damaged to the folder `damaged` and deletes nothing. Of an encrypted library whose passphrase is not given, every
 * byte is checked against its checksum, and what the bytes say is not.
 * @throws DeskError `storage-failed` when there is no library, `wrong-passphrase`, and on repair `read-only` when it is open elsewhere and
 * `locked` when it is encrypted and no passphrase is given
 */
export async function checkLibrary(folder: string, options: CheckOptions, deps: OpenDeps = {}): Promise<CheckFinding[]> {
  const disk: Disk = { port: deps.port ?? nodePort, folder, migrations: deps.migrations ?? migrations };
  const opening = { create: false, ...(options.passphrase === undefined ? {} : { passphrase: options.passphrase }) };
  const found = await examine(disk, opening, deps);
  if (!options.repair || found.length === 0) return found.map((finding) => ({ ...finding, repaired: false }));
  await repair(disk, opening, deps, found);
  const left = await examine(disk, opening, deps);
  return found.map((finding) => ({
    ...finding,
    repaired: !left.some(({ file, problem }) => file === finding.file && problem === finding.problem),
  }));
}

export interface CheckOptions {
  repair: boolean;
  passphrase?: string;
}

const MISMATCH = 'It does not agree with the documents.';
const UNLISTED = 'It is not listed in the catalogue.';

async function examine(disk: Disk, opening: OpenOptions, deps: OpenDeps): Promise<Problem[]> {
  const unlocked = await unlock(disk, opening.passphrase, false).catch((error: unknown) => {
    if (error instanceof DeskError && error.code === 'locked') return null;
    throw error;
  });
  if (unlocked === null) return outerProblems(disk);
  const library = await openLibrary(disk.folder, { ...opening, readOnly: true }, deps);
  const journal = await readJournal(disk, 0);
  const problems: Problem[] = [];
  const documents = await contentsOf(library);
  for (const name of await documentNames(disk)) {
    const problem = await documentProblem(disk, name, documents, journal);
    if (problem !== null) problems.push({ file: name, problem });
    problems.push(...(await sealProblems(disk, `${name}.bak`)));
  }
  // What opening tells is read again above, and a rebuilt catalogue agrees with itself: both are told once.
  const known = new Set(problems.map(({ file }) => file));
  problems.push(...library.findings.filter(({ file }) => !known.has(file)).map(({ file, problem }) => ({ file, problem })));
  if (!problems.some(({ file }) => file === CATALOGUE) && disagrees(library, documents))
    problems.push({ file: CATALOGUE, problem: MISMATCH });
  problems.push(...journalProblems(journal, library.revision), ...(await surroundingProblems(disk)));
  await library.close();
  forget(unlocked.opened);
  return problems.filter(
    (problem, at) => problems.findIndex((other) => other.file === problem.file && other.problem === problem.problem) === at,
  );
}

/** All documents of a library, read through it, so that the journal counts; those that cannot be read are left out. */
async function contentsOf(library: Library): Promise<Map<string, Content>> {
  const documents = new Map<string, Content>();
  const { articles, briefings } = library.catalogue();
  for (const { id } of articles) {
    const document = await library.article(id).catch(() => null);
    if (document !== null) documents.set(`articles/${id}.json`, document);
  }
  for (const { id } of briefings) {
    const briefing = await library.briefing(id).catch(() => null);
    if (briefing !== null) documents.set(`briefings/${id}.json`, briefing);
  }
  return documents;
}

async function documentProblem(
  disk: Disk,
  name: string,
  listed: ReadonlyMap<string, Content>,
  journal: readonly Segment[],
): Promise<string | null> {
  try {
    const document = await readDocument(disk, name);
    if (document === null) return null;
    // A document that the journal removes has its file until the journal is folded.
    const isUnlisted = idIn(name) !== null && !listed.has(name) && replayDocument(name, document, journal)?.content !== null;
    return isUnlisted ? UNLISTED : misshapen(name, document.content);
  } catch (error) {
    return damageIn(error);
  }
}

function damageIn(error: unknown): string {
  if (error instanceof DamagedDocument) return error.message;
  throw error;
}

/** What is wrong with the records of a document that is as it was sealed, or null. */
function misshapen(name: string, content: Content): string | null {
  const id = idIn(name);
  for (const [key, record] of recordsIn(content)) {
    const kind = key.split(' ')[0] as RecordKind;
    const result = recordSchemas[kind].safeParse(record);
    const issue = result.error?.issues[0];
    if (issue !== undefined) return `its ${key} is not one: ${issue.path.join('.')}: ${issue.message}`;
    if ('articleId' in record && record.articleId !== id) return `its ${key} belongs to another article`;
    if (['article', 'briefing'].includes(kind) && record.id !== id) return `it holds ${key}`;
  }
  return null;
}

/** True when the catalogue's lists and counts are not those that the documents give. */
function disagrees(library: Library, documents: ReadonlyMap<string, Content>): boolean {
  const fresh = new CatalogueIndex(emptyCatalogue);
  fresh.takeIn(documents);
  const { articles, briefings } = library.catalogue();
  const readable = articles.filter(({ id }) => documents.has(`articles/${id}.json`));
  return (
    sorted(readable) !== sorted(fresh.listArticles()) ||
    (briefings.length === fresh.listBriefings().length && sorted(briefings) !== sorted(fresh.listBriefings()))
  );
}

function sorted(records: { id: string }[]): string {
  return JSON.stringify(records.toSorted((a, b) => (a.id < b.id ? -1 : 1)));
}

function journalProblems(segments: readonly Segment[], revision: number): Problem[] {
  return segments.flatMap((segment, at) => {
    const next = segments[at + 1];
    const last = segment.entries.at(-1)?.revision ?? segment.after;
    const isCut = Number.isFinite(next?.after ?? revision) && (next?.after ?? revision) > last;
    const isDamaged = segment.damaged.length > 0 || !Number.isFinite(segment.after) || isCut || hasGap(segment);
    return isDamaged
      ? [{ file: segmentName(segment.number), problem: 'Part of the journal is damaged: some history cannot be read.' }]
      : [];
  });
}

/** True when the revisions of a journal file do not follow one another. */
function hasGap({ after, entries }: Segment): boolean {
  return entries.some(({ revision }, at) => revision !== (entries[at - 1]?.revision ?? after) + 1);
}

/** Opening mends most of it, and writes lost copies of the key file again; what it has no eye for is set aside first. */
async function repair(disk: Disk, opening: OpenOptions, deps: OpenDeps, problems: readonly Problem[]): Promise<void> {
  const library = await openLibrary(disk.folder, opening, deps);
  const { access } = library;
  const { articles, briefings } = library.catalogue();
  // A document that nothing can restore is set aside by now; without its entry the library is sound again.
  const isAnyLost = (await contentsOf(library)).size < articles.length + briefings.length;
  await library.close();
  if (access.mode === 'read-only') throw new DeskError('read-only', `The library was not repaired. ${access.reason}`);
  const spoiled = problems
    .filter(({ file }) => !file.includes(KEY_FILE))
    .filter(({ file }) => file.endsWith('.tmp') || file.endsWith('.bak') || file.startsWith(`${BACKUPS}/`))
    .map(({ file }) => file);
  if (isAnyLost || problems.some(({ problem }) => problem === MISMATCH || problem === UNLISTED)) spoiled.push(CATALOGUE);
  for (const file of spoiled) await setAside(disk, file);
  const again = await openLibrary(disk.folder, opening, deps);
  await contentsOf(again);
  await again.close();
}
