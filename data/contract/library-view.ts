import type { RecordOf } from '../model/library.ts';

/** A dated generation of a whole library. */
export interface Backup {
  /** The instant it was made, as its folder's name: `2026-11-23T12-05-09-000Z`. */
  name: string;
  at: string;
  reason: 'hourly' | 'by-hand' | 'before-restore' | 'before-update';
}

/** What a library takes on disk, in bytes. Bytes that have several names are counted once. */
export interface LibrarySizes {
  /** The whole folder, backups included. */
  total: number;
  /** What only the backups hold. */
  backups: number;
  /** By name: all that a backup holds, and what goes with it because nothing else holds it. */
  byBackup: Record<string, { bytes: number; own: number; articles: number }>;
}

/** Something that is not as the store leaves it. */
export interface CheckFinding {
  file: string;
  problem: string;
  /** True when a repair was asked for and the problem is gone. */
  repaired: boolean;
}

export interface CheckReport {
  findings: CheckFinding[];
  /** What leads nowhere: a citation of an article that is gone, a fact whose words are no longer in the text. */
  problems: string[];
  articles: number;
  facts: number;
  annotations: number;
  briefings: number;
}

/** What a history is kept of: a text never changes, so it has none of its own. */
export const historyKinds = ['article', 'fact', 'annotation', 'note', 'actor', 'briefing'] as const;
export type HistoryKind = (typeof historyKinds)[number];

export interface RecordName {
  kind: HistoryKind;
  id: string;
}

/** One step in the life of a record: an edit, or several that undo takes back as one. */
export interface PastStep {
  /** Of the newest edit in it, and of the oldest. */
  revision: number;
  first: number;
  at: string;
  label: string;
  /** The name that whoever made it had given; null when none was. */
  by: string | null;
  step: 'edit' | 'undo' | 'redo' | 'aside';
}

export interface RecordStep<K extends HistoryKind = HistoryKind> extends PastStep {
  before: RecordOf<K> | null;
  after: RecordOf<K> | null;
}

/** A step of the library: which records it touched, the first few by name. */
export interface LibraryStep extends PastStep {
  records: (RecordName & { title: string; change: 'made' | 'edited' | 'removed' })[];
  /** How many records of each kind, texts left out. */
  counts: Partial<Record<HistoryKind, number>>;
}

export interface RecordHistory {
  /** Newest first. */
  steps: RecordStep[];
  /** The revision to ask on from, or null when the journal tells no more. */
  next: number | null;
}

export interface RecentChanges {
  steps: LibraryStep[];
  next: number | null;
}
