import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { briefingBodySchema, type BriefingBlock, type BriefingBody, type BriefingInline } from '../../data/model/briefing.ts';
import { bodyOf, documentOf } from './schema.ts';

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 });
const id = fc.stringMatching(/^[a-z0-9][a-z0-9-]{0,20}$/);
const marks = fc.subarray<'strong' | 'em'>(['strong', 'em']).map((types) => types.map((type) => ({ type })));
const text = fc.tuple(words, marks).map(([text, marks]): BriefingInline => ({ type: 'text', text, ...(marks.length > 0 && { marks }) }));
const citation: fc.Arbitrary<BriefingInline> = fc.record({
  type: fc.constant('citation' as const),
  attrs: fc.record({
    articleId: id,
    factId: fc.option(id),
    target: fc.record({ start: fc.nat(), end: fc.nat(), exact: words, prefix: fc.string(), suffix: fc.string() }),
  }),
});
/** Runs of text with the same marks come as one, as every editor writes them. */
const inlines = fc.array(fc.oneof(text, citation), { minLength: 1, maxLength: 5 }).filter((list) => list.every((inline, index) => !alike(inline, list[index - 1])));
const alike = (a: BriefingInline, b: BriefingInline | undefined): boolean =>
  a.type === 'text' && b?.type === 'text' && JSON.stringify(a.marks) === JSON.stringify(b.marks);
const content = fc.option(inlines, { nil: undefined }).map((content) => (content === undefined ? {} : { content }));
const paragraph = content.map((content) => ({ type: 'paragraph' as const, ...content }));
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 3 });
const block: fc.Arbitrary<BriefingBlock> = fc.oneof(
  paragraph,
  fc.tuple(fc.constantFrom(2 as const, 3 as const), content).map(([level, content]) => ({ type: 'heading' as const, attrs: { level }, ...content })),
  paragraphs.map((content) => ({ type: 'blockquote' as const, content })),
  fc
    .tuple(fc.constantFrom('bullet_list' as const, 'ordered_list' as const), fc.array(paragraphs, { minLength: 1, maxLength: 3 }))
    .map(([type, items]) => ({ type, content: items.map((content) => ({ type: 'list_item' as const, content })) })),
);
const body: fc.Arbitrary<BriefingBody> = fc.array(block, { minLength: 1, maxLength: 6 }).map((content) => ({ type: 'doc', content }));

describe('the schema of the composer', () => {
  test('holds every body that a library can hold, and gives it back unchanged', () => {
    fc.assert(
      fc.property(body, (body) => {
        expect(bodyOf(documentOf(body))).toEqual(body);
      }),
    );
  });

  test('writes only bodies that a library takes', () => {
    fc.assert(
      fc.property(body, (body) => {
        expect(briefingBodySchema.parse(bodyOf(documentOf(body)))).toEqual(body);
      }),
    );
  });

  test.each<[string, unknown]>([
    ['a document without a block', { type: 'doc', content: [] }],
    ['a heading of level 1', { type: 'doc', content: [{ type: 'heading', attrs: { level: 1 } }] }],
    ['a heading in a list', { type: 'doc', content: [{ type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'heading', attrs: { level: 2 } }] }] }] }],
    ['a citation that names no article', { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'citation', attrs: {} }] }] }],
    ['an image', { type: 'doc', content: [{ type: 'image', attrs: { src: 'https://example.org/a.png' } }] }],
  ])('refuses %s', (_name, body) => {
    expect(() => documentOf(body as BriefingBody)).toThrow(RangeError);
  });
});
