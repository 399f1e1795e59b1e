import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Pushes } from '../../data/contract/contract.ts';
import { importText, testDesk, type TestDesk } from './desk.testing.ts';

let it: TestDesk;
beforeEach(async () => {
  it = await testDesk();
  await importMany();
});
afterEach(() => it.dispose());

const PIECES = 5;

/** Imports twenty-five articles: five pieces. */
async function importMany(): Promise<void> {
  const inputs = Array.from({ length: PIECES * 5 }, (_, number) => ({ kind: 'paste' as const, text: `Storm ${number}\n\nA storm came.\n`, html: '' }));
  const { drafts } = await it.handlers['import:read']({ jobId: 'job-many', inputs });
  await it.handlers['import:confirm']({ jobId: 'job-many', drafts: drafts.map(({ draftId, fields }) => ({ draftId, fields, onDuplicate: 'keep-both' as const })) });
}

const storms = (): number => it.desk.session().store.catalogue().articles.filter(({ title }) => title.startsWith('Storm')).length;

/** Keeps what is told of a job, and cancels it when it is so far. */
function follow(jobId: string, cancelAt = Infinity): Pushes['job:progressed'][] {
  const told: Pushes['job:progressed'][] = [];
  it.ears.progressed = (progress) => {
    if (progress.jobId !== jobId) return;
    told.push(progress);
    if (progress.done === cancelAt) void it.handlers['job:cancel']({ jobId });
  };
  return told;
}

test('undoing a long import, and doing it again, tells how far it is', async () => {
  const undoing = follow('job-undo');
  await it.handlers['history:undo']({ jobId: 'job-undo' });
  expect(undoing).toMatchObject([
    { label: 'Undoing “Import articles”', total: null, state: 'running', canCancel: true },
    ...Array.from({ length: PIECES }, (_, done) => ({ done, total: PIECES, state: 'running' })),
    { state: 'ended' },
  ]);
  expect(storms()).toBe(0);
  const redoing = follow('job-redo');
  await it.handlers['history:redo']({ jobId: 'job-redo' });
  expect([redoing[0]?.label, redoing.map(({ done }) => done)]).toEqual(['Redoing “Import articles”', [0, 0, 1, 2, 3, 4, 0]]);
  expect(storms()).toBe(25);
});

test('a long undo that is cancelled stops between two pieces; undo goes on from there, and so does redo', async () => {
  follow('job-1', 2);
  await expect(it.handlers['history:undo']({ jobId: 'job-1' })).rejects.toMatchObject({ code: 'cancelled', message: expect.stringMatching(/undone in part.*Undo goes on/) });
  expect(storms()).toBe(10);
  await it.handlers['history:undo']({ jobId: 'job-2' });
  expect(storms()).toBe(0);
  follow('job-3', 1);
  await expect(it.handlers['history:redo']({ jobId: 'job-3' })).rejects.toMatchObject({ code: 'cancelled', message: expect.stringMatching(/done again in part/) });
  expect(storms()).toBe(10);
  await it.handlers['history:undo']({ jobId: 'job-4' });
  expect(storms()).toBe(0);
  await it.handlers['history:redo']({ jobId: 'job-5' });
  expect([storms(), await it.handlers['history:redo']({ jobId: 'job-6' })]).toEqual([25, null]);
});

test('a long undo that is cancelled goes on after the library was closed', async () => {
  follow('job-1', 2);
  await it.handlers['history:undo']({ jobId: 'job-1' }).catch(() => undefined);
  await it.desk.library.whileClosed(null, null, async () => undefined);
  await it.handlers['history:undo']({ jobId: 'job-2' });
  expect(storms()).toBe(0);
});

test('a step that was kept at once is no job', async () => {
  await importText(it, 'Calm\n\nNothing happened.\n');
  const told = follow('job-step');
  await it.handlers['history:undo']({ jobId: 'job-step' });
  await it.handlers['history:redo']({ jobId: 'job-step' });
  expect(told).toEqual([]);
});
