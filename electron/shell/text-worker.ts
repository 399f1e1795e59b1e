import { utilityProcess, type UtilityProcess } from 'electron';
import { DeskError, type ErrorCode } from '../../data/contract/errors.ts';
import type { TextWorker } from '../services/desk.ts';

/** Memory the worker may use before it is ended. */
const MAX_HEAP_MB = 2048;

interface Waiting {
  resolve: (value: never) => void;
  reject: (error: Error) => void;
  progress: (done: number, total: number) => void;
}
export type WorkerTask =
  | { task: 'read'; args: Parameters<TextWorker['read']>[0] }
  | { task: 'make'; args: Parameters<TextWorker['make']>[0] }
  | { task: 'propose'; args: { text: string; published: string | null } };
export type WorkerMessage = { id: number } & (
  | { state: 'progress'; done: number; total: number }
  | { state: 'done'; value: unknown }
  | { state: 'failed'; code: ErrorCode; message: string }
);

/** Runs reading and extraction in a process of its own, started at first use; cancelling ends it, and the next task starts another. */
export function startTextWorker(entry: string): TextWorker {
  let child: UtilityProcess | null = null;
  let nextId = 1;
  const waiting = new Map<number, Waiting>();

  const end = (reason: DeskError): void => {
    const ended = child;
    child = null;
    for (const { reject } of waiting.values()) reject(reason);
    waiting.clear();
    ended?.kill();
  };

  const running = (): UtilityProcess => {
    if (child) return child;
    const started = utilityProcess.fork(entry, [], { serviceName: 'Reading and extraction', execArgv: [`--max-old-space-size=${MAX_HEAP_MB}`] });
    started.on('message', (message: WorkerMessage) => {
      const task = waiting.get(message.id);
      if (!task) return;
      if (message.state === 'progress') return task.progress(message.done, message.total);
      waiting.delete(message.id);
      if (message.state === 'done') task.resolve(message.value as never);
      else task.reject(new DeskError(message.code, message.message));
    });
    started.on('exit', () => {
      if (child === started) end(new DeskError('unreadable-file', 'Reading this text took more memory than the app allows. Nothing was imported from it.'));
    });
    child = started;
    return started;
  };

  const ask = <T>(work: WorkerTask, signal: AbortSignal, progress: Waiting['progress']): Promise<T> =>
    new Promise<T>((resolve, reject) => {
      const cancel = (): void => end(new DeskError('cancelled', 'Cancelled. Nothing more was changed.'));
      if (signal.aborted) return reject(new DeskError('cancelled', 'Cancelled. Nothing more was changed.'));
      signal.addEventListener('abort', cancel, { once: true });
      const id = nextId++;
      const settle = <V>(then: (value: V) => void) => (value: V): void => {
        signal.removeEventListener('abort', cancel);
        then(value);
      };
      waiting.set(id, { resolve: settle(resolve), reject: settle(reject), progress });
      running().postMessage({ id, ...work });
    });

  return {
    read: (input, signal) => ask({ task: 'read', args: input }, signal, () => undefined),
    make: (input, signal) => ask({ task: 'make', args: input }, signal, () => undefined),
    rest: () => end(new DeskError('cancelled', 'Cancelled. Nothing more was changed.')),
    propose: (text, published, signal, progress) => ask({ task: 'propose', args: { text, published } }, signal, progress),
  };
}
