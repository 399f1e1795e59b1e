import path from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { openLibrary } from '../store/open-library.ts';
import type { LibraryStore } from '../store/store.ts';
import type { Io } from './io.ts';

/** Opens the library in `folder`, says on standard error what opening found damaged, runs `use`, and closes it whatever happens. */
export async function withLibrary<T>(
  folder: string,
  options: { create: boolean; write: boolean },
  io: Io,
  use: (library: LibraryStore) => Promise<T>,
): Promise<T> {
  const library = await openLibrary(path.resolve(folder), { create: options.create });
  try {
    for (const finding of library.findings) io.err(`${finding.file}: ${finding.problem} ${finding.kept}`);
    if (options.write && library.access.mode === 'read-only')
      throw new DeskError('read-only', `${folder} opened read-only: ${library.access.reason} Nothing was changed.`);
    return await use(library);
  } finally {
    await library.close();
  }
}
