import { defaultUpkeep, openLibrary } from '../../data/store/open-library.ts';
import { DeskError } from '../../data/contract/errors.ts';
import type { OpenFinding } from '../../data/contract/contract.ts';
import type { LibraryStore } from '../../data/store/store.ts';
import type { Desk } from './desk.ts';
import { LibrarySession } from './library-session.ts';
import type { SettingsFile } from './settings-file.ts';

type Needs = Pick<Desk, 'now' | 'newId' | 'sha256' | 'publish'> & { settings: Pick<SettingsFile, 'get'> };

/** Opens a library folder, making one there when `create` is set and the folder is missing or empty. Throws DeskError `storage-failed`. */
export async function openSession(folder: string, create: boolean, needs: Needs, notices: OpenFinding[] = []): Promise<LibrarySession> {
  const { settings } = needs;
  // Asked for at each backup: what the user sets counts from then on.
  const upkeep = { ...defaultUpkeep, get backups() { return settings.get().backups; } };
  const store = await openLibrary(folder, { create }, { upkeep });
  return new LibrarySession(store, needs.now, needs.publish, notices, () => settings.get().historyName);
}

/**
 * The library to start with: the one the user chose, if it can be opened; otherwise the app's own, with word of what went
 * wrong. A new own library gets the sample dossier.
 */
export async function openFirstSession(chosen: string | null, own: string, needs: Needs): Promise<LibrarySession> {
  const notices: OpenFinding[] = [];
  if (chosen !== null) {
    try {
      return await openSession(chosen, false, needs);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      notices.push({ file: chosen, problem: error.message, kept: 'Nothing there was changed. The app’s own library is open instead.' });
    }
  }
  const session = await openSession(own, true, needs, notices);
  try {
    await seedSample(session.store, needs);
  } catch (error) {
    console.error('the sample dossier could not be made:', error);
    notices.push({ file: 'Sample dossier', problem: 'The sample dossier could not be made.', kept: 'The library is open and empty.' });
  }
  return session;
}

/** Puts the sample dossier into a library that has never held anything. */
async function seedSample(store: LibraryStore, needs: Needs): Promise<void> {
  if (store.revision > 0 || store.access.mode === 'read-only') return;
  const { sampleDossier } = await import('../../data/sample/sample-dossier.ts');
  const { sampleFacts } = await import('./sample-facts.ts');
  const changes = sampleDossier({ ...needs, factsOf: sampleFacts(needs) });
  await store.commit({ label: 'Sample dossier', at: needs.now(), changes, step: 'start' });
}
