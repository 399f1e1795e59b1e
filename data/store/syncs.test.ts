import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fewLosses } from './losses.ts';
import { mishaps } from './mishaps.cases.ts';
import { firstFault, leftBy, timeout } from './power-cut.ts';
import { recordWork } from './recorded-work.ts';
import { expectedContents, plainWork, protectedWork } from './rehearsal.ts';

/** What is not the store's own: the disk, real or simulated, and a user's exported file. Of helpers it is the caller's line that counts. */
const OTHERS = /(\.test|\.cases|-port|^port|^disk|^replace-file|^simulated-disk|^recording|^write-whole-file)\.ts$/;

/** The lines of the store that ask for a sync. */
function linesThatSync(): string[] {
  const files = readdirSync(import.meta.dirname).filter((name) => name.endsWith('.ts') && !OTHERS.test(name));
  return files.flatMap((file) => {
    const lines = readFileSync(join(import.meta.dirname, file), 'utf8').split('\n');
    return lines.flatMap((line, at) => (/^\s*[^\s*/].*(?<!function )\b(sync|syncFolders?|replaceFile)\(/.test(line) ? [`${file}:${at + 1}`] : []));
  });
}

test(
  'every sync is needed: without any one of them, some power cut breaks the promise',
  async () => {
    const [sites, noticed] = [new Set<string>(), new Set<string>()];
    const works = await mishaps();
    for (const steps of [protectedWork, plainWork]) works.unshift({ name: '', steps, beginning: {}, contents: await expectedContents(steps) });
    for (const { steps, beginning, contents } of works) {
      const recording = await recordWork(steps, beginning);
      // With all syncs in place nothing is wrong: another test sees to that.
      const known = Array.from(leftBy(recording, fewLosses), ({ key }) => key);
      for (const { site } of recording.moments) if (site.includes(' sync ')) sites.add(site);
      for (const site of sites) {
        if (noticed.has(site)) continue;
        const cuts = leftBy(recording, fewLosses, { known, leftOut: site });
        if ((await firstFault(cuts, contents)) !== null) noticed.add(site);
      }
    }
    expect([...sites].filter((site) => !noticed.has(site))).toEqual([]);
    const lines = new Set([...sites].map((site) => site.split(' ')[0]));
    expect(linesThatSync().filter((line) => !lines.has(line))).toEqual([]);
  },
  timeout,
);
