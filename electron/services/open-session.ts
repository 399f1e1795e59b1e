import { mkdir } from 'node:fs/promises';
import type { LibraryStore } from '../../data/store/store.ts';
import { openLibrary } from '../../data/store/open-library.ts';
import { LibrarySession } from './library-session.ts';
import type { Desk } from './desk.ts';

type Needs = Pick<Desk, 'now' | 'newId' | 'sha256' | 'publish'>;

/** Opens the library folder for the app, making it when it is not there. Throws DeskError `storage-failed`. */
export async function openSession(folder: string, needs: Needs): Promise<LibrarySession> {
  await mkdir(folder, { recursive: true }).catch(() => undefined);
  const store = await openLibrary(folder, { create: true });
  return new LibrarySession(store, needs.now, needs.publish);
}

/** Puts the sample dossier into a library that has never held anything. */
export async function seedSample(store: LibraryStore, needs: Needs): Promise<void> {
  if (store.revision > 0 || store.access.mode === 'read-only') return;
  const { sampleDossier } = await import('../../data/sample/sample-dossier.ts');
  const { sampleFacts } = await import('./sample-facts.ts');
  const changes = sampleDossier({ ...needs, factsOf: sampleFacts(needs) });
  await store.commit({ label: 'Sample dossier', at: needs.now(), changes });
}
