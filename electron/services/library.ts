import { DeskError } from '../../data/contract/errors.ts';
import { removalOf } from '../../data/model/article-changes.ts';
import { firstRoute } from '../../data/model/first-route.ts';
import type { Change } from '../../data/model/library.ts';
import { defined } from './articles.ts';
import { briefingById } from './briefings.ts';
import type { Desk, Handlers } from './desk.ts';
import { settingsToKeep } from './protection.ts';

export function libraryHandlers(
  desk: Desk,
): Pick<
  Handlers,
  | 'library:load' | 'library:choose' | 'library:remove-sample'
  | 'history:undo' | 'history:redo'
  | 'settings:save' | 'job:cancel' | 'shell:open-link'
> {
  return {
    'library:load': async () => {
      desk.offerLock(desk.library.canBeLocked);
      const lock = desk.library.lockState;
      if (lock) return { locked: true, settings: desk.settings.get(), ...lock };
      const session = desk.session();
      const { folder, access, revision, isEncrypted } = session.store;
      const catalogue = session.store.catalogue();
      const route = firstRoute(desk.settings.get().route, catalogue);
      return {
        locked: false,
        isProtected: isEncrypted,
        folder,
        access,
        findings: session.findings,
        revision,
        catalogue,
        settings: desk.settings.get(),
        route,
        briefing: route.view === 'briefing' ? await session.store.briefing(route.id).catch(() => null) : null,
        savedAt: session.savedAt,
      };
    },

    'library:choose': async () => {
      const folder = await desk.dialogs.chooseLibrary();
      if (folder === null) return null;
      await desk.library.switchTo(folder);
      return { folder };
    },

    'library:remove-sample': () =>
      desk.session().edit('Remove the sample dossier', async () => {
        const { articles, briefings, notes } = desk.session().store.catalogue();
        const changes: Change[] = [];
        for (const { id } of briefings.filter(({ sample }) => sample)) {
          changes.push({ kind: 'briefing', id, before: await briefingById(desk, id), after: null });
        }
        for (const { id } of articles.filter(({ sample }) => sample)) {
          changes.push(...removalOf(await desk.session().article(id)));
        }
        for (const note of notes.filter(({ sample }) => sample)) changes.push({ kind: 'note', id: note.id, before: note, after: null });
        return { changes, value: null };
      }),

    'history:undo': ({ jobId }) => desk.session().step('undo', (label, work) => desk.jobs.run(jobId, label, work)),
    'history:redo': ({ jobId }) => desk.session().step('redo', (label, work) => desk.jobs.run(jobId, label, work)),

    'settings:save': async ({ patch }) => {
      await desk.settings.save(settingsToKeep(defined(patch), desk.library));
      return null;
    },

    'job:cancel': async ({ jobId }) => {
      desk.jobs.cancel(jobId);
      return null;
    },

    'shell:open-link': async ({ url }) => {
      const link = safeLink(url);
      if (await desk.dialogs.mayOpen(link)) await desk.openLink(link);
      return null;
    },
  };
}

/** The address in its normal form, if it is one the system may be asked to open. Throws DeskError `invalid-input`. */
export function safeLink(url: string): string {
  const parsed = /[\t\n\r]/.test(url) || !URL.canParse(url) ? null : new URL(url);
  if (parsed && ['http:', 'https:', 'mailto:'].includes(parsed.protocol)) return parsed.href;
  throw new DeskError('invalid-input', 'Only web and mail addresses can be opened.');
}
