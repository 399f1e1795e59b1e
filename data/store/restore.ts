import { dirname } from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { documentNames, listBackups, relink, takeBackup } from './backup.ts';
import { formatFor, pathOf, syncFolders, type Disk } from './disk.ts';
import { splitFrames } from './frame.ts';
import { listSegments, newestBegun } from './journal.ts';
import { BACKUPS, begunName, CATALOGUE, JOURNAL, RESTORING, segmentIn, segmentName, SKELETON } from './layout.ts';
import { replaceFile } from './replace-file.ts';
import { DamagedDocument, disclose, seal, unseal } from './sealed.ts';

/** How far a restore has come, and whether it is still wanted: it can be given up until the backup is put in place. */
export interface RestoreWatch {
  report?(done: number, total: number, what: 'reading' | 'keeping' | 'placing'): void;
  /** Throws when the restore is no longer wanted. */
  throwIfCancelled?(): void;
}

/**
 * Puts a backup in place of a library that this process holds the lock of. Every file of the backup is read first, and the state it
 * replaces becomes a backup, so a restore can itself be undone.
 * @param at the present instant
 * @returns the name of the backup that holds the replaced state
 * @throws DeskError `not-found` when there is no such backup, `storage-failed` when it is damaged; nothing is changed then
 */
export async function restoreBackup(disk: Disk, name: string, at: string, watch: RestoreWatch = {}): Promise<string> {
  if (!(await listBackups(disk)).some((backup) => backup.name === name)) {
    throw new DeskError('not-found', `There is no backup "${name}" in this library. Nothing was changed.`);
  }
  await verifyBackup(disk, name, watch);
  watch.report?.(0, 1, 'keeping');
  const replaced = await takeBackup(disk, at, { from: 0, to: Infinity }, 'before-restore');
  watch.throwIfCancelled?.();
  watch.report?.(0, 1, 'placing');
  await replaceFile(disk.port, pathOf(disk, RESTORING), seal({ revision: 0, content: { backup: name } }, formatFor(disk)));
  await syncFolders(disk, ['.']);
  await finishRestore(disk);
  return replaced;
}

/** Reads every file of a backup, and throws DeskError `storage-failed` when one is not as it was written. */
async function verifyBackup(disk: Disk, name: string, watch: RestoreWatch): Promise<void> {
  const within = `${BACKUPS}/${name}`;
  const documents = [CATALOGUE, ...(await documentNames(disk, within))];
  const damaged: string[] = [];
  for (const [at, file] of documents.entries()) {
    watch.throwIfCancelled?.();
    watch.report?.(at, documents.length, 'reading');
    try {
      disclose((await disk.port.read(pathOf(disk, `${within}/${file}`))) ?? Buffer.alloc(0));
    } catch (error) {
      if (!(error instanceof DamagedDocument)) throw error;
      damaged.push(`${file} (${error.message})`);
    }
  }
  // Of the journal it needs what the documents do not hold; an end that a crash has torn was never confirmed.
  const needed = damaged.length === 0 ? await foldedIn(disk, within) : Infinity;
  for (const file of await disk.port.list(pathOf(disk, `${within}/${JOURNAL}`))) {
    if ((segmentIn(file) ?? -1) < needed) continue;
    const frames = splitFrames((await disk.port.read(pathOf(disk, `${within}/${JOURNAL}/${file}`))) ?? Buffer.alloc(0), () => null);
    if (frames.damaged.length > 0) damaged.push(`${JOURNAL}/${file}`);
  }
  if (damaged.length === 0) return;
  throw new DeskError(
    'storage-failed',
    `This backup is damaged, so it was not restored: ${damaged[0]}${damaged.length > 1 ? ` and ${damaged.length - 1} more` : ''}. The library is as it was; choose another backup.`,
  );
}

/** Carries out, or after a cut goes on with, the restore that is under way, if one is. */
export async function finishRestore(disk: Disk): Promise<void> {
  const bytes = await disk.port.read(pathOf(disk, RESTORING));
  if (bytes === null) return;
  const name = backupNamedIn(bytes);
  if ((await listBackups(disk)).some((backup) => backup.name === name)) await putInPlace(disk, `${BACKUPS}/${name}`);
  await disk.port.remove(pathOf(disk, RESTORING));
  await syncFolders(disk, ['.']);
}

/** Null when the order is damaged: it was then never complete, and nothing was put in place. It may name anything. */
function backupNamedIn(bytes: Buffer): string | null {
  try {
    const { content } = unseal(bytes);
    return typeof content === 'object' && content !== null && 'backup' in content && typeof content.backup === 'string'
      ? content.backup
      : null;
  } catch (error) {
    if (error instanceof DamagedDocument) return null;
    throw error;
  }
}

async function putInPlace(disk: Disk, backup: string): Promise<void> {
  const journal = (await disk.port.list(pathOf(disk, `${backup}/${JOURNAL}`)))
    .filter((file) => segmentIn(file) !== null)
    .map((file) => `${JOURNAL}/${file}`);
  const documents = await documentNames(disk, backup);
  const wanted = new Set([...documents, ...journal]);
  const first = Math.min(...journal.map((file) => segmentIn(file.slice(JOURNAL.length + 1)) ?? Infinity), await foldedIn(disk, backup));
  const begun = await newestBegun(disk);
  const present = [
    ...(await documentNames(disk)),
    ...(await listSegments(disk)).filter((number) => number >= first).map(segmentName),
    ...(begun === null ? [] : [begunName(begun)]),
  ];
  for (const folder of SKELETON) await disk.port.makeFolder(pathOf(disk, folder));
  // Older generations may be newer than what is restored, and would win when a document is rescued.
  for (const name of new Set([...present, ...documents])) await disk.port.remove(pathOf(disk, `${name}.bak`));
  for (const name of present) if (!wanted.has(name)) await disk.port.remove(pathOf(disk, name));
  for (const name of [...wanted, CATALOGUE]) await relink(disk, `${backup}/${name}`, name);
  // In any order: until all of it is durable the order to restore stands, and a cut begins again.
  await syncFolders(disk, [...present, ...wanted, CATALOGUE].map((name) => dirname(name)));
}

/**
 * The first journal file that a backup's documents do not hold. Its catalogue says so in its first line: going back to a backup needs no
 * key, for it reveals nothing.
 */
async function foldedIn(disk: Disk, backup: string): Promise<number> {
  const bytes = await disk.port.read(pathOf(disk, `${backup}/${CATALOGUE}`));
  try {
    return (bytes === null ? null : disclose(bytes).journal) ?? 0;
  } catch (error) {
    if (error instanceof DamagedDocument) return 0;
    throw error;
  }
}
