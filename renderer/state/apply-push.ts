import type { Pushes, RecordPush } from '../../data/contract/contract.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import { changedTable } from './changed-table.ts';
import type { DeskState, Passages } from './desk-state.ts';

/** The state after a push, or null when pushes were missed and the library must be loaded again. */
export function applyPush(state: DeskState, push: Pushes['library:changed']): Partial<DeskState> | null {
  if (push.revision <= state.revision) return {};
  if (push.revision !== state.revision + 1) return null;
  const changes: Changes = {
    articles: new Map(),
    briefings: new Map(),
    notes: new Map(),
    actors: new Map(),
    documents: new Map(),
    openBriefings: new Map(),
    facts: new Map(),
    annotations: new Map(),
  };
  for (const record of push.records) note(changes, record, state);
  const passages = (tables: PassageTables): PassageTables => ({
    facts: tables.facts && changedTable(tables.facts, changes.facts),
    annotations: tables.annotations && changedTable(tables.annotations, changes.annotations),
  });
  return {
    articles: changedTable(state.articles, changes.articles),
    briefings: changedTable(state.briefings, changes.briefings),
    notes: changedTable(state.notes, changes.notes),
    actors: changedTable(state.actors, changes.actors),
    documents: changedTable(state.documents, changes.documents),
    openBriefings: changedTable(state.openBriefings, changes.openBriefings),
    ...passages(state),
    arriving: passages(state.arriving),
    revision: push.revision,
    savedAt: push.at,
  };
}

type PassageTables = { readonly [K in keyof Passages]: ReadonlyMap<string, Passages[K]> | null };
type WholeTables = Pick<DeskState, 'articles' | 'briefings' | 'notes' | 'actors' | 'documents' | 'openBriefings'>;
/** What a push changes of each table; null is gone. */
type Changes = { [K in keyof WholeTables]: WholeTables[K] extends ReadonlyMap<infer I, infer V> ? Map<I, V | null> : never } & {
  [K in keyof Passages]: Map<string, Passages[K] | null>;
};

function note(changes: Changes, push: RecordPush, state: DeskState): void {
  switch (push.kind) {
    case 'article': {
      const article = push.record;
      changes.articles.set(push.id, article);
      if (article === null) changes.documents.set(push.id, null);
      else inDocument(changes, state, push.id, (document) => ({ ...document, article }));
      break;
    }
    case 'fact':
      changes.facts.set(push.id, push.record?.status === 'rejected' ? null : push.record);
      inDocument(changes, state, push.articleId, (document) => ({ ...document, facts: replaced(document.facts, push.id, push.record) }));
      break;
    case 'annotation':
      changes.annotations.set(push.id, push.record);
      inDocument(changes, state, push.articleId, (document) => ({ ...document, annotations: replaced(document.annotations, push.id, push.record) }));
      break;
    case 'note':
      changes.notes.set(push.id, push.record);
      break;
    case 'actor':
      changes.actors.set(push.id, push.record);
      break;
    case 'briefing':
      changes.briefings.set(push.id, push.record);
      if (state.openBriefings.has(push.id)) changes.openBriefings.set(push.id, push.record);
      break;
  }
}

/** Changes an open document, as it is after the changes so far. */
function inDocument({ documents }: Changes, state: DeskState, id: string, change: (document: ArticleDocument) => ArticleDocument): void {
  const document = documents.has(id) ? documents.get(id) : state.documents.get(id);
  if (document) documents.set(id, change(document));
}

function replaced<R extends { id: string }>(list: readonly R[], id: string, record: R | null): R[] {
  const index = list.findIndex((candidate) => candidate.id === id);
  if (record === null) return list.filter((candidate) => candidate.id !== id);
  if (index < 0) return [...list, record];
  return list.with(index, record);
}
