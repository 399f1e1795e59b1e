import { DeskError } from '../../data/contract/errors.ts';
import { LEAST_PASSPHRASE } from '../../data/contract/passphrase.ts';
import type { Settings } from '../../data/model/settings.ts';
import type { ProtectionJob } from '../../data/store/store.ts';
import type { Desk, Handlers } from './desk.ts';
import type { HeldLibrary } from './held-library.ts';
import type { Job } from './jobs.ts';

export function protectionHandlers(
  desk: Desk,
): Pick<Handlers, 'library:lock' | 'library:unlock' | 'protection:turn-on' | 'protection:change' | 'protection:turn-off'> {
  return {
    'library:lock': async ({ why, formClosed }) => {
      await desk.library.lock(why, formClosed);
      return null;
    },

    'library:unlock': async ({ passphrase }) => {
      await desk.library.unlock(passphrase);
      return null;
    },

    'protection:turn-on': async ({ passphrase, jobId }) => {
      refuseShort(passphrase);
      await desk.jobs.run(jobId, 'Encrypting the library', (job) => desk.library.rewrite((store) => store.encrypt(passphrase, watched(job))));
      await desk.settings.save(settingsToKeep(desk.settings.get(), desk.library));
      desk.offerLock(true);
      return null;
    },

    'protection:change': async ({ current, next }) => {
      refuseShort(next);
      await desk.session().store.changePassphrase(current, next);
      return null;
    },

    'protection:turn-off': async ({ passphrase, jobId }) => {
      await desk.jobs.run(jobId, 'Taking the encryption off', (job) => desk.library.rewrite((store) => store.decrypt(passphrase, watched(job))));
      desk.offerLock(false);
      return null;
    },
  };
}

/** Cancelled, the library is turned back into what it was, which takes its time and is no longer cancelled. */
function watched({ signal, report, pastCancelling }: Job): ProtectionJob {
  let label: string | undefined;
  signal.addEventListener('abort', () => {
    label = 'Making the library what it was';
    pastCancelling();
  });
  return { signal, progress: (done, total) => report(done, total, label) };
}

/** The settings without what must not stand in plain beside an encrypted library: the name of the actor on stage. */
export function settingsToKeep(patch: Partial<Settings>, { isProtected }: Pick<HeldLibrary, 'isProtected'>): Partial<Settings> {
  const { route } = patch;
  return isProtected && route?.view === 'actors' ? { ...patch, route: { view: 'actors', name: null } } : patch;
}

function refuseShort(passphrase: string): void {
  if ([...passphrase].length >= LEAST_PASSPHRASE) return;
  throw new DeskError('invalid-input', `The passphrase is too short: it needs at least ${LEAST_PASSPHRASE} characters. Nothing was changed.`);
}
