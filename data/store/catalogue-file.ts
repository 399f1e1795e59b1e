import { DeskError } from '../contract/errors.ts';
import { documentNames, listBackups } from './backup.ts';
import type { CatalogueContent } from './catalogue.ts';
import { formatFor, keyOf, pathOf, type Disk } from './disk.ts';
import { listSegments } from './journal.ts';
import { CATALOGUE, KEY_FILE } from './layout.ts';
import { DamagedDocument, looksSealed, unseal, type Versioned } from './sealed.ts';

export interface FoundCatalogue {
  /** Null when it is missing or damaged. */
  catalogue: Versioned<CatalogueContent> | null;
  format: number;
  /** What is wrong with it, or an empty string. */
  problem: string;
  /** False for a file that this app never wrote. */
  isOurs: boolean;
}

/** The catalogue in a library's folder or, given its name, in a backup's. */
export async function readCatalogue(disk: Disk, within = '.'): Promise<FoundCatalogue> {
  const bytes = await disk.port.read(pathOf(disk, `${within}/${CATALOGUE}`));
  const nothing = { catalogue: null, format: formatFor(disk) };
  if (bytes === null) return { ...nothing, problem: 'it is missing', isOurs: true };
  try {
    const { format, revision, content } = unseal(bytes, keyOf(disk), CATALOGUE);
    return { catalogue: { revision, content: content as CatalogueContent }, format, problem: '', isOurs: true };
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    return { ...nothing, problem: error.message, isOurs: looksSealed(bytes) };
  }
}

/** True when a folder without a catalogue holds a library all the same: a document, a journal or a backup. */
export async function holdsLibrary(disk: Disk): Promise<boolean> {
  for (const name of await documentNames(disk)) {
    const bytes = await disk.port.read(pathOf(disk, name));
    if (bytes !== null && looksSealed(bytes)) return true;
  }
  if ((await disk.port.size(pathOf(disk, KEY_FILE))) !== null) return true;
  return (await listSegments(disk)).length > 0 || (await listBackups(disk)).length > 0;
}

/** A document that cannot be read is told in the findings, and keeps nothing from the others. */
export function orTold(error: unknown): null {
  if (error instanceof DeskError) return null;
  throw error;
}
