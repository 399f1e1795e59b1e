import { commands, type CommandId } from '../../data/contract/commands.ts';
import type { Settings } from '../../data/model/settings.ts';
import type { Desk } from './desk.ts';
import { go, goBack, goForward } from './go.ts';
import { historyOnStage } from './history.ts';
import { backUp, openLibraryDialog } from './library-care.ts';
import { importClipboard, importFiles } from './import-articles.ts';
import { lockLibrary } from './lock-library.ts';
import { saveSettings } from './save-settings.ts';
import { addBriefing, addNote, removeArticle, removeBriefing, extractAgain, step } from './edit-records.ts';

/** Told to the view on stage, which knows the selection, the fact in focus or the editor. */
export const VIEW_COMMAND = 'desk-view-command';

/** Runs a command from a key, a menu or the palette. */
export function runCommand(desk: Desk, id: CommandId, stage: EventTarget): void {
  const { phase, locking } = desk.store.state;
  if (locking || (phase === 'locked' && !whileLocked.has(id))) return;
  void (own[id]?.(desk) ?? stage.dispatchEvent(new CustomEvent(VIEW_COMMAND, { detail: id })));
}

/** What can be done without the library. */
const whileLocked: ReadonlySet<CommandId> = new Set(['choose-library', 'theme-system', 'theme-light', 'theme-dark']);

export function isCommand(id: string): id is CommandId {
  return commands.some((command) => command.id === id);
}

const reader = (change: (reader: Settings['reader']) => Settings['reader']) => (desk: Desk) =>
  saveSettings(desk, { reader: change(desk.store.state.settings.reader) });

const clamp = (value: number, least: number, most: number): number => Math.min(most, Math.max(least, value));

const own: Partial<Record<CommandId, (desk: Desk) => Promise<unknown> | true>> = {
  'import-files': importFiles,
  'import-paste': importClipboard,
  'new-briefing': addBriefing,
  'new-note': addNote,
  'choose-library': (desk) => desk.ask('library:choose', {}),
  library: (desk) => openLibraryDialog(desk, 'overview'),
  'back-up': backUp,
  'recent-changes': (desk) => openLibraryDialog(desk, 'recent'),
  history: historyOnStage,
  'lock-library': (desk) => lockLibrary(desk, 'command'),
  'remove-sample': removeSample,
  undo: (desk) => step(desk, 'undo'),
  redo: (desk) => step(desk, 'redo'),
  palette: (desk) => opens(desk, { kind: 'palette' }),
  keys: (desk) => opens(desk, { kind: 'keys' }),
  export: openExport,
  'go-briefings': (desk) => go(desk, { view: 'briefings' }),
  'go-articles': (desk) => go(desk, { view: 'articles' }),
  'go-actors': (desk) => go(desk, { view: 'actors', name: null }),
  'go-notes': (desk) => go(desk, { view: 'notes' }),
  'go-timeline': (desk) => go(desk, { view: 'timeline' }),
  'go-back': goBack,
  'go-forward': goForward,
  'toggle-rail': (desk) => saveSettings(desk, { railCollapsed: !desk.store.state.settings.railCollapsed }),
  'toggle-strip': (desk) => saveSettings(desk, { stripCollapsed: !desk.store.state.settings.stripCollapsed }),
  'text-larger': reader(({ size, measure }) => ({ size: clamp(size + 1, 14, 28), measure })),
  'text-smaller': reader(({ size, measure }) => ({ size: clamp(size - 1, 14, 28), measure })),
  'text-wider': reader(({ size, measure }) => ({ size, measure: clamp(measure + 4, 48, 96) })),
  'text-narrower': reader(({ size, measure }) => ({ size, measure: clamp(measure - 4, 48, 96) })),
  'theme-system': (desk) => saveSettings(desk, { theme: 'system' }),
  'theme-light': (desk) => saveSettings(desk, { theme: 'light' }),
  'theme-dark': (desk) => saveSettings(desk, { theme: 'dark' }),
  'show-preview': (desk) => saveSettings(desk, { composerPanel: 'preview' }),
  'show-shelf': (desk) => saveSettings(desk, { composerPanel: 'shelf' }),
  'edit-article': (desk) => onStage(desk, 'article', (id) => opens(desk, { kind: 'article', id })),
  'remove-article': (desk) => onStage(desk, 'article', (id) => removeArticle(desk, id)),
  'extract-again': (desk) => onStage(desk, 'article', (id) => extractAgain(desk, id)),
  'remove-briefing': (desk) => onStage(desk, 'briefing', (id) => removeBriefing(desk, id)),
};

function opens(desk: Desk, dialog: Desk['store']['state']['dialog']): true {
  desk.store.set({ dialog });
  return true;
}

function onStage(desk: Desk, view: 'article' | 'briefing', run: (id: string) => Promise<unknown> | true): Promise<unknown> | true {
  const { route } = desk.store.state;
  return route.view === view ? run(route.id) : true;
}

function openExport(desk: Desk): true {
  const { route, briefings } = desk.store.state;
  const briefingId = route.view === 'briefing' ? route.id : briefings.keys().next().value;
  if (briefingId === undefined) desk.fail(new Error('There is no briefing to export yet. Make one with Ctrl+N.'));
  else desk.store.set({ dialog: { kind: 'export', briefingId } });
  return true;
}

async function removeSample(desk: Desk): Promise<void> {
  const { articles, briefings, notes } = desk.store.state;
  const isThere = [articles, briefings, notes].some((records) => [...records.values()].some(({ sample }) => sample));
  if (!isThere) return desk.say('There is no sample dossier in this library.');
  const done = await desk.save('library:remove-sample', {});
  if (done === undefined) return;
  desk.say('The sample dossier is gone.', { label: 'Undo', do: 'undo' });
  await go(desk, { view: 'articles' });
}
