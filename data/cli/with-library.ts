import path from 'node:path';
import { DeskError } from '../contract/errors.ts';
import { openLibrary } from '../store/open-library.ts';
import type { LibraryStore } from '../store/store.ts';
import type { Io } from './io.ts';
import { passphraseFor } from './passphrase.ts';

/** Opens the library in `folder`, says on standard error what opening found damaged, runs `use`, and closes it whatever happens. */
export async function withLibrary<T>(
  folder: string,
  options: { create: boolean; write: boolean; passphraseFile: string | undefined },
  io: Io,
  use: (library: LibraryStore, passphrase: string | undefined) => Promise<T>,
): Promise<T> {
  const passphrase = await passphraseFor(path.resolve(folder), options.passphraseFile, io);
  const library = await openLibrary(path.resolve(folder), { create: options.create, ...(passphrase === undefined ? {} : { passphrase }) });
  try {
    for (const finding of library.findings) io.err(`${finding.file}: ${finding.problem} ${finding.kept}`);
    if (options.write && library.access.mode === 'read-only')
      throw new DeskError('read-only', `${folder} opened read-only: ${library.access.reason} Nothing was changed.`);
    return await use(library, passphrase);
  } finally {
    await library.close();
  }
}
