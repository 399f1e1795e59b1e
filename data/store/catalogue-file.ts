import { DeskError } from '../contract/errors.ts';
import { documentNames, listBackups } from './backup.ts';
import type { CatalogueContent } from './catalogue.ts';
import { formatFor, keyOf, pathOf, readDocument, type Disk } from './disk.ts';
import { listSegments, readJournal } from './journal.ts';
import { CATALOGUE, KEY_FILE } from './layout.ts';
import { DamagedDocument, ForeignDocument, looksSealed, unseal, type Versioned } from './sealed.ts';

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
    if (error instanceof ForeignDocument && within === '.' && !(await opensAny(disk))) throw noKeyFits(disk);
    return { ...nothing, problem: error.message, isOurs: looksSealed(bytes) };
  }
}

/** Looking at a few is enough to tell a key that is not the library's from a catalogue that was tampered with. */
const TRIED = 50;

/** True when the key of the library opens a document of it or a journal file. */
async function opensAny(disk: Disk): Promise<boolean> {
  for (const name of (await documentNames(disk)).slice(0, TRIED)) {
    const document = await readDocument(disk, name).catch((error: unknown) => {
      if (error instanceof DamagedDocument) return null;
      throw error;
    });
    if (document !== null) return true;
  }
  return (await readJournal(disk, 0)).some(({ after }) => Number.isFinite(after));
}

/** Going on would set every document aside as damaged. */
function noKeyFits(disk: Disk): DeskError {
  const what = keyOf(disk) === null ? 'is encrypted, and its key file is gone' : 'is encrypted, and its key file belongs to another library';
  return new DeskError(
    'storage-failed',
    `The library in ${disk.folder} ${what}. Nothing was changed; put a copy of its ${KEY_FILE} back, from a backup of the folder for instance.`,
  );
}

/** True when a folder without a catalogue holds a library all the same: a document, a journal or a backup. */
export async function holdsLibrary(disk: Disk): Promise<boolean> {
  for (const name of [KEY_FILE, ...(await documentNames(disk))]) {
    const bytes = await disk.port.read(pathOf(disk, name));
    if (bytes !== null && looksSealed(bytes)) return true;
  }
  return (await listSegments(disk)).length > 0 || (await listBackups(disk)).length > 0;
}

/** A document that cannot be read is told in the findings, and keeps nothing from the others. */
export function orTold(error: unknown): null {
  if (error instanceof DeskError) return null;
  throw error;
}
