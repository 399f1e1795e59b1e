import { DeskError } from '../data/contract/errors.ts';
import type { CheckReport } from '../data/contract/library-view.ts';
import { checkReport } from '../data/store/check-report.ts';
import { measureLibrary } from '../data/store/measure.ts';
import type { CareMessage, CareTask } from './shell/library-care.ts';

/** The process in which a whole library is read: one task, one answer. */
process.parentPort.once('message', ({ data }: { data: CareTask }) => {
  const send = (message: CareMessage): void => process.parentPort.postMessage(message);
  const work = data.task === 'measure' ? measureLibrary(data.folder) : check(data, () => send({ state: 'turned' }));
  work.then(
    (value) => send({ state: 'done', value }),
    (error: unknown) => {
      const known = error instanceof DeskError ? error : null;
      if (!known) console.error(error);
      send({ state: 'failed', code: known?.code ?? 'internal', message: known?.message ?? 'The library could not be read through. Nothing was changed.' });
    },
  );
});

async function check({ folder, repair, passphrase }: Extract<CareTask, { task: 'check' }>, turned: () => void): Promise<CheckReport> {
  const { findings, references } = await checkReport(folder, { repair, turned, ...(passphrase === null ? {} : { passphrase }) });
  if (references === null) throw new DeskError('locked', 'The library is encrypted: it is checked with its passphrase. Nothing was changed.');
  return { ...references, findings };
}
