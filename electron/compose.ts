import { createHash, getRandomValues } from 'node:crypto';
import { join } from 'node:path';
import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import { idMaker } from '../data/model/id.ts';
import type { Handlers, Publish } from './services/desk.ts';
import { handlersFor } from './services/handlers.ts';
import { createJobs } from './services/jobs.ts';
import type { LibrarySession } from './services/library-session.ts';
import { openFirstSession, openSession } from './services/open-session.ts';
import type { SettingsFile } from './services/settings-file.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { startTextWorker } from './shell/text-worker.ts';

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
  };
  const own = join(app.getPath('userData'), 'library');
  let session: LibrarySession = await openFirstSession(settings.get().library, own, base);

  const handlers = handlersFor({
    ...base,
    session: () => session,
    settings: {
      get: settings.get,
      save(patch) {
        if (patch.theme) nativeTheme.themeSource = patch.theme;
        return settings.save(patch);
      },
    },
    jobs: createJobs(publish, () => performance.now()),
    worker: startTextWorker(join(out, 'main', 'worker.js')),
    dialogs: systemDialogs(window),
    printPdf: async (html, furniture) => (await import('./shell/print.ts')).printPdf(html, furniture),
    openLink: (url) => shell.openExternal(url),
    revealFile: (path) => shell.showItemInFolder(path),
    async switchLibrary(folder) {
      if (folder === session.store.folder) return;
      const next = await openSession(folder, true, base);
      await session.close();
      session = next;
      await settings.save({ library: folder === own ? null : folder, route: null });
      publish('library:switched', { folder });
    },
  });
  return { handlers, close: () => session.close() };
}
