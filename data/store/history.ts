import type { Change, RecordKind, RecordOf, Transaction } from '../model/library.ts';
import type { Disk } from './disk.ts';
import { documentOf, recordKey, recordsIn, type Content, type Edit, type Entry } from './edits.ts';
import { eachEntry, listSegments } from './journal.ts';

/** A transaction that was kept, as the journal tells it. */
export interface PastEntry extends Transaction {
  revision: number;
}

/**
 * Puts `before` into the edits of records that a journal file touches for the first time.
 * @param contents the documents as they are, by name
 * @param described the records the file has touched already
 */
export function describe(edits: readonly Edit[], contents: ReadonlyMap<string, Content | null>, described: ReadonlySet<string>): Edit[] {
  const records = new Map<string, ReturnType<typeof recordsIn>>();
  return edits.map((edit) => {
    const key = recordKey(edit.kind, edit.id);
    if (described.has(key)) return edit;
    const name = documentOf(edit);
    const inDocument = records.get(name) ?? recordsIn(contents.get(name) ?? null);
    records.set(name, inDocument);
    const before = inDocument.get(key);
    return before === undefined ? edit : ({ ...edit, before } as Edit);
  });
}

/**
 * The transactions that the journal keeps, newest first, each with its records before and after. One journal file is read at a time, so
 * whoever wants the newest only reads little.
 * @param newest the revision to begin with
 * @param mentioned only what has this id in it, for a history of one record
 */
export async function* readPast(disk: Disk, newest: number, mentioned = ''): AsyncGenerator<PastEntry> {
  let limit = newest;
  for (const number of (await listSegments(disk)).reverse()) {
    const kept: PastEntry[] = [];
    const latest = new Map<string, RecordOf<RecordKind> | null>();
    // What a later file voids was never kept.
    const newestHere = limit;
    const after = await eachEntry(disk, number, mentioned, (entry) => {
      if (entry.revision <= newestHere) kept.push(told(entry, latest));
    });
    limit = Math.min(limit, after);
    yield* kept.reverse();
  }
}

/** An entry with what each record was before: as it says itself, or as the one before it in its file left the record. */
function told({ edits, ...entry }: Entry, latest: Map<string, RecordOf<RecordKind> | null>): PastEntry {
  const changes = edits.map(({ kind, id, before, after }) => {
    const key = recordKey(kind, id);
    const known = before ?? latest.get(key) ?? null;
    latest.set(key, after);
    return { kind, id, before: known, after } as Change;
  });
  return { ...entry, changes };
}
