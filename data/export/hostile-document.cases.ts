import type { Article } from '../model/article.ts';
import type { BriefingDocument, Inline } from '../briefing/document.ts';

/** Words that would do harm, or break a document, if a writer let them through. */
export const HOSTILE = '<script>alert(1)</script> & "quotes" <img src=x onerror=alert(2)> \u0000\u0007\uD800 ]]> *stars* _lines_ [link](javascript:alert(3)) `code` | 1. # x';

const text = (words: string, strong = false, em = false): Inline => ({ type: 'text', text: words, strong, em });
const citation = (source: number, passage: number): Inline => ({ type: 'citation', label: `${source}.${passage}`, source, passage });

const article = (fields: Partial<Article>): Article => ({
  id: 'article-1', title: 'Title', publisher: 'Publisher', author: 'Author', published: '2023-02', url: 'https://example.org/a?b=1&c=2',
  language: 'en', direction: 'ltr', format: 'text', fileName: null, hash: '0'.repeat(64), length: 10,
  importedAt: '2026-01-01T00:00:00.000Z', readAt: null, sample: false, ...fields,
});
const target = { start: 0, end: 4, exact: 'gone', prefix: '', suffix: '' };

/** Every kind of block, hostile words in every field, a right-to-left source, a lost passage, a passage cited twice. */
export const hostileDocument: BriefingDocument = {
  title: `Title ${HOSTILE}`,
  author: `Author ${HOSTILE}`,
  date: '2023-02-25',
  marking: 'TLP:AMBER+STRICT',
  blocks: [
    { type: 'heading', level: 2, id: 'section-1', inlines: [text(`Section ${HOSTILE}`)] },
    { type: 'paragraph', inlines: [text('1. not a list, '), text('strong ', true), text('both', true, true), text(' '), citation(1, 1), text('.')] },
    { type: 'heading', level: 3, id: 'section-2', inlines: [text('Below')] },
    { type: 'quote', paragraphs: [[text(`Quote ${HOSTILE}`)], [text('Second paragraph '), citation(2, 1)]] },
    { type: 'list', ordered: false, items: [[[text('first '), citation(1, 1)], [text('more of it')]], [[text('second')]]] },
    { type: 'list', ordered: true, items: [[[text('one')]], [[text('two')]]] },
    { type: 'paragraph', inlines: [text('وفد نے وزیر سے ملاقات کی۔ '), citation(3, 1)] },
  ],
  sources: [
    {
      number: 1,
      article: article({ title: `Source ${HOSTILE}`, author: HOSTILE, publisher: HOSTILE }),
      passages: [{ number: 1, label: '1.1', id: 'passage-1-1', quote: `Passage ${HOSTILE}\n\nwith a second paragraph`, paragraph: 3, articleId: 'article-1', target, state: 'found' }],
    },
    {
      number: 2,
      article: article({ url: 'javascript:alert(4)', language: 'ur', direction: 'rtl', title: 'وفد کابل میں', published: null }),
      passages: [{ number: 1, label: '2.1', id: 'passage-2-1', quote: 'وفد کابل پہنچا۔', paragraph: 1, articleId: 'article-2', target, state: 'found' }],
    },
    {
      number: 3,
      article: null,
      passages: [{ number: 1, label: '3.1', id: 'passage-3-1', quote: 'gone', paragraph: null, articleId: 'article-3', target, state: 'orphaned' }],
    },
  ],
  warnings: [],
};
