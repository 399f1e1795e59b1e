// How the window answers while a thousand articles are imported: the gaps between its frames, beside those of the same window
// with nothing to do.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright';
import { prepareBundle, withElectron } from '../setup/app.mjs';
import { newsText } from './import/news-text.mjs';

/** Prints the gaps between frames by stage: at rest, while reading, while the dialog opens, while importing. `--articles N`, 1000 unless told. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { articles: { type: 'string', default: '1000' } } });
  const count = Number(values.articles);
  await prepareBundle();
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-bench-'));
  try {
    const files = writeArticles(path.join(folder, 'articles'), count);
    await withElectron({ hidden: true }, async ({ exe, env }) => {
      const app = await _electron.launch({
        executablePath: exe,
        args: [`--user-data-dir=${path.join(folder, 'user')}`, '.'],
        env: { ...env, BRIEFING_DESK_OPEN: files.join(':') },
      });
      try {
        report(count, await measure(await app.firstWindow()));
      } finally {
        await app.close();
      }
    });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

function writeArticles(folder, count) {
  mkdirSync(folder);
  return Array.from({ length: count }, (_, number) => {
    const file = path.join(folder, `article-${number}.txt`);
    writeFileSync(file, newsText(number));
    return file;
  });
}

/** Imports as a user does: by key, and by the dialog's button. */
async function measure(page) {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await page.evaluate(watchFrames);
  const stages = [];
  const stage = async (name, work) => {
    await page.evaluate(() => window.frameWatch.clear());
    const begun = performance.now();
    await work();
    const gaps = await page.evaluate(() => window.frameWatch.gaps);
    stages.push({ name, seconds: (performance.now() - begun) / 1000, gaps });
  };
  await stage('at rest', () => page.waitForTimeout(5000));
  const confirm = page.locator('desk-import-dialog button.primary');
  await stage('reading, and the dialog', async () => {
    await page.keyboard.press('Control+I');
    await confirm.waitFor({ timeout: 600_000 });
  });
  await stage('importing', async () => {
    await confirm.click();
    await page.locator('desk-toasts').getByText('articles imported').waitFor({ timeout: 1_200_000 });
  });
  return stages;
}

/** In the page: keeps the milliseconds between one frame and the next. */
function watchFrames() {
  const watch = { gaps: [], last: performance.now(), clear: () => ((watch.gaps = []), (watch.last = performance.now())) };
  window.frameWatch = watch;
  const frame = (now) => {
    watch.gaps.push(now - watch.last);
    watch.last = now;
    requestAnimationFrame(frame);
  };
  requestAnimationFrame(frame);
}

function report(count, stages) {
  console.log(`\n${count} articles of 4 KB: milliseconds between frames`);
  console.log(['', 'seconds', 'p50', 'p99', 'longest'].map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(10))).join(''));
  for (const { name, seconds, gaps } of stages) {
    const sorted = [...gaps].sort((a, b) => a - b);
    const quantile = (part) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
    const cells = [seconds, quantile(0.5), quantile(0.99), sorted.at(-1) ?? Number.NaN];
    console.log(name.padEnd(26) + cells.map((cell) => cell.toFixed(1).padStart(10)).join(''));
  }
}
