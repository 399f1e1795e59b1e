import { describe, expect, test } from 'vitest';
import type { Annotation } from '../../data/model/annotation.ts';
import type { Fact } from '../../data/model/fact.ts';
import type { ArticleSummary } from '../../data/model/library.ts';
import { asWritten } from '../../data/actors/find-actor.ts';
import { findEntries, shelfEntries } from './shelf-entries.ts';

const at = '2026-01-01T00:00:00.000Z';
const target = (exact: string, start = 0) => ({ start, end: start + exact.length, exact, prefix: '', suffix: '' });
const when = (edtf: string): Fact['when'] => ({ edtf, text: '', span: null, written: [], inferred: [], rule: '', alternatives: [] });

function fact(id: string, patch: Partial<Fact> = {}): Fact {
  return {
    id, articleId: 'one', target: target(`words of ${id}`), kind: 'event', statement: `Statement ${id}`, when: null, actors: [],
    attribution: null, status: 'accepted', edited: false, origin: { by: 'analyst' }, createdAt: at, updatedAt: at, ...patch,
  };
}

function article(id: string, title: string): ArticleSummary {
  return {
    id, title, publisher: 'Post', author: '', published: null, url: '', language: 'en', direction: 'ltr', format: 'text', fileName: null, hash: '0'.repeat(64),
    length: 1, importedAt: at, readAt: null, sample: false, counts: { proposed: 0, accepted: 0, contested: 0, annotations: 0 },
  };
}

const note = (id: string, body: string, tags: string[] = []): Annotation => ({ id, articleId: 'two', target: target('marked words'), body, tags, createdAt: at, updatedAt: at });
const articles = new Map([['one', article('one', 'First')], ['two', article('two', 'Second')]]);
const ids = (entries: readonly { id: string }[]): string[] => entries.map(({ id }) => id);

describe('the shelf', () => {
  test('has accepted facts first, then by date, the undated last, rejected ones not at all', () => {
    const facts = [
      fact('undated'),
      fact('proposed', { status: 'proposed', when: when('2020') }),
      fact('late', { when: when('2023-02-19') }),
      fact('early', { when: when('2022-11') }),
      fact('rejected', { status: 'rejected' }),
    ];
    expect(ids(shelfEntries(facts, [], articles, asWritten))).toEqual(['early', 'late', 'undated', 'proposed']);
  });

  test('says which facts are contested, on both sides', () => {
    const denial: Fact['attribution'] = { source: null, cue: { text: 'denied', span: null }, content: [], stance: 'denies', denies: 'said' };
    const entries = shelfEntries([fact('said'), fact('denied', { status: 'proposed', attribution: denial }), fact('other')], [], articles, asWritten);
    expect(entries.map(({ id, state }) => [id, state.word])).toEqual([['said', 'Contested, accepted'], ['other', 'Accepted'], ['denied', 'Contested, proposed']]);
  });

  test('offers the words of a note, but of a bare highlight only the quotation', () => {
    const entries = shelfEntries([], [note('written', 'Ask again.'), note('bare', '')], articles, asWritten);
    expect(entries.map(({ id, sentence, quotation }) => [id, sentence?.words, quotation.words])).toEqual([
      ['written', 'Ask again.', 'marked words'],
      ['bare', undefined, 'marked words'],
    ]);
  });

  test('cites the fact and the passage it rests on', () => {
    const [entry] = shelfEntries([fact('said')], [], articles, asWritten);
    expect(entry?.sentence).toEqual({ words: 'Statement said', as: 'sentence', citation: { articleId: 'one', factId: 'said', target: target('words of said') } });
  });

  test.each<[search: string, found: string[]]>([
    ['torkham', ['crossing']],
    ['TORKHAM february', ['crossing']],
    ['2023-02', ['crossing']],
    ['first', ['crossing', 'talks']],
    ['baradar', ['talks']],
    ['torkham baradar', []],
    ['', ['crossing', 'talks']],
  ])('finds %j', (search, found) => {
    const facts = [
      fact('crossing', { statement: 'Torkham was shut', when: when('2023-02-19') }),
      fact('talks', { actors: [{ name: 'Baradar', kind: 'person', role: null, span: null }] }),
    ];
    expect(ids(findEntries(shelfEntries(facts, [], articles, asWritten), 'facts', null, search))).toEqual(found);
  });

  test('finds notes by their tags, and keeps to an article', () => {
    const entries = shelfEntries([fact('said')], [note('written', 'Ask again.', ['visas'])], articles, asWritten);
    expect(ids(findEntries(entries, 'annotations', null, 'visas'))).toEqual(['written']);
    expect(ids(findEntries(entries, 'annotations', 'one', ''))).toEqual([]);
  });
});
