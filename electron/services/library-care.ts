import { DeskError } from '../../data/contract/errors.ts';
import { restoreLibrary } from '../../data/store/restore-library.ts';
import type { Desk, Handlers } from './desk.ts';
import { throwIfCancelled } from './jobs.ts';

/** What can be done with a library as a whole: measured, backed up, taken back to a backup, checked and mended. */
export function libraryCareHandlers(
  desk: Desk,
): Pick<Handlers, 'library:backups' | 'library:measure' | 'library:back-up' | 'library:restore' | 'library:check'> {
  const refuseIfReadOnly = (what: string): void => {
    const { access } = desk.session().store;
    if (access.mode === 'read-only') throw new DeskError('read-only', `${what} ${access.reason}`);
  };
  return {
    'library:backups': () => desk.session().store.backups(),

    'library:measure': ({ jobId }) =>
      desk.jobs.run(jobId, 'Measuring the library', (job) => desk.care.measure(desk.session().store.folder, job.signal)),

    'library:back-up': ({ jobId }) =>
      desk.jobs.run(jobId, 'Backing up', async (job) => {
        job.pastCancelling();
        await desk.session().settled();
        return desk.session().store.backUp();
      }),

    'library:restore': ({ jobId, backup, passphrase }) =>
      desk.jobs.run(jobId, 'Reading the backup', async (job) => {
        refuseIfReadOnly('The backup was not restored.');
        const wanted = (await desk.session().store.backups()).find((candidate) => candidate.name === backup);
        if (!wanted) throw new DeskError('not-found', 'This backup is no longer there. Nothing was changed.');
        const name = await desk.library.whileClosed(`Restore the backup of ${dateWords(wanted.at)}`, passphrase, (folder) =>
          restoreLibrary(folder, backup, desk.now(), {}, {
            throwIfCancelled: () => throwIfCancelled(job.signal),
            report(done, total, what) {
              if (what === 'reading') return job.report(done, total);
              if (what === 'placing') job.pastCancelling();
              job.report(0, null, what === 'keeping' ? 'Keeping the library as it is now' : 'Putting the backup in place');
            },
          }),
        );
        const replaced = (await desk.session().store.backups()).find((candidate) => candidate.name === name);
        if (!replaced) throw new DeskError('internal', 'The backup was restored. What it replaced is not among the backups.');
        return { replaced };
      }),

    'library:check': ({ jobId, repair, passphrase }) =>
      desk.jobs.run(jobId, repair ? 'Repairing the library' : 'Checking the library', async (job) => {
        const turned = () => job.report(0, null, 'The library is being encrypted or decrypted: reading it again');
        if (!repair) return desk.care.check(desk.session().store.folder, false, passphrase, job.signal, turned);
        refuseIfReadOnly('The library was not repaired.');
        job.pastCancelling();
        return desk.library.whileClosed('Repair the library', passphrase, (folder) => desk.care.check(folder, true, passphrase, job.signal, turned));
      }),
  };
}

/** An instant in the time of this computer: "23 November 2026 at 14:00". */
function dateWords(at: string): string {
  return new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' });
}
