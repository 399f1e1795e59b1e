import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { backupFolders } from './backup.ts';
import { pathOf, type Disk } from './disk.ts';
import { copyKeyFile, newestCopy, openKeyFile, readKeyFile, restoreKeyFile, type KeyFile, type OpenedKeyFile } from './key-file.ts';
import { KEY_FILE } from './layout.ts';
import { nodePort } from './node-port.ts';
import type { FilePort } from './port.ts';
import { DamagedDocument } from './sealed.ts';

/** What opens an encrypted library, and what was wrong with its key file. */
export interface Unlocked {
  opened: OpenedKeyFile | null;
  findings: OpenFinding[];
}

/**
 * Gives a disk the key of its library, where that is encrypted. A key file that is damaged or lost is restored from its newest copy.
 * @param mayWrite false: nothing on disk is changed
 * @returns nothing opened for a library that is not encrypted
 * @throws DeskError `locked` without a passphrase, `wrong-passphrase`, and `storage-failed` when neither key file nor copy can be read
 */
export async function unlock(
  disk: Disk,
  passphrase: string | undefined,
  mayWrite: boolean,
): Promise<Unlocked> {
  const found = await findKeyFile(disk);
  if (found === null) return { opened: null, findings: [] };
  if (passphrase === undefined)
    throw new DeskError('locked', `The library in ${disk.folder} is encrypted: it opens with its passphrase. Nothing was changed.`);
  const opened = await openKeyFile(found.file, passphrase);
  disk.key = { cipher: opened.cipher, state: opened.file.state };
  if (mayWrite && found.problem !== null) await restoreKeyFile(disk, found.file);
  if (mayWrite) await copyKeyFile(disk, found.file);
  if (found.problem === null) return { opened, findings: [] };
  return { opened, findings: [{ file: KEY_FILE, problem: found.problem, kept: 'Its copy was used. The passphrase is as it was.' }] };
}

/** True when the library in a folder opens with a passphrase only. */
export async function isProtected(folder: string, port: FilePort = nodePort): Promise<boolean> {
  return (await findKeyFile({ port, folder, migrations: [] })) !== null;
}

/** The key file, or its newest copy and what is wrong with the file itself; null when there is neither. */
async function findKeyFile(disk: Disk): Promise<{ file: KeyFile; problem: string | null } | null> {
  let problem = 'it is missing';
  try {
    const file = await readKeyFile(disk);
    if (file !== null) return { file, problem: null };
    if (!(await hasCopy(disk))) return null;
  } catch (error) {
    if (!(error instanceof DamagedDocument)) throw error;
    problem = error.message;
  }
  const file = await newestCopy(disk);
  if (file !== null) return { file, problem };
  throw new DeskError(
    'storage-failed',
    `${KEY_FILE} of the library in ${disk.folder} cannot be read, and neither can any copy of it: ${problem}. Without it the passphrase opens nothing. Nothing was changed; put back a copy of this file if you have one elsewhere.`,
  );
}

/** True when one of the copies that a lost key file leaves is there: all are written, and removed, together. */
async function hasCopy(disk: Disk): Promise<boolean> {
  if ((await disk.port.size(pathOf(disk, `${KEY_FILE}.bak`))) !== null) return true;
  const newest = (await backupFolders(disk)).sort().at(-1);
  return newest !== undefined && (await disk.port.size(pathOf(disk, `${newest}/${KEY_FILE}`))) !== null;
}
