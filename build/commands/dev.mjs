import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chromium } from 'playwright';
import { watch } from 'rolldown';
import { build } from 'vite';
import { mainConfig, preloadConfig, rendererConfig } from '../bundle.mjs';
import { withElectron } from '../setup/app.mjs';
import { say } from '../setup/say.mjs';

/** Builds and opens the app, then reloads its page, or starts it anew, at every change of a source; ends when the window is closed. */
export async function run(args) {
  return withElectron({ hidden: false }, async ({ exe, env }) => {
    const app = watchedApp(exe, ['--remote-debugging-port=0', '.', ...args], env);
    const shell = watch([mainConfig, preloadConfig]);
    const page = await build({ ...rendererConfig, build: { ...rendererConfig.build, watch: {} } });
    await Promise.all([everyBuild(shell, 'shell', app.restart), everyBuild(page, 'page', app.reload)]);
    await app.restart();
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, app.stop);
    const code = await app.closed;
    await Promise.all([shell.close(), page.close()]);
    return code;
  });
}

/** Resolves after the first good build of a watcher and calls `again` after each later one. */
function everyBuild(watcher, name, again) {
  return new Promise((resolve) => {
    let failed = false;
    let built = false;
    watcher.on('event', (event) => {
      if (event.code === 'START') failed = false;
      if (event.code === 'ERROR') {
        failed = true;
        console.error(event.error.message);
      }
      if (event.code !== 'END' || failed) return;
      if (built) {
        say(`the ${name} changed`);
        again();
      }
      built = true;
      resolve();
    });
  });
}

/** The app as one that can be started anew; `closed` resolves with its exit code once the user has closed it. */
function watchedApp(exe, args, env) {
  let child = null;
  let address = null;
  let finish;
  const closed = new Promise((resolve) => (finish = resolve));

  function start() {
    const own = spawn(exe, args, { env, stdio: ['inherit', 'inherit', 'pipe'] });
    child = own;
    own.stderr.on('data', (chunk) => {
      process.stderr.write(chunk);
      address = /DevTools listening on (ws:\S+)/.exec(chunk.toString())?.[1] ?? address;
    });
    own.once('exit', (code) => {
      if (child === own) finish(code ?? 1);
    });
  }

  return {
    closed,
    async restart() {
      const old = child;
      child = null;
      if (old) {
        old.kill();
        await once(old, 'exit');
      }
      start();
    },
    stop: () => child?.kill(),
    async reload() {
      if (!address) return;
      const browser = await chromium.connectOverCDP(address);
      for (const page of browser.contexts().flatMap((context) => context.pages())) await page.reload();
      await browser.close();
    },
  };
}
