import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';
import type { Settings } from '../data/model/settings.ts';
import { restoreRights } from './misfortunes.ts';

const root = resolve(import.meta.dirname, '..');

/** The folders of one test; nothing outside `home` is written. */
export interface Folders {
  /** Holds the others; a place for the files that a test makes. */
  home: string;
  userData: string;
  /** The library that the app opens when no other was chosen. It exists once the app has run. */
  library: string;
}

export interface LaunchOptions {
  /** Written to settings.json before the first launch; what is left out takes its default. */
  settings: Partial<Settings>;
  /** The window's size in pixels; null leaves it to the app. */
  windowSize: { width: number; height: number } | null;
  /** Variables added to the environment of the app. */
  environment: Record<string, string>;
}

/** The folder's own environment for a test, emptied of the answers that an outer shell may carry. */
function environmentFor(own: Record<string, string>): Record<string, string> {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined || name.startsWith('BRIEFING_DESK_') ? [] : [[name, value]],
  );
  return { ...Object.fromEntries(inherited), ...own };
}

/** The real app, started on folders of its own, with everything that went wrong in it. */
export class DeskApp {
  readonly folders: Folders;
  readonly #options: LaunchOptions;
  #app: ElectronApplication | null = null;
  #page: Page | null = null;
  #log = '';
  #problems: string[] = [];
  #expected: RegExp[] = [];

  private constructor(folders: Folders, options: LaunchOptions) {
    this.folders = folders;
    this.#options = options;
  }

  /** Makes the folders and the settings; the app is not started yet. */
  static async prepare(options: LaunchOptions): Promise<DeskApp> {
    const home = await mkdtemp(join(tmpdir(), 'briefing-desk-'));
    const userData = join(home, 'user data');
    await mkdir(userData);
    const window = options.windowSize && { x: 0, y: 0, ...options.windowSize, maximised: false };
    const settings = { ...options.settings, ...(window ? { window } : {}) };
    if (Object.keys(settings).length > 0) await writeFile(join(userData, 'settings.json'), JSON.stringify(settings));
    return new DeskApp({ home, userData, library: join(userData, 'library') }, options);
  }

  get app(): ElectronApplication {
    if (!this.#app) throw new Error('the app is not running');
    return this.#app;
  }

  /** The window. A relaunch opens another, so read this again after one. */
  get page(): Page {
    if (!this.#page) throw new Error('the app is not running');
    return this.#page;
  }

  /** What the app's main process printed, over all launches. */
  get log(): string {
    return this.#log;
  }

  /** Starts the app and waits until its window can be used. */
  async launch(): Promise<void> {
    const exe = process.env['ELECTRON_EXE'];
    if (!exe) throw new Error('ELECTRON_EXE is not set: start these tests with `npm test -- --e2e`.');
    const onLinux = process.platform === 'linux';
    const app = await _electron.launch({
      executablePath: onLinux ? join(import.meta.dirname, 'as-ordinary-user.sh') : exe,
      args: [`--user-data-dir=${this.folders.userData}`, '.'],
      cwd: root,
      env: environmentFor(this.#options.environment),
    });
    this.#watch(app);
    this.#app = app;
    this.#page = await app.firstWindow();
    await this.page.locator('html[data-ready="true"]').waitFor({ state: 'attached' });
  }

  /** Quits the app as a user does, so that it can finish what it is writing. */
  async close(): Promise<void> {
    const app = this.#app;
    this.#app = null;
    this.#page = null;
    await app?.close();
  }

  /** Closes the app and opens it on the same folders. */
  async relaunch(): Promise<void> {
    await this.close();
    await this.launch();
  }

  /** Ends the app as a power cut would: nothing is finished, nothing is asked. */
  async kill(): Promise<void> {
    const process = this.app.process();
    this.#app = null;
    this.#page = null;
    const gone = new Promise((done) => process.once('exit', done));
    process.kill('SIGKILL');
    await gone;
  }

  /** Answers every save dialog from now on with this path. */
  async answerSave(path: string): Promise<void> {
    await this.#setEnvironment('BRIEFING_DESK_SAVE_TO', path);
  }

  /** Answers every open dialog from now on with these paths. */
  async answerOpen(...paths: string[]): Promise<void> {
    await this.#setEnvironment('BRIEFING_DESK_OPEN', paths.join(':'));
  }

  async #setEnvironment(name: string, value: string): Promise<void> {
    await this.app.evaluate(
      (_electronModule, { name, value }) => {
        process.env[name] = value;
      },
      { name, value },
    );
  }

  /** Drops files from outside on the middle of what the selector finds, as a file manager does. */
  async dropFiles(selector: string, ...files: string[]): Promise<void> {
    const box = await this.page.locator(selector).boundingBox();
    if (!box) throw new Error(`nothing to drop on: ${selector}`);
    const session = await this.app.context().newCDPSession(this.page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2, data: { items: [], files, dragOperationsMask: 1 } };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) await session.send('Input.dispatchDragEvent', { type, ...at });
    await session.detach();
  }

  /** Says that an error in the console, the page or the main process belongs to this test. */
  expectProblem(pattern: RegExp): void {
    this.#expected.push(pattern);
  }

  /** Fails when the page logged an error or a warning of the security policy, threw, or asked for anything outside the app. */
  expectNoProblems(): void {
    const unexpected = this.#problems.filter((problem) => !this.#expected.some((pattern) => pattern.test(problem)));
    expect(unexpected, 'problems in the app').toEqual([]);
  }

  /** Closes the app and removes its folders. */
  async dispose(): Promise<void> {
    await this.close();
    await restoreRights(this.folders.home);
    await rm(this.folders.home, { recursive: true, force: true });
  }

  #watch(app: ElectronApplication): void {
    const context = app.context();
    context.on('console', (message) => {
      if (message.type() === 'error' || message.text().includes('Content Security Policy'))
        this.#problems.push(`console: ${message.text()}`);
    });
    context.on('weberror', (error) => this.#problems.push(`page: ${error.error().stack ?? error.error().message}`));
    context.on('request', (request) => {
      if (!/^(app|data|blob|devtools):/.test(request.url())) this.#problems.push(`request: ${request.url()}`);
    });
    const listen = (chunk: Buffer): void => {
      const text = chunk.toString();
      this.#log += text;
      if (/Uncaught|UnhandledPromiseRejection|JavaScript error occurred/.test(text)) this.#problems.push(`main process: ${text}`);
    };
    app.process().stdout?.on('data', listen);
    app.process().stderr?.on('data', listen);
  }
}
