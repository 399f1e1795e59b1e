import { createHash, getRandomValues } from 'node:crypto';
import { join } from 'node:path';
import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import { idMaker } from '../data/model/id.ts';
import type { Handlers, Publish } from './services/desk.ts';
import { handlersFor } from './services/handlers.ts';
import { createAbsence } from './services/absence.ts';
import { HeldLibrary } from './services/held-library.ts';
import { createJobs } from './services/jobs.ts';
import { holdFirst } from './services/open-session.ts';
import type { SettingsFile } from './services/settings-file.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { libraryCare } from './shell/library-care.ts';
import { offerCommand } from './shell/menu.ts';
import { startTextWorker } from './shell/text-worker.ts';
import { watchAbsence } from './shell/watch-absence.ts';
import { openAnew } from './shell/window.ts';

interface Composed {
  handlers: Handlers;
  /** Waits for edits under way and closes the library. */
  close: () => Promise<void>;
}

/** Puts the machine, the library and the use cases together. Rejects with DeskError when no library can be opened. */
export async function compose(publish: Publish, settings: SettingsFile, window: () => BrowserWindow, out: string): Promise<Composed> {
  const base = {
    now: () => new Date().toISOString(),
    newId: idMaker(getRandomValues),
    sha256: (text: string) => createHash('sha256').update(text, 'utf8').digest('hex'),
    publish,
    settings,
  };
  const own = join(app.getPath('userData'), 'library');
  const jobs = createJobs(publish, () => performance.now());
  const worker = startTextWorker(join(out, 'main', 'worker.js'));
  const emptyWindow = (): void => void openAnew(window()).catch((error: unknown) => console.error('the window could not be opened anew:', error));
  const library = new HeldLibrary(await holdFirst(settings.get().library, own, base, worker), { needs: base, own, settings, jobs, worker, emptyWindow });
  watchAbsence(createAbsence({ library, jobs, settings, publish }));

  const handlers = handlersFor({
    ...base,
    library,
    session: () => library.session(),
    settings: {
      get: settings.get,
      save(patch) {
        if (patch.theme) nativeTheme.themeSource = patch.theme;
        return settings.save(patch);
      },
    },
    jobs,
    worker,
    care: libraryCare(join(out, 'main', 'library-worker.js')),
    dialogs: systemDialogs(window),
    printPdf: async (html, furniture) => (await import('./shell/print.ts')).printPdf(html, furniture),
    openLink: (url) => shell.openExternal(url),
    revealFile: (path) => shell.showItemInFolder(path),
    offerLock: (possible) => offerCommand('lock-library', possible),
  });
  return { handlers, close: () => library.close() };
}
