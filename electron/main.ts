import { createHash, getRandomValues } from 'node:crypto';
import { join } from 'node:path';
import { BrowserWindow, app, nativeTheme, session as sessions, shell } from 'electron';
import { idMaker } from '../data/model/id.ts';
import { publishTo } from './ipc/publish.ts';
import { routeCalls } from './ipc/router.ts';
import type { Desk } from './services/desk.ts';
import { createJobs } from './services/jobs.ts';
import type { LibrarySession } from './services/library-session.ts';
import { openSettings } from './services/settings-file.ts';
import { declareAppScheme, serveApp } from './shell/app-protocol.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { installMenu } from './shell/menu.ts';
import { closeNetwork, confinePages } from './shell/security.ts';
import { openWindow } from './shell/window.ts';

const out = join(import.meta.dirname, '..');
declareAppScheme();
confinePages();
app.userAgentFallback = `BriefingDesk/${app.getVersion()}`;

let window: BrowserWindow | null = null;
let library: LibrarySession | null = null;

if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', (event) => {
    if (!library) return;
    event.preventDefault();
    const closing = library;
    library = null;
    void closing.close().finally(() => app.quit());
  });
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  closeNetwork(sessions.defaultSession);
  serveApp(sessions.defaultSession, join(out, 'renderer'));
  const contents = (): BrowserWindow['webContents'] | null => (window && !window.isDestroyed() ? window.webContents : null);
  const publish = publishTo(contents);
  const settings = await openSettings(app.getPath('userData'));
  window = openWindow(settings, join(out, 'preload', 'preload.cjs'));
  installMenu((command) => publish('command:invoked', { command }));
  routeCalls(compose(publish, settings), contents);
}

/** Puts the machine, the library and the use cases together while the window is already loading. */
async function compose(publish: Desk['publish'], settings: Desk['settings']): Promise<ReturnType<typeof import('./services/handlers.ts').handlersFor>> {
  const { handlersFor } = await import('./services/handlers.ts');
  const { openSession, seedSample } = await import('./services/open-session.ts');
  const base = {
    now: () => new Date().toISOString(),
    newId: idMaker(getRandomValues),
    sha256: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
    publish,
  };
  const own = settings.get().library ?? join(app.getPath('userData'), 'library');
  library = await openSession(own, base);
  if (own === join(app.getPath('userData'), 'library')) await seedSample(library.store, base);
  const session = (): LibrarySession => {
    if (!library) throw new Error('the library is closed');
    return library;
  };
  const { startTextWorker } = await import('./shell/text-worker.ts');
  return handlersFor({
    ...base,
    session,
    settings: {
      get: settings.get,
      save(patch) {
        if (patch.theme) nativeTheme.themeSource = patch.theme;
        return settings.save(patch);
      },
    },
    jobs: createJobs(publish, () => performance.now()),
    worker: startTextWorker(join(out, 'main', 'worker.js')),
    dialogs: systemDialogs(() => window as BrowserWindow),
    printPdf: async (html, marking) => (await import('./shell/print.ts')).printPdf(html, marking),
    openLink: (url) => shell.openExternal(url),
    revealFile: (path) => shell.showItemInFolder(path),
    async switchLibrary(folder) {
      const next = await openSession(folder, base);
      await session().close();
      library = next;
      await settings.save({ library: folder, route: null });
      publish('library:switched', { folder });
    },
  });
}
