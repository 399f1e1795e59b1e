import { expect, test } from 'vitest';
import { describe as targetOf } from '../../data/anchor/describe.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleDocument } from '../../data/model/library.ts';
import { paragraphs } from '../../data/text/paragraphs.ts';
import { findAll } from './find.ts';
import { entryAt, marginOf } from './margin.ts';
import { passageCommands, type Place } from './passage-commands.ts';
import { contestedIds } from './words.ts';

const text = 'One day it rained.\n\nThe next day it did not, they said.';
const at = '2024-05-03T12:00:00.000Z';
const fact = (id: string, words: string, more: Partial<Fact> = {}): Fact => ({
  id, articleId: 'article-1', kind: 'event', statement: words, when: null, actors: [], attribution: null, status: 'proposed', edited: false,
  origin: { by: 'analyst' }, createdAt: at, updatedAt: at, target: targetOf(text, { start: text.indexOf(words), end: text.indexOf(words) + words.length }), ...more,
});
const article = { article: {} as ArticleDocument['article'], text, annotations: [] };
const margin = (facts: Fact[], filter: Parameters<typeof marginOf>[2] = 'facts') => marginOf({ ...article, facts }, paragraphs(text), filter);

test('facts stand level with their paragraph, in text order', () => {
  const { entries, byParagraph } = margin([fact('f2', 'it did not'), fact('f1', 'it rained')]);
  expect(entries.map(({ id }) => id)).toEqual(['f1', 'f2']);
  expect(byParagraph.get(2)?.map(({ id }) => id)).toEqual(['f2']);
});

test('a fact whose passage is gone is an orphan, never a guess', () => {
  const gone = fact('f1', 'it rained');
  const { entries, orphans } = margin([{ ...gone, target: { ...gone.target, exact: 'a volcano erupted on the far side of the island', prefix: '', suffix: '' } }]);
  expect(entries).toEqual([]);
  expect(orphans.map(({ id }) => id)).toEqual(['f1']);
});

test('each filter shows what it says', () => {
  const facts = [fact('event', 'it rained'), fact('actor', 'they', { kind: 'actor' }), fact('rejected', 'it did not', { status: 'rejected' }), fact('accepted', 'The next day', { status: 'accepted' })];
  const shown = (filter: Parameters<typeof marginOf>[2]): string[] => margin(facts, filter).entries.map(({ id }) => id).sort();
  expect(shown('facts')).toEqual(['accepted', 'event']);
  expect(shown('actors')).toEqual(['actor']);
  expect(shown('review')).toEqual(['actor', 'event']);
  expect(shown('notes')).toEqual([]);
  expect(shown('all')).toHaveLength(4);
});

test('a click means the shortest passage around it', () => {
  const { entries } = margin([fact('long', 'The next day it did not, they said.'), fact('short', 'it did not')]);
  expect(entryAt(entries, text.indexOf('did'))?.id).toBe('short');
  expect(entryAt(entries, text.indexOf('they'))?.id).toBe('long');
  expect(entryAt(entries, 0)).toBeNull();
});

test('a denial makes both sides contested until it is rejected', () => {
  const denial = fact('denial', 'it did not', { attribution: { source: null, cue: { text: 'said', span: null }, content: [], stance: 'denies', denies: 'claim' } });
  expect([...contestedIds([denial])]).toEqual(['denial', 'claim']);
  expect(contestedIds([{ ...denial, status: 'rejected' }]).size).toBe(0);
});

test('find takes words as they are, letter case and line ends aside', () => {
  expect(findAll(text, 'DAY IT').map(({ start }) => start)).toEqual([text.indexOf('day it'), text.lastIndexOf('day it')]);
  expect(findAll(text, 'rained. the')).toHaveLength(1);
  expect(findAll(text, 'a.*(b')).toEqual([]);
  expect(findAll(text, '   ')).toEqual([]);
});

const place = (facts: Fact[], more: Partial<Place> = {}): Place => ({ document: { ...article, facts }, entries: margin(facts).entries, focused: null, selection: null, ...more });

test('a decision goes on to the next fact that waits, past those decided', () => {
  const facts = [fact('f1', 'One day'), fact('f2', 'it rained', { status: 'accepted' }), fact('f3', 'it did not')];
  expect(passageCommands['accept-fact']?.(place(facts, { focused: { kind: 'fact', id: 'f1' } }))).toEqual([
    { do: 'decide-facts', articleId: 'article-1', ids: ['f1'], status: 'accepted' },
    { do: 'focus', focus: { kind: 'fact', id: 'f3' } },
  ]);
  expect(passageCommands['accept-fact']?.(place(facts, { focused: { kind: 'fact', id: 'f2' } }))).toEqual([]);
  expect(passageCommands['accept-fact']?.(place(facts))).toEqual([]);
});

test('stepping begins at either end and stops at the other', () => {
  const facts = [fact('f1', 'One day'), fact('f2', 'it did not')];
  expect(passageCommands['next-fact']?.(place(facts))).toEqual([{ do: 'focus', focus: { kind: 'fact', id: 'f1' } }]);
  expect(passageCommands['previous-fact']?.(place(facts))).toEqual([{ do: 'focus', focus: { kind: 'fact', id: 'f2' } }]);
  expect(passageCommands['next-fact']?.(place(facts, { focused: { kind: 'fact', id: 'f2' } }))).toEqual([]);
});

test('without a selection nothing is marked', () => {
  for (const command of ['highlight', 'annotate', 'add-fact'] as const) expect(passageCommands[command]?.(place([]))).toEqual([]);
});
