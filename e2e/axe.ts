import { createRequire } from 'node:module';
import { readFile } from 'node:fs/promises';
import type { Page } from '@playwright/test';
import type { AxeResults } from 'axe-core';

const axeSource = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds wrong in the window, as readable lines. */
export async function violations(page: Page): Promise<string[]> {
  // evaluate() runs in the page's own world past its security policy, which a script element would not.
  await page.evaluate(axeSource);
  const results = await page.evaluate(async () => (Reflect.get(globalThis, 'axe') as { run(): Promise<AxeResults> }).run());
  return results.violations.flatMap(({ id, help, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${help}: ${target.join(' ')}: ${failureSummary ?? ''}`));
}
