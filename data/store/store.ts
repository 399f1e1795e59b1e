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
  /** All facts, or all annotations, of all articles. */
  facts(): Promise<Fact[]>;
  annotations(): Promise<Annotation[]>;
  /**
   * Keeps a transaction: when the promise resolves to the new revision, all of it is on disk. When it rejects (DeskError
   * `read-only` or `storage-failed`) nothing of it is kept, in memory or on disk.
   */
  commit(transaction: Transaction): Promise<number>;
  /** The transactions that the journal keeps, newest first, from a revision on back. Stop early: the oldest cost as much as the newest. */
  past(newest?: number): AsyncIterable<PastEntry>;
  /** The backups of this library, newest first. */
  backups(): Promise<Backup[]>;
  /** Makes a backup of the library as it is now. Throws DeskError `read-only` or `storage-failed`. */
  backUp(): Promise<Backup>;
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Make an empty library when the folder is missing or empty. */
  create: boolean;
  /** Read only, and change nothing on disk, not even to mend what is damaged. */
  readOnly?: boolean;
}
