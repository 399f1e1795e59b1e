import type { LockReason } from '../../data/contract/contract.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { openLibrary } from '../../data/store/open-library.ts';
import type { LibraryStore } from '../../data/store/store.ts';
import type { TextWorker } from './desk.ts';
import type { Jobs } from './jobs.ts';
import type { LibrarySession } from './library-session.ts';
import { hold, isLocked, openSession, type Holding, type LockState, type Needs } from './open-session.ts';
import type { SettingsFile } from './settings-file.ts';

interface HeldNeeds {
  needs: Needs;
  /** The folder of the app's own library. */
  own: string;
  settings: SettingsFile;
  jobs: Pick<Jobs, 'stopAll'>;
  worker: Pick<TextWorker, 'rest'>;
  /** Opens the page anew in another process, so that nothing of what it showed is left. */
  emptyWindow: () => void;
}

/** The library the app works with: open or locked, and another one after a switch. One change of that at a time. */
export class HeldLibrary {
  #turn: Promise<unknown> = Promise.resolve();
  #isRewriting = false;
  #isAway = false;

  constructor(
    private held: Holding,
    private readonly desk: HeldNeeds,
  ) {}

  /** Throws DeskError `locked` until the passphrase is given. */
  session(): LibrarySession {
    if (this.#isAway) throw new DeskError('storage-failed', 'The library is being restored or repaired. Nothing was changed; try again when that is done.');
    const session = this.#open();
    if (!session) throw new DeskError('locked', 'The library is locked. Nothing was changed.');
    return session;
  }

  /** Null while the library is open. */
  get lockState(): LockState | null {
    return isLocked(this.held) ? this.held.lock : null;
  }

  get canBeLocked(): boolean {
    return !this.#isRewriting && !this.#isAway && (this.#open()?.store.isEncrypted ?? false);
  }

  get isProtected(): boolean {
    return this.#open()?.store.isEncrypted ?? true;
  }

  /** Encrypts or decrypts the open library, which cannot be locked meanwhile. */
  async rewrite(work: (store: LibraryStore) => Promise<void>): Promise<void> {
    const { store } = this.session();
    this.#isRewriting = true;
    try {
      await work(store);
    } finally {
      this.#isRewriting = false;
    }
  }

  /**
   * Stops long work, closes the library and empties the window; what was acknowledged is kept. A locked library stays as it is.
   * Rejects with DeskError `invalid-input` for a library without a passphrase.
   */
  lock(why: LockReason, formClosed: boolean): Promise<void> {
    return this.#alone(async () => {
      const session = this.#open();
      if (!session) return;
      if (!session.store.isEncrypted) throw new DeskError('invalid-input', 'This library has no passphrase, so it cannot be locked. Nothing was changed.');
      if (this.#isRewriting) throw new DeskError('invalid-input', 'The library is being encrypted or decrypted. It can be locked when that is done.');
      const workStopped = await this.#stopWork();
      this.held = { lock: { folder: session.store.folder, why, formClosed, workStopped }, notices: [] };
      try {
        await session.close();
      } finally {
        this.desk.emptyWindow();
      }
    });
  }

  /** Opens the library again. Rejects with DeskError `wrong-passphrase` and changes nothing; an open library stays as it is. */
  unlock(passphrase: string): Promise<void> {
    return this.#alone(async () => {
      if (!isLocked(this.held)) return;
      const { lock, notices } = this.held;
      this.held = await openSession(lock.folder, false, this.desk.needs, { notices, passphrase });
    });
  }

  /**
   * Closes the library, does the work, and opens the library again, whatever came of the work. Meanwhile nothing else can use it.
   * The window is told to load it anew. An encrypted library needs its passphrase: rejects with DeskError `locked` without it and
   * `wrong-passphrase` for another, before anything is done.
   * @param label what the history is to say of the work once it is done; null for nothing
   */
  whileClosed<T>(label: string | null, passphrase: string | null, work: (folder: string) => Promise<T>): Promise<T> {
    return this.#alone(async () => {
      const session = this.session();
      const { folder } = session.store;
      const isEncrypted = session.store.isEncrypted;
      if (isEncrypted) await opens(folder, passphrase);
      let isDone = false;
      this.#isAway = true;
      try {
        await session.close();
        const result = await work(folder);
        isDone = true;
        return result;
      } finally {
        try {
          this.held = await (isEncrypted && passphrase !== null ? openSession(folder, false, this.desk.needs, { passphrase }) : hold(folder, false, this.desk.needs));
        } finally {
          this.#isAway = false;
        }
        if (isDone && label !== null) await this.#open()?.note(label);
        this.desk.needs.publish('library:switched', { folder });
      }
    });
  }

  /** Opens the library in another folder, or makes one there, and tells the window to load it. */
  switchTo(folder: string): Promise<void> {
    return this.#alone(async () => {
      const before = this.held;
      if (folder === (isLocked(before) ? before.lock : before.store).folder) return;
      const { needs, own, settings, emptyWindow } = this.desk;
      const next = await hold(folder, true, needs);
      await this.#stopWork();
      this.held = next;
      if (!isLocked(before)) await before.close();
      await settings.save({ library: folder === own ? null : folder, route: null });
      if (isLocked(before) || before.store.isEncrypted) emptyWindow();
      else needs.publish('library:switched', { folder });
    });
  }

  close(): Promise<void> {
    return this.#alone(async () => this.#open()?.close());
  }

  #open(): LibrarySession | null {
    return isLocked(this.held) ? null : this.held;
  }

  #stopWork(): Promise<string[]> {
    this.desk.worker.rest();
    return this.desk.jobs.stopAll();
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#turn.then(work);
    this.#turn = result.catch(() => undefined);
    return result;
  }
}

/** Rejects with DeskError `locked` or `wrong-passphrase` when the passphrase does not open the library. */
async function opens(folder: string, passphrase: string | null): Promise<void> {
  const library = await openLibrary(folder, { create: false, readOnly: true, ...(passphrase === null ? {} : { passphrase }) });
  await library.close();
}
