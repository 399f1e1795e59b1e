import { expect, test } from 'vitest';
import type { BriefingBody, Citation } from '../model/briefing.ts';
import { citedArticles } from './cited-articles.ts';

const cite = (articleId: string): Citation => ({ type: 'citation', attrs: { articleId, factId: null, target: { start: 0, end: 1, exact: 'a', prefix: '', suffix: '' } } });

test('citations count wherever a briefing can hold them, in order and once each', () => {
  const body: BriefingBody = {
    type: 'doc',
    content: [
      { type: 'heading', attrs: { level: 2 }, content: [cite('a1')] },
      { type: 'paragraph', content: [{ type: 'text', text: 'words' }, cite('a2'), cite('a1')] },
      { type: 'paragraph' },
      { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [cite('a3')] }] }] },
      { type: 'blockquote', content: [{ type: 'paragraph', content: [cite('a4')] }] },
    ],
  };
  expect([...citedArticles({ body })]).toEqual(['a1', 'a2', 'a3', 'a4']);
});
