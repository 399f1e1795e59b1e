import { BrowserWindow, dialog, nativeTheme, screen, type Rectangle } from 'electron';
import type { SettingsFile } from '../services/settings-file.ts';
import { APP_ORIGIN, offerPrintPage } from './app-protocol.ts';
import { webPreferences } from './security.ts';

const LEAST = { width: 1000, height: 700 };
const EVERYDAY = { width: 1280, height: 800 };

/** Opens the app's window where it was left, or in the middle when that place is on no screen. Shown once it has painted. */
export function openWindow(settings: SettingsFile, preload: string): BrowserWindow {
  const saved = settings.get().window;
  const place = saved && onSomeScreen(saved) ? { x: saved.x, y: saved.y, width: saved.width, height: saved.height } : EVERYDAY;
  nativeTheme.themeSource = settings.get().theme;
  const window = new BrowserWindow({
    ...place,
    minWidth: LEAST.width,
    minHeight: LEAST.height,
    show: false,
    title: 'Briefing Desk',
    backgroundColor: paper(),
    webPreferences: { ...webPreferences, preload },
  });
  if (saved?.maximised) window.maximize();
  window.once('ready-to-show', () => window.show());
  keepPlace(window, settings);
  recover(window);
  // The page fetches the code of its first view while the library still opens.
  void window.loadURL(`${APP_ORIGIN}/index.html#${settings.get().route?.view ?? 'briefing'}`);
  return window;
}

/** The colour of the window before its page has painted. */
function paper(): string {
  return nativeTheme.shouldUseDarkColors ? '#15171a' : '#f6f4ef';
}

/** Opens the app's page anew in a process of its own and ends the one before, with all that the page held in memory. */
export async function openAnew(window: BrowserWindow): Promise<void> {
  const hadFocus = window.webContents.isFocused();
  // A page of another origin takes another process; going to the same one would stay in the old.
  const between = offerPrintPage(crypto.randomUUID(), `<!doctype html><title>Briefing Desk</title><body style="background:${paper()}">`);
  try {
    await window.loadURL(between.url);
  } finally {
    between.withdraw();
    await window.loadURL(`${APP_ORIGIN}/index.html`);
    if (hadFocus) window.webContents.focus();
  }
}

/** A page that died is opened again, and one that hangs may be: what was acknowledged is in the library, not in the page. */
function recover(window: BrowserWindow): void {
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload();
  });
  window.on('unresponsive', () => {
    const question = {
      type: 'warning' as const,
      message: 'The window does not answer.',
      detail: 'Waiting may help. Opening it anew loses only what was typed in the last moments; everything saved is kept.',
      buttons: ['Wait', 'Open anew'],
      defaultId: 0,
      cancelId: 0,
    };
    void dialog.showMessageBox(window, question).then(({ response }) => {
      if (response === 1 && !window.isDestroyed()) window.webContents.forcefullyCrashRenderer();
    });
  });
}

function keepPlace(window: BrowserWindow, settings: SettingsFile): void {
  let pause: NodeJS.Timeout | undefined;
  const save = (): void => {
    clearTimeout(pause);
    if (window.isDestroyed() || window.isMinimized()) return;
    void settings.save({ window: { ...window.getNormalBounds(), maximised: window.isMaximized() } });
  };
  const soon = (): void => {
    clearTimeout(pause);
    pause = setTimeout(save, 400);
  };
  window.on('resize', soon);
  window.on('move', soon);
  window.on('close', save);
}

function onSomeScreen(bounds: Rectangle): boolean {
  return screen.getAllDisplays().some(({ workArea }) => {
    const across = Math.min(bounds.x + bounds.width, workArea.x + workArea.width) - Math.max(bounds.x, workArea.x);
    const down = Math.min(bounds.y + bounds.height, workArea.y + workArea.height) - Math.max(bounds.y, workArea.y);
    return across >= 200 && down >= 100;
  });
}
