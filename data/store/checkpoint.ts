import type { CatalogueContent, CatalogueIndex } from './catalogue.ts';
import { formatFor, keyOf, pathOf, syncFolders, type Disk } from './disk.ts';
import type { Documents } from './documents.ts';
import { listSegments, readSegment } from './journal.ts';
import { CATALOGUE, segmentName } from './layout.ts';
import { replaceFile } from './replace-file.ts';
import { sealGently } from './sealed.ts';

/** How long the journal is kept after it was folded: for undo, for history, and to restore damaged documents from. */
export interface Retention {
  days: number;
  /** Bytes that are kept however old they are. */
  bytes: number;
}

/** Node runs four file operations at a time: one is left for the edits that go on meanwhile. */
const WRITTEN_AT_ONCE = 3;

/** What a checkpoint asks of the open library. */
export interface Folding {
  /** Ends the journal file being written, between two commits; gives the number of the next. */
  rotate(): Promise<number>;
  /** The newest revision acknowledged. */
  revision(): number;
  /** True when so many documents are more than there is time for. What is folded by then does no harm. */
  isTooMuch(documents: number): boolean;
}

/**
 * Brings every document's file up to date with the journal, then the catalogue, which says from which journal file on the next
 * opening has to replay. A cut anywhere leaves files that the journal, still whole, completes.
 * @returns the first journal file that the documents do not hold now, or null when there was nothing to fold, or too much
 */
export async function foldJournal(disk: Disk, documents: Documents, index: CatalogueIndex, folding: Folding): Promise<number | null> {
  const next = await folding.rotate();
  const dirty = documents.dirty();
  if (dirty.length === 0) return null;
  const folders: string[] = [];
  for (let start = 0; start < dirty.length; start += WRITTEN_AT_ONCE) {
    if (folding.isTooMuch(dirty.length - start)) return null;
    folders.push(...(await Promise.all(dirty.slice(start, start + WRITTEN_AT_ONCE).map((held) => documents.write(held)))).flat());
  }
  await syncFolders(disk, folders);
  await writeCatalogue(disk, index.content(next, documents.revisions), folding.revision());
  return next;
}

export async function writeCatalogue(disk: Disk, content: CatalogueContent, revision: number): Promise<void> {
  const catalogue = await sealGently({ revision, journal: content.journal, content }, formatFor(disk), keyOf(disk), CATALOGUE);
  await replaceFile(disk.port, pathOf(disk, CATALOGUE), catalogue);
  await syncFolders(disk, ['.']);
}

/**
 * Removes the oldest journal files that are folded, while more is kept than must be and they are old enough.
 * @param folded the first journal file that is still needed to open the library
 * @param now in milliseconds
 */
export async function pruneJournal(disk: Disk, folded: number, retention: Retention, now: number): Promise<void> {
  const numbers = await listSegments(disk);
  const sizes = await Promise.all(numbers.map(async (number) => (await disk.port.size(pathOf(disk, segmentName(number)))) ?? 0));
  let total = sizes.reduce((sum, size) => sum + size, 0);
  for (const [at, number] of numbers.entries()) {
    if (total <= retention.bytes || number >= folded) return;
    const newest = await newestInstant(disk, number);
    if (now - newest < retention.days * 86_400_000) return;
    await disk.port.remove(pathOf(disk, segmentName(number)));
    total -= sizes[at] ?? 0;
  }
}

async function newestInstant(disk: Disk, number: number): Promise<number> {
  const { entries } = await readSegment(disk, number);
  return entries.reduce((newest, { at }) => Math.max(newest, Date.parse(at)), 0);
}
