import { expect, test } from 'vitest';
import {
  cutAt,
  everything,
  faultOf,
  fewLosses,
  firstFault,
  isCut,
  manyLosses,
  nightly,
  nothing,
  openWithAny,
  runUntilCut,
  tellingLosses,
  timeout,
} from './power-cut.ts';
import { expectedContents, plainWork, protectedWork } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

const works = [
  ['plain', plainWork, fewLosses, 17],
  ['encrypted', protectedWork, tellingLosses, 61],
] as const;

test.each(works)(
  '%s: a power cut at any operation, whatever it takes with it, loses no confirmed edit and leaves no half transaction',
  async (_, steps, losses) => {
    expect(await firstFault(steps, await expectedContents(steps), nightly ? manyLosses : losses)).toBeNull();
  },
  timeout,
);

test.each(works)(
  '%s: a second power cut while the library recovers from the first breaks nothing either',
  async (_, steps, __, stride) => {
    const contents = await expectedContents(steps);
    for (let first = 0; ; first += nightly ? 1 : stride) {
      const disk = cutAt(new SimulatedDisk(), first);
      const run = await runUntilCut(disk, steps);
      for (const loss of [everything, nothing]) {
        for (let second = 0; ; second += 1) {
          const recovering = cutAt(disk.afterPowerCut(loss), second);
          await openWithAny(recovering, run.passphrases).then(
            (library) => library.protectionSettled().then(() => library.close()),
            () => undefined,
          );
          const fault = await faultOf(recovering.afterPowerCut(everything), run, contents);
          expect(
            fault,
            `cut before operation ${first} and again before operation ${second} of the recovery, losing ${loss.name}`,
          ).toBeNull();
          if (!isCut(recovering)) break;
        }
      }
      if (!isCut(disk)) break;
    }
  },
  timeout,
);
