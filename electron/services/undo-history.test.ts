import { expect, test } from 'vitest';
import type { Note } from '../../data/model/note.ts';
import type { Transaction } from '../../data/model/library.ts';
import { UndoHistory } from './undo-history.ts';

const at = (seconds: number): string => new Date(Date.UTC(2024, 4, 3, 12, 0, seconds)).toISOString();
const note = (body: string): Note => ({ id: 'note-1', title: '', body, tags: [], createdAt: at(0), updatedAt: at(0) });
const edit = (before: string | null, after: string | null, seconds: number, label = 'Edit note'): Transaction => ({
  label,
  at: at(seconds),
  changes: [{ kind: 'note', id: 'note-1', before: before === null ? null : note(before), after: after === null ? null : note(after) }],
});

test('undo gives the inverse, redo the transaction again, and a new edit forgets what could be redone', () => {
  const history = new UndoHistory();
  history.add(edit(null, 'a', 0, 'Add note'));
  expect(history.state()).toEqual({ undo: 'Add note', redo: null });
  expect(history.peek('undo', at(9))?.changes[0]).toMatchObject({ before: { body: 'a' }, after: null });
  history.step('undo');
  expect(history.state()).toEqual({ undo: null, redo: 'Add note' });
  expect(history.peek('redo', at(9))?.changes[0]).toMatchObject({ before: null, after: { body: 'a' } });
  history.add(edit(null, 'b', 10, 'Add note'));
  expect(history.state().redo).toBeNull();
});

test('looking at a step does not take it: an undo that could not be kept can be tried again', () => {
  const history = new UndoHistory();
  history.add(edit('a', 'b', 0));
  history.peek('undo', at(1));
  expect(history.state()).toEqual({ undo: 'Edit note', redo: null });
});

test('typing is one step, with the first text before it and the last after it', () => {
  const history = new UndoHistory();
  history.add(edit('', 'a', 0));
  history.add(edit('a', 'ab', 5));
  history.add(edit('ab', 'abc', 10));
  expect(history.peek('undo', at(11))?.changes[0]).toMatchObject({ before: { body: 'abc' }, after: { body: '' } });
  history.step('undo');
  expect(history.state().undo).toBeNull();
});

test.each([
  ['a long pause', edit('a', 'ab', 60)],
  ['another intent', edit('a', 'ab', 5, 'Tag note')],
  ['a removal', edit('a', null, 5)],
])('%s begins a new step', (_name, next) => {
  const history = new UndoHistory();
  history.add(edit('', 'a', 0));
  history.add(next);
  history.step('undo');
  expect(history.state().undo).toBe('Edit note');
});
