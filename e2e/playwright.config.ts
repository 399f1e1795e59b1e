import { defineConfig } from '@playwright/test';
import type { DeskOptions } from './fixtures.ts';

const onCi = process.env['CI'] === 'true';

export default defineConfig<DeskOptions>({
  testDir: 'specs',
  outputDir: '../out/test-results/e2e',
  reporter: [['list'], ['json', { outputFile: '../out/test-results/e2e.json' }]],
  workers: 2,
  fullyParallel: true,
  retries: onCi ? 1 : 0,
  forbidOnly: onCi,
  timeout: 60_000,
  expect: { timeout: 10_000 },
});
