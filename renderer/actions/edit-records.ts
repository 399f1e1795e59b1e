import type { FactStatus } from '../../data/model/fact.ts';
import { newJobId, type Desk } from './desk.ts';
import { go } from './go.ts';

const undo = { label: 'Undo', do: 'undo' } as const;

/** Undoes or redoes the newest step: in the text field that has the focus, otherwise in the library. */
export async function step(desk: Desk, direction: 'undo' | 'redo'): Promise<void> {
  const { store } = desk;
  // A refusal is no edit that could not be saved, but until it is done it is being saved.
  store.set({ saving: store.state.saving + 1 });
  const done = await desk.ask(`history:${direction}`, { jobId: newJobId() });
  store.set({ saving: store.state.saving - 1 });
  if (done) desk.say(`${direction === 'undo' ? 'Undone' : 'Done again'}: ${done.label.charAt(0).toLowerCase()}${done.label.slice(1)}.`);
  else if (done === null) desk.say(`Nothing to ${direction}.`);
}

export async function addBriefing(desk: Desk): Promise<void> {
  const made = await desk.save('briefing:add', { title: 'Untitled briefing' });
  if (made) await go(desk, { view: 'briefing', id: made.id });
}

export async function removeBriefing(desk: Desk, id: string): Promise<void> {
  const title = desk.store.state.briefings.get(id)?.title ?? '';
  if ((await desk.save('briefing:remove', { id })) === undefined) return;
  desk.say(`Removed the briefing “${title}”.`, undo);
  const { route } = desk.store.state;
  if (route.view === 'briefing' && route.id === id) await go(desk, { view: 'briefings' });
}

export async function addNote(desk: Desk): Promise<void> {
  const made = await desk.save('note:add', { fields: { title: '', body: '', tags: [] } });
  if (!made) return;
  await go(desk, { view: 'notes' });
  desk.store.set({ editing: made.id });
}

export async function removeNote(desk: Desk, id: string): Promise<void> {
  if ((await desk.save('note:remove', { id })) !== undefined) desk.say('Note deleted.', undo);
}

export async function removeArticle(desk: Desk, id: string): Promise<void> {
  const title = desk.store.state.articles.get(id)?.title ?? '';
  if ((await desk.save('article:remove', { id })) === undefined) return;
  desk.say(`Removed “${title}” with its facts and annotations.`, undo);
  const { route } = desk.store.state;
  if (route.view === 'article' && route.id === id) await go(desk, { view: 'articles' });
}

const decided: Record<FactStatus, string> = { accepted: 'Accepted', rejected: 'Rejected', proposed: 'Reconsidered' };

/** One decision is seen where it is made; of many at once the number is said. */
export async function decideFacts(desk: Desk, articleId: string, ids: string[], status: FactStatus): Promise<void> {
  const done = await desk.save('fact:decide', { articleId, ids, status });
  if (done !== undefined && ids.length > 1) desk.say(`${decided[status]} ${ids.length} facts.`, undo);
}

/** Asks rather than saves: a refusal says why, and nothing waits to be kept. */
export async function splitFact(desk: Desk, articleId: string, id: string, at: number): Promise<void> {
  if (await desk.ask('fact:split', { articleId, id, at })) desk.say('Fact split in two.', undo);
}

export async function mergeFacts(desk: Desk, articleId: string, [into, from]: [string, string | null]): Promise<void> {
  if (from === null) return desk.say('No other fact comes after this one. Merge it from the fact before.');
  const made = await desk.ask('fact:merge', { articleId, ids: [into, from] });
  if (!made) return;
  desk.store.set({ focus: { kind: 'fact', id: made.id } });
  desk.say('Facts merged.', undo);
}

export async function removeFact(desk: Desk, articleId: string, id: string): Promise<void> {
  if ((await desk.save('fact:remove', { articleId, id })) !== undefined) desk.say('Fact removed.', undo);
}

export async function removeAnnotation(desk: Desk, articleId: string, id: string): Promise<void> {
  if ((await desk.save('annotation:remove', { articleId, id })) !== undefined) desk.say('Annotation deleted.', undo);
}

/** Runs extraction again; what was decided or edited stays. */
export async function extractAgain(desk: Desk, id: string): Promise<void> {
  const result = await desk.save('article:extract', { id, jobId: newJobId() });
  if (result) desk.say(`Looked again: ${result.added} new, ${result.withdrawn} no longer proposed. Your decisions were kept.`);
}
