import { lstat, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { LibrarySizes } from '../contract/library-view.ts';
import { BACKUPS, idIn } from './layout.ts';

interface Measured {
  /** `within` the library, with forward slashes. */
  name: string;
  bytes: number;
  /** Names that the same bytes have. */
  names: number;
  /** The same for all names of the same bytes. */
  key: string;
}

/** What a library takes on disk. A file that goes while it is counted is left out. */
export async function measureLibrary(folder: string): Promise<LibrarySizes> {
  const sizes: LibrarySizes = { total: 0, backups: 0, byBackup: {} };
  const counted = new Set<string>();
  for await (const file of filesIn(folder, '')) {
    const backup = backupIn(file.name);
    const isNew = !counted.has(file.key);
    counted.add(file.key);
    // The library's own files come first, so what is new in a backup is held by backups alone.
    if (isNew) sizes.total += file.bytes;
    if (isNew && backup !== null) sizes.backups += file.bytes;
    if (backup === null) continue;
    const one = (sizes.byBackup[backup.name] ??= { bytes: 0, own: 0, articles: 0 });
    one.bytes += file.bytes;
    if (file.names === 1) one.own += file.bytes;
    if (backup.isArticle) one.articles += 1;
  }
  return sizes;
}

async function* filesIn(folder: string, within: string): AsyncGenerator<Measured> {
  const entries = await readdir(join(folder, within), { withFileTypes: true });
  const isLater = (name: string) => within === '' && name === BACKUPS;
  for (const entry of entries.toSorted((a, b) => Number(isLater(a.name)) - Number(isLater(b.name)))) {
    const name = within === '' ? entry.name : `${within}/${entry.name}`;
    if (entry.isDirectory()) yield* filesIn(folder, name);
    else {
      const found = await lstat(join(folder, name)).catch(() => null);
      if (found !== null) yield { name, bytes: found.size, names: found.nlink, key: `${found.dev} ${found.ino}` };
    }
  }
}

function backupIn(name: string): { name: string; isArticle: boolean } | null {
  const [, backup, rest] = new RegExp(`^${BACKUPS}/([^/]+)/(.+)$`).exec(name) ?? [];
  if (backup === undefined || rest === undefined) return null;
  return { name: backup, isArticle: rest.startsWith('articles/') && idIn(rest) !== null };
}
