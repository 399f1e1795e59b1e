import { expect, test } from 'vitest';
import { firstFault, runUntilCut, tellingLosses, timeout } from './power-cut.ts';
import { expectedContents, plainWork } from './rehearsal.ts';
import { SimulatedDisk } from './simulated-disk.ts';

/** The line of the store that asked for a sync, and what it syncs: `journal.ts:54 sync journal/0.log`. */
function siteOf(operation: string): string {
  const stack = new Error('where').stack ?? '';
  const line = /\/data\/store\/(?!simulated-disk|power-cut|syncs|disk\.ts)([\w-]+\.ts:\d+)/.exec(stack)?.[1] ?? '?';
  return `${line} ${operation.replaceAll(/[a-z]-\d|\d+/g, '#')}`;
}

test(
  'every sync is needed: without any one of them, some power cut breaks the promise',
  async () => {
    const sites = new Set<string>();
    const healthy = new SimulatedDisk();
    healthy.before = (operation) => {
      if (operation.startsWith('sync ')) sites.add(siteOf(operation));
      return true;
    };
    await runUntilCut(healthy, plainWork);
    const contents = await expectedContents(plainWork);
    const idle: string[] = [];
    for (const site of sites) {
      const isIt = (operation: string) => operation.startsWith('sync ') && siteOf(operation) === site;
      if ((await firstFault(plainWork, contents, tellingLosses, isIt)) === null) idle.push(site);
    }
    expect(sites.size).toBeGreaterThan(12);
    expect(idle).toEqual([]);
  },
  timeout,
);
