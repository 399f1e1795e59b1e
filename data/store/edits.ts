import { DeskError } from '../contract/errors.ts';
import type { Actor } from '../model/actor.ts';
import type { Article } from '../model/article.ts';
import type { Briefing } from '../model/briefing.ts';
import { idSchema } from '../model/id.ts';
import type { ArticleDocument, Change, RecordKind, RecordOf, Transaction } from '../model/library.ts';
import type { Note } from '../model/note.ts';
import { ACTORS, articleName, briefingName, NOTES } from './layout.ts';

/** All actors that the analyst decided something about. */
export interface ActorsDocument {
  actors: Actor[];
}

/** What a document holds: an article with all that hangs on it, a briefing, all notes, or all actors. */
export type Content = ArticleDocument | Briefing | readonly Note[] | ActorsDocument;

/**
 * A change as the journal keeps it. `articleId` leads a fact or annotation to its document. `before` is there the first time a
 * journal file touches a record that exists, so that each file tells its history alone.
 */
export type Edit = {
  [K in RecordKind]: { kind: K; id: string; articleId?: string; before?: RecordOf<K>; after: RecordOf<K> | null };
}[RecordKind];

/** A transaction as the journal keeps it. */
export interface Entry {
  revision: number;
  at: string;
  label: string;
  by?: string;
  step?: NonNullable<Transaction['step']>;
  batch?: string;
  of?: number;
  edits: Edit[];
}

/** @throws DeskError `invalid-input` when a change contradicts itself. */
export function editsOf(transaction: Transaction): Edit[] {
  return transaction.changes.map(editOf);
}

function editOf(change: Change): Edit {
  const { kind, id, before, after } = change;
  if (!idSchema.safeParse(id).success) throw misfit(`"${id}" is not an id.`);
  if ((after !== null && after.id !== id) || (before !== null && before.id !== id))
    throw misfit(`A change to ${kind} ${id} carries another record.`);
  if (change.kind !== 'fact' && change.kind !== 'annotation') return { kind, id, after } as Edit;
  const owners = [change.before, change.after].filter((record) => record !== null).map((record) => record.articleId);
  const articleId = owners[0];
  if (articleId === undefined || !idSchema.safeParse(articleId).success)
    throw misfit(`A change to ${kind} ${id} does not say which article it belongs to.`);
  if (owners.some((owner) => owner !== articleId)) throw misfit(`A change would move ${kind} ${id} to another article.`);
  return { kind, id, articleId, after } as Edit;
}

/** The name of the document that an edit belongs to. */
export function documentOf(edit: Edit): string {
  switch (edit.kind) {
    case 'article':
    case 'text':
      return articleName(edit.id);
    case 'fact':
    case 'annotation':
      return articleName(edit.articleId ?? '');
    case 'briefing':
      return briefingName(edit.id);
    case 'note':
      return NOTES;
    case 'actor':
      return ACTORS;
  }
}

/** The edits of a transaction, by document. */
export function editsByDocument(edits: readonly Edit[]): Map<string, Edit[]> {
  const byDocument = new Map<string, Edit[]>();
  for (const edit of edits) {
    const name = documentOf(edit);
    const list = byDocument.get(name);
    if (list === undefined) byDocument.set(name, [edit]);
    else list.push(edit);
  }
  return byDocument;
}

/**
 * A document after some edits; null when they remove it. The content given is left as it is.
 * @throws DeskError `invalid-input` when the edits leave a fact or annotation without its article, or an article without its text.
 */
export function fold(content: Content | null, edits: readonly Edit[]): Content | null {
  const first = edits[0];
  if (first === undefined) return content;
  if (first.kind === 'briefing') return edits.reduce<Content | null>((_, edit) => (edit.kind === 'briefing' ? edit.after : null), null);
  if (first.kind === 'note') return foldNotes(isNotes(content) ? content : [], edits);
  if (first.kind === 'actor') return foldActors(isActors(content) ? content.actors : [], edits);
  return foldArticle(isArticle(content) ? content : null, edits);
}

function foldNotes(notes: readonly Note[], edits: readonly Edit[]): Note[] {
  const byId = new Map(notes.map((note) => [note.id, note]));
  for (const edit of edits) if (edit.kind === 'note') put(byId, edit.id, edit.after);
  return [...byId.values()];
}

function foldActors(actors: readonly Actor[], edits: readonly Edit[]): ActorsDocument {
  const byId = new Map(actors.map((actor) => [actor.id, actor]));
  for (const edit of edits) if (edit.kind === 'actor') put(byId, edit.id, edit.after);
  return { actors: [...byId.values()] };
}

function foldArticle(document: ArticleDocument | null, edits: readonly Edit[]): ArticleDocument | null {
  let article: Article | null = document?.article ?? null;
  let text: string | null = document?.text ?? null;
  const facts = new Map((document?.facts ?? []).map((fact) => [fact.id, fact]));
  const annotations = new Map((document?.annotations ?? []).map((annotation) => [annotation.id, annotation]));
  for (const edit of edits) {
    if (edit.kind === 'article') article = edit.after;
    else if (edit.kind === 'text') text = edit.after?.text ?? null;
    else if (edit.kind === 'fact') put(facts, edit.id, edit.after);
    else if (edit.kind === 'annotation') put(annotations, edit.id, edit.after);
  }
  if (article !== null && text !== null) return { article, text, facts: [...facts.values()], annotations: [...annotations.values()] };
  if (article !== null) throw misfit(`Article ${article.id} would have no text.`);
  if (text !== null || facts.size > 0 || annotations.size > 0) {
    const left = [text === null ? '' : 'its text', `${facts.size} facts`, `${annotations.size} annotations`].filter(
      (part) => part !== '' && !part.startsWith('0 '),
    );
    throw misfit(`A change leaves ${left.join(', ')} without their article.`);
  }
  return null;
}

/** The records in a document, by `recordKey`. */
export function recordsIn(content: Content | null): Map<string, RecordOf<RecordKind>> {
  if (content === null) return new Map();
  if (isNotes(content)) return new Map(content.map((note) => [recordKey('note', note.id), note]));
  if (isActors(content)) return new Map(content.actors.map((actor) => [recordKey('actor', actor.id), actor]));
  if (!isArticle(content)) return new Map([[recordKey('briefing', content.id), content]]);
  const { article, text, facts, annotations } = content;
  const records = new Map<string, RecordOf<RecordKind>>([
    [recordKey('article', article.id), article],
    [recordKey('text', article.id), { id: article.id, text }],
  ]);
  for (const fact of facts) records.set(recordKey('fact', fact.id), fact);
  for (const annotation of annotations) records.set(recordKey('annotation', annotation.id), annotation);
  return records;
}

export function recordKey(kind: RecordKind, id: string): string {
  return `${kind} ${id}`;
}

function put<T>(records: Map<string, T>, id: string, record: T | null): void {
  if (record === null) records.delete(id);
  else records.set(id, record);
}

function misfit(message: string): DeskError {
  return new DeskError('invalid-input', message);
}

export function isArticle(content: Content | null): content is ArticleDocument {
  return content !== null && 'article' in content;
}

export function isNotes(content: Content | null): content is readonly Note[] {
  return Array.isArray(content);
}

export function isActors(content: Content | null): content is ActorsDocument {
  return content !== null && 'actors' in content;
}

export function isBriefing(content: Content | null): content is Briefing {
  return content !== null && 'body' in content;
}
