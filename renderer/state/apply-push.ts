import type { Pushes, RecordPush } from '../../data/contract/contract.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import type { DeskState, Passages } from './desk-state.ts';

/** The state after a push, or null when pushes were missed and the library must be loaded again. */
export function applyPush(state: DeskState, push: Pushes['library:changed']): Partial<DeskState> | null {
  if (push.revision <= state.revision) return {};
  if (push.revision !== state.revision + 1) return null;
  const next = {
    articles: new Map(state.articles),
    briefings: new Map(state.briefings),
    notes: new Map(state.notes),
    actors: new Map(state.actors),
    documents: new Map(state.documents),
    openBriefings: new Map(state.openBriefings),
    facts: state.facts && new Map(state.facts),
    annotations: state.annotations && new Map(state.annotations),
    arriving: {
      facts: state.arriving.facts && new Map(state.arriving.facts),
      annotations: state.arriving.annotations && new Map(state.arriving.annotations),
    },
  };
  for (const record of push.records) apply(next, record);
  return { ...next, revision: push.revision, savedAt: push.at };
}

type Tables = {
  [K in 'articles' | 'briefings' | 'notes' | 'actors' | 'documents' | 'openBriefings']: DeskState[K] extends ReadonlyMap<infer I, infer V> ? Map<I, V> : never;
} & PassageTables & { arriving: PassageTables };

type PassageTables = { [K in keyof Passages]: Map<string, Passages[K]> | null };

function apply(tables: Tables, push: RecordPush): void {
  switch (push.kind) {
    case 'article': {
      put(tables.articles, push.id, push.record);
      const document = tables.documents.get(push.id);
      if (document && push.record) tables.documents.set(push.id, { ...document, article: push.record });
      else tables.documents.delete(push.id);
      break;
    }
    case 'fact': {
      for (const { facts } of [tables, tables.arriving]) if (facts) put(facts, push.id, push.record?.status === 'rejected' ? null : push.record);
      inDocument(tables, push.articleId, (document) => ({ ...document, facts: replaced(document.facts, push.id, push.record) }));
      break;
    }
    case 'annotation': {
      for (const { annotations } of [tables, tables.arriving]) if (annotations) put(annotations, push.id, push.record);
      inDocument(tables, push.articleId, (document) => ({ ...document, annotations: replaced(document.annotations, push.id, push.record) }));
      break;
    }
    case 'note':
      put(tables.notes, push.id, push.record);
      break;
    case 'actor':
      put(tables.actors, push.id, push.record);
      break;
    case 'briefing':
      put(tables.briefings, push.id, push.record);
      if (tables.openBriefings.has(push.id) || push.record === null) put(tables.openBriefings, push.id, push.record);
      break;
  }
}

function put<V>(table: Map<string, V>, id: string, record: V | null): void {
  if (record === null) table.delete(id);
  else table.set(id, record);
}

function inDocument(tables: Tables, id: string, change: (document: ArticleDocument) => ArticleDocument): void {
  const document = tables.documents.get(id);
  if (document) tables.documents.set(id, change(document));
}

function replaced<R extends { id: string }>(list: readonly R[], id: string, record: R | null): R[] {
  const index = list.findIndex((candidate) => candidate.id === id);
  if (record === null) return list.filter((candidate) => candidate.id !== id);
  if (index < 0) return [...list, record];
  return list.with(index, record);
}
