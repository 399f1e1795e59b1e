import { expect, test } from 'vitest';
import { everything, fewLosses, manyLosses, nothing } from './losses.ts';
import { mishaps } from './mishaps.cases.ts';
import { firstFault, leftBy, nightly, timeout } from './power-cut.ts';
import { recordRecovery, recordWork } from './recorded-work.ts';
import { expectedContents, plainWork, protectedWork } from './rehearsal.ts';

const works = [
  ['plain', plainWork, 5],
  ['encrypted', protectedWork, 19],
] as const;

test.each(works)(
  '%s: a power cut at any operation, whatever it takes with it, loses no confirmed edit and leaves no half transaction',
  async (_, steps) => {
    const cuts = leftBy(await recordWork(steps), nightly ? manyLosses : fewLosses);
    expect(await firstFault(cuts, await expectedContents(steps))).toBeNull();
  },
  timeout,
);

test.each(works)(
  '%s: a second power cut while the library recovers from the first breaks nothing either',
  async (_, steps, stride) => {
    const contents = await expectedContents(steps);
    let at = -1;
    for (const first of leftBy(await recordWork(steps), [everything, nothing])) {
      at += 1;
      if (!nightly && at % stride !== 0) continue;
      const recovery = await recordRecovery(first.disk, first.run);
      expect(await firstFault(leftBy(recovery, nightly ? fewLosses : [everything, nothing]), contents), `first cut ${first.place}`).toBeNull();
    }
  },
  timeout,
);

test(
  'a power cut at any operation of work that something comes in the way of: a restore, a disk that refuses, damaged files',
  async () => {
    for (const { name, steps, beginning, contents } of await mishaps()) {
      const cuts = leftBy(await recordWork(steps, beginning), nightly ? manyLosses : fewLosses);
      expect(await firstFault(cuts, contents), name).toBeNull();
    }
  },
  timeout,
);
