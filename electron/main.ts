import { join } from 'node:path';
import { app, session as sessions, type BrowserWindow } from 'electron';
import { publishTo } from './ipc/publish.ts';
import { routeCalls } from './ipc/router.ts';
import { openSettings } from './services/settings-file.ts';
import { declareAppScheme, serveApp } from './shell/app-protocol.ts';
import { installMenu } from './shell/menu.ts';
import { closeNetwork, confinePages } from './shell/security.ts';
import { openWindow } from './shell/window.ts';

const out = join(import.meta.dirname, '..');
let window: BrowserWindow | null = null;
let closeLibrary: (() => Promise<void>) | null = null;

declareAppScheme();
confinePages();
app.userAgentFallback = `BriefingDesk/${app.getVersion()}`;

const order = app.commandLine.getSwitchValue('print-order');
if (order !== '') {
  void app.whenReady().then(async () => (await import('./print-and-quit.ts')).printAndQuit(order, app.commandLine.getSwitchValue('print-to'), out));
} else if (app.requestSingleInstanceLock()) {
  app.on('second-instance', () => {
    window?.restore();
    window?.focus();
  });
  app.on('window-all-closed', () => app.quit());
  app.on('will-quit', closeFirst);
  void app.whenReady().then(start);
} else app.quit();

async function start(): Promise<void> {
  closeNetwork(sessions.defaultSession);
  serveApp(sessions.defaultSession, join(out, 'renderer'));
  const contents = (): BrowserWindow['webContents'] | null => (window && !window.isDestroyed() ? window.webContents : null);
  const publish = publishTo(contents);
  const settings = await openSettings(app.getPath('userData'));
  const opened = (window = openWindow(settings, join(out, 'preload', 'preload.cjs')));
  installMenu((command) => publish('command:invoked', { command }));
  // The page loads while the library opens; its first call waits for both, and is told when there is no library.
  const composed = import('./compose.ts').then(({ compose }) => compose(publish, settings, () => opened, out));
  routeCalls(composed, contents);
  composed.then(
    ({ close }) => (closeLibrary = close),
    (error: unknown) => console.error('the library could not be opened:', error),
  );
}

/** Holds the end of the app back until what was acknowledged is also folded into the library. */
function closeFirst(event: Electron.Event): void {
  if (!closeLibrary) return;
  event.preventDefault();
  const close = closeLibrary;
  closeLibrary = null;
  // Not before this event is over: Electron takes no second quit while it deals with the first.
  void close().finally(() => setImmediate(() => app.quit()));
}
