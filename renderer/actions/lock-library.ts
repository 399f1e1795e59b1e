import type { LockReason } from '../../data/contract/contract.ts';
import type { Dialog } from '../state/desk-state.ts';
import { keepAll } from '../state/unkept.ts';
import type { Desk } from './desk.ts';

/** Dialogs that hold nothing of the user's: closing them loses nothing. */
const holdNothing: ReadonlySet<Dialog['kind']> = new Set(['palette', 'keys', 'export', 'library', 'history']);

/**
 * Keeps what is being typed, then has the library closed and this page opened anew. Text that cannot be kept holds locking back,
 * whoever asked for it: nothing typed is lost. A form is held on to when the user asks, and closed, with word of it, when nobody is there.
 */
export async function lockLibrary(desk: Desk, why: LockReason): Promise<void> {
  const { store } = desk;
  const { phase, isProtected, locking, dialog } = store.state;
  if (phase !== 'ready' || locking) return;
  if (!isProtected) return desk.say('This library has no passphrase, so there is nothing to lock it with.');
  const formClosed = dialog !== null && !holdNothing.has(dialog.kind);
  if (formClosed && why === 'command') return desk.fail(new Error('The library was not locked, because a form is open. Finish it or cancel it, then lock.'));
  store.set({ locking: true });
  if (!(await keepAll())) {
    store.set({ locking: false });
    return desk.fail(new Error('The library was not locked: what you typed last could not be saved, and locking would lose it. It is still here, and saving is tried again every few seconds.'));
  }
  const closed = await desk.ask('library:lock', { why, formClosed });
  if (closed === undefined) store.set({ locking: false });
}
