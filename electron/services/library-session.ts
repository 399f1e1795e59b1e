import { DeskError } from '../../data/contract/errors.ts';
import type { HistoryState, OpenFinding, RecordPush } from '../../data/contract/contract.ts';
import type { ArticleDocument, Change, Transaction } from '../../data/model/library.ts';
import type { LibraryStore } from '../../data/store/store.ts';
import type { Now } from '../../data/model/id.ts';
import type { Publish } from './desk.ts';
import { UndoHistory } from './undo-history.ts';

/** One open library: every edit goes through here, one after the other, is kept, told to the window and can be undone. */
export class LibrarySession {
  #history = new UndoHistory();
  #queue: Promise<unknown> = Promise.resolve();
  #savedAt: string | null = null;

  constructor(
    readonly store: LibraryStore,
    private readonly now: Now,
    private readonly publish: Publish,
    /** What the user should know about the opening beyond what the store found. */
    private readonly notices: readonly OpenFinding[] = [],
  ) {}

  get findings(): OpenFinding[] {
    return [...this.notices, ...this.store.findings];
  }

  get savedAt(): string | null {
    return this.#savedAt;
  }

  get history(): HistoryState {
    return this.#history.state();
  }

  /**
   * Keeps one user intent. `plan` reads the library and says what is to change, while no other edit runs; an empty plan
   * changes nothing. Resolves when the change is on disk; rejects with DeskError and leaves everything as it was.
   */
  edit<T>(label: string, plan: () => Promise<{ changes: Change[]; value: T }>): Promise<T> {
    return this.#alone(async () => {
      const { changes, value } = await plan();
      if (changes.length > 0) {
        const transaction = { label, at: this.now(), changes };
        await this.#keep(transaction, () => this.#history.add(transaction));
      }
      return value;
    });
  }

  /** Undoes or redoes the newest step; null when there is none. */
  step(direction: 'undo' | 'redo'): Promise<{ label: string } | null> {
    return this.#alone(async () => {
      const transaction = this.#history.peek(direction, this.now());
      if (!transaction) return null;
      await this.#keep(transaction, () => this.#history.step(direction));
      return { label: transaction.label };
    });
  }

  /** Resolves when every edit asked for so far is kept or refused. */
  settled(): Promise<void> {
    return this.#alone(async () => undefined);
  }

  /** The article with its text, facts and annotations. Throws DeskError `not-found`. */
  async article(id: string): Promise<ArticleDocument> {
    const document = await this.store.article(id);
    if (!document) throw new DeskError('not-found', 'This article is no longer in the library.');
    return document;
  }

  /** Waits for edits under way, then closes the library. */
  close(): Promise<void> {
    return this.#alone(() => this.store.close());
  }

  #alone<T>(work: () => Promise<T>): Promise<T> {
    const result = this.#queue.then(work);
    this.#queue = result.catch(() => undefined);
    return result;
  }

  async #keep(transaction: Transaction, noteInHistory: () => void): Promise<void> {
    const { access } = this.store;
    if (access.mode === 'read-only') {
      throw new DeskError('read-only', `This library is open for reading only: ${access.reason} Nothing was changed.`);
    }
    const revision = await this.store.commit(transaction);
    this.#savedAt = transaction.at;
    noteInHistory();
    this.publish('library:changed', { revision, at: transaction.at, records: this.#pushes(transaction), history: this.history });
  }

  #pushes(transaction: Transaction): RecordPush[] {
    const records: RecordPush[] = [];
    const touched = new Set<string>();
    for (const { kind, id, before, after } of transaction.changes) {
      switch (kind) {
        case 'text':
          break;
        case 'article':
          touched.add(id);
          break;
        case 'fact': {
          const articleId = (after ?? before)?.articleId ?? '';
          touched.add(articleId);
          records.push({ kind, id, articleId, record: after });
          break;
        }
        case 'annotation': {
          const articleId = (after ?? before)?.articleId ?? '';
          touched.add(articleId);
          records.push({ kind, id, articleId, record: after });
          break;
        }
        case 'note':
          records.push({ kind, id, record: after });
          break;
        case 'actor':
          records.push({ kind, id, record: after });
          break;
        case 'briefing':
          records.push({ kind, id, record: after });
          break;
      }
    }
    const summaries = this.store.catalogue().articles.filter(({ id }) => touched.has(id));
    const articles = [...touched].map((id): RecordPush => ({ kind: 'article', id, record: summaries.find((summary) => summary.id === id) ?? null }));
    return [...articles, ...records];
  }
}
