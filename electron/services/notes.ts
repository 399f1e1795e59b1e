import { DeskError } from '../../data/contract/errors.ts';
import type { Note } from '../../data/model/note.ts';
import { defined } from './articles.ts';
import type { Desk, Handlers } from './desk.ts';

export function noteHandlers(desk: Desk): Pick<Handlers, 'note:add' | 'note:update' | 'note:remove'> {
  const find = (id: string): Note => {
    const note = desk.session().store.catalogue().notes.find((candidate) => candidate.id === id);
    if (!note) throw new DeskError('not-found', 'This note is no longer in the library.');
    return note;
  };
  return {
    'note:add': ({ fields }) =>
      desk.session().edit('Add note', async () => {
        const now = desk.now();
        const after: Note = { ...fields, id: desk.newId('note'), createdAt: now, updatedAt: now };
        return { changes: [{ kind: 'note', id: after.id, before: null, after }], value: { id: after.id } };
      }),

    'note:update': ({ id, patch }) =>
      desk.session().edit('Edit note', async () => {
        const before = find(id);
        return { changes: [{ kind: 'note', id, before, after: { ...before, ...defined(patch), updatedAt: desk.now() } }], value: null };
      }),

    'note:remove': ({ id }) =>
      desk.session().edit('Delete note', async () => ({ changes: [{ kind: 'note', id, before: find(id), after: null }], value: null })),
  };
}
