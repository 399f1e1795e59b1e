import { call } from '../bridge.ts';
import { messageOf, type Desk } from './desk.ts';
import { loadLibrary } from './load-library.ts';

/** Opens the locked library; false, with the reason in the state, when the passphrase does not open it. */
export async function unlockLibrary(desk: Desk, passphrase: string): Promise<boolean> {
  desk.store.set({ protectionFailure: null });
  try {
    await call('library:unlock', { passphrase });
  } catch (error) {
    desk.store.set({ protectionFailure: messageOf(error) });
    return false;
  }
  await loadLibrary(desk);
  return true;
}
