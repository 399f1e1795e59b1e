import { call, listen } from '../bridge.ts';
import { applyPush } from '../state/apply-push.ts';
import { initialState, type JobState } from '../state/desk-state.ts';
import { messageOf, type Desk } from './desk.ts';
import { loadCited, show } from './go.ts';
import { loadPanel } from './library-care.ts';
import { lockLibrary } from './lock-library.ts';

/** Loads the library, shows what was on stage last time, and follows every later change. */
export async function loadLibrary(desk: Desk): Promise<void> {
  const { store } = desk;
  try {
    const loaded = await call('library:load', {});
    if (loaded.locked) {
      const { locked, ...lock } = loaded;
      return store.set({ ...initialState, phase: 'locked', folder: lock.folder, settings: lock.settings, lock });
    }
    const { catalogue, briefing, locked, ...snapshot } = loaded;
    const { settings, jobs, toasts, dialog, library, protectionJob, folder } = { ...store.state, ...snapshot, folder: store.state.folder };
    store.set({
      ...initialState,
      ...snapshot,
      jobs,
      toasts,
      protectionJob,
      settings,
      // The dialog about the library outlives what it does to the library.
      ...(dialog?.kind === 'library' ? { dialog, library: folder === snapshot.folder ? { ...library, recent: null } : initialState.library } : {}),
      phase: 'ready',
      articles: new Map(catalogue.articles.map((article) => [article.id, article])),
      briefings: new Map(catalogue.briefings.map((briefing) => [briefing.id, briefing])),
      openBriefings: new Map(briefing ? [[briefing.id, briefing]] : []),
      notes: new Map(catalogue.notes.map((note) => [note.id, note])),
      actors: new Map(catalogue.actors.map((actor) => [actor.id, actor])),
    });
    if (dialog?.kind === 'library') void loadPanel(desk);
    await show(desk, snapshot.route);
  } catch (error) {
    store.set({ phase: 'failed', failure: messageOf(error) });
  }
}

/** Takes in what the main process tells of its own accord. */
export function followPushes(desk: Desk, onCommand: (command: string) => void): void {
  const { store } = desk;
  listen('library:changed', (push) => {
    const next = applyPush(store.state, push);
    if (!next) return void loadLibrary(desk);
    store.set(next);
    const { route, openBriefings } = store.state;
    const onStage = route.view === 'briefing' ? openBriefings.get(route.id) : undefined;
    if (onStage) void loadCited(desk, onStage);
  });
  listen('library:switched', () => void loadLibrary(desk));
  listen('lock:requested', ({ why }) => void lockLibrary(desk, why));
  listen('job:progressed', ({ state, ...job }) => {
    const jobs = new Map<string, JobState>(store.state.jobs);
    if (state === 'ended') jobs.delete(job.jobId);
    else jobs.set(job.jobId, job);
    store.set({ jobs });
  });
  listen('command:invoked', ({ command }) => onCommand(command));
}
