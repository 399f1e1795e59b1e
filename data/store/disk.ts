import { join } from 'node:path';
import type { Content } from './edits.ts';
import { placeOf } from './layout.ts';
import type { LibraryKey } from './library-key.ts';
import { formatOf, type Migration } from './migrations/migrations.ts';
import { migrateContent } from './migrations/migrate-documents.ts';
import type { FilePort } from './port.ts';
import { unseal, type Versioned } from './sealed.ts';

/** Where a library is, and how it is written there. */
export interface Disk {
  port: FilePort;
  /** Absolute path. */
  folder: string;
  migrations: readonly Migration[];
  /** What reads and writes it, in a library that is encrypted. */
  key?: LibraryKey | null;
}

/** The absolute path of a name in the library. */
export function pathOf(disk: Disk, name: string): string {
  return join(disk.folder, name);
}

/** Makes the names in folders of the library durable. */
export async function syncFolders(disk: Disk, names: Iterable<string>): Promise<void> {
  for (const name of new Set(names)) await disk.port.syncFolder(pathOf(disk, name));
}

/**
 * A document from its file; null when there is no file.
 * @throws {DamagedDocument} when a byte of the file is not as it was sealed
 */
export async function readDocument(disk: Disk, name: string): Promise<Versioned<Content> | null> {
  const bytes = await disk.port.read(pathOf(disk, name));
  if (bytes === null) return null;
  const { format, revision, content } = unseal(bytes, keyOf(disk), placeOf(name));
  return { revision, content: migrateContent(disk.migrations, format, content as Content) };
}

/** What reads and writes the library; null when it is not encrypted. */
export function keyOf(disk: Disk): LibraryKey | null {
  return disk.key ?? null;
}

/** The format that documents are sealed in. */
export function formatFor(disk: Disk): number {
  return formatOf(disk.migrations);
}
