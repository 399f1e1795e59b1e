import type { Actor } from '../model/actor.ts';
import type { Annotation } from '../model/annotation.ts';
import type { Article } from '../model/article.ts';
import type { Briefing } from '../model/briefing.ts';
import type { Fact } from '../model/fact.ts';
import type { Change, Transaction } from '../model/library.ts';
import type { Note } from '../model/note.ts';

/** Records for the tests of the store. */
export const AT = '2023-03-01T10:00:00.000Z';
const target = { start: 0, end: 5, exact: 'Words', prefix: '', suffix: ' of' };

export function articleRecord(id: string, patch: Partial<Article> = {}): Article {
  return {
    id,
    title: `Title of ${id}`,
    publisher: 'The Paper',
    author: '',
    published: '2023-02-22',
    url: '',
    language: 'en',
    direction: 'ltr',
    format: 'text',
    fileName: null,
    hash: '0'.repeat(64),
    length: 20,
    importedAt: AT,
    readAt: null,
    sample: false,
    ...patch,
  };
}

export function factRecord(id: string, articleId: string, patch: Partial<Fact> = {}): Fact {
  return {
    id,
    articleId,
    target,
    kind: 'event',
    statement: `What ${id} says`,
    when: null,
    actors: [],
    attribution: null,
    status: 'proposed',
    edited: false,
    origin: { by: 'analyst' },
    createdAt: AT,
    updatedAt: AT,
    ...patch,
  };
}

/** A claim that denies another fact. */
export function denialRecord(id: string, articleId: string, denies: string): Fact {
  const cue = { text: 'denied', span: null };
  return factRecord(id, articleId, { kind: 'claim', attribution: { source: null, cue, content: [], stance: 'denies', denies } });
}

export function annotationRecord(id: string, articleId: string, body = ''): Annotation {
  return { id, articleId, target, body, tags: [], createdAt: AT, updatedAt: AT };
}

export function noteRecord(id: string, body = ''): Note {
  return { id, title: `Note ${id}`, body, tags: [], createdAt: AT, updatedAt: AT };
}

export function actorRecord(id: string, name = 'Somebody'): Actor {
  return { id, name, kind: 'person', aliases: [], mentions: [], apart: [], createdAt: AT, updatedAt: AT };
}

export function briefingRecord(id: string, title = 'A briefing'): Briefing {
  return {
    id,
    title,
    author: '',
    date: null,
    marking: null,
    body: { type: 'doc', content: [{ type: 'paragraph' }] },
    sample: false,
    createdAt: AT,
    updatedAt: AT,
  };
}

export function transaction(...changes: Change[]): Transaction {
  return { label: 'Edit', at: AT, changes };
}

/** An article with its text and facts, as an import makes it. */
export function importOf(id: string, facts: Fact[] = [], text = 'Words of an article.'): Transaction {
  return {
    label: 'Import',
    at: AT,
    changes: [
      { kind: 'article', id, before: null, after: articleRecord(id) },
      { kind: 'text', id, before: null, after: { id, text } },
      ...facts.map((fact): Change => ({ kind: 'fact', id: fact.id, before: null, after: fact })),
    ],
  };
}

export function removalOf(id: string, facts: Fact[] = [], text = 'Words of an article.'): Transaction {
  return {
    ...importOf(id, facts, text),
    label: 'Remove',
    changes: importOf(id, facts, text).changes.map((change) => ({ ...change, before: change.after, after: null }) as Change),
  };
}

export function putFact(fact: Fact): Transaction {
  return transaction({ kind: 'fact', id: fact.id, before: null, after: fact });
}

export function putNote(note: Note): Transaction {
  return transaction({ kind: 'note', id: note.id, before: null, after: note });
}

export function putActor(actor: Actor): Transaction {
  return transaction({ kind: 'actor', id: actor.id, before: null, after: actor });
}

export function putBriefing(briefing: Briefing): Transaction {
  return transaction({ kind: 'briefing', id: briefing.id, before: null, after: briefing });
}
