import { defaultUpkeep, openLibrary } from '../../data/store/open-library.ts';
import { DeskError } from '../../data/contract/errors.ts';
import type { LockedLibrary, OpenFinding } from '../../data/contract/contract.ts';
import type { Desk, TextWorker } from './desk.ts';
import { LibrarySession } from './library-session.ts';
import type { SettingsFile } from './settings-file.ts';

export type Needs = Pick<Desk, 'now' | 'newId' | 'sha256' | 'publish'> & { settings: Pick<SettingsFile, 'get'> };

/**
 * Opens a library folder, making one there when `create` is set and the folder is missing or empty. Throws DeskError
 * `storage-failed`, `locked` for an encrypted library without a passphrase, or `wrong-passphrase`.
 */
export async function openSession(
  folder: string,
  create: boolean,
  needs: Needs,
  { notices = [], passphrase }: { notices?: OpenFinding[]; passphrase?: string } = {},
): Promise<LibrarySession> {
  const { settings } = needs;
  // Asked for at each backup: what the user sets counts from then on.
  const upkeep = { ...defaultUpkeep, get backups() { return settings.get().backups; } };
  const store = await openLibrary(folder, { create, ...(passphrase === undefined ? {} : { passphrase }) }, { upkeep });
  return new LibrarySession(store, needs.now, needs.publish, notices, () => settings.get().historyName);
}

/** How and why a library is locked. */
export type LockState = Omit<LockedLibrary, 'locked' | 'settings'>;

export interface LockedHolding {
  lock: LockState;
  /** What is to be told once it is open. */
  notices: OpenFinding[];
}
/** A library that is open, or one that waits for its passphrase. */
export type Holding = LibrarySession | LockedHolding;

/** Opens a library like `openSession`, and takes one that asks for a passphrase as locked. */
export async function hold(folder: string, create: boolean, needs: Needs, notices: OpenFinding[] = []): Promise<Holding> {
  try {
    return await openSession(folder, create, needs, { notices });
  } catch (error) {
    if (!(error instanceof DeskError) || error.code !== 'locked') throw error;
    return { lock: { folder, why: 'start', formClosed: false, workStopped: [] }, notices };
  }
}

export function isLocked(held: Holding): held is LockedHolding {
  return 'lock' in held;
}

/**
 * The library to start with: the one the user chose, if it can be opened or waits for its passphrase; otherwise the app's own,
 * with word of what went wrong. An own library that has never held anything gets the sample dossier.
 */
export async function holdFirst(chosen: string | null, own: string, needs: Needs, worker: TextWorker): Promise<Holding> {
  const notices: OpenFinding[] = [];
  if (chosen !== null) {
    try {
      return await hold(chosen, false, needs);
    } catch (error) {
      if (!(error instanceof DeskError)) throw error;
      notices.push({ file: chosen, problem: error.message, kept: 'Nothing there was changed. The app’s own library is open instead.' });
    }
  }
  const held = await hold(own, true, needs, notices);
  if (isLocked(held)) return held;
  if (held.store.revision > 0 || held.store.access.mode === 'read-only') return held;
  try {
    const { seedSample } = await import('./seed-sample.ts');
    await seedSample(held.store, needs, worker);
  } catch (error) {
    console.error('the sample dossier could not be made:', error);
    notices.push({ file: 'Sample dossier', problem: 'The sample dossier could not be made.', kept: 'The library is open and empty.' });
  }
  return held;
}
