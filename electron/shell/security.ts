import { app, type Session, type WebPreferences } from 'electron';

/** What every window of the app runs with. */
export const webPreferences: WebPreferences = {
  contextIsolation: true,
  sandbox: true,
  nodeIntegration: false,
  webSecurity: true,
  webviewTag: false,
  spellcheck: false,
};

/** Schemes that never leave the machine. */
const localSchemes = new Set(['app:', 'blob:', 'data:', 'devtools:']);

/** To be called before the app is ready: no page, of whatever origin, navigates, opens a window or embeds another. */
export function confinePages(): void {
  // Started with --no-sandbox (as root, in tests) Chromium has none to enable; each window still asks for it in its preferences.
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  app.on('web-contents-created', (_event, contents) => {
    contents.on('will-navigate', (event) => event.preventDefault());
    contents.on('will-frame-navigate', (event) => event.preventDefault());
    contents.on('will-redirect', (event) => event.preventDefault());
    contents.on('will-attach-webview', (event) => event.preventDefault());
    contents.setWindowOpenHandler(() => ({ action: 'deny' }));
  });
}

/** Refuses every permission and every request that would leave the machine. */
export function closeNetwork(session: Session): void {
  session.setPermissionRequestHandler((_contents, _permission, answer) => answer(false));
  session.setPermissionCheckHandler(() => false);
  session.setDevicePermissionHandler(() => false);
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !localSchemes.has(new URL(details.url).protocol) });
  });
  session.setSpellCheckerDictionaryDownloadURL('app://none/');
  session.on('will-download', (event) => event.preventDefault());
}
