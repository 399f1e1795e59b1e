import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Access, OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { Now } from '../model/id.ts';
import type { ArticleDocument, Catalogue, Transaction } from '../model/library.ts';
import { isBackupDue, listBackups, pruneBackups, takeBackup, type Backup, type BackupPlan } from './backup.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { orTold } from './catalogue-file.ts';
import { foldJournal, pruneJournal, type Retention } from './checkpoint.ts';
import type { Disk } from './disk.ts';
import { deepFreeze, type Documents } from './documents.ts';
import { editsByDocument, editsOf, fold, isArticle, isBriefing, isNotes, recordKey, type Content, type Entry } from './edits.ts';
import { storageFailure } from './failure.ts';
import { encodeFrame } from './frame.ts';
import { describe, readHistory, type PastChange } from './history.ts';
import type { Journal } from './journal.ts';
import { articleName, BACKUPS, briefingName, NOTES } from './layout.ts';
import type { LibraryStore } from './store.ts';

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

export interface LibraryParts {
  disk: Disk;
  access: Access;
  findings: OpenFinding[];
  revision: number;
  index: CatalogueIndex;
  documents: Documents;
  journal: Journal;
  upkeep: Upkeep;
  now: Now;
  release(): Promise<void>;
}

interface Waiting {
  transaction: Transaction;
  resolve(revision: number): void;
  reject(error: unknown): void;
}

/** Documents as transactions on their way to the journal leave them, by name. */
type Staged = Map<string, { revision: number; content: Content | null }>;

/** How many documents are read at a time when all are asked for. */
const READ_AT_ONCE = 16;

/** Folding more documents than this, a second's work or so, would keep the user waiting for the window to close. */
const FOLDED_ON_CLOSING = 500;

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
  private checkpointing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(private readonly parts: LibraryParts) {
    this.folder = parts.disk.folder;
    this.access = parts.access;
    this.findings = parts.findings;
    this.revision = parts.revision;
    if (parts.access.mode === 'read-write' && parts.documents.dirtyCount > 0) this.planCheckpoint();
  }

  catalogue(): Catalogue {
    const { index, documents } = this.parts;
    const notes = documents.find(NOTES);
    return { articles: index.listArticles(), briefings: index.listBriefings(), notes: isNotes(notes) ? [...deepFreeze(notes)] : [] };
  }

  async article(id: string): Promise<ArticleDocument | null> {
    const content = await this.read(articleName(id));
    return isArticle(content) ? content : null;
  }

  async briefing(id: string): Promise<Briefing | null> {
    const content = await this.read(briefingName(id));
    return isBriefing(content) ? content : null;
  }

  async facts(): Promise<Fact[]> {
    return (await this.allArticles()).flatMap((document) => document.facts);
  }

  async annotations(): Promise<Annotation[]> {
    return (await this.allArticles()).flatMap((document) => document.annotations);
  }

  /** What became of a record, oldest change first, as far back as the journal is kept. */
  history(id: string): Promise<PastChange[]> {
    return readHistory(this.parts.disk, id);
  }

  /** The backups of this library, newest first. */
  backups(): Promise<Backup[]> {
    return listBackups(this.parts.disk);
  }

  async commit(transaction: Transaction): Promise<number> {
    if (this.access.mode === 'read-only') {
      throw new DeskError('read-only', `"${transaction.label}" was not saved: the library is open for reading only. ${this.access.reason}`);
    }
    if (this.parts.documents.dirtyCount >= FOLDED_LATE && transaction.changes.some(({ kind, before }) => kind === 'article' && before === null)) {
      await this.checkpoint().catch(() => undefined);
    }
    if (this.closed) throw new DeskError('storage-failed', `"${transaction.label}" was not saved: the library is closed.`);
    const kept = new Promise<number>((resolve, reject) => this.waiting.push({ transaction, resolve, reject }));
    void this.inTurn(() => this.commitWaiting());
    return kept;
  }

  /**
   * Folds the journal into the documents, and backs them up when an hour has passed. Commits go on meanwhile.
   * @throws DeskError `storage-failed`; the journal then keeps all
   */
  checkpoint(): Promise<void> {
    this.checkpointing ??= this.foldAndBackUp().finally(() => (this.checkpointing = null));
    return this.checkpointing;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.turn;
    if (this.access.mode === 'read-only') return;
    // A checkpoint that fails, or is left out, loses nothing: the next opening finds the same changes in the journal.
    await this.checkpointing?.catch(() => undefined);
    await this.checkpoint().catch(() => undefined);
    await this.parts.journal.rotate().catch(() => undefined);
    await this.parts.release().catch(() => undefined);
  }

  /** One batch: everything that waits shares one write and one sync. */
  private async commitWaiting(): Promise<void> {
    const batch = this.waiting.splice(0);
    if (batch.length === 0) return;
    const notSaved = ({ transaction }: Waiting, error: unknown) => storageFailure(`"${transaction.label}" was not saved; the library is as it was before.`, error);
    const staged: Staged = new Map();
    const frames: Buffer[] = [];
    const kept: { waiting: Waiting; revision: number }[] = [];
    let revision = this.revision;
    for (const waiting of batch) {
      try {
        frames.push(await this.stage(waiting.transaction, revision + 1, staged));
        revision += 1;
        kept.push({ waiting, revision });
      } catch (error) {
        waiting.reject(notSaved(waiting, error));
      }
    }
    if (kept.length === 0) return;
    try {
      await this.parts.journal.append(Buffer.concat(frames), this.revision);
    } catch (error) {
      this.described.clear();
      for (const { waiting } of kept) waiting.reject(notSaved(waiting, error));
      return;
    }
    for (const [name, document] of staged) this.parts.documents.set(name, document.revision, document.content);
    this.parts.index.takeIn(new Map([...staged].map(([name, { content }]) => [name, content])));
    this.revision = revision;
    for (const { waiting, revision: own } of kept) waiting.resolve(own);
    this.planCheckpoint();
  }

  /** Adds a transaction to what is staged. What memory will hold is what was written: the parsed frame, not the caller's objects. */
  private async stage(transaction: Transaction, revision: number, staged: Staged): Promise<Buffer> {
    const current = new Map<string, Content | null>();
    const edits = editsOf(transaction);
    for (const name of editsByDocument(edits).keys()) current.set(name, await this.current(name, staged));
    const entry: Entry = { revision, at: transaction.at, label: transaction.label, edits: describe(edits, current, this.described) };
    const json = JSON.stringify(entry);
    const written = deepFreeze(JSON.parse(json) as Entry);
    const result = new Map<string, Content | null>();
    for (const [name, own] of editsByDocument(written.edits)) result.set(name, fold(current.get(name) ?? null, own));
    for (const name of await this.articlesDeniedBy(result)) if (!result.has(name)) result.set(name, await this.current(name, staged));
    for (const [name, content] of result) staged.set(name, { revision, content });
    for (const { kind, id } of edits) this.described.add(recordKey(kind, id));
    return encodeFrame(json);
  }

  private async current(name: string, staged: Staged): Promise<Content | null> {
    const ahead = staged.get(name);
    return ahead === undefined ? (await this.parts.documents.load(name)).low.data.content : ahead.content;
  }

  /** The articles whose facts become, or stop being, denied from another article: their counts change too. */
  private async articlesDeniedBy(result: ReadonlyMap<string, Content | null>): Promise<Set<string>> {
    const names = new Set<string>();
    for (const [name, content] of result) {
      for (const fact of this.parts.index.foreignDenials(name, content)) {
        const owner = (await this.allArticles()).find((document) => document.facts.some(({ id }) => id === fact));
        if (owner !== undefined) names.add(articleName(owner.article.id));
      }
    }
    return names;
  }

  private async foldAndBackUp(): Promise<void> {
    const { disk, documents, index, journal, upkeep, now } = this.parts;
    const rotate = () =>
      this.inTurn(async () => {
        await journal.rotate();
        this.described.clear();
        return journal.current;
      });
    const isTooMuch = (left: number) => this.closed && left > FOLDED_ON_CLOSING;
    const folded = await foldJournal(disk, documents, index, { rotate, revision: () => this.revision, isTooMuch }).catch((error: unknown) => {
      throw storageFailure('The journal could not be folded into the library; it keeps all changes.', error);
    });
    if (folded === null) return;
    try {
      if (upkeep.backups !== null && isBackupDue(await listBackups(disk), now())) {
        await takeBackup(disk, now(), { from: folded, to: await rotate() });
        await pruneBackups(disk, upkeep.backups);
      }
      await pruneJournal(disk, folded, upkeep.journal, Date.parse(now()));
    } catch (error) {
      const { message } = storageFailure('The backup of this hour could not be made.', error);
      if (this.findings.every((finding) => finding.problem !== message)) this.parts.findings.push({ file: BACKUPS, problem: message, kept: 'The library itself is complete.' });
    }
  }

  private planCheckpoint(): void {
    const { journal, upkeep } = this.parts;
    if (this.timer !== null) clearTimeout(this.timer);
    const fold = () => void this.checkpoint().catch(() => this.planCheckpoint());
    if (journal.length >= upkeep.foldBytes && this.checkpointing === null) fold();
    else if (upkeep.foldIdle !== null && !this.closed) this.timer = setTimeout(fold, upkeep.foldIdle).unref();
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

  private async allArticles(): Promise<ArticleDocument[]> {
    const names = this.parts.index.listArticles().map((article) => articleName(article.id));
    const documents: ArticleDocument[] = [];
    for (let start = 0; start < names.length; start += READ_AT_ONCE) {
      const read = await Promise.all(names.slice(start, start + READ_AT_ONCE).map((name) => this.parts.documents.peek(name).catch(orTold)));
      documents.push(...read.map((document) => deepFreeze(document?.content ?? null)).filter(isArticle));
      // Small files are read without leaving the thread, so the window gets its turn here.
      await yieldToOthers();
    }
    return documents;
  }
}
