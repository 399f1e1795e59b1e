import { createHash, getRandomValues } from 'node:crypto';
import { constants, setPriority } from 'node:os';
import { DeskError } from '../data/contract/errors.ts';
import { extract } from '../data/extract/extract.ts';
import { newArticle } from '../data/extract/new-article.ts';
import { propose } from '../data/extract/propose.ts';
import { readArticle } from '../data/import/read.ts';
import { idMaker } from '../data/model/id.ts';
import type { WorkerMessage, WorkerTask } from './shell/text-worker.ts';

const newId = idMaker(getRandomValues);
const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

setPriority(constants.priority.PRIORITY_LOW);

/** The process in which texts from outside are read and facts are looked for. It gets bytes and gives records: it opens nothing but its own program. */
process.parentPort.on('message', ({ data }: { data: { id: number } & WorkerTask }) => {
  const send = (message: WorkerMessage): void => process.parentPort.postMessage(message);
  const { id } = data;
  try {
    if (data.task === 'read') return send({ id, state: 'done', value: readArticle(data.args) });
    if (data.task === 'make') {
      const { read, fields, fileName, now } = data.args;
      return send({ id, state: 'done', value: newArticle(read, fields, { newId, now, sha256, fileName }) });
    }
    const { text, published } = data.args;
    const extraction = extract(text, published, (done, total) => send({ id, state: 'progress', done, total }));
    send({ id, state: 'done', value: propose(text, extraction) });
  } catch (error) {
    const known = error instanceof DeskError ? error : null;
    if (!known) console.error(error);
    send({ id, state: 'failed', code: known?.code ?? 'internal', message: known?.message ?? 'This text could not be processed. Nothing was changed.' });
  }
});
