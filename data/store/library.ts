import { dirname, join } from 'node:path';
import type { Access, OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { ArticleDocument, Catalogue, Transaction } from '../model/library.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { deepFreeze, type Documents } from './documents.ts';
import { editsByDocument, entryOf, fold, isArticle, isBriefing, isNotes, type Content, type Entry } from './edits.ts';
import { storageFailure } from './failure.ts';
import { encodeFrame } from './frame.ts';
import type { Journal } from './journal.ts';
import { articleName, briefingName, CATALOGUE, idIn, NOTES } from './layout.ts';
import type { FilePort } from './port.ts';
import { replaceFileDurably } from './replace-file.ts';
import { seal } from './sealed.ts';
import type { LibraryStore } from './store.ts';

/** When the journal is folded into the documents, apart from on closing. */
export interface FoldingPlan {
  /** Bytes in the journal. */
  bytes: number;
  /** Milliseconds without a commit; null: never by time. */
  idle: number | null;
}

export interface LibraryParts {
  port: FilePort;
  folder: string;
  access: Access;
  findings: OpenFinding[];
  revision: number;
  index: CatalogueIndex;
  documents: Documents;
  journal: Journal;
  folding: FoldingPlan;
  release(): Promise<void>;
}

interface Waiting {
  transaction: Transaction;
  resolve(revision: number): void;
  reject(error: unknown): void;
}

/** How many documents are read at a time when all are asked for. */
const READ_AT_ONCE = 16;

/** An open library. Commits and the turns of a checkpoint that must not overlap them run one after the other. */
export class Library implements LibraryStore {
  readonly folder: string;
  readonly access: Access;
  readonly findings: readonly OpenFinding[];
  revision: number;
  private readonly waiting: Waiting[] = [];
  private turn: Promise<unknown> = Promise.resolve();
  private checkpointing: Promise<void> | null = null;
  private timer: NodeJS.Timeout | null = null;
  private closed = false;

  constructor(private readonly parts: LibraryParts) {
    this.folder = parts.folder;
    this.access = parts.access;
    this.findings = parts.findings;
    this.revision = parts.revision;
    if (parts.access.mode === 'read-write' && parts.documents.dirty().length > 0) this.plan();
  }

  catalogue(): Catalogue {
    const { index, documents } = this.parts;
    const notes = documents.find(NOTES);
    return { articles: index.listArticles(), briefings: index.listBriefings(), notes: isNotes(notes) ? [...notes] : [] };
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

  commit(transaction: Transaction): Promise<number> {
    if (this.access.mode === 'read-only') {
      return Promise.reject(new DeskError('read-only', `"${transaction.label}" was not saved: the library is open for reading only. ${this.access.reason}`));
    }
    if (this.closed) return Promise.reject(new DeskError('storage-failed', `"${transaction.label}" was not saved: the library is closed.`));
    const kept = new Promise<number>((resolve, reject) => this.waiting.push({ transaction, resolve, reject }));
    void this.inTurn(() => this.commitWaiting());
    return kept;
  }

  /** Folds the journal into the documents. Commits go on meanwhile. @throws DeskError `storage-failed`; the journal then keeps all. */
  checkpoint(): Promise<void> {
    this.checkpointing ??= this.foldJournal()
      .catch((error: unknown) => {
        throw storageFailure('The journal could not be folded into the library; it keeps all changes.', error);
      })
      .finally(() => (this.checkpointing = null));
    return this.checkpointing;
  }

  async close(): Promise<void> {
    if (this.closed) return;
    this.closed = true;
    if (this.timer !== null) clearTimeout(this.timer);
    await this.turn;
    if (this.access.mode === 'read-only') return;
    // A failed checkpoint loses nothing: the next opening finds the same changes in the journal.
    await this.checkpointing?.catch(() => undefined);
    await this.checkpoint().catch(() => undefined);
    await this.parts.journal.rotate().catch(() => undefined);
    await this.parts.release().catch(() => undefined);
  }

  /** One batch: everything that waits shares one write and one sync. */
  private async commitWaiting(): Promise<void> {
    const batch = this.waiting.splice(0);
    if (batch.length === 0) return;
    const staged = new Map<string, { revision: number; content: Content | null }>();
    const frames: Buffer[] = [];
    const kept: { waiting: Waiting; revision: number }[] = [];
    let revision = this.revision;
    for (const waiting of batch) {
      try {
        const json = JSON.stringify(entryOf(waiting.transaction, revision + 1));
        const entry = deepFreeze(JSON.parse(json) as Entry);
        for (const [name, content] of await this.stage(entry, staged)) staged.set(name, { revision: entry.revision, content });
        frames.push(encodeFrame(json));
        revision += 1;
        kept.push({ waiting, revision });
      } catch (error) {
        waiting.reject(storageFailure(`"${waiting.transaction.label}" was not saved; the library is as it was before.`, error));
      }
    }
    if (kept.length === 0) return;
    try {
      await this.parts.journal.append(Buffer.concat(frames), this.revision);
    } catch (error) {
      for (const { waiting } of kept) waiting.reject(storageFailure(`"${waiting.transaction.label}" was not saved; the library is as it was before.`, error));
      return;
    }
    this.takeIn(staged);
    this.revision = revision;
    for (const { waiting, revision: own } of kept) waiting.resolve(own);
    this.plan();
  }

  /** The documents as a transaction leaves them, on top of those staged before it. */
  private async stage(entry: Entry, staged: ReadonlyMap<string, { content: Content | null }>): Promise<Map<string, Content | null>> {
    const current = async (name: string) => {
      const ahead = staged.get(name);
      return ahead === undefined ? (await this.parts.documents.load(name)).low.data.content : ahead.content;
    };
    const result = new Map<string, Content | null>();
    for (const [name, edits] of editsByDocument(entry.edits)) result.set(name, fold(await current(name), edits));
    for (const name of await this.articlesDeniedBy(result)) if (!result.has(name)) result.set(name, await current(name));
    return result;
  }

  /** The articles whose facts become, or stop being, denied from another article: their counts change too. */
  private async articlesDeniedBy(result: ReadonlyMap<string, Content | null>): Promise<Set<string>> {
    const names = new Set<string>();
    for (const [name, content] of result) {
      const id = idIn(name);
      if (id === null || isBriefing(content)) continue;
      for (const fact of this.parts.index.foreignDenials(id, isArticle(content) ? content : null)) {
        const owner = (await this.allArticles()).find((document) => document.facts.some((candidate) => candidate.id === fact));
        if (owner !== undefined) names.add(articleName(owner.article.id));
      }
    }
    return names;
  }

  private takeIn(staged: ReadonlyMap<string, { revision: number; content: Content | null }>): void {
    for (const [name, { revision, content }] of staged) this.parts.documents.set(name, revision, content);
    summarise(this.parts.index, new Map([...staged].map(([name, { content }]) => [name, content])));
  }

  private async foldJournal(): Promise<void> {
    const { port, folder, journal, documents, index } = this.parts;
    const dirty = await this.inTurn(async () => {
      await journal.rotate();
      return { held: documents.dirty(), next: journal.current };
    });
    if (dirty.held.length === 0) return;
    const folders = new Set([folder]);
    for (const held of dirty.held) for (const changed of await documents.write(held)) folders.add(changed);
    for (const changed of folders) await port.syncFolder(changed);
    const content = index.content(dirty.next);
    await replaceFileDurably(port, join(folder, CATALOGUE), seal({ revision: this.revision, content }));
    documents.trim();
  }

  private plan(): void {
    const { journal, folding } = this.parts;
    if (this.timer !== null) clearTimeout(this.timer);
    const fold = () => void this.checkpoint().catch(() => this.plan());
    if (journal.length >= folding.bytes && this.checkpointing === null) fold();
    else if (folding.idle !== null && !this.closed) this.timer = setTimeout(fold, folding.idle).unref();
  }

  private inTurn<T>(work: () => Promise<T>): Promise<T> {
    const done = this.turn.then(work);
    this.turn = done.catch(() => undefined);
    return done;
  }

  private async read(name: string): Promise<Content | null> {
    try {
      return (await this.parts.documents.load(name)).low.data.content;
    } catch (error) {
      throw storageFailure(`${name} could not be read; nothing was changed.`, error);
    }
  }

  private async allArticles(): Promise<ArticleDocument[]> {
    const names = this.parts.index.listArticles().map((article) => articleName(article.id));
    const documents: ArticleDocument[] = [];
    for (let start = 0; start < names.length; start += READ_AT_ONCE) {
      const contents = await Promise.all(names.slice(start, start + READ_AT_ONCE).map((name) => this.parts.documents.peek(name).catch(orUnreadable)));
      documents.push(...contents.map((read) => read?.content ?? null).filter(isArticle));
    }
    return documents;
  }
}

/** One article that cannot be read, which the findings name, keeps nothing from the others. */
function orUnreadable(error: unknown): null {
  if (error instanceof DeskError) return null;
  throw error;
}

/** Brings the catalogue up to date with the new state of some documents. */
export function summarise(index: CatalogueIndex, documents: ReadonlyMap<string, Content | null>): void {
  const articles = new Map<string, ArticleDocument | null>();
  for (const [name, content] of documents) {
    const id = idIn(name);
    if (name === NOTES) index.notes = isNotes(content) ? content.length : 0;
    if (id === null) continue;
    if (dirname(name) === 'briefings') index.setBriefing(id, isBriefing(content) ? content : null);
    else articles.set(id, isArticle(content) ? content : null);
  }
  index.setArticles(articles);
}
