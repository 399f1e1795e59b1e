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
  runUntilCut,
  timeout,
} from './power-cut.ts';
import { expectedContents, openOn } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

test(
  'a power cut at any operation, whatever it takes with it, loses no confirmed edit and leaves no half transaction',
  async () => {
    expect(await firstFault(await expectedContents(), nightly ? manyLosses : fewLosses)).toBeNull();
  },
  timeout,
);

test(
  'a second power cut while the library recovers from the first breaks nothing either',
  async () => {
    const contents = await expectedContents();
    for (let first = 0; ; first += nightly ? 1 : 17) {
      const disk = cutAt(new SimulatedDisk(), first);
      const run = await runUntilCut(disk);
      for (const loss of [everything, nothing]) {
        for (let second = 0; ; second += 1) {
          const recovering = cutAt(disk.afterPowerCut(loss), second);
          await openOn(recovering).then(
            (library) => library.close(),
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
