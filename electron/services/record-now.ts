import { isDeepStrictEqual } from 'node:util';
import type { Change, RecordKind, RecordOf } from '../../data/model/library.ts';
import type { LibraryStore } from '../../data/store/store.ts';

/** A record as the library holds it now; null when it holds none. `articleId` is that of a fact or an annotation. */
export async function recordNow(store: LibraryStore, kind: RecordKind, id: string, articleId: string): Promise<RecordOf<RecordKind> | null> {
  const byId = <R extends { id: string }>(records: readonly R[] | undefined): R | null => records?.find((record) => record.id === id) ?? null;
  switch (kind) {
    case 'article':
      return (await store.article(id))?.article ?? null;
    case 'text': {
      const text = (await store.article(id))?.text;
      return text === undefined ? null : { id, text };
    }
    case 'fact':
      return byId((await store.article(articleId))?.facts);
    case 'annotation':
      return byId((await store.article(articleId))?.annotations);
    case 'note':
      return byId(store.catalogue().notes);
    case 'actor':
      return byId(store.catalogue().actors);
    case 'briefing':
      return store.briefing(id);
  }
}

/** The article that a fact or an annotation belongs to; empty for other records. */
export function articleIdOf(record: RecordOf<RecordKind> | null): string {
  return record !== null && 'articleId' in record ? record.articleId : '';
}

/**
 * Changes of before as they apply to the records of now; null when one of these is no longer what they say. When an article was read is
 * no part of what was changed in it, and stays as it is.
 */
export async function onRecordsNow(store: LibraryStore, changes: readonly Change[]): Promise<Change[] | null> {
  const present: Change[] = [];
  for (const change of changes) {
    const { kind, id, before, after } = change;
    const now = await recordNow(store, kind, id, articleIdOf(before ?? after));
    if (kind === 'article' && before !== null && now !== null && 'readAt' in now) {
      if (!isDeepStrictEqual({ ...now, readAt: before.readAt }, before)) return null;
      present.push({ kind, id, before: now, after: after && { ...after, readAt: now.readAt } });
    } else if (isDeepStrictEqual(now, before)) present.push(change);
    else return null;
  }
  return present;
}
