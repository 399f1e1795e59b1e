import type { Access, OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { ArticleDocument, Catalogue, Transaction } from '../model/library.ts';
import type { Backup } from '../contract/library-view.ts';
import { listBackups } from './backup.ts';
import { keyOf } from './disk.ts';
import { deepFreeze } from './documents.ts';
import { isActors, isArticle, isBriefing, isNotes, type Content } from './edits.ts';
import { storageFailure } from './failure.ts';
import { encodeFrame } from './frame.ts';
import { readPast, type PastEntry } from './history.ts';
import { Housekeeping, type House } from './housekeeping.ts';
import type { OpenedKeyFile } from './key-file.ts';
import { ACTORS, articleName, briefingName, NOTES, segmentName } from './layout.ts';
import type { ScryptCost } from './passphrase.ts';
import { Protection } from './protection.ts';
import { readArticles } from './read-articles.ts';
import { Stage } from './stage.ts';
import type { LibraryStore, ProtectionJob } from './store.ts';

export interface LibraryParts extends House {
  access: Access;
  revision: number;
  /** The key of an encrypted library. */
  opened: OpenedKeyFile | null;
  /** What a passphrase is to cost whoever guesses it. */
  cost: ScryptCost;
  release(): Promise<void>;
}

interface Waiting {
  transaction: Transaction;
  resolve(revision: number): void;
  reject(error: unknown): void;
}

/** An import waits when so many documents are not folded yet: they cost memory, and time at the next opening after a crash. */
const FOLDED_LATE = 2000;

/** An open library. Commits, and what must not overlap them, take turns. */
export class Library implements LibraryStore {
  readonly folder: string;
  readonly access: Access;
  readonly findings: readonly OpenFinding[];
  revision: number;
  private readonly waiting: Waiting[] = [];
  /** The records that the journal file being written has touched. */
  private readonly described = new Set<string>();
  private turn: Promise<unknown> = Promise.resolve();
  private closed = false;
  private readonly closing = new AbortController();
  private readonly housekeeping: Housekeeping;
  private readonly protection: Protection;

  constructor(private readonly parts: LibraryParts) {
    this.folder = parts.disk.folder;
    this.access = parts.access;
    this.findings = parts.findings;
    this.revision = parts.revision;
    this.housekeeping = new Housekeeping(parts, {
      rotate: () => this.rotate(),
      revision: () => this.revision,
      isClosed: () => this.closed,
    });
    this.protection = new Protection(parts.disk, parts.opened, parts.cost, {
      exclusively: (work) => this.housekeeping.exclusively(work),
      between: (change) => this.rotate(change),
      closing: this.closing.signal,
      findings: parts.findings,
    });
    if (parts.access.mode === 'read-only') return;
    if (parts.documents.dirtyCount > 0) this.housekeeping.plan();
    void this.protection.resume();
  }

  catalogue(): Catalogue {
    const { index, documents } = this.parts;
    const notes = documents.find(NOTES);
    const actors = documents.find(ACTORS);
    return {
      articles: index.listArticles(),
      briefings: index.listBriefings(),
      notes: isNotes(notes) ? [...deepFreeze(notes)] : [],
      actors: isActors(actors) ? [...deepFreeze(actors).actors] : [],
    };
  }

  async article(id: string): Promise<ArticleDocument | null> {
    const content = await this.read(articleName(id));
    return isArticle(content) ? content : null;
  }

  async briefing(id: string): Promise<Briefing | null> {
    const content = await this.read(briefingName(id));
    return isBriefing(content) ? content : null;
  }

  async facts(articleIds?: readonly string[]): Promise<Fact[]> {
    return (await readArticles(this.parts.index, this.parts.documents, articleIds)).flatMap((document) => document.facts);
  }

  async annotations(articleIds?: readonly string[]): Promise<Annotation[]> {
    return (await readArticles(this.parts.index, this.parts.documents, articleIds)).flatMap((document) => document.annotations);
  }

  past({ newest = this.revision, mentioned }: { newest?: number | undefined; mentioned?: string } = {}): AsyncIterable<PastEntry> {
    return readPast(this.parts.disk, Math.min(newest, this.revision), mentioned);
  }

  backups(): Promise<Backup[]> {
    return listBackups(this.parts.disk);
  }

  get isEncrypted(): boolean {
    return this.protection.isEncrypted;
  }

  async encrypt(passphrase: string, job: ProtectionJob): Promise<void> {
    this.assertWritable('The library was not encrypted');
    await this.protection.encrypt(passphrase, job);
  }

  async changePassphrase(current: string, next: string): Promise<void> {
    this.assertWritable('The passphrase was not changed');
    await this.protection.changePassphrase(current, next);
  }

  async decrypt(passphrase: string, job: ProtectionJob): Promise<void> {
    this.assertWritable('The library was not decrypted');
    await this.protection.decrypt(passphrase, job);
  }

  /** Resolves when no encrypting or decrypting is under way, not even one that the opening took up again. */
  protectionSettled(): Promise<void> {
    return this.protection.settled();
  }

  async commit(transaction: Transaction): Promise<number> {
    this.assertWritable(`"${transaction.label}" was not saved`);
    if (
      this.parts.documents.dirtyCount >= FOLDED_LATE &&
      transaction.changes.some(({ kind, before }) => kind === 'article' && before === null)
    ) {
      await this.checkpoint().catch(() => undefined);
    }
    this.assertWritable(`"${transaction.label}" was not saved`);
    const kept = new Promise<number>((resolve, reject) => this.waiting.push({ transaction, resolve, reject }));
    void this.inTurn(() => this.commitWaiting());
    return kept;
  }

  /**
   * Folds the journal into the documents, and backs them up when an hour has passed. Commits go on meanwhile.
   * @throws DeskError `storage-failed`; the journal then keeps all
   */
  checkpoint(): Promise<void> {
    return this.housekeeping.checkpoint();
  }

  async backUp(): Promise<Backup> {
    this.assertWritable('No backup was made');
    return this.housekeeping.backUp();
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    this.closing.abort();
    this.housekeeping.stopWaiting();
    await this.turn;
    if (this.access.mode === 'read-only') return this.forget();
    // A checkpoint that fails, or is left out, loses nothing: the next opening finds the same changes in the journal.
    await this.housekeeping.settled();
    await this.protection.settled();
    await this.checkpoint().catch(() => undefined);
    await this.parts.journal.rotate().catch(() => undefined);
    this.forget();
    await this.parts.release().catch(() => undefined);
  }

  /** One batch: everything that waits shares one write and one sync. */
  private async commitWaiting(): Promise<void> {
    const { disk, documents, index, journal } = this.parts;
    const batch = this.waiting.splice(0);
    const stage = new Stage(documents, index, this.described, (json) => encodeFrame(json, keyOf(disk), segmentName(journal.current)));
    const frames: Buffer[] = [];
    const staged: { waiting: Waiting; revision: number }[] = [];
    for (const waiting of batch) {
      try {
        const revision = this.revision + staged.length + 1;
        frames.push(await stage.add(waiting.transaction, revision));
        staged.push({ waiting, revision });
      } catch (error) {
        waiting.reject(notSaved(waiting.transaction, error));
      }
    }
    if (staged.length === 0) return;
    try {
      await journal.append(frames.length === 1 && frames[0] !== undefined ? frames[0] : Buffer.concat(frames), this.revision);
    } catch (error) {
      this.described.clear();
      for (const { waiting } of staged) waiting.reject(notSaved(waiting.transaction, error));
      return;
    }
    stage.settle();
    this.revision += staged.length;
    for (const { waiting, revision } of staged) waiting.resolve(revision);
    this.housekeeping.plan();
  }

  /** Ends the journal file being written, between two commits; gives the number of the next. */
  private rotate(change: () => Promise<void> = nothing): Promise<number> {
    const { journal } = this.parts;
    return this.inTurn(async () => {
      await journal.rotate();
      this.described.clear();
      await change();
      return journal.current;
    });
  }

  private forget(): void {
    this.parts.documents.drop();
    this.protection.wipe();
  }

  private assertWritable(what: string): void {
    if (this.access.mode === 'read-only')
      throw new DeskError('read-only', `${what}: the library is open for reading only. ${this.access.reason}`);
    if (this.closed) throw new DeskError('storage-failed', `${what}: the library is closed.`);
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async read(name: string): Promise<Content | null> {
    try {
      return deepFreeze((await this.parts.documents.load(name)).low.data.content);
    } catch (error) {
      throw storageFailure(`${name} could not be read; nothing was changed.`, error);
    }
  }
}

const nothing = () => Promise.resolve();

function notSaved({ label }: Transaction, error: unknown): DeskError {
  return storageFailure(`"${label}" was not saved; the library is as it was before.`, error);
}
