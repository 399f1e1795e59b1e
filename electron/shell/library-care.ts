import { utilityProcess } from 'electron';
import { DeskError, type ErrorCode } from '../../data/contract/errors.ts';
import type { LibraryCare } from '../services/desk.ts';

export type CareTask = { task: 'measure'; folder: string } | { task: 'check'; folder: string; repair: boolean; passphrase: string | null };
export type CareMessage = { state: 'turned' } | { state: 'done'; value: unknown } | { state: 'failed'; code: ErrorCode; message: string };

/** Runs each task in a process of its own; cancelling ends it. What a repair was cut off in is in order again at the next opening. */
export function libraryCare(entry: string): LibraryCare {
  const run = <T>(task: CareTask, signal: AbortSignal, turned: () => void = () => undefined): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const child = utilityProcess.fork(entry, [], { serviceName: 'Library care' });
      const cancel = (): void => void child.kill();
      signal.addEventListener('abort', cancel, { once: true });
      let answer: Exclude<CareMessage, { state: 'turned' }> | null = null;
      child.on('message', (message: CareMessage) => {
        if (message.state === 'turned') return turned();
        answer = message;
        child.kill();
      });
      // Only once it is gone: it may hold the library's lock.
      child.once('exit', () => {
        signal.removeEventListener('abort', cancel);
        if (answer?.state === 'done') resolve(answer.value as T);
        else if (answer) reject(new DeskError(answer.code, answer.message));
        else if (signal.aborted) reject(new DeskError('cancelled', 'Cancelled. Nothing more was changed.'));
        else reject(new DeskError('storage-failed', 'Reading the library through ended before it was done. Nothing was lost; try again.'));
      });
      child.once('spawn', () => child.postMessage(task));
    });
  return {
    measure: (folder, signal) => run({ task: 'measure', folder }, signal),
    check: (folder, repair, passphrase, signal, turned) => run({ task: 'check', folder, repair, passphrase }, signal, turned),
  };
}
