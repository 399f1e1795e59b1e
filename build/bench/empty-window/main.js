// The least that Electron can open: what every start of the app is measured against.
import path from 'node:path';
import { app, BrowserWindow } from 'electron/main';

app.on('window-all-closed', () => app.quit());
void app.whenReady().then(async () => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false, webPreferences: { sandbox: true } });
  window.once('ready-to-show', () => window.show());
  await window.loadFile(path.join(import.meta.dirname, 'index.html'));
});
