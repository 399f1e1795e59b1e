import { checkReferences } from '../data/check/check-references.ts';
import { DeskError } from '../data/contract/errors.ts';
import type { CheckReport } from '../data/contract/library-view.ts';
import { checkLibrary } from '../data/store/check.ts';
import { measureLibrary } from '../data/store/measure.ts';
import { openLibrary } from '../data/store/open-library.ts';
import type { CareMessage, CareTask } from './shell/library-care.ts';

/** The process in which a whole library is read: one task, one answer. */
process.parentPort.once('message', ({ data }: { data: CareTask }) => {
  const send = (message: CareMessage): void => process.parentPort.postMessage(message);
  const work = data.task === 'measure' ? measureLibrary(data.folder) : check(data.folder, data.repair, data.passphrase);
  work.then(
    (value) => send({ state: 'done', value }),
    (error: unknown) => {
      const known = error instanceof DeskError ? error : null;
      if (!known) console.error(error);
      send({ state: 'failed', code: known?.code ?? 'internal', message: known?.message ?? 'The library could not be read through. Nothing was changed.' });
    },
  );
});

async function check(folder: string, repair: boolean, passphrase: string | null): Promise<CheckReport> {
  const opening = passphrase === null ? {} : { passphrase };
  const findings = await checkLibrary(folder, { repair, ...opening });
  const library = await openLibrary(folder, { create: false, readOnly: true, ...opening });
  try {
    return { ...(await checkReferences(library)), findings };
  } finally {
    await library.close();
  }
}
