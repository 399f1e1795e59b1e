import type { Input, ImportReading } from '../../data/contract/contract.ts';
import { newJobId, type Desk } from './desk.ts';
import { go } from './go.ts';

/** Lets the user choose files, and shows what was read in them. */
export async function importFiles(desk: Desk): Promise<void> {
  offer(desk, await desk.ask('import:choose', { jobId: newJobId() }));
}

/** Reads what is on the system's clipboard, and shows what was found. */
export async function importClipboard(desk: Desk): Promise<void> {
  offer(desk, await desk.ask('import:paste', { jobId: newJobId() }));
}

/** Reads dropped files, or text from the clipboard, and shows what was found. */
export async function importData(desk: Desk, files: readonly File[], text: string, html: string): Promise<void> {
  const inputs: Input<'import:read'>['inputs'] = [];
  for (const file of files) {
    try {
      inputs.push({ kind: 'file', name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) });
    } catch {
      desk.fail(new Error(`“${file.name}” could not be read. Is it a folder? Nothing was imported from it.`));
    }
  }
  if (files.length === 0) inputs.push({ kind: 'paste', text, html });
  if (inputs.length > 0) offer(desk, await desk.ask('import:read', { jobId: newJobId(), inputs }));
}

function offer(desk: Desk, reading: ImportReading | undefined): void {
  if (!reading || (reading.drafts.length === 0 && reading.failures.length === 0)) return;
  desk.store.set({ dialog: { kind: 'import', reading } });
}

/** Keeps the drafts the user wants and lets go of the others. */
export async function confirmImport(desk: Desk, drafts: Input<'import:confirm'>['drafts'], leave: string[]): Promise<void> {
  desk.store.set({ dialog: null });
  if (leave.length > 0) void desk.ask('import:discard', { draftIds: leave });
  if (drafts.length === 0) return;
  const before = new Set(desk.store.state.articles.keys());
  const result = await desk.save('import:confirm', { jobId: newJobId(), drafts });
  if (!result) return;
  const fresh = result.articleIds.filter((id) => !before.has(id)).length;
  if (fresh > 0) desk.say(fresh === 1 ? 'Article imported.' : `${fresh} articles imported.`, { label: 'Undo', do: 'undo' });
  else desk.say('Already in the library: the article you have was kept.');
  const [only] = result.articleIds;
  await go(desk, result.articleIds.length === 1 && only ? { view: 'article', id: only } : { view: 'articles' });
}
