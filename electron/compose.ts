import { createHash, getRandomValues } from 'node:crypto';
import { join } from 'node:path';
import { app, nativeTheme, shell, type BrowserWindow } from 'electron';
import { DeskError } from '../data/contract/errors.ts';
import { idMaker } from '../data/model/id.ts';
import type { Handlers, Publish } from './services/desk.ts';
import { handlersFor } from './services/handlers.ts';
import { createJobs } from './services/jobs.ts';
import type { LibrarySession } from './services/library-session.ts';
import { openFirstSession, openSession } from './services/open-session.ts';
import type { SettingsFile } from './services/settings-file.ts';
import { systemDialogs } from './shell/dialogs.ts';
import { libraryCare } from './shell/library-care.ts';
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
    settings,
  };
  const own = join(app.getPath('userData'), 'library');
  /** True while the library is closed to be restored or repaired. */
  let isAway = false;
  let session: LibrarySession = await openFirstSession(settings.get().library, own, base);

  const handlers = handlersFor({
    ...base,
    session: () => {
      if (isAway) throw new DeskError('storage-failed', 'The library is being restored or repaired. Nothing was changed; try again when that is done.');
      return session;
    },
    settings: {
      get: settings.get,
      save(patch) {
        if (patch.theme) nativeTheme.themeSource = patch.theme;
        return settings.save(patch);
      },
    },
    jobs: createJobs(publish, () => performance.now()),
    worker: startTextWorker(join(out, 'main', 'worker.js')),
    care: libraryCare(join(out, 'main', 'library-worker.js')),
    dialogs: systemDialogs(window),
    printPdf: async (html, furniture) => (await import('./shell/print.ts')).printPdf(html, furniture),
    openLink: (url) => shell.openExternal(url),
    revealFile: (path) => shell.showItemInFolder(path),
    async withLibraryClosed(work) {
      const { folder } = session.store;
      isAway = true;
      try {
        await session.close();
        return await work(folder);
      } finally {
        session = await openSession(folder, false, base);
        isAway = false;
        publish('library:switched', { folder });
      }
    },
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
