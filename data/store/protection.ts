import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import { keyOf, type Disk } from './disk.ts';
import { storageFailure } from './failure.ts';
import { forget, newKeyFile, openKeyFile, removeKeyFile, rewrapped, writeKeyFile, type OpenedKeyFile } from './key-file.ts';
import { KEY_FILE } from './layout.ts';
import type { KeyState } from './library-key.ts';
import type { ScryptCost } from './passphrase.ts';
import { rewriteLibrary } from './rewrite.ts';
import type { ProtectionJob } from './store.ts';

/** What turning a library asks of it while it is open. */
export interface TurningHost {
  /** Runs work while no checkpoint does: nothing else then writes files that are there already. */
  exclusively<T>(work: () => Promise<T>): Promise<T>;
  /** Runs a change between two commits, after ending the journal file being written; gives the number of the next. */
  between(change: () => Promise<void>): Promise<number>;
  /** Fires when the library is to close: work then stops where it is. */
  closing: AbortSignal;
  findings: OpenFinding[];
}

const unwatched: ProtectionJob = { signal: new AbortController().signal, progress: () => undefined };

/** The passphrase of an open library: setting, changing and removing it, one after another. */
export class Protection {
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly disk: Disk,
    private opened: OpenedKeyFile | null,
    private readonly cost: ScryptCost,
    private readonly host: TurningHost,
  ) {}

  get isEncrypted(): boolean {
    return this.opened !== null;
  }

  encrypt(passphrase: string, job: ProtectionJob): Promise<void> {
    return this.inTurn('The library could not be encrypted in full; it is whole, and the rest follows when it is opened next.', async () => {
      if (this.opened?.file.state === 'encrypted') throw new DeskError('invalid-input', 'This library is encrypted already. Nothing was changed.');
      if (this.opened !== null) {
        await this.verify(passphrase);
        return this.turnTo('encrypting', this.opened, job);
      }
      const opened = await newKeyFile(passphrase, this.cost);
      await this.turnTo('encrypting', opened, job).catch(async (error: unknown) => {
        // Not even the key file could be written: nothing is encrypted, and what there is of it must not ask for a passphrase.
        if (keyOf(this.disk) === null) await removeKeyFile(this.disk).catch(() => undefined);
        throw error;
      });
    });
  }

  decrypt(passphrase: string, job: ProtectionJob): Promise<void> {
    return this.inTurn('The library could not be decrypted in full; it is whole, and the rest follows when it is opened next.', async () => {
      await this.verify(passphrase);
      await this.turnTo('decrypting', this.keyInUse(), job);
    });
  }

  changePassphrase(current: string, next: string): Promise<void> {
    return this.inTurn('The passphrase could not be changed with all its copies: one of the two opens the library. Change it again.', async () => {
      await this.verify(current);
      const { wrapping } = this.keyInUse();
      const opened = await rewrapped(this.keyInUse(), next, this.cost);
      // A backup made meanwhile could keep the former key file.
      await this.host.exclusively(async () => {
        this.opened = await writeKeyFile(this.disk, opened, opened.file.state);
      });
      wrapping.wipe();
    });
  }

  /** Goes on with what was cut short, if anything was. A failure becomes a finding: the library works all the same. */
  async resume(): Promise<void> {
    const state = this.opened?.file.state ?? 'encrypted';
    if (state === 'encrypted') return;
    const what = 'The library is not encrypted or decrypted in full yet; it is whole, and the rest follows when it is opened next.';
    await this.inTurn(what, () => this.turnTo(state, this.keyInUse(), unwatched)).catch((error: unknown) => {
      if (!this.host.closing.aborted)
        this.host.findings.push({ file: KEY_FILE, problem: error instanceof Error ? error.message : String(error), kept: 'Everything in it can be read.' });
    });
  }

  /** What was asked for so far is done, or has stopped. */
  async settled(): Promise<void> {
    await this.turn;
  }

  /** Forgets the keys. */
  wipe(): void {
    forget(this.opened);
  }

  private async turnTo(state: KeyState, opened: OpenedKeyFile, job: ProtectionJob): Promise<void> {
    await this.host.exclusively(async () => {
      try {
        await this.rewrite(state, opened, job);
      } catch (error) {
        if (!job.signal.aborted || this.host.closing.aborted) throw error;
        await this.rewrite(state === 'encrypting' ? 'decrypting' : 'encrypting', this.keyInUse(), { ...unwatched, progress: job.progress });
        throw new DeskError('cancelled', `Cancelled. The library is ${state === 'encrypting' ? 'not encrypted' : 'encrypted'}, as it was.`);
      }
    });
  }

  private async rewrite(state: KeyState, opened: OpenedKeyFile, { signal, progress }: ProtectionJob): Promise<void> {
    const { host, disk } = this;
    const journal = await host.between(() => this.setState(opened, state));
    await rewriteLibrary(disk, journal, { signal: AbortSignal.any([signal, host.closing]), progress, findings: host.findings });
    if (state === 'encrypting') await host.between(() => this.setState(this.keyInUse(), 'encrypted'));
    else
      await host.between(async () => {
        await removeKeyFile(disk);
        this.wipe();
        this.opened = null;
        disk.key = null;
      });
  }

  private async setState(opened: OpenedKeyFile, state: KeyState): Promise<void> {
    const written = await writeKeyFile(this.disk, opened, state);
    this.opened = written;
    this.disk.key = { cipher: written.cipher, state };
  }

  /** @throws DeskError `wrong-passphrase` */
  private async verify(passphrase: string): Promise<void> {
    forget(await openKeyFile(this.keyInUse().file, passphrase));
  }

  private keyInUse(): OpenedKeyFile {
    if (this.opened === null) throw new DeskError('invalid-input', 'This library is not encrypted. Nothing was changed.');
    return this.opened;
  }

  private inTurn(failed: string, work: () => Promise<void>): Promise<void> {
    const begun = this.turn.then(() => {
      if (this.host.closing.aborted) throw new DeskError('storage-failed', 'The library is closed. Nothing was changed.');
      return work();
    });
    const done = begun.catch((error: unknown) => {
      throw storageFailure(failed, error);
    });
    this.turn = done.catch(() => undefined);
    return done;
  }
}
