import type { ArticleDocument } from '../../model/library.ts';
import { isActors, isArticle, isNotes, type Content, type Edit } from '../edits.ts';
import { migrateRecord, type Migration } from './migrations.ts';

/**
 * A document in today's shape, whatever format it was written in. Documents are migrated when they are read, so that a large library
 * opens at once and a cut can leave nothing half migrated.
 */
export function migrateContent(known: readonly Migration[], format: number, content: Content): Content {
  if (format > known.length) return content;
  const one = <T>(kind: Edit['kind'], record: T) => migrateRecord(known, format, kind, record) as T;
  if (isNotes(content)) return content.map((note) => one('note', note));
  if (isActors(content)) return { actors: content.actors.map((actor) => one('actor', actor)) };
  if (!isArticle(content)) return one('briefing', content);
  const migrated: ArticleDocument = {
    article: one('article', content.article),
    text: one('text', { id: content.article.id, text: content.text }).text,
    facts: content.facts.map((fact) => one('fact', fact)),
    annotations: content.annotations.map((annotation) => one('annotation', annotation)),
  };
  return migrated;
}

/** The same for an edit in the journal. */
export function migrateEdit(known: readonly Migration[], format: number, edit: Edit): Edit {
  if (format > known.length) return edit;
  const one = <T>(record: T) => (record === null || record === undefined ? record : (migrateRecord(known, format, edit.kind, record) as T));
  return { ...edit, ...('before' in edit ? { before: one(edit.before) } : {}), after: one(edit.after) } as Edit;
}
