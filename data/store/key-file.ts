import { z } from 'zod';
import { DeskError } from '../contract/errors.ts';
import { backupFolders } from './backup.ts';
import { newKey, type Cipher } from './cipher.ts';
import { pathOf, syncFolders, type Disk } from './disk.ts';
import { KEY_FILE } from './layout.ts';
import type { KeyState } from './library-key.ts';
import { isAffordable, keyFrom, newSalt, type ScryptCost } from './passphrase.ts';
import { replaceFile } from './replace-file.ts';
import { DamagedDocument, seal, unseal } from './sealed.ts';

const contentSchema = z.object({
  state: z.enum(['encrypting', 'encrypted', 'decrypting']),
  kdf: z.object({ name: z.literal('scrypt'), N: z.int(), r: z.int(), p: z.int(), salt: z.base64() }),
  cipher: z.literal('aes-256-gcm'),
  /** The library's key, wrapped by the passphrase's. */
  key: z.base64(),
});
type KeyContent = z.infer<typeof contentSchema>;

const FORMAT = 1;

/** A key file as it was found. */
export interface KeyFile extends KeyContent {
  /** Grows by one each time the file is written. */
  generation: number;
}

/** The library's key and the passphrase's, which wraps it, with what is needed to write the key file again. */
export interface OpenedKeyFile {
  file: KeyFile;
  cipher: Cipher;
  wrapping: Cipher;
}

/**
 * Null when there is no such file.
 * @throws {DamagedDocument} when a byte is not as it was written
 */
export async function readKeyFile(disk: Disk, name = KEY_FILE): Promise<KeyFile | null> {
  const bytes = await disk.port.read(pathOf(disk, name));
  if (bytes === null) return null;
  const { format, revision, content } = unseal(bytes);
  if (format > FORMAT)
    throw new DeskError('storage-failed', `${name} was written by a newer version of Briefing Desk. Nothing was changed; open the library with that version.`);
  const parsed = contentSchema.safeParse(content);
  if (!parsed.success || !isAffordable(parsed.data.kdf)) throw new DamagedDocument('it is not a key file that Briefing Desk writes');
  return { ...parsed.data, generation: revision };
}

/**
 * Opens a key file. Its bytes are known to be those that were written, so a key that does not open is a wrong passphrase, or the work
 * of somebody who mended the checksum.
 * @throws DeskError `wrong-passphrase`
 */
export async function openKeyFile(file: KeyFile, passphrase: string): Promise<OpenedKeyFile> {
  const wrapping = await keyFrom(passphrase, Buffer.from(file.kdf.salt, 'base64'), file.kdf);
  const cipher = wrapping.unwrapKey(Buffer.from(file.key, 'base64'), boundTo(file));
  if (cipher !== null) return { file, cipher, wrapping };
  wrapping.wipe();
  throw new DeskError('wrong-passphrase', 'The passphrase is not that of this library. Nothing was changed.');
}

/** Wipes both keys from memory. */
export function forget(opened: OpenedKeyFile | null): void {
  opened?.cipher.wipe();
  opened?.wrapping.wipe();
}

/** A key file for a library that has none: a new key, wrapped by the passphrase's. */
export async function newKeyFile(passphrase: string, cost: ScryptCost): Promise<OpenedKeyFile> {
  return wrapped(newKey(), passphrase, cost, { state: 'encrypting', generation: 0 });
}

/** The same key wrapped by another passphrase's. */
export function rewrapped({ file, cipher }: OpenedKeyFile, passphrase: string, cost: ScryptCost): Promise<OpenedKeyFile> {
  return wrapped(cipher, passphrase, cost, file);
}

async function wrapped(
  cipher: Cipher,
  passphrase: string,
  { N, r, p }: ScryptCost,
  { state, generation }: { state: KeyState; generation: number },
): Promise<OpenedKeyFile> {
  const salt = newSalt();
  const wrapping = await keyFrom(passphrase, salt, { N, r, p });
  const kdf = { name: 'scrypt' as const, N, r, p, salt: salt.toString('base64') };
  return { file: { state, kdf, cipher: 'aes-256-gcm', key: '', generation }, cipher, wrapping };
}

/**
 * Writes the next generation of the key file, then its copies: one beside it and one in each backup, so that the loss of one file is
 * not the loss of all. Each replaces what was there, so a former passphrase opens none of them; what a disk keeps of blocks that were
 * written over, and copies made outside the folder, are out of reach.
 * @returns the key file as it is now
 */
export async function writeKeyFile(disk: Disk, opened: OpenedKeyFile, state: KeyState): Promise<OpenedKeyFile> {
  const file: KeyFile = { ...opened.file, state, generation: opened.file.generation + 1 };
  file.key = opened.wrapping.wrapKey(opened.cipher, boundTo(file)).toString('base64');
  await restoreKeyFile(disk, file);
  await copyKeyFile(disk, file);
  return { ...opened, file };
}

/** Puts a key file that was read from a copy back in its place. */
export async function restoreKeyFile(disk: Disk, file: KeyFile): Promise<void> {
  await replaceFile(disk.port, pathOf(disk, KEY_FILE), bytesOf(file));
  await syncFolders(disk, ['.']);
}

/** Brings the copies of the key file up to date, where they are not. */
export async function copyKeyFile(disk: Disk, file: KeyFile): Promise<void> {
  const bytes = bytesOf(file);
  for (const folder of await foldersOfCopies(disk)) {
    const name = nameOfCopy(folder);
    if ((await disk.port.read(pathOf(disk, name)))?.equals(bytes) === true) continue;
    await replaceFile(disk.port, pathOf(disk, name), bytes);
    await syncFolders(disk, [folder]);
  }
}

/** Removes the key file after its copies, so that a copy without it always means that it was lost. */
export async function removeKeyFile(disk: Disk): Promise<void> {
  for (const folder of await foldersOfCopies(disk)) {
    await disk.port.remove(pathOf(disk, nameOfCopy(folder)));
    await syncFolders(disk, [folder]);
  }
  await disk.port.remove(pathOf(disk, KEY_FILE));
  await syncFolders(disk, ['.']);
}

/** The newest copy of the key file that can be read, or null. */
export async function newestCopy(disk: Disk): Promise<KeyFile | null> {
  let newest: KeyFile | null = null;
  for (const folder of await foldersOfCopies(disk)) {
    const copy = await readKeyFile(disk, nameOfCopy(folder)).catch((error: unknown) => {
      if (error instanceof DamagedDocument) return null;
      throw error;
    });
    if (copy !== null && copy.generation > (newest?.generation ?? 0)) newest = copy;
  }
  return newest;
}

/** The folder of the library, for the copy beside the key file, and that of each backup. */
async function foldersOfCopies(disk: Disk): Promise<string[]> {
  return ['.', ...(await backupFolders(disk))];
}

function nameOfCopy(folder: string): string {
  return folder === '.' ? `${KEY_FILE}.bak` : `${folder}/${KEY_FILE}`;
}

function bytesOf({ generation, ...content }: KeyFile): Buffer {
  return seal({ revision: generation, content }, FORMAT);
}

/** What a wrapped key is bound to: a key file pieced together from two does not open. */
function boundTo({ state, kdf: { name, N, r, p, salt }, cipher, generation }: KeyFile): string {
  return JSON.stringify([KEY_FILE, FORMAT, generation, state, name, N, r, p, salt, cipher]);
}
