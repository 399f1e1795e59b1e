// Draws icon.svg as PNG in every size the packages need: `node build/run.mjs icons`. The results are committed.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { _electron } from 'playwright';
import { withElectron } from '../setup/app.mjs';

const sizes = [16, 24, 32, 48, 64, 128, 256, 512];

export async function run() {
  const svg = readFileSync(path.join(import.meta.dirname, 'icon.svg'), 'utf8');
  await withElectron({ hidden: true }, async ({ exe, env }) => {
    const app = await _electron.launch({ executablePath: exe, args: ['build/bench/empty-window'], env });
    const page = await app.firstWindow();
    for (const size of sizes) {
      await page.setContent(`<style>body { margin: 0 } svg { display: block; width: ${size}px; height: ${size}px }</style>${svg}`);
      const file = path.join(import.meta.dirname, `${size}x${size}.png`);
      await page.screenshot({ path: file, clip: { x: 0, y: 0, width: size, height: size }, omitBackground: true });
    }
    await app.close();
  });
  return 0;
}
