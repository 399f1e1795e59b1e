import { expect, test } from 'vitest';
import { fewLosses } from './losses.ts';
import { firstFault, leftBy, timeout } from './power-cut.ts';
import { recordWork } from './recorded-work.ts';
import { expectedContents, plainWork, protectedWork } from './rehearsal.ts';

test(
  'every sync is needed: without any one of them, some power cut breaks the promise',
  async () => {
    const [sites, noticed] = [new Set<string>(), new Set<string>()];
    for (const steps of [plainWork, protectedWork]) {
      const recording = await recordWork(steps);
      const contents = await expectedContents(steps);
      // With all syncs in place nothing is wrong: another test sees to that.
      const known = Array.from(leftBy(recording, fewLosses), ({ key }) => key);
      for (const { site } of recording.moments) if (site.includes(' sync ')) sites.add(site);
      for (const site of sites) {
        if (noticed.has(site)) continue;
        const cuts = leftBy(recording, fewLosses, { known, isLeftOut: (other) => other === site });
        if ((await firstFault(cuts, contents)) !== null) noticed.add(site);
      }
    }
    expect([...sites].filter((site) => !noticed.has(site))).toEqual([]);
    expect(sites.size).toBeGreaterThan(45);
  },
  timeout,
);
