import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { constants } from 'node:fs';
import { copyFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { FuseState, FuseV1Options, FuseVersion, flipFuses, getCurrentFuseWire } from '@electron/fuses';
import { _electron, chromium, expect, test, type Page } from '@playwright/test';

test.skip(process.platform !== 'linux', 'the unpacked app is made on Linux only');
test.describe.configure({ mode: 'serial' });

const root = resolve(import.meta.dirname, '../..');
const folder = join(root, 'dist/linux-unpacked');
const shipped = join(folder, 'briefing-desk');

let userData: string;

test.beforeAll(async () => {
  test.setTimeout(180_000);
  userData = await mkdtemp(join(tmpdir(), 'briefing-desk-packaged-'));
  await promisify(execFile)(process.execPath, ['build/run.mjs', 'package', 'dir', '--built'], { cwd: root });
});

test.afterAll(async () => {
  await rm(userData, { recursive: true, force: true });
});

async function expectSample(page: Page): Promise<void> {
  await page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  await expect(page).toHaveTitle(/Briefing Desk/);
  await expect(page.getByText('Kabul talks, February 2023').first()).toBeVisible();
}

test('it brings the licence texts of every package in it, of code and of fonts', async () => {
  const licences = await readFile(join(folder, 'LICENCES-OF-PARTS.txt'), 'utf8');
  for (const name of ['lowdb', 'prosemirror-view', 'linkedom', '@fontsource-variable/inter']) expect(licences).toContain(`\n${name} `.trimStart());
  expect(licences).toContain('SIL OPEN FONT LICENSE');
  expect(await readFile(join(folder, 'data/extract/weights/NOTICE.md'), 'utf8')).toContain('CC BY-SA');
});

test('the shipped program can start this app only, and nothing can be slipped into it', async () => {
  const fuses = await getCurrentFuseWire(shipped);
  const on = Object.entries(FuseV1Options).filter(
    ([name]) => Number.isNaN(Number(name)) && fuses[FuseV1Options[name as keyof typeof FuseV1Options]] === FuseState.ENABLE,
  );
  expect(on.map(([name]) => name).sort()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'OnlyLoadAppFromAsar',
  ]);
});

test('the shipped program opens on the sample', async () => {
  const app = spawn(shipped, ['--remote-debugging-port=0', `--user-data-dir=${join(userData, 'shipped')}`], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  try {
    const browser = await chromium.connectOverCDP(await debuggingAddress(app));
    const context = browser.contexts()[0];
    if (!context) throw new Error('the app has no window');
    await expectSample(context.pages()[0] ?? (await context.waitForEvent('page')));
    await browser.close();
  } finally {
    app.kill();
  }
});

test('the package knows that it is one, and its version', async () => {
  // Playwright looks into the main process through a door that the shipped program has closed: open it in a copy.
  const copy = join(folder, 'briefing-desk-inspectable');
  await copyFile(shipped, copy, constants.COPYFILE_FICLONE);
  try {
    await flipFuses(copy, { version: FuseVersion.V1, [FuseV1Options.EnableNodeCliInspectArguments]: true });
    const app = await _electron.launch({ executablePath: copy, args: [`--user-data-dir=${join(userData, 'copy')}`] });
    await expectSample(await app.firstWindow());
    const facts = await app.evaluate(({ app }) => ({ packaged: app.isPackaged, version: app.getVersion(), name: app.getName() }));
    const { version, productName } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
      version: string;
      productName: string;
    };
    expect(facts).toEqual({ packaged: true, version, name: productName });
    await app.close();
  } finally {
    await rm(copy, { force: true });
  }
});

/** The address at which Chromium says it can be reached; rejects when the app ends without saying so. */
function debuggingAddress(app: ChildProcess): Promise<string> {
  return new Promise((found, failed) => {
    let text = '';
    app.stderr?.on('data', (chunk: Buffer) => {
      text += chunk.toString();
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address) found(address);
    });
    app.once('exit', () => failed(new Error(`the app ended early:\n${text}`)));
  });
}
