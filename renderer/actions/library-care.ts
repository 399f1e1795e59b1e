import type { Backup } from '../../data/contract/library-view.ts';
import { call } from '../bridge.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { momentWords } from '../reading/moment.ts';
import type { LibraryPanel, LibrarySection } from '../state/desk-state.ts';
import { messageOf, newJobId, type Desk } from './desk.ts';
import { loadRecent } from './history.ts';

/** Opens the dialog about the library, and asks for what it shows. */
export function openLibraryDialog(desk: Desk, section: LibrarySection): true {
  const { dialog } = desk.store.state;
  // What was read stays while the history of one record is looked at.
  const isBack = dialog?.kind === 'library' || (dialog?.kind === 'history' && dialog.back);
  if (!isBack) tell(desk, { report: null, recent: null, outcome: null });
  desk.store.set({ dialog: { kind: 'library', section } });
  void loadPanel(desk);
  return true;
}

/** Asks for what the dialog shows: the backups at once, what they weigh when it is counted. */
export async function loadPanel(desk: Desk): Promise<void> {
  const { dialog, library } = desk.store.state;
  if (dialog?.kind === 'library' && dialog.section === 'recent' && library.recent === null) void loadRecent(desk, null);
  const backups = await desk.ask('library:backups', {});
  if (backups) tell(desk, { backups });
  const sizes = await desk.ask('library:measure', { jobId: newJobId() });
  if (sizes) tell(desk, { sizes });
}

export async function backUp(desk: Desk): Promise<void> {
  const made = await work(desk, 'backing-up', (jobId) => call('library:back-up', { jobId }));
  if (!made) return;
  conclude(desk, `Backed up: ${momentWords(made.at, new Date())}.`);
  if (desk.store.state.dialog?.kind === 'library') await loadPanel(desk);
}

/** Takes the library back to a backup. What it holds now becomes a backup first. */
export async function restoreBackup(desk: Desk, backup: Backup, passphrase: string | null): Promise<void> {
  const done = await work(desk, 'restoring', (jobId) => call('library:restore', { jobId, backup: backup.name, passphrase }));
  if (!done) return;
  const now = new Date();
  conclude(
    desk,
    `The library is as it was in the backup of ${momentWords(backup.at, now)}. What it held until now is kept as the backup of ${momentWords(done.replaced.at, now)}: restore that one to go back.`,
  );
}

export async function checkLibrary(desk: Desk, repair: boolean, passphrase: string | null): Promise<void> {
  const report = await work(desk, repair ? 'repairing' : 'checking', (jobId) => call('library:check', { jobId, repair, passphrase }));
  if (report) tell(desk, { report });
}

/** One thing at a time; a failure is told in the dialog if that is open, otherwise as a message. */
async function work<T>(desk: Desk, what: NonNullable<LibraryPanel['work']>['what'], run: (jobId: string) => Promise<T>): Promise<T | undefined> {
  if (desk.store.state.library.work !== null) return undefined;
  const jobId = newJobId();
  tell(desk, { work: { what, jobId }, outcome: null });
  try {
    return await run(jobId);
  } catch (error) {
    const isCancelled = error instanceof DeskError && error.code === 'cancelled';
    if (desk.store.state.dialog?.kind === 'library') tell(desk, { outcome: { tone: isCancelled ? 'good' : 'error', text: messageOf(error) } });
    else desk.fail(error);
    return undefined;
  } finally {
    tell(desk, { work: null });
  }
}

/** Says what came of it, in the dialog if that is open. */
export function conclude(desk: Desk, text: string, tone: 'good' | 'error' = 'good'): void {
  if (desk.store.state.dialog?.kind === 'library') tell(desk, { outcome: { tone, text } });
  else if (tone === 'good') desk.say(text);
  else desk.fail(new Error(text));
}

function tell(desk: Desk, patch: Partial<LibraryPanel>): void {
  desk.store.set({ library: { ...desk.store.state.library, ...patch } });
}
