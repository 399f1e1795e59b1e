import { expect, test } from 'vitest';
import type { Pushes } from '../../data/contract/contract.ts';
import type { Annotation } from '../../data/model/annotation.ts';
import type { ArticleDocument, ArticleSummary } from '../../data/model/library.ts';
import { applyPush } from './apply-push.ts';
import { initialState, type DeskState } from './desk-state.ts';

const at = '2024-05-03T12:00:00.000Z';
const summary: ArticleSummary = {
  id: 'article-1', title: 'A', publisher: '', author: '', published: null, url: '', language: 'en', direction: 'ltr', format: 'text', fileName: null,
  hash: '0'.repeat(64), length: 3, importedAt: at, readAt: null, sample: false, counts: { proposed: 0, accepted: 0, contested: 0, annotations: 0 },
};
const document: ArticleDocument = { article: summary, text: 'abc', facts: [], annotations: [] };
const annotation: Annotation = {
  id: 'ann-1', articleId: 'article-1', target: { start: 0, end: 1, exact: 'a', prefix: '', suffix: 'bc' }, body: 'x', tags: [], createdAt: at, updatedAt: at,
};
const state: DeskState = { ...initialState, revision: 4, articles: new Map([['article-1', summary]]), documents: new Map([['article-1', document]]) };
const push = (revision: number, records: Pushes['library:changed']['records']): Pushes['library:changed'] => ({ revision, at, records });

test('a push puts whole records in their places, and the same push again changes nothing', () => {
  const first = push(5, [{ kind: 'annotation', id: 'ann-1', articleId: 'article-1', record: annotation }]);
  const next = { ...state, ...applyPush(state, first) };
  expect(next.documents.get('article-1')?.annotations).toEqual([annotation]);
  expect(state.documents.get('article-1')?.annotations).toEqual([]);
  expect(applyPush(next, first)).toEqual({});
});

test('tables that a push does not touch are the same ones, so that nothing made of them is made anew', () => {
  const loaded: DeskState = { ...state, facts: new Map(), annotations: new Map([['ann-1', annotation]]) };
  const next = { ...loaded, ...applyPush(loaded, push(5, [{ kind: 'annotation', id: 'ann-1', articleId: 'article-1', record: { ...annotation, body: 'y' } }])) };
  expect(next.facts).toBe(loaded.facts);
  expect(next.articles).toBe(loaded.articles);
  expect(next.actors).toBe(loaded.actors);
  expect(next.annotations).not.toBe(loaded.annotations);
  expect([loaded.annotations?.get('ann-1')?.body, next.annotations?.get('ann-1')?.body]).toEqual(['x', 'y']);
});

test('a gap in the revisions asks for loading again', () => {
  expect(applyPush(state, push(6, []))).toBeNull();
});

test('a removed article is gone from the lists and from what is open', () => {
  const next = applyPush(state, push(5, [{ kind: 'article', id: 'article-1', record: null }]));
  expect(next?.articles?.size).toBe(0);
  expect(next?.documents?.size).toBe(0);
});

test('a list under way takes in what changes meanwhile', () => {
  const loading: DeskState = { ...state, arriving: { facts: null, annotations: new Map() } };
  const next = applyPush(loading, push(5, [{ kind: 'annotation', id: 'ann-1', articleId: 'article-1', record: annotation }]));
  expect(next?.annotations).toBeNull();
  expect([...(next?.arriving?.annotations?.values() ?? [])]).toEqual([annotation]);
});

test('records of articles that are not open wait for their opening', () => {
  const closed: DeskState = { ...state, documents: new Map() };
  const next = applyPush(closed, push(5, [{ kind: 'annotation', id: 'ann-1', articleId: 'article-1', record: annotation }]));
  expect(next?.documents?.size).toBe(0);
});
