import { citedArticles } from '../../data/briefing/cited-articles.ts';
import type { Briefing } from '../../data/model/briefing.ts';
import type { Route } from '../../data/model/settings.ts';
import type { Span } from '../../data/model/target.ts';
import { changedTable } from '../state/changed-table.ts';
import type { DeskState, Focus, Passages } from '../state/desk-state.ts';
import type { Desk } from './desk.ts';

/** Brings a route on stage, and remembers the one before for Back. */
export async function go(desk: Desk, route: Route): Promise<void> {
  const { route: from, back } = desk.store.state;
  // The same place: a view that shows one thing of many still hears what it was asked for.
  if (JSON.stringify(route) === JSON.stringify(from)) return desk.store.set({ route });
  desk.store.set({ back: [...back.slice(-49), from], forward: [] });
  await show(desk, route);
  void desk.ask('settings:save', { patch: { route } });
}

export async function goBack(desk: Desk): Promise<void> {
  const { back, forward, route } = desk.store.state;
  const to = back.at(-1);
  if (!to) return;
  desk.store.set({ back: back.slice(0, -1), forward: [...forward, route] });
  await show(desk, to);
  void desk.ask('settings:save', { patch: { route: to } });
}

export async function goForward(desk: Desk): Promise<void> {
  const { back, forward, route } = desk.store.state;
  const to = forward.at(-1);
  if (!to) return;
  desk.store.set({ forward: forward.slice(0, -1), back: [...back, route] });
  await show(desk, to);
  void desk.ask('settings:save', { patch: { route: to } });
}

/** Puts a route on stage at once and loads what it shows; resolves when the article or briefing itself is there, what stands beside it follows. */
export async function show(desk: Desk, route: Route): Promise<void> {
  const { store } = desk;
  store.set({ route, focus: null, editing: null });
  if (route.view === 'article') await loadArticle(desk, route.id);
  if (route.view === 'briefing') await loadBriefing(desk, route.id);
  if (route.view === 'notes') void loadAnnotations(desk);
  void loadFacts(desk);
}

/** Opens the article at a passage and marks the record it belongs to. */
export async function showPassage(desk: Desk, articleId: string, span: Span, focus: Focus | null): Promise<void> {
  await go(desk, { view: 'article', id: articleId });
  const request = (desk.store.state.goal?.request ?? 0) + 1;
  desk.store.set({ focus, goal: { articleId, span, request } });
}

async function loadArticle(desk: Desk, id: string): Promise<void> {
  const { store } = desk;
  if (!store.state.documents.has(id)) {
    const document = await desk.ask('article:load', { id });
    if (!document) return;
    store.set({ documents: new Map(store.state.documents).set(id, document) });
  }
  if (store.state.access.mode === 'read-write' && store.state.articles.get(id)?.readAt === null) {
    void desk.save('article:update', { id, patch: { read: true } });
  }
}

async function loadBriefing(desk: Desk, id: string): Promise<void> {
  const { store } = desk;
  const briefing = store.state.openBriefings.get(id) ?? (await desk.ask('briefing:load', { id }));
  if (!briefing) return;
  store.set({ openBriefings: new Map(store.state.openBriefings).set(id, briefing) });
  void loadCited(desk, briefing);
  void loadAnnotations(desk);
}

/** Loads the articles that a briefing cites, so that its preview can check every passage. */
export async function loadCited(desk: Desk, briefing: Briefing): Promise<void> {
  const { store } = desk;
  const missing = [...citedArticles(briefing)].filter((id) => store.state.articles.has(id) && !store.state.documents.has(id));
  await Promise.all(
    missing.map(async (id) => {
      const document = await desk.ask('article:load', { id });
      // At once, one by one: a push that comes while others still load must find it.
      if (document) store.set({ documents: new Map(store.state.documents).set(id, document) });
    }),
  );
}

/** So many articles' facts are asked for at a time. */
const SLICE = 200;

/** Loads all facts of the library, for the timeline, the actors and the composer. */
function loadFacts(desk: Desk): Promise<void> {
  return loadAll(desk, 'facts', (articleIds) => desk.ask('fact:list', { articleIds }));
}

function loadAnnotations(desk: Desk): Promise<void> {
  return loadAll(desk, 'annotations', (articleIds) => desk.ask('annotation:list', { articleIds }));
}

/** Loads slice by slice what hangs on the articles, unless that is done or under way. Pushes that come meanwhile find what has arrived. */
async function loadAll<K extends keyof Passages>({ store }: Desk, name: K, ask: (articleIds: string[]) => Promise<Passages[K][] | undefined>): Promise<void> {
  if (store.state[name] || store.state.arriving[name]) return;
  const { folder } = store.state;
  const hold = (records: ReadonlyMap<string, Passages[K]> | null): void => store.set({ arriving: { ...store.state.arriving, [name]: records } });
  const arrived = (): DeskState['arriving'][K] => (store.state.folder === folder ? store.state.arriving[name] : null);
  hold(new Map());
  const ids = [...store.state.articles.keys()];
  for (let start = 0; start < ids.length; start += SLICE) {
    const records = await ask(ids.slice(start, start + SLICE));
    const before = arrived();
    if (!before) return;
    if (!records) return hold(null);
    hold(changedTable(before, new Map(records.map((record) => [record.id, record]))));
  }
  store.set({ [name]: arrived(), arriving: { ...store.state.arriving, [name]: null } });
}
