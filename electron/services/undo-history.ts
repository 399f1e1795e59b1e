import type { Change, Transaction } from '../../data/model/library.ts';

/** Edits of the same records under the same label, closer together than this, are undone in one step. */
const COALESCE_MS = 30_000;

/** So many steps can be taken back. */
const LIMIT = 100;

/** One step: the revisions of its edits, oldest first. What they changed is in the journal. */
export interface Step {
  label: string;
  at: string;
  revisions: readonly number[];
  touched: readonly Touch[];
  batch: string | undefined;
}

/** What undo has to know of an edit, an undo or a redo that was kept: not what was in it. */
export type Noted = Pick<Kept, 'label' | 'at' | 'step' | 'of' | 'batch' | 'revision'> & { touched: readonly Touch[] };

interface Touch {
  key: string;
  /** An edit of a record that was there before and is there after: typing, not deciding. */
  isEdit: boolean;
}

/** An edit as the journal numbers it. */
export type Kept = Transaction & { revision: number };

/** The steps that can be undone and redone, in order. It knows which edits they are, not what was in them. */
export class UndoHistory {
  #past: Step[] = [];
  #future: Step[] = [];

  /** @param entries what the journal tells, oldest first */
  constructor(entries: readonly Noted[] = []) {
    for (const entry of entries) this.note(entry);
  }

  /** Takes in an edit, an undo or a redo that has been kept. After an edit, what could be redone before no longer can. */
  note(kept: Noted): void {
    if (kept.step === 'aside') return;
    if (kept.step === undefined) this.#add(kept);
    else if (kept.step === 'undo') move(this.#past, this.#future, kept.of);
    else move(this.#future, this.#past, kept.of);
  }

  /** The step that undoing, or redoing, would take now; null when there is none. */
  next(direction: 'undo' | 'redo'): Step | null {
    return (direction === 'undo' ? this.#past : this.#future).at(-1) ?? null;
  }

  /** Passes over the next step: it cannot be taken any more. */
  drop(direction: 'undo' | 'redo'): void {
    (direction === 'undo' ? this.#past : this.#future).pop();
  }

  #add({ revision, label, at, touched, batch }: Noted): void {
    this.#future = [];
    const step: Step = { label, at, revisions: [revision], touched, batch };
    const last = this.#past.at(-1);
    if (last && continues(last, step)) this.#past[this.#past.length - 1] = { ...step, revisions: [...last.revisions, revision] };
    else this.#past.push(step);
    if (this.#past.length > LIMIT) this.#past.shift();
  }
}

/** What undo has to know of an edit. */
export function noted({ changes, ...kept }: Kept): Noted {
  return { ...kept, touched: changes.map(({ kind, id, before, after }) => ({ key: `${kind} ${id}`, isEdit: before !== null && after !== null })) };
}

/**
 * Moves the step that ends with a revision, or the piece with that revision of a step that was kept in pieces; steps above it had been
 * passed over. One that lies too far back is not known here.
 */
function move(from: Step[], to: Step[], of = 0): void {
  const at = from.findLastIndex(({ revisions, batch }) => (batch === undefined ? revisions.at(-1) === of : revisions.includes(of)));
  const [step] = at < 0 ? [] : from.splice(at);
  if (step === undefined) return;
  if (step.batch === undefined) return void to.push(step);
  const left = step.revisions.filter((revision) => revision !== of);
  if (left.length > 0) from.push({ ...step, revisions: left });
  const begun = to.at(-1)?.batch === step.batch ? (to.pop()?.revisions ?? []) : [];
  to.push({ ...step, revisions: [...begun, of].sort((a, b) => a - b) });
}

/** True for the next piece of one intent, and for a further edit of just the same existing records: typing, not deciding. */
function continues(last: Step, next: Step): boolean {
  if (next.batch !== undefined) return last.batch === next.batch;
  return (
    areClose(last, next) &&
    next.touched.length === last.touched.length &&
    next.touched.every(({ key, isEdit }, index) => isEdit && last.touched[index]?.key === key)
  );
}

/** True for edits under one label in quick succession. */
export function areClose(earlier: { label: string; at: string }, later: { label: string; at: string }): boolean {
  return later.label === earlier.label && Date.parse(later.at) - Date.parse(earlier.at) < COALESCE_MS;
}

/** What a step changed in all, from the edits that it is made of, oldest first. */
export function changesOf(edits: readonly Kept[]): Change[] {
  const changes = new Map<string, Change>();
  for (const change of edits.flatMap((edit) => edit.changes)) {
    const key = `${change.kind} ${change.id}`;
    const earlier = changes.get(key);
    changes.set(key, earlier ? ({ ...change, before: earlier.before } as Change) : change);
  }
  return [...changes.values()];
}

/** The changes that take changes back. */
export function inverse(changes: readonly Change[]): Change[] {
  return changes.map((change) => ({ ...change, before: change.after, after: change.before }) as Change).reverse();
}
