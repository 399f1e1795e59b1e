import { join } from 'node:path';
import { app, clipboard, dialog, type BrowserWindow } from 'electron';
import type { Dialogs } from '../services/desk.ts';

/** The system's dialogs. Unpackaged, tests may answer them ahead through the environment. */
export function systemDialogs(window: () => BrowserWindow): Dialogs {
  const answer = (name: 'OPEN' | 'SAVE_TO'): string | null => (app.isPackaged ? null : (process.env[`BRIEFING_DESK_${name}`] ?? null));
  return {
    async chooseArticles() {
      const ready = answer('OPEN');
      if (ready !== null) return ready.split(':');
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Import articles',
        properties: ['openFile', 'multiSelections'],
        filters: [
          { name: 'Articles', extensions: ['txt', 'md', 'markdown', 'html', 'htm', 'xhtml'] },
          { name: 'All files', extensions: ['*'] },
        ],
      });
      return canceled ? null : filePaths;
    },

    async chooseLibrary() {
      const ready = answer('OPEN');
      if (ready !== null) return ready;
      const { canceled, filePaths } = await dialog.showOpenDialog(window(), {
        title: 'Open a library folder',
        message: 'Choose a library, or an empty folder for a new one.',
        properties: ['openDirectory', 'createDirectory'],
      });
      return canceled ? null : (filePaths[0] ?? null);
    },

    async saveAs({ name, extension, label }) {
      const ready = answer('SAVE_TO');
      if (ready !== null) return ready;
      const { canceled, filePath } = await dialog.showSaveDialog(window(), {
        title: `Export to ${label}`,
        defaultPath: join(app.getPath('documents'), name),
        filters: [{ name: label, extensions: [extension] }],
      });
      return canceled ? null : filePath;
    },

    clipboardText: async () => clipboard.readText(),

    async mayOpen(url) {
      const { response } = await dialog.showMessageBox(window(), {
        type: 'question',
        message: 'Open this address outside Briefing Desk?',
        detail: `${url}\n\nYour browser will open it and may use the network. Briefing Desk itself never does.`,
        buttons: ['Cancel', 'Open'],
        defaultId: 0,
        cancelId: 0,
      });
      return response === 1;
    },
  };
}
