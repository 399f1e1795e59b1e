import type { OpenFinding } from '../contract/contract.ts';
import type { Backup } from '../contract/library-view.ts';
import type { Now } from '../model/id.ts';
import { isBackupDue, listBackups, pruneBackups, takeBackup, type BackupPlan } from './backup.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { foldJournal, pruneJournal, type Retention } from './checkpoint.ts';
import type { Disk } from './disk.ts';
import type { Documents } from './documents.ts';
import { storageFailure } from './failure.ts';
import type { Journal } from './journal.ts';
import { BACKUPS } from './layout.ts';

/** What an open library does in the background, and how long it keeps what it no longer needs to open. */
export interface Upkeep {
  /** The journal is folded into the documents when it holds this many bytes, */
  foldBytes: number;
  /** or after this many milliseconds without a commit; null: never by time. */
  foldIdle: number | null;
  journal: Retention;
  /** Null: no backups. */
  backups: BackupPlan | null;
}

/** What keeping house works on. */
export interface House {
  disk: Disk;
  index: CatalogueIndex;
  documents: Documents;
  journal: Journal;
  upkeep: Upkeep;
  now: Now;
  findings: OpenFinding[];
}

/** What keeping house asks of the library while it is open. */
export interface HouseHost {
  /** Ends the journal file being written, between two commits; gives the number of the next. */
  rotate(): Promise<number>;
  revision(): number;
  isClosed(): boolean;
}

/** Folding more documents than this, a second's work or so, would keep the user waiting for the window to close. */
const FOLDED_ON_CLOSING = 500;

/** Folding and backing up, one at a time, while commits go on. */
export class Housekeeping {
  private atWork: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;

  constructor(
    private readonly house: House,
    private readonly host: HouseHost,
  ) {}

  /**
   * Folds the journal into the documents, and backs them up when an hour has passed.
   * @throws DeskError `storage-failed`; the journal then keeps all
   */
  checkpoint(): Promise<void> {
    this.atWork ??= this.foldAndBackUp().finally(() => (this.atWork = null));
    return this.atWork;
  }

  /** A backup made because it was asked for, of the library as it is now. */
  backUp(): Promise<Backup> {
    return this.exclusively(() => this.foldAndKeep());
  }

  /** Runs work while no checkpoint does. */
  async exclusively<T>(work: () => Promise<T>): Promise<T> {
    while (this.atWork !== null) await this.atWork.catch(() => undefined);
    const done = work();
    const over = (): void => undefined;
    this.atWork = done.then(over, over).finally(() => (this.atWork = null));
    return done;
  }

  /** Something was kept: it is folded when enough has come together, or when nothing more comes for a while. */
  plan(): void {
    const { journal, upkeep } = this.house;
    this.stopWaiting();
    const fold = () => void this.checkpoint().catch(() => this.plan());
    if (journal.length >= upkeep.foldBytes && this.atWork === null) fold();
    else if (upkeep.foldIdle !== null && !this.host.isClosed()) this.timer = setTimeout(fold, upkeep.foldIdle).unref();
  }

  stopWaiting(): void {
    if (this.timer !== null) clearTimeout(this.timer);
  }

  /** Resolves when nothing is under way, whatever came of it. */
  async settled(): Promise<void> {
    await this.atWork?.catch(() => undefined);
  }

  private async foldAndKeep(): Promise<Backup> {
    const { disk, upkeep, now } = this.house;
    const folded = await this.fold();
    try {
      const name = await takeBackup(disk, now(), { from: folded ?? 0, to: await this.host.rotate() }, 'by-hand');
      if (upkeep.backups !== null) await pruneBackups(disk, upkeep.backups);
      const made = (await listBackups(disk)).find((backup) => backup.name === name);
      if (made === undefined) throw new Error('the backup is not there');
      return made;
    } catch (error) {
      throw storageFailure('No backup was made. The library itself is complete.', error);
    }
  }

  private async foldAndBackUp(): Promise<void> {
    const { disk, upkeep, now, findings } = this.house;
    const folded = await this.fold();
    if (folded === null) return;
    try {
      if (upkeep.backups !== null && isBackupDue(await listBackups(disk), now())) {
        await takeBackup(disk, now(), { from: folded, to: await this.host.rotate() }, 'hourly');
        await pruneBackups(disk, upkeep.backups);
      }
      await pruneJournal(disk, folded, upkeep.journal, Date.parse(now()));
    } catch (error) {
      const { message } = storageFailure('The backup of this hour could not be made.', error);
      if (findings.every((finding) => finding.problem !== message))
        findings.push({ file: BACKUPS, problem: message, kept: 'The library itself is complete.' });
    }
  }

  /** The first journal file that the documents do not hold now, or null when there was nothing to fold, or too much. */
  private async fold(): Promise<number | null> {
    const { disk, documents, index } = this.house;
    const { rotate, revision, isClosed } = this.host;
    const isTooMuch = (left: number) => isClosed() && left > FOLDED_ON_CLOSING;
    return foldJournal(disk, documents, index, { rotate, revision, isTooMuch }).catch((error: unknown) => {
      throw storageFailure('The journal could not be folded into the library; it keeps all changes.', error);
    });
  }
}
