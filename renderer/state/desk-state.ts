import type { Access, ImportReading, LockedLibrary, OpenFinding } from '../../data/contract/contract.ts';
import type { Actor, ActorName } from '../../data/model/actor.ts';
import type { Backup, CheckReport, LibrarySizes, RecentChanges, RecordHistory, RecordName } from '../../data/contract/library-view.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Briefing } from '../../data/model/briefing.ts';
import type { Fact, FactFields } from '../../data/model/fact.ts';
import type { ArticleDocument, ArticleSummary, BriefingSummary } from '../../data/model/library.ts';
import type { Note } from '../../data/model/note.ts';
import { defaultSettings } from '../../data/model/settings-defaults.ts';
import type { Route, Settings } from '../../data/model/settings.ts';
import type { Span } from '../../data/model/target.ts';

/** The record the user is working on in an article: shown marked in the text and in the shelf. */
export type Focus = { kind: 'fact' | 'annotation'; id: string };

export interface JobState {
  jobId: string;
  label: string;
  done: number;
  total: number | null;
  canCancel: boolean;
}

/** A short word about something that happened; `action` is offered beside it. Errors stay until dismissed. */
export interface Toast {
  id: number;
  tone: 'good' | 'error';
  text: string;
  action: { label: string; do: 'undo' } | { label: string; do: 'reveal'; path: string } | null;
}

export type LibrarySection = 'overview' | 'backups' | 'check' | 'recent' | 'protection';

/** What is known of the library as a whole; null is not asked for yet. */
export interface LibraryPanel {
  backups: readonly Backup[] | null;
  sizes: LibrarySizes | null;
  report: CheckReport | null;
  recent: RecentChanges | null;
  /** What is being done, under the id of its job. */
  work: { what: 'backing-up' | 'restoring' | 'checking' | 'repairing'; jobId: string } | null;
  /** What came of the last thing that was done. */
  outcome: { tone: 'good' | 'error'; text: string } | null;
}

export type Dialog =
  | { kind: 'import'; reading: ImportReading }
  | { kind: 'palette' }
  | { kind: 'keys' }
  | { kind: 'export'; briefingId: string }
  | { kind: 'article'; id: string }
  | { kind: 'library'; section: LibrarySection }
  | { kind: 'history'; record: RecordName; title: string; back: boolean }
  /** Actors to make one; more can be added. */
  | { kind: 'merge-actors'; names: readonly ActorName[] }
  | { kind: 'split-actor'; of: ActorName }
  | { kind: 'name-actor'; of: ActorName; as: 'rename' | 'alias' }
  | { kind: 'fact'; articleId: string; factId: string | null; span: Span; fields: FactFields };

/** The records that stand on passages, by the name of their table. */
export interface Passages {
  facts: Fact;
  annotations: Annotation;
}

/** All that the window shows. Replaced whole, never changed in place; elements get the parts they need as properties. */
export interface DeskState {
  phase: 'loading' | 'ready' | 'locked' | 'failed';
  failure: string;
  /** What is known of a locked library; null while it is open. */
  lock: Pick<LockedLibrary, 'why' | 'formClosed' | 'workStopped'> | null;
  /** True while what was typed is kept and the library closes: nothing more can be typed. */
  locking: boolean;
  isProtected: boolean;
  /** Why the last passphrase was not taken; null before the first try. */
  protectionFailure: string | null;
  /** The job that encrypts the library or takes the encryption off. */
  protectionJob: string | null;
  folder: string;
  access: Access;
  findings: readonly OpenFinding[];
  revision: number;
  savedAt: string | null;
  saving: number;
  saveFailure: string | null;
  articles: ReadonlyMap<string, ArticleSummary>;
  briefings: ReadonlyMap<string, BriefingSummary>;
  notes: ReadonlyMap<string, Note>;
  /** What the analyst decided about who is who. */
  actors: ReadonlyMap<string, Actor>;
  settings: Settings;
  route: Route;
  back: readonly Route[];
  forward: readonly Route[];
  /** Articles and briefings opened so far, whole. */
  documents: ReadonlyMap<string, ArticleDocument>;
  openBriefings: ReadonlyMap<string, Briefing>;
  /** All facts but the rejected, and all annotations, of the library; null until a view needs them. */
  facts: ReadonlyMap<string, Fact> | null;
  annotations: ReadonlyMap<string, Annotation> | null;
  /** What has come of them so far while they are being loaded: kept up to date, but not shown. */
  arriving: { readonly [K in keyof Passages]: ReadonlyMap<string, Passages[K]> | null };
  focus: Focus | null;
  /** A passage that the reader should bring into view; the number grows with each request. */
  goal: { articleId: string; span: Span; request: number } | null;
  /** The annotation whose note is to be typed at once. */
  editing: string | null;
  jobs: ReadonlyMap<string, JobState>;
  toasts: readonly Toast[];
  dialog: Dialog | null;
  library: LibraryPanel;
  /** The history of the record that the history dialog shows; null while it is being read. */
  past: RecordHistory | null;
}

export const initialState: DeskState = {
  phase: 'loading',
  failure: '',
  lock: null,
  locking: false,
  isProtected: false,
  protectionFailure: null,
  protectionJob: null,
  folder: '',
  access: { mode: 'read-write' },
  findings: [],
  revision: 0,
  savedAt: null,
  saving: 0,
  saveFailure: null,
  articles: new Map(),
  briefings: new Map(),
  notes: new Map(),
  actors: new Map(),
  settings: defaultSettings,
  route: { view: 'briefings' },
  back: [],
  forward: [],
  documents: new Map(),
  openBriefings: new Map(),
  facts: null,
  annotations: null,
  arriving: { facts: null, annotations: null },
  focus: null,
  goal: null,
  editing: null,
  jobs: new Map(),
  toasts: [],
  dialog: null,
  library: { backups: null, sizes: null, report: null, recent: null, work: null, outcome: null },
  past: null,
};

const lists = new WeakMap<ReadonlyMap<string, unknown>, readonly unknown[]>();

/** The values of a map as an array that is the same as long as the map is. */
export function list<V>(map: ReadonlyMap<string, V> | null): readonly V[] {
  if (map === null) return [];
  let values = lists.get(map) as readonly V[] | undefined;
  if (!values) lists.set(map, (values = [...map.values()]));
  return values;
}
