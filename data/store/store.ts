import type { Access, OpenFinding } from '../contract/contract.ts';
import type { Backup } from '../contract/library-view.ts';
import type { ArticleDocument, Catalogue, Transaction } from '../model/library.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { PastEntry } from './history.ts';

/** A library folder, opened. Everything returned is read-only: the only way to change a library is `commit`. */
export interface LibraryStore {
  readonly folder: string;
  readonly access: Access;
  /** What opening found damaged: set aside, restored or dropped. */
  readonly findings: readonly OpenFinding[];
  /** Grows by one with each commit. */
  readonly revision: number;
  catalogue(): Catalogue;
  /** Null when there is no such article. Throws DeskError `storage-failed` when its document cannot be read. */
  article(id: string): Promise<ArticleDocument | null>;
  briefing(id: string): Promise<Briefing | null>;
  /** The facts, or the annotations, of these articles; of all when none are named. Articles that are not there have none. */
  facts(articleIds?: readonly string[]): Promise<Fact[]>;
  annotations(articleIds?: readonly string[]): Promise<Annotation[]>;
  /**
   * Keeps a transaction: when the promise resolves to the new revision, all of it is on disk. When it rejects (DeskError
   * `read-only` or `storage-failed`) nothing of it is kept, in memory or on disk.
   */
  commit(transaction: Transaction): Promise<number>;
  /**
   * The transactions that the journal keeps, newest first, from a revision on back; only those that mention an id, if one is given.
   * Stop early: the oldest cost as much as the newest.
   */
  past(from?: { newest?: number | undefined; mentioned?: string }): AsyncIterable<PastEntry>;
  /** The backups of this library, newest first. */
  backups(): Promise<Backup[]>;
  /** Makes a backup of the library as it is now. Throws DeskError `read-only` or `storage-failed`. */
  backUp(): Promise<Backup>;
  /** True when the library opens with a passphrase, also while it is still being encrypted or decrypted. */
  readonly isEncrypted: boolean;
  /**
   * Encrypts the library, with its backups and history, under a passphrase. Commits go on meanwhile. Cut short, it goes on when the
   * library is opened next; cancelled, the library is turned back into what it was.
   * @throws DeskError `invalid-input` for an empty passphrase or a library that is encrypted already, `read-only`, `cancelled`,
   * `storage-failed`
   */
  encrypt(passphrase: string, job: ProtectionJob): Promise<void>;
  /**
   * The old passphrase opens nothing in the library from now on, backups included.
   * @throws DeskError `wrong-passphrase`, `invalid-input` for an empty new one or a library that is not encrypted, `read-only`, `storage-failed`
   */
  changePassphrase(current: string, next: string): Promise<void>;
  /**
   * Turns an encrypted library into a plain one, as `encrypt` does the other way round.
   * @throws DeskError `wrong-passphrase`, `invalid-input` for a library that is not encrypted, `read-only`, `cancelled`, `storage-failed`
   */
  decrypt(passphrase: string, job: ProtectionJob): Promise<void>;
  /** What is waiting is kept, then memory lets go of the library: its documents and, where it has one, its key. */
  close(): Promise<void>;
}

/** Encrypting or decrypting a library, as whoever asked for it watches over it. */
export interface ProtectionJob {
  signal: AbortSignal;
  /** Counts documents and journal files. */
  progress(done: number, total: number): void;
}

export interface OpenOptions {
  /** Make an empty library when the folder is missing or empty. */
  create: boolean;
  /** Read only, and change nothing on disk, not even to mend what is damaged. */
  readOnly?: boolean;
  /** Opens an encrypted library; a plain one has no use for it. DeskError `locked` without it, `wrong-passphrase` when it is another. */
  passphrase?: string;
}
