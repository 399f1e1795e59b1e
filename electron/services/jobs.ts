import { DeskError } from '../../data/contract/errors.ts';
import type { Publish } from './desk.ts';

export interface Job {
  signal: AbortSignal;
  /** Tells the window how far the job is. `total` is null when unknown. */
  report(done: number, total: number | null, label?: string): void;
  /** From here on it can no longer be cancelled, and the window is told so. */
  pastCancelling(): void;
}

export interface Jobs {
  /** Runs long work under the id the window chose, so that it can show progress and cancel. */
  run<T>(jobId: string, label: string, work: (job: Job) => Promise<T>): Promise<T>;
  cancel(jobId: string): void;
  /** Cancels all work and waits for its end; gives the labels it began with. */
  stopAll(): Promise<string[]>;
  isBusy(): boolean;
}

/** Progress is sent at most every 50 ms, and always at the end. */
const REPORT_EVERY_MS = 50;

export function createJobs(publish: Publish, clock: () => number): Jobs {
  const running = new Map<string, { controller: AbortController; label: string }>();
  const waiting: (() => void)[] = [];
  return {
    async run(jobId, label, work) {
      if (running.has(jobId)) throw new DeskError('invalid-input', 'A job with this id is running already.');
      const controller = new AbortController();
      running.set(jobId, { controller, label });
      let current = label;
      let reportedAt = -Infinity;
      let canCancel = true;
      const send = (done: number, total: number | null, state: 'running' | 'ended'): void =>
        publish('job:progressed', { jobId, label: current, done, total, state, canCancel });
      send(0, null, 'running');
      try {
        return await work({
          signal: controller.signal,
          report(done, total, newLabel) {
            const isNew = newLabel !== undefined && newLabel !== current;
            if (isNew) current = newLabel;
            if (!isNew && clock() - reportedAt < REPORT_EVERY_MS) return;
            reportedAt = clock();
            send(done, total, 'running');
          },
          pastCancelling() {
            canCancel = false;
            send(0, null, 'running');
          },
        });
      } finally {
        running.delete(jobId);
        send(0, null, 'ended');
        if (running.size === 0) for (const resume of waiting.splice(0)) resume();
      }
    },
    cancel: (jobId) => running.get(jobId)?.controller.abort(),
    async stopAll() {
      const stopped = [...running.values()];
      if (stopped.length === 0) return [];
      for (const { controller } of stopped) controller.abort();
      await new Promise<void>((resume) => waiting.push(resume));
      return stopped.map(({ label }) => label);
    },
    isBusy: () => running.size > 0,
  };
}

/** Throws DeskError `cancelled` once the user has cancelled. */
export function throwIfCancelled(signal: AbortSignal): void {
  if (signal.aborted) throw new DeskError('cancelled', 'Cancelled. Nothing more was changed.');
}
