import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { ablations, bundleParts } from './ablations.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-ablations-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it.each(ablations)('$task can be measured with $name', async (ablation) => {
  expect(Object.keys(await bundleParts(folder, ablation))).toHaveLength(1);
});

it('says which ablation no longer fits', async () => {
  const ablation = { ...ablations.find(({ words }) => words !== undefined), words: 'gone' };
  await expect(bundleParts(folder, ablation)).rejects.toThrow(`"${ablation.name}" no longer fits ${ablation.file}`);
});
