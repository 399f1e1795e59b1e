import type { HistoryState } from '../../data/contract/contract.ts';
import type { Change, Transaction } from '../../data/model/library.ts';

/** Edits of the same records under the same label, closer together than this, are undone in one step. */
const COALESCE_MS = 30_000;

/** The transactions of this session, to be undone and redone in order. */
export class UndoHistory {
  #past: Transaction[] = [];
  #future: Transaction[] = [];

  state(): HistoryState {
    return { undo: this.#past.at(-1)?.label ?? null, redo: this.#future.at(-1)?.label ?? null };
  }

  /** Notes a transaction that has been kept. What could be redone before can no longer. */
  add(transaction: Transaction): void {
    this.#future = [];
    const last = this.#past.at(-1);
    if (last && continues(last, transaction)) this.#past[this.#past.length - 1] = join(last, transaction);
    else this.#past.push(transaction);
  }

  /** The transaction that undoing, or redoing, would commit now; null when there is none. */
  peek(direction: 'undo' | 'redo', at: string): Transaction | null {
    const transaction = (direction === 'undo' ? this.#past : this.#future).at(-1);
    if (!transaction) return null;
    return direction === 'undo' ? inverse(transaction, at) : { ...transaction, at };
  }

  /** To be called when what `peek` gave has been kept. */
  step(direction: 'undo' | 'redo'): void {
    const [from, to] = direction === 'undo' ? [this.#past, this.#future] : [this.#future, this.#past];
    const transaction = from.pop();
    if (transaction) to.push(transaction);
  }
}

function inverse(transaction: Transaction, at: string): Transaction {
  const changes = transaction.changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change);
  return { label: transaction.label, at, changes: changes.reverse() };
}

/** True for a further edit of just the same existing records: typing, not deciding. */
function continues(last: Transaction, next: Transaction): boolean {
  return (
    next.label === last.label &&
    Date.parse(next.at) - Date.parse(last.at) < COALESCE_MS &&
    next.changes.length === last.changes.length &&
    next.changes.every((change, index) => {
      const earlier = last.changes[index];
      return earlier?.kind === change.kind && earlier.id === change.id && change.before !== null && change.after !== null && earlier.after !== null;
    })
  );
}

function join(first: Transaction, second: Transaction): Transaction {
  const changes = second.changes.map((change, index) => ({ ...change, before: first.changes[index]?.before ?? null }) as Change);
  return { label: first.label, at: second.at, changes };
}
