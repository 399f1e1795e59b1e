import type { CommandId } from '../../data/contract/commands.ts';
import { isoDateIn } from '../../data/dates/iso-date-in.ts';
import type { FactStatus } from '../../data/model/fact.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import type { Span } from '../../data/model/target.ts';
import type { Focus } from '../state/desk-state.ts';
import type { Intent } from '../state/intent.ts';
import type { MarginEntry } from './margin.ts';

/** Where the reader is: what the margin shows, which of it has the focus, and what is selected (null while nothing may be changed). */
export interface Place {
  document: ArticleDocument;
  entries: readonly MarginEntry[];
  focused: Focus | null;
  selection: Span | null;
}

/** What the commands on facts and passages mean at a place; nothing where they do not apply. */
export const passageCommands: Partial<Record<CommandId, (place: Place) => Intent[]>> = {
  'next-fact': (place) => step(place, 1),
  'previous-fact': (place) => step(place, -1),
  'accept-fact': (place) => decide(place, 'accepted'),
  'reject-fact': (place) => decide(place, 'rejected'),
  'edit-fact': edit,
  'split-fact': split,
  'merge-facts': merge,
  highlight: (place) => annotate(place, false),
  annotate: (place) => annotate(place, true),
  'add-fact': addFact,
};

/** Commands that take the selection: it goes when they have run. */
export const takesSelection: ReadonlySet<CommandId> = new Set(['highlight', 'annotate', 'add-fact', 'split-fact']);

function active({ entries, focused }: Place): MarginEntry | undefined {
  return entries.find(({ id }) => id === focused?.id);
}

function after({ entries }: Place, entry: MarginEntry): readonly MarginEntry[] {
  return entries.slice(entries.indexOf(entry) + 1);
}

function step({ entries, focused }: Place, by: 1 | -1): Intent[] {
  const here = entries.findIndex(({ id }) => id === focused?.id);
  const next = entries[here < 0 ? (by > 0 ? 0 : entries.length - 1) : here + by];
  return next ? [focusOn(next)] : [];
}

/** Decides on the fact in focus and goes on to the next that waits. */
function decide(place: Place, status: FactStatus): Intent[] {
  const entry = active(place);
  if (entry?.kind !== 'fact' || entry.fact.status === status) return [];
  const { articleId, id } = entry.fact;
  const next = after(place, entry).find((later) => later.kind === 'fact' && later.fact.status === 'proposed');
  return [{ do: 'decide-facts', articleId, ids: [id], status }, ...(next ? [focusOn(next)] : [])];
}

function edit(place: Place): Intent[] {
  const entry = active(place);
  if (!entry) return [];
  if (entry.kind === 'annotation') return [focusOn(entry)];
  const { articleId, id, kind, statement, when, actors, attribution, figures = [] } = entry.fact;
  return [{ do: 'dialog', dialog: { kind: 'fact', articleId, factId: id, span: entry.span, fields: { kind, statement, when, actors, attribution, figures } } }];
}

function split(place: Place): Intent[] {
  const entry = active(place);
  if (entry?.kind !== 'fact') return [];
  // Without a selection the answer says what to select.
  return [{ do: 'split-fact', articleId: entry.fact.articleId, id: entry.id, at: place.selection?.start ?? entry.span.start }];
}

function merge(place: Place): Intent[] {
  const entry = active(place);
  if (entry?.kind !== 'fact') return [];
  const next = after(place, entry).find((later) => later.kind === 'fact' && later.fact.kind !== 'actor' && later.fact.status !== 'rejected');
  return [{ do: 'merge-facts', articleId: entry.fact.articleId, ids: [entry.id, next?.id ?? null] }];
}

function annotate({ document, selection }: Place, editAtOnce: boolean): Intent[] {
  if (!selection) return [];
  return [{ do: 'add-annotation', articleId: document.article.id, span: selection, fields: { body: '', tags: [] }, edit: editAtOnce }];
}

function addFact({ document: { article, text }, selection }: Place): Intent[] {
  if (!selection) return [];
  const statement = text.slice(selection.start, selection.end);
  const fields = { kind: 'event' as const, statement, when: isoDateIn(text, selection), actors: [], attribution: null };
  return [{ do: 'dialog', dialog: { kind: 'fact', articleId: article.id, factId: null, span: selection, fields } }];
}

function focusOn({ kind, id }: MarginEntry): Intent {
  return { do: 'focus', focus: { kind, id } };
}
