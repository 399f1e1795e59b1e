import type { RecordName } from '../../data/contract/library-view.ts';
import type { Desk } from './desk.ts';

/** Shows what became of a record. */
export async function showHistory(desk: Desk, record: RecordName, title: string): Promise<void> {
  const back = desk.store.state.dialog?.kind === 'library';
  desk.store.set({ dialog: { kind: 'history', record, title, back }, past: null });
  const past = await desk.ask('history:record', { ...record, from: null });
  if (past && isShown(desk, record)) desk.store.set({ past });
}

/** Adds the next page, which begins with an older revision. */
export async function loadHistory(desk: Desk, record: RecordName, from: number): Promise<void> {
  const older = await desk.ask('history:record', { ...record, from });
  const { past } = desk.store.state;
  if (older && past?.next === from && isShown(desk, record)) desk.store.set({ past: { steps: [...past.steps, ...older.steps], next: older.next } });
}

function isShown(desk: Desk, { kind, id }: RecordName): boolean {
  const { dialog } = desk.store.state;
  return dialog?.kind === 'history' && dialog.record.kind === kind && dialog.record.id === id;
}

/** The history of what is in focus: the fact or annotation, otherwise the article, briefing or actor on stage. */
export async function historyOnStage(desk: Desk): Promise<void> {
  const { route, focus, documents, articles, briefings, actors } = desk.store.state;
  if (route.view === 'article') {
    const document = documents.get(route.id);
    if (focus?.kind === 'fact') return showHistory(desk, focus, document?.facts.find(({ id }) => id === focus.id)?.statement ?? '');
    if (focus?.kind === 'annotation') return showHistory(desk, focus, document?.annotations.find(({ id }) => id === focus.id)?.target.exact ?? '');
    return showHistory(desk, { kind: 'article', id: route.id }, articles.get(route.id)?.title ?? '');
  }
  if (route.view === 'briefing') return showHistory(desk, { kind: 'briefing', id: route.id }, briefings.get(route.id)?.title ?? '');
  const actor = route.view === 'actors' ? [...actors.values()].find(({ name }) => name === route.name) : undefined;
  if (actor) return showHistory(desk, { kind: 'actor', id: actor.id }, actor.name);
  desk.say('Open an article or a briefing to see its history; press J in an article for that of a fact. “Recent changes” has all of them.');
}

/** What changed in the library, newest first: the first page, or the one that begins with an older revision. */
export async function loadRecent(desk: Desk, from: number | null): Promise<void> {
  const page = await desk.ask('history:recent', { from });
  if (!page) return;
  const { library } = desk.store.state;
  const steps = from === null ? page.steps : [...(library.recent?.steps ?? []), ...page.steps];
  desk.store.set({ library: { ...library, recent: { steps, next: page.next } } });
}

/** Makes a record again what it was, as an edit that can be undone. */
export async function bringBack(desk: Desk, record: RecordName, revision: number, version: 'before' | 'after'): Promise<void> {
  const done = await desk.save('history:bring-back', { ...record, revision, version });
  if (!done) return;
  desk.store.set({ dialog: null });
  if (!done.changed) return desk.say('It is as it was in that version already.');
  desk.say('The earlier version is back.', { label: 'Undo', do: 'undo' });
}
