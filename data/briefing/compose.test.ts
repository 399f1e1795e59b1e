import { describe, expect, it } from 'vitest';
import { describe as target } from '../anchor/describe.ts';
import type { Article } from '../model/article.ts';
import type { Briefing, BriefingInline, Citation } from '../model/briefing.ts';
import { citationLine } from './citation-line.ts';
import { compose, type Lookup } from './compose.ts';

const article = (id: string, title: string): Article => ({
  id, title, publisher: 'Publisher', author: 'A. Writer', published: '2023-02', url: 'https://example.org/a',
  language: 'en', direction: 'ltr', format: 'text', fileName: null, hash: '0'.repeat(64), length: 0,
  importedAt: '2026-01-01T00:00:00.000Z', readAt: null, sample: false,
});
const texts: Record<string, string> = {
  a: 'First paragraph here.\n\nThe gate at Torkham closed.\n\nAnother paragraph.',
  b: 'They met in Kabul.',
};
const lookup: Lookup = (id) => (texts[id] === undefined ? null : { article: article(id, `Title ${id}`), text: texts[id] });

const cite = (articleId: string, words: string, text = texts[articleId] ?? words): Citation => {
  const start = text.indexOf(words);
  return { type: 'citation', attrs: { articleId, factId: null, target: target(text, { start, end: start + words.length }) } };
};
const words = (text: string): BriefingInline => ({ type: 'text', text });
const briefing = (...content: Briefing['body']['content']): Briefing => ({
  id: 'briefing-1', title: 'T', author: 'Desk', date: '2023-02-25', marking: 'TLP:GREEN',
  body: { type: 'doc', content }, sample: false, createdAt: '2026-01-01T00:00:00.000Z', updatedAt: '2026-01-01T00:00:00.000Z',
});
const paragraph = (...content: BriefingInline[]) => ({ type: 'paragraph' as const, content });

describe('compose', () => {
  it('numbers sources by first citation, passages inside them, and a passage cited twice once', () => {
    const document = compose(
      briefing(
        paragraph(words('They met '), cite('b', 'They met in Kabul.'), words('.')),
        paragraph(words('It closed '), cite('a', 'The gate at Torkham closed.'), cite('b', 'Kabul'), words('.')),
        paragraph(words('Again '), cite('a', 'The gate at Torkham closed.'), words('.')),
      ),
      lookup,
    );
    expect(document.blocks.flatMap((block) => (block.type === 'paragraph' ? block.inlines : [])).flatMap((inline) => (inline.type === 'citation' ? inline.label : []))).toEqual(['1.1', '2.1', '1.2', '2.1']);
    expect(document.sources.map(({ number, article: source, passages }) => [number, source?.id, passages.map(({ id, paragraph: at, state }) => [id, at, state])])).toEqual([
      [1, 'b', [['passage-1-1', 1, 'found'], ['passage-1-2', 1, 'found']]],
      [2, 'a', [['passage-2-1', 2, 'found']]],
    ]);
    expect(document.warnings).toEqual([]);
  });

  it('keeps the quote of a citation whose article is gone, and says so', () => {
    const document = compose(briefing(paragraph(words('Gone '), cite('c', 'Words of a removed article.'), words('.'))), lookup);
    expect(document.sources[0]).toMatchObject({ article: null, passages: [{ quote: 'Words of a removed article.', paragraph: null, state: 'orphaned' }] });
    expect(document.warnings[0]).toMatch(/Citation 1\.1 .*no longer in the library.*Words of a removed article/);
  });

  it('does not call a passage found when only words like it stand there', () => {
    const changed = cite('a', 'The gate at Torkham has closed today.', 'First paragraph here.\n\nThe gate at Torkham has closed today.\n\nAnother paragraph.');
    const document = compose(briefing(paragraph(words('It closed '), changed, words('.'))), lookup);
    expect(document.sources[0]?.passages[0]?.state).toBe('orphaned');
    expect(document.warnings[0]).toContain('not in “Title a”');
  });

  it('warns of sentences without a source', () => {
    const document = compose(briefing(paragraph(words('Nobody says this.'))), lookup);
    expect(document.warnings).toEqual(['No source is cited for “Nobody says this.”']);
  });

  it('keeps structure, marks and section ids', () => {
    const document = compose(
      briefing(
        { type: 'heading', attrs: { level: 2 }, content: [words('One')] },
        { type: 'heading', attrs: { level: 3 } },
        { type: 'ordered_list', content: [{ type: 'list_item', content: [paragraph({ type: 'text', text: 'x?', marks: [{ type: 'strong' }] })] }] },
        { type: 'blockquote', content: [paragraph(cite('b', 'Kabul'))] },
      ),
      lookup,
    );
    expect(document.blocks).toMatchObject([
      { type: 'heading', level: 2, id: 'section-1' },
      { type: 'heading', level: 3, id: 'section-2', inlines: [] },
      { type: 'list', ordered: true, items: [[[{ text: 'x?', strong: true, em: false }]]] },
      { type: 'quote', paragraphs: [[{ type: 'citation', label: '1.1' }]] },
    ]);
  });
});

describe('citationLine', () => {
  it('says no more of a date than the article does', () => {
    expect(citationLine(article('a', 'Gate shut'))).toBe('A. Writer, “Gate shut”, Publisher, February 2023, https://example.org/a');
  });

  it('leaves out what is empty and an author who is the publisher', () => {
    const bare = { title: 'Gate shut', publisher: 'Desk', author: 'Desk', published: null, url: '' };
    expect(citationLine(bare)).toBe('“Gate shut”, Desk, no date given');
  });

  it('names what is missing', () => {
    expect(citationLine(null)).toContain('no longer in the library');
  });
});
