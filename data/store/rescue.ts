import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { listBackups } from './backup.ts';
import { pathOf, readDocument, syncFolders, type Disk } from './disk.ts';
import { documentOf, fold, type Content, type Edit } from './edits.ts';
import { readJournal, type Segment } from './journal.ts';
import { BACKUPS, DAMAGED } from './layout.ts';
import type { DamagedDocument, Versioned } from './sealed.ts';

/**
 * Makes a damaged or missing document again from its newest older generation and the journal kept since, and moves the damaged file
 * to where the user can see it.
 * @param readOnly nothing is moved
 * @returns no finding when the journal says that the document was removed
 * @throws DeskError `storage-failed` when nothing is left to make it from; the damaged file is then set aside all the same
 */
export async function rescueDocument(
  disk: Disk,
  name: string,
  problem: DamagedDocument,
  readOnly: boolean,
): Promise<{ document: Versioned<Content | null>; finding: OpenFinding | null }> {
  const generation = await newestGeneration(disk, name);
  const document = replayDocument(name, generation, await readJournal(disk, 0));
  if (document !== null && document.content === null) return { document, finding: null };
  const aside = readOnly ? null : await setAside(disk, name);
  const where = aside === null ? '' : ` The damaged file is kept as ${aside}.`;
  if (document === null) {
    throw new DeskError(
      'storage-failed',
      `${name} cannot be read: ${problem.message}. Nothing is left to restore it from.${where}`,
      problem.message,
    );
  }
  const kept = document.complete
    ? `It was restored in full from an older copy and the journal.${where}`
    : `It was restored as it was at an earlier time; changes made after that are lost.${where}`;
  return { document, finding: { file: name, problem: problem.message, kept } };
}

/** The newest copy that can be read: itself when it is only out of date, the one beside it, or one in a backup. */
async function newestGeneration(disk: Disk, name: string): Promise<Versioned<Content> | null> {
  const read = (copy: string) => readDocument(disk, copy).catch(() => null);
  const copies = [await read(name), await read(`${name}.bak`)];
  for (const backup of await listBackups(disk)) {
    const copy = await read(`${BACKUPS}/${backup.name}/${name}`);
    copies.push(copy);
    if (copy !== null) break;
  }
  return copies.reduce((newest, copy) => ((copy?.revision ?? 0) > (newest?.revision ?? 0) ? copy : newest), null);
}

/** A document with what the journal adds to it; null when neither knows it. `complete`: nothing that it went through is missing. */
export function replayDocument(
  name: string,
  generation: Versioned<Content> | null,
  journal: readonly Segment[],
): (Versioned<Content | null> & { complete: boolean }) | null {
  let revision = generation?.revision ?? 0;
  let content: Content | null = generation?.content ?? null;
  let complete = journal.length > 0 && (journal[0]?.after ?? Infinity) <= revision;
  let previous = journal[0]?.after ?? 0;
  for (const entry of journal.flatMap((segment) => segment.entries)) {
    if (entry.revision > revision && entry.revision !== previous + 1) complete = false;
    previous = entry.revision;
    const edits: Edit[] = entry.edits.filter((edit) => documentOf(edit) === name);
    if (edits.length === 0 || entry.revision <= revision) continue;
    try {
      content = fold(content, edits);
      revision = entry.revision;
    } catch {
      complete = false;
    }
  }
  return revision === 0 ? null : { revision, content, complete };
}

/** Moves a file to the folder of damaged ones, under a name not taken there. Null when there is no file. */
export async function setAside(disk: Disk, name: string): Promise<string | null> {
  const { port } = disk;
  if ((await port.size(pathOf(disk, name))) === null) return null;
  await makeDamaged(disk);
  const aside = await freeName(disk, name);
  await port.rename(pathOf(disk, name), pathOf(disk, aside));
  await syncFolders(disk, [DAMAGED]);
  return aside;
}

/** Makes the folder of damaged files, durable before anything is moved there. */
export async function makeDamaged(disk: Disk): Promise<void> {
  if (await disk.port.makeFolder(pathOf(disk, DAMAGED))) await syncFolders(disk, ['.']);
}

/** A name among the damaged files that no other has. */
export async function freeName(disk: Disk, name: string): Promise<string> {
  const taken = new Set(await disk.port.list(pathOf(disk, DAMAGED)));
  const stem = name.replaceAll('/', '-');
  let free = stem;
  for (let count = 2; taken.has(free); count += 1) free = `${count}-${stem}`;
  return `${DAMAGED}/${free}`;
}
