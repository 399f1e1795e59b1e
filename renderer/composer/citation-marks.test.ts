import { expect, test } from 'vitest';
import { compose } from '../../data/briefing/compose.ts';
import type { Article } from '../../data/model/article.ts';
import type { Briefing, Citation } from '../../data/model/briefing.ts';
import { citationKey, citationMarks } from './citation-marks.ts';

const at = '2026-01-01T00:00:00.000Z';
const article = (id: string): Article => ({
  id, title: `Title of ${id}`, publisher: '', author: '', published: null, url: '', language: 'en', direction: 'ltr', format: 'text', fileName: null,
  hash: '0'.repeat(64), length: 9, importedAt: at, readAt: null, sample: false,
});
const cite = (articleId: string, exact: string): Citation => ({ type: 'citation', attrs: { articleId, factId: null, target: { start: 0, end: exact.length, exact, prefix: '', suffix: '' } } });

const known = cite('known', 'The words that stand there');
const changed = cite('known', 'Other words that stood there');
const loading = cite('loading', 'Words not read yet');
const gone = cite('gone', 'Words of an article that is gone');
const briefing: Briefing = {
  id: 'b', title: 'T', author: '', date: null, marking: null, sample: false, createdAt: at, updatedAt: at,
  body: { type: 'doc', content: [{ type: 'paragraph', content: [known, changed, loading, gone, known] }] },
};

test('each citation shows its number, and whether its passage is there, gone, or still to be read', () => {
  const document = compose(briefing, (id) => (id === 'known' ? { article: article('known'), text: 'The words that stand there.' } : null));
  const marks = citationMarks(document, (id) => id === 'loading');
  expect([known, changed, loading, gone].map(({ attrs }) => marks.get(citationKey(attrs)))).toEqual([
    { label: '1.1', state: 'found', opens: true, source: 'Title of known' },
    { label: '1.2', state: 'orphaned', opens: true, source: 'Title of known' },
    { label: '2.1', state: 'checking', opens: true, source: '' },
    { label: '3.1', state: 'orphaned', opens: false, source: '' },
  ]);
});
