import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { _electron } from 'playwright';
import { prepareBundle, withElectron } from '../setup/app.mjs';
import { say } from '../setup/say.mjs';
import { views } from './screenshot-views.mjs';

const themes = ['light', 'dark'];
const sizes = [
  { width: 1280, height: 800 },
  { width: 1000, height: 700 },
];

/**
 * Pictures the app on its sample. With `--out FOLDER` every view in both themes and sizes; without, those that the README
 * shows, into build/screenshots.
 */
export async function run(args) {
  const { values } = parseArgs({ args, options: { out: { type: 'string' } } });
  const all = values.out !== undefined;
  const out = values.out ?? 'build/screenshots';

  await prepareBundle();
  mkdirSync(out, { recursive: true });
  await withElectron({ hidden: true }, async ({ exe, env }) => {
    for (const theme of themes) {
      for (const size of all ? sizes : sizes.slice(0, 1)) {
        const suffix = all ? `${theme}-${size.width}x${size.height}` : theme;
        const chosen = all ? views : views.filter((view) => view.inReadme.includes(theme));
        await pictureViews({ exe, env, theme, size, chosen, fileFor: (view) => path.join(out, `${view.name}-${suffix}.png`) });
      }
    }
  });
  return 0;
}

/** Opens the app on new folders in one theme and size, and pictures view after view. */
async function pictureViews({ exe, env, theme, size, chosen, fileFor }) {
  const userData = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-screenshots-'));
  writeFileSync(path.join(userData, 'settings.json'), JSON.stringify({ theme, window: { x: 0, y: 0, ...size, maximised: false } }));
  const app = await _electron.launch({ executablePath: exe, args: [`--user-data-dir=${userData}`, '.'], env });
  try {
    const page = await app.firstWindow();
    await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
    for (const view of chosen) {
      await view.open(page);
      await page.screenshot({ path: fileFor(view), animations: 'disabled', caret: 'hide' });
      say(`pictured ${fileFor(view)}`);
    }
  } finally {
    await app.close();
    rmSync(userData, { recursive: true, force: true });
  }
}
