// How long the app takes to open, beside an empty window of the same Electron. The two take turns, so that whatever else
// the machine is doing weighs on both alike, and each runs on a folder that it has used before, as on any day but the first.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { chromium } from 'playwright';
import { prepareBundle, withElectron } from '../setup/app.mjs';

/** A start is done within this many milliseconds unless the machine is busy; only then is the page asked, so that the asking costs it nothing. */
const settled = 2500;

/** Prints medians in milliseconds from launch to first paint and to interactive, and the ratios. `--rounds N`, 10 unless told. */
export async function run(args) {
  const { values } = parseArgs({ args, options: { rounds: { type: 'string', default: '10' } } });
  await prepareBundle();
  const folders = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-bench-'));
  try {
    await withElectron({ hidden: true }, async ({ exe, env }) => {
      const contenders = ['.', 'build/bench/empty-window'].map((app, index) => ({
        start: () => timeStart(exe, [`--user-data-dir=${path.join(folders, String(index))}`, app], env),
        times: [],
      }));
      for (const { start } of contenders) await start();
      for (let round = 0; round < Number(values.rounds); round++) {
        for (const { start, times } of contenders) times.push(await start());
      }
      report(...contenders.map(({ times }) => times));
    });
  } finally {
    rmSync(folders, { recursive: true, force: true });
  }
  return 0;
}

/** Starts an app, waits until it has settled, and reads from its page when it first painted and when it could be used. */
async function timeStart(exe, args, env) {
  const launched = Date.now();
  const app = spawn(exe, ['--remote-debugging-port=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const exit = once(app, 'exit');
  const address = await debuggingAddress(app);
  await pause(settled);
  const browser = await chromium.connectOverCDP(address);
  const page = browser.contexts()[0].pages()[0];
  const times = await page.waitForFunction(
    () => {
      const [paint] = performance.getEntriesByName('first-paint');
      const [interactive] = performance.getEntriesByName('desk-interactive');
      const began = performance.timeOrigin;
      return paint && interactive && { began, paint: began + paint.startTime, interactive: began + interactive.startTime };
    },
    null,
    { polling: 200 },
  );
  const moments = await times.jsonValue();
  const session = await browser.newBrowserCDPSession();
  // The app may be gone before it has answered.
  await session.send('Browser.close').catch(() => {});
  await exit;
  return Object.fromEntries(Object.entries(moments).map(([moment, at]) => [moment, at - launched]));
}

/** The address at which Chromium says it can be reached; rejects when the app ends without saying so. */
function debuggingAddress(app) {
  return new Promise((found, failed) => {
    let text = '';
    app.stderr.on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) found(address);
    });
    app.once('exit', () => failed(new Error(`The app ended early:\n${text}`)));
  });
}

function median(numbers) {
  const sorted = [...numbers].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

const moments = { began: 'page begins', paint: 'first paint', interactive: 'interactive' };

function report(ours, empty) {
  console.log(`median of ${ours.length} starts, milliseconds from launch`);
  console.log('                 app   empty window   ratio');
  for (const [moment, name] of Object.entries(moments)) {
    const [app, window] = [ours, empty].map((times) => median(times.map((time) => time[moment])));
    console.log(
      `${name.padEnd(12)} ${app.toFixed(0).padStart(7)} ${window.toFixed(0).padStart(14)} ${(app / window).toFixed(2).padStart(7)}`,
    );
  }
}
