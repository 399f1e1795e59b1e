import { DeskError } from '../../data/contract/errors.ts';
import type { OpenFinding, RecordPush } from '../../data/contract/contract.ts';
import type { ArticleDocument, Change, Transaction } from '../../data/model/library.ts';
import type { PastEntry } from '../../data/store/history.ts';
import type { LibraryStore } from '../../data/store/store.ts';
import type { Now } from '../../data/model/id.ts';
import type { Publish } from './desk.ts';
import type { Job } from './jobs.ts';
import { onRecordsNow } from './record-now.ts';
import { changesOf, inverse, noted, UndoHistory, type Noted, type Step } from './undo-history.ts';

/** So many entries of the journal are read for what can be undone, at first need. */
const READ_BACK = 300;

/** Runs what takes long under a label, so that the window shows how far it is and can cancel it. */
export type InJob = (label: string, work: (job: Job) => Promise<void>) => Promise<void>;

/** One open library: every edit goes through here, one after the other, is kept, told to the window and can be undone. */
export class LibrarySession {
  /** Null until something is to be undone: the journal tells what was edited before, in this session too. */
  #history: UndoHistory | null = null;
  #queue: Promise<unknown> = Promise.resolve();
  #savedAt: string | null = null;

  constructor(
    readonly store: LibraryStore,
    private readonly now: Now,
    private readonly publish: Publish,
    /** What the user should know about the opening beyond what the store found. */
    private readonly notices: readonly OpenFinding[] = [],
    /** The name to write beside edits; empty for none. */
    private readonly name: () => string = () => '',
  ) {}

  get findings(): OpenFinding[] {
    return [...this.notices, ...this.store.findings];
  }

  get savedAt(): string | null {
    return this.#savedAt;
  }

  /**
   * Keeps one user intent. `plan` reads the library and says what is to change, while no other edit runs; an empty plan
   * changes nothing. Resolves when the change is on disk; rejects with DeskError and leaves everything as it was.
   */
  edit<T>(label: string, plan: () => Promise<{ changes: Change[]; value: T }>, more: Pick<Transaction, 'batch' | 'step'> = {}): Promise<T> {
    return this.#alone(async () => {
      const { changes, value } = await plan();
      if (changes.length > 0) {
        await this.#keep({ label, at: this.now(), changes, ...more });
      }
      return value;
    });
  }

  /** Leaves a word in the history about what was done to the library as a whole, if it can be written: nothing to undo. */
  note(label: string): Promise<void> {
    return this.#alone(() => this.#keep({ label, at: this.now(), changes: [], step: 'aside' }).catch(() => undefined));
  }

  /**
   * Undoes or redoes the newest step, of this session or one before; null when there is none. Rejects with DeskError `invalid-input`
   * when what the step left has been changed since by something else: the step is then passed over.
   * @param inJob runs a step that was kept in more than one piece; DeskError `cancelled` when it is cancelled: undo goes on from there
   */
  step(direction: 'undo' | 'redo', inJob: InJob): Promise<{ label: string } | null> {
    return this.#alone(async () => {
      this.#history ??= new UndoHistory(await this.#readBack());
      const step = this.#history.next(direction);
      if (step === null) return null;
      const { label } = step;
      if (piecesIn(step) === 1) await this.#take(step, direction, null);
      else await inJob(`${direction === 'undo' ? 'Undoing' : 'Redoing'} “${label}”`, (job) => this.#take(step, direction, job));
      return { label };
    });
  }

  async #take(step: Step, direction: 'undo' | 'redo', job: Job | null): Promise<void> {
    const { label, batch } = step;
    const batched = batch === undefined ? {} : { batch };
    const pieces = piecesIn(step);
    let taken = 0;
    for await (const edits of this.#piecesOf(step, direction)) {
      if (job?.signal.aborted === true) throw stopped(step, direction, taken);
      job?.report(taken, pieces);
      const made = changesOf(edits);
      const changes = await onRecordsNow(this.store, direction === 'undo' ? inverse(made) : made);
      if (changes === null) throw this.#passOver(step, direction, taken, 'What it left has been changed since in another way.');
      await this.#keep({ label, at: this.now(), changes, step: direction, of: edits.at(-1)?.revision ?? 0, ...batched });
      taken += 1;
    }
    if (taken < pieces) throw this.#passOver(step, direction, taken, 'The history that tells it can no longer be read.');
  }

  #passOver({ label }: Step, direction: 'undo' | 'redo', taken: number, why: string): DeskError {
    this.#history?.drop(direction);
    const done = direction === 'undo' ? 'undone' : 'done again';
    if (taken > 0) return new DeskError('invalid-input', `“${label}” is ${done} in part. ${why} The rest was not changed.`);
    return new DeskError('invalid-input', `“${label}” cannot be ${done}. ${why} Nothing was changed.`);
  }

  /** What the journal tells of the newest edits, oldest first. */
  async #readBack(): Promise<Noted[]> {
    const entries: Noted[] = [];
    for await (const entry of this.store.past()) {
      // Never a part of what is one step, however many pieces it has.
      const isPiece = entry.batch !== undefined && entry.batch === entries.at(-1)?.batch;
      if (entries.length >= READ_BACK && !isPiece) break;
      entries.push(noted(entry));
    }
    return entries.reverse();
  }

  /**
   * The edits of a step, oldest first: all at once or, of a step that was kept in pieces, piece by piece, as they can be taken. None when
   * the journal no longer tells all of them.
   */
  async *#piecesOf({ revisions, batch }: Step, direction: 'undo' | 'redo'): AsyncGenerator<PastEntry[]> {
    const edits: PastEntry[] = [];
    for await (const entry of this.store.past({ newest: revisions.at(-1) })) {
      const isWanted = revisions.includes(entry.revision);
      if (isWanted && batch !== undefined && direction === 'undo') yield [entry];
      else if (isWanted) edits.unshift(entry);
      if (entry.revision <= (revisions[0] ?? 0)) break;
    }
    if (batch !== undefined) yield* edits.map((entry) => [entry]);
    else if (edits.length === revisions.length) yield edits;
  }

  /** Resolves when every edit asked for so far is kept or refused. */
  settled(): Promise<void> {
    return this.#alone(async () => undefined);
  }

  /** Reads records of several documents as they stand at one revision: what is edited meanwhile is read again. */
  async read<T>(work: (store: LibraryStore) => Promise<T>): Promise<T> {
    for (;;) {
      const { revision } = this.store;
      const records = await work(this.store);
      if (this.store.revision === revision) return records;
    }
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

  async #keep(edit: Transaction): Promise<void> {
    const { access } = this.store;
    if (access.mode === 'read-only') {
      throw new DeskError('read-only', `This library is open for reading only: ${access.reason} Nothing was changed.`);
    }
    const by = this.name().trim();
    const transaction = by === '' ? edit : { ...edit, by };
    const revision = await this.store.commit(transaction);
    this.#savedAt = transaction.at;
    this.#history?.note(noted({ ...transaction, revision }));
    this.publish('library:changed', { revision, at: transaction.at, records: this.#pushes(transaction) });
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

/** A step that was kept in pieces is taken in the same. */
function piecesIn({ revisions, batch }: Step): number {
  return batch === undefined ? 1 : revisions.length;
}

/** What was taken so far stays so, and the history knows it: undo and redo go on from there. */
function stopped({ label }: Step, direction: 'undo' | 'redo', taken: number): DeskError {
  if (taken === 0) return new DeskError('cancelled', 'Cancelled. Nothing was changed.');
  const [done, again, back] = direction === 'undo' ? ['undone', 'Undo', 'redo'] : ['done again', 'Redo', 'undo'];
  return new DeskError('cancelled', `Cancelled: “${label}” is ${done} in part. ${again} goes on with the rest, ${back} goes back.`);
}
