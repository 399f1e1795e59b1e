import { listBackups } from './backup.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { orTold, readCatalogue } from './catalogue-file.ts';
import { articlesHolding } from './denied-articles.ts';
import type { Disk } from './disk.ts';
import type { Documents } from './documents.ts';
import { BACKUPS } from './layout.ts';

/**
 * Everything in the catalogue comes from the documents, so it can be made from them again.
 * @param names the documents that have a file
 * @returns the newest revision that any of them, or the newest backup, remembers
 */
export async function rebuildCatalogue(disk: Disk, documents: Documents, index: CatalogueIndex, names: Iterable<string>): Promise<number> {
  const [backup] = await listBackups(disk);
  let revision = backup === undefined ? 0 : ((await readCatalogue(disk, `${BACKUPS}/${backup.name}`)).catalogue?.revision ?? 0);
  const denied = new Set<string>();
  const takeIn = async (name: string) => {
    const document = await documents.peek(name).catch(orTold);
    if (document === null) return;
    for (const fact of index.foreignDenials(name, document.content)) denied.add(fact);
    index.takeIn(new Map([[name, document.content]]));
    revision = Math.max(revision, document.revision);
  };
  for (const name of names) await takeIn(name);
  // A denial that was read after the article it denies had no effect on its counts.
  for (const name of await articlesHolding(denied, index, documents)) await takeIn(name);
  return revision;
}
