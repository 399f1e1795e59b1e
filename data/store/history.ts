import type { RecordKind, RecordOf } from '../model/library.ts';
import type { Disk } from './disk.ts';
import { documentOf, recordKey, recordsIn, type Content, type Edit } from './edits.ts';
import { readJournal } from './journal.ts';

/** One change of a record, as the journal tells it. */
export interface PastChange {
  revision: number;
  at: string;
  label: string;
  kind: RecordKind;
  before: RecordOf<RecordKind> | null;
  after: RecordOf<RecordKind> | null;
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

/** What became of a record, oldest change first, as far back as the journal is kept. */
export async function readHistory(disk: Disk, id: string): Promise<PastChange[]> {
  const changes: PastChange[] = [];
  for (const segment of await readJournal(disk, 0)) {
    const latest = new Map<RecordKind, RecordOf<RecordKind> | null>();
    for (const { revision, at, label, edits } of segment.entries) {
      for (const edit of edits) {
        if (edit.id !== id) continue;
        const { kind, after } = edit;
        changes.push({ revision, at, label, kind, before: edit.before ?? latest.get(kind) ?? null, after });
        latest.set(kind, after);
      }
    }
  }
  return changes;
}
