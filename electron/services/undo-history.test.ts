import { expect, test } from 'vitest';
import type { Note } from '../../data/model/note.ts';
import { changesOf, inverse, noted, UndoHistory, type Kept } from './undo-history.ts';

const at = (seconds: number): string => new Date(Date.UTC(2024, 4, 3, 12, 0, seconds)).toISOString();
const noteWith = (body: string): Note => ({ id: 'note-1', title: '', body, tags: [], createdAt: at(0), updatedAt: at(0) });
const edit = (revision: number, before: string | null, after: string | null, seconds: number, label = 'Edit note'): Kept => ({
  revision,
  label,
  at: at(seconds),
  changes: [{ kind: 'note', id: 'note-1', before: before === null ? null : noteWith(before), after: after === null ? null : noteWith(after) }],
});
const told = (entries: readonly Kept[]): UndoHistory => new UndoHistory(entries.map(noted));
const note = (history: UndoHistory, entry: Kept): void => history.note(noted(entry));
const undo = (revision: number, of: number): Kept => ({ revision, label: 'Edit note', at: at(revision), changes: [], step: 'undo', of });

test('undo takes the newest edit, redo takes it again, and a new edit forgets what could be redone', () => {
  const history = new UndoHistory();
  note(history, edit(1, null, 'a', 0, 'Add note'));
  expect(history.next('undo')).toMatchObject({ label: 'Add note', revisions: [1] });
  note(history, undo(2, 1));
  expect([history.next('undo'), history.next('redo')?.revisions]).toEqual([null, [1]]);
  note(history, { ...undo(3, 1), step: 'redo' });
  expect([history.next('undo')?.revisions, history.next('redo')]).toEqual([[1], null]);
  note(history, undo(4, 1));
  note(history, edit(5, null, 'b', 10, 'Add note'));
  expect(history.next('redo')).toBeNull();
});

test('what the journal tells gives the same steps as living through it', () => {
  const entries = [edit(1, null, 'a', 0, 'Add note'), edit(2, 'a', 'ab', 50), edit(3, 'ab', 'abc', 60), undo(4, 3), undo(5, 1), { ...undo(6, 1), step: 'redo' as const }];
  const lived = new UndoHistory();
  for (const entry of entries) note(lived, entry);
  for (const history of [lived, told(entries)]) {
    expect(history.next('undo')?.revisions).toEqual([1]);
    expect(history.next('redo')?.revisions).toEqual([2, 3]);
  }
});

test('an undo of a step that lies too far back to be read leaves the others alone', () => {
  const history = told([undo(7, 2), edit(8, 'a', 'b', 0)]);
  expect([history.next('undo')?.revisions, history.next('redo')]).toEqual([[8], null]);
});

test('steps that were passed over are not mistaken for the one that was undone', () => {
  const history = told([edit(1, 'a', 'b', 0), edit(2, 'b', 'c', 100), undo(3, 1)]);
  expect([history.next('undo'), history.next('redo')?.revisions]).toEqual([null, [1]]);
});

test('the first content of a library is nothing to undo', () => {
  expect(told([{ ...edit(1, null, 'a', 0), step: 'aside' }]).next('undo')).toBeNull();
});

test('typing is one step, with the first text before it and the last after it', () => {
  const edits = [edit(1, '', 'a', 0), edit(2, 'a', 'ab', 5), edit(3, 'ab', 'abc', 10)];
  expect(told(edits).next('undo')?.revisions).toEqual([1, 2, 3]);
  expect(inverse(changesOf(edits))).toMatchObject([{ before: { body: 'abc' }, after: { body: '' } }]);
});

test('the pieces of one import are one step, those of another import are not', () => {
  const piece = (revision: number, batch: string): Kept => ({ ...edit(revision, null, 'a', revision, 'Import articles'), batch });
  const history = told([piece(1, 'job-1'), piece(2, 'job-1'), piece(3, 'job-2'), edit(4, null, 'b', 5, 'Import articles')]);
  expect(history.next('undo')?.revisions).toEqual([4]);
  history.drop('undo');
  expect(history.next('undo')?.revisions).toEqual([3]);
  history.drop('undo');
  expect(history.next('undo')?.revisions).toEqual([1, 2]);
});

test('what was kept in pieces is taken in pieces, and a step cut off on the way goes on where it stood', () => {
  const pieces = [1, 2, 3].map((revision) => ({ ...edit(revision, null, 'a', revision, 'Import articles'), batch: 'job-1' }));
  const cut = [...pieces, undo(4, 3), undo(5, 2)];
  expect(told(cut).next('undo')?.revisions).toEqual([1]);
  expect(told(cut).next('redo')?.revisions).toEqual([2, 3]);
  const whole = told([...cut, { ...undo(6, 2), step: 'redo' }, { ...undo(7, 3), step: 'redo' }]);
  expect([whole.next('undo')?.revisions, whole.next('redo')]).toEqual([[1, 2, 3], null]);
});

test.each([
  ['a long pause', edit(2, 'a', 'ab', 60)],
  ['another intent', edit(2, 'a', 'ab', 5, 'Tag note')],
  ['a removal', edit(2, 'a', null, 5)],
])('%s begins a new step', (_name, next) => {
  const history = told([edit(1, '', 'a', 0), next]);
  expect(history.next('undo')?.revisions).toEqual([2]);
});

test('a hundred steps can be undone', () => {
  const history = told(Array.from({ length: 130 }, (_, index) => edit(index + 1, 'a', 'b', index * 60)));
  let steps = 0;
  for (; history.next('undo'); steps++) history.drop('undo');
  expect(steps).toBe(100);
});
