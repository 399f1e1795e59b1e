import { dirname, join } from 'node:path';
import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { readSealed } from './adapter.ts';
import { documentOf, fold, type Content, type Edit } from './edits.ts';
import { readJournal, type Segment } from './journal.ts';
import { DAMAGED } from './layout.ts';
import type { FilePort } from './port.ts';
import { DamagedDocument, type Versioned } from './sealed.ts';

/**
 * Makes a damaged or missing document again from its previous generation and the journal kept since, and moves the damaged file
 * to where the user can see it.
 * @param readOnly nothing is moved
 * @returns no finding when the journal says that the document was removed
 * @throws DeskError `storage-failed` when nothing is left to make it from; the damaged file is then set aside all the same
 */
export async function rescueDocument(
  port: FilePort,
  folder: string,
  name: string,
  problem: DamagedDocument,
  readOnly: boolean,
): Promise<{ document: Versioned<Content | null>; finding: OpenFinding | null }> {
  const generation = await readSealed(port, join(folder, `${name}.bak`)).catch(() => null);
  const document = replay(name, generation, await readJournal(port, folder, 0));
  if (document !== null && document.content === null) return { document, finding: null };
  const aside = readOnly ? null : await setAside(port, folder, name);
  const where = aside === null ? '' : ` The damaged file is kept as ${aside}.`;
  if (document === null) {
    throw new DeskError('storage-failed', `${name} cannot be read: ${problem.message}. Nothing is left to restore it from.${where}`, problem.message);
  }
  const kept = document.complete
    ? `It was restored in full from an older copy and the journal.${where}`
    : `It was restored as it was at an earlier time; changes made after that are lost.${where}`;
  return { document, finding: { file: name, problem: problem.message, kept } };
}

/** Null when neither an older copy nor the journal knows the document whole. */
function replay(name: string, generation: Versioned<unknown> | null, journal: readonly Segment[]): (Versioned<Content | null> & { complete: boolean }) | null {
  let revision = generation?.revision ?? 0;
  let content = (generation?.content ?? null) as Content | null;
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
export async function setAside(port: FilePort, folder: string, name: string): Promise<string | null> {
  const path = join(folder, name);
  if ((await port.read(path)) === null) return null;
  await port.makeFolder(join(folder, DAMAGED));
  const taken = new Set(await port.list(join(folder, DAMAGED)));
  const stem = name.replaceAll('/', '-');
  let free = stem;
  for (let count = 2; taken.has(free); count += 1) free = `${count}-${stem}`;
  await port.rename(path, join(folder, DAMAGED, free));
  await port.syncFolder(join(folder, DAMAGED));
  await port.syncFolder(dirname(path));
  return `${DAMAGED}/${free}`;
}
