import { DeskError } from '../../data/contract/errors.ts';
import { call } from '../bridge.ts';
import { messageOf, newJobId, type Desk } from './desk.ts';
import { conclude } from './library-care.ts';

export function turnOnProtection(desk: Desk, passphrase: string): Promise<boolean> {
  return changing(desk, async (jobId) => {
    await call('protection:turn-on', { passphrase, jobId });
    desk.store.set({ isProtected: true });
    conclude(desk, 'The library is encrypted.');
  });
}

export function changePassphrase(desk: Desk, current: string, next: string): Promise<boolean> {
  return changing(desk, async () => {
    await call('protection:change', { current, next });
    conclude(desk, 'The passphrase is changed. The old one no longer opens the library.');
  });
}

export function turnOffProtection(desk: Desk, passphrase: string): Promise<boolean> {
  return changing(desk, async (jobId) => {
    await call('protection:turn-off', { passphrase, jobId });
    desk.store.set({ isProtected: false });
    conclude(desk, 'The library is no longer encrypted.');
  });
}

/** Runs the change under a job of its own; false when it was not made. A wrong passphrase is told beside its field, by the state. */
async function changing(desk: Desk, change: (jobId: string) => Promise<void>): Promise<boolean> {
  const protectionJob = newJobId();
  desk.store.set({ protectionFailure: null, protectionJob });
  try {
    await change(protectionJob);
    return true;
  } catch (error) {
    const code = error instanceof DeskError ? error.code : null;
    if (code === 'wrong-passphrase') desk.store.set({ protectionFailure: messageOf(error) });
    else conclude(desk, messageOf(error), code === 'cancelled' ? 'good' : 'error');
    return false;
  } finally {
    desk.store.set({ protectionJob: null });
  }
}
