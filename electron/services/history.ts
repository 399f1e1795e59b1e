import { isDeepStrictEqual } from 'node:util';
import { nameKey, namesOf } from '../../data/actors/name-key.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { historyKinds, type HistoryKind, type LibraryStep, type PastStep, type RecordStep } from '../../data/contract/library-view.ts';
import type { Actor } from '../../data/model/actor.ts';
import type { Change, RecordKind, RecordOf } from '../../data/model/library.ts';
import type { PastEntry } from '../../data/store/history.ts';
import type { Desk, Handlers } from './desk.ts';
import { articleIdOf, recordNow } from './record-now.ts';
import { titleOf } from './record-title.ts';
import { areClose } from './undo-history.ts';

/** A page of a history holds so many steps, and ends early after so many changes of records. */
const PAGE = 50;
const READ = 20_000;
const DAYS = 30;
/** So many records of a step are named. */
const NAMED = 3;
const RANKS: readonly RecordKind[] = ['briefing', 'article', 'note', 'actor', 'annotation', 'fact', 'text'];

/** What the journal tells of a record, or of the whole library, and the way back to an earlier version. */
export function historyHandlers(desk: Desk): Pick<Handlers, 'history:record' | 'history:recent' | 'history:bring-back'> {
  const past = (from: number | null, mentioned = ''): AsyncIterable<PastEntry> => desk.session().store.past({ newest: from ?? undefined, mentioned });

  return {
    'history:record': async ({ kind, id, from }) => {
      const steps: RecordStep[] = [];
      for await (const entry of past(from, id)) {
        for (const change of entry.changes.toReversed()) {
          if (change.kind !== kind || change.id !== id) continue;
          const last = steps.at(-1);
          const { before, after } = change as Pick<RecordStep, 'before' | 'after'>;
          if (last && isTyping(entry, last) && before !== null) steps[steps.length - 1] = { ...last, first: entry.revision, before };
          else if (steps.length === PAGE) return { steps, next: entry.revision };
          else steps.push({ ...stepOf(entry), before, after });
        }
      }
      return { steps, next: null };
    },

    'history:recent': async ({ from }) => {
      const steps: LibraryStep[] = [];
      const oldest = Date.parse(desk.now()) - DAYS * 86_400_000;
      let read = 0;
      for await (const entry of past(from)) {
        if (Date.parse(entry.at) < oldest) break;
        const last = steps.at(-1);
        const joins = last !== undefined && belongsTo(entry, last);
        read += entry.changes.length;
        // A long import is one step, however much is to be read for it.
        if (!joins && steps.length > 0 && (read > READ || steps.length === PAGE)) return { steps, next: entry.revision };
        if (joins) steps[steps.length - 1] = { ...withRecords(last, entry.changes), first: entry.revision };
        else steps.push(withRecords({ ...stepOf(entry), records: [], counts: {} }, entry.changes));
      }
      return { steps, next: null };
    },

    'history:bring-back': ({ kind, id, revision, version }) =>
      desk.session().edit('Bring back an earlier version', async () => {
        const entry = await entryAt(past(revision, id), revision);
        const told = entry?.changes.find((change) => change.kind === kind && change.id === id)?.[version] ?? null;
        if (!entry || told === null) throw new DeskError('not-found', 'This version can no longer be read. Nothing was changed.');
        const changes = await changesFor(desk, entry, version, kind, told);
        return { changes, value: { changed: changes.length > 0 } };
      }),
  };
}

async function entryAt(entries: AsyncIterable<PastEntry>, revision: number): Promise<PastEntry | null> {
  for await (const entry of entries) return entry.revision === revision ? entry : null;
  return null;
}

/** What makes a record again what it was; nothing when it is so already. */
async function changesFor(desk: Desk, entry: PastEntry, version: 'before' | 'after', kind: HistoryKind, told: RecordOf<RecordKind>): Promise<Change[]> {
  const { store } = desk.session();
  const articleId = articleIdOf(told);
  if (articleId !== '' && (await store.article(articleId)) === null) {
    throw new DeskError('not-found', 'The article it belongs to is no longer in the library. Bring the article back first. Nothing was changed.');
  }
  const before = await recordNow(store, kind, told.id, articleId);
  if (kind === 'article' && before === null) return wholeArticle(entry, version, told.id);
  const after = await fitting(desk, told, before);
  if ('aliases' in after) refuseTaken(after, store.catalogue().actors);
  return isDeepStrictEqual(undated(before), undated(after)) ? [] : [{ kind, id: told.id, before, after } as Change];
}

/** No two actors share a name. */
function refuseTaken(actor: Actor, actors: readonly Actor[]): void {
  const names = new Set(namesOf(actor).map(nameKey));
  const taken = actors.filter(({ id }) => id !== actor.id).flatMap(namesOf).find((name) => names.has(nameKey(name)));
  if (taken) throw new DeskError('invalid-input', `“${taken.name}” is a name of another actor now, so this version cannot come back. Nothing was changed.`);
}

/** A removed article with all that was removed with it. */
function wholeArticle(entry: PastEntry, version: 'before' | 'after', id: string): Change[] {
  const parts = entry.changes.filter((change) => change[version] !== null && (change.id === id || articleIdOf(change[version]) === id));
  if (!parts.some(({ kind }) => kind === 'text')) {
    throw new DeskError('not-found', 'The article is no longer in the library, and this version is without its text. Bring back the version from its removal. Nothing was changed.');
  }
  // What was removed was removed from the end.
  const inOrder = version === 'before' ? parts.reverse() : parts;
  return inOrder.map((change) => ({ kind: change.kind, id: change.id, before: null, after: change[version] }) as Change);
}

/** An earlier version as it fits into the library of now: dated now, still read, and denying nothing that is gone. */
async function fitting(desk: Desk, told: RecordOf<RecordKind>, before: RecordOf<RecordKind> | null): Promise<RecordOf<RecordKind>> {
  if ('readAt' in told && before !== null && 'readAt' in before) return { ...told, readAt: before.readAt };
  if (!('updatedAt' in told)) return told;
  const dated = { ...told, updatedAt: desk.now() };
  if (!('attribution' in dated) || !dated.attribution?.denies) return dated;
  const { denies } = dated.attribution;
  const isThere = (await desk.session().store.facts()).some(({ id }) => id === denies);
  return isThere ? dated : { ...dated, attribution: { ...dated.attribution, denies: null } };
}

function undated(record: RecordOf<RecordKind> | null): unknown {
  return record !== null && 'updatedAt' in record ? { ...record, updatedAt: '' } : record;
}

function stepOf({ revision, at, label, by, step }: PastEntry): PastStep {
  return { revision, first: revision, at, label, by: by ?? null, step: step ?? 'edit' };
}

/** True when an older entry belongs to the step that begins with a newer one: typing is one step, as it is to undo. */
function isTyping(older: PastEntry, step: RecordStep): boolean {
  return belongsTo(older, step) && step.before !== null && step.after !== null;
}

/** Of one label, by the same hand, in quick succession. */
function belongsTo(older: PastEntry, step: PastStep): boolean {
  return step.step === (older.step ?? 'edit') && step.by === (older.by ?? null) && areClose(older, step);
}

function withRecords(step: LibraryStep, changes: readonly Change[]): LibraryStep {
  const counts = { ...step.counts };
  const records = [...step.records];
  // An article is named before what hangs on it.
  for (const { kind, id, before, after } of changes.toSorted((a, b) => RANKS.indexOf(a.kind) - RANKS.indexOf(b.kind))) {
    if (!isTold(kind) || records.some((record) => record.kind === kind && record.id === id)) continue;
    counts[kind] = (counts[kind] ?? 0) + 1;
    const record = after ?? before;
    if (record === null || records.length === NAMED) continue;
    records.push({ kind, id, title: titleOf(record), change: before === null ? 'made' : after === null ? 'removed' : 'edited' });
  }
  return { ...step, records, counts };
}

function isTold(kind: RecordKind): kind is HistoryKind {
  return historyKinds.some((told) => told === kind);
}
