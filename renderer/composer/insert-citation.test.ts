import { history, undo } from 'prosemirror-history';
import { EditorState, Selection, TextSelection } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import type { BriefingBlock, BriefingInline } from '../../data/model/briefing.ts';
import type { Cite } from './cite-data.ts';
import { insertCitation } from './insert-citation.ts';
import { bodyOf, documentOf } from './schema.ts';

const citation = { articleId: 'article-1', factId: 'fact-1', target: { start: 4, end: 9, exact: 'words', prefix: 'the ', suffix: ' here' } };
const cite = (words: string, as: Cite['as']): Cite => ({ words, as, citation });

const paragraph = (text: string): BriefingBlock => ({ type: 'paragraph', ...(text !== '' && { content: [{ type: 'text', text }] }) });
const inlineText = (inline: BriefingInline): string => (inline.type === 'text' ? inline.text : '[cite]');
const shown = (block: BriefingBlock): string => {
  switch (block.type) {
    case 'paragraph':
    case 'heading':
      return `${block.type}: ${(block.content ?? []).map(inlineText).join('')}`;
    case 'blockquote':
      return `quote: ${block.content.flatMap(({ content = [] }) => content.map(inlineText)).join('')}`;
    default:
      return `list: ${block.content.flatMap(({ content }) => content.flatMap(({ content = [] }) => content.map(inlineText))).join('')}`;
  }
};

/** The blocks after an insertion where `|` stands in the blocks given, or at their end. */
function after(blocks: BriefingBlock[], cite: Cite): { blocks: string[]; undone: string[]; selectionAt: string } {
  const marked = documentOf({ type: 'doc', content: blocks });
  let at = Selection.atEnd(marked).head;
  marked.descendants((node, pos) => {
    if (node.isText && node.text?.includes('|')) at = pos + node.text.indexOf('|');
  });
  const plain = documentOf(JSON.parse(JSON.stringify(bodyOf(marked)).replace('|', '')) as ReturnType<typeof bodyOf>);
  let state = EditorState.create({ doc: plain, plugins: [history()], selection: TextSelection.create(plain, at) });
  state = state.apply(insertCitation(state, cite));
  const { $head } = state.selection;
  let before = state;
  undo(state, (tr) => (before = state.apply(tr)));
  return {
    blocks: bodyOf(state.doc).content.map(shown),
    undone: bodyOf(before.doc).content.map(shown),
    selectionAt: $head.parent.textBetween(0, $head.parentOffset, undefined, '[cite]'),
  };
}

describe('a citation put into a briefing', () => {
  test.each<[string, BriefingBlock[], Cite, string[]]>([
    ['fills an empty paragraph', [paragraph('')], cite('It closed.', 'sentence'), ['paragraph: It closed [cite].']],
    ['stands before the full stop', [paragraph('Before.|')], cite('It closed.', 'sentence'), ['paragraph: Before. It closed [cite].']],
    ['gets a full stop where there was none', [paragraph('')], cite('It closed', 'sentence'), ['paragraph: It closed [cite].']],
    ['keeps a space to what follows', [paragraph('One.|Two.')], cite('It closed.', 'sentence'), ['paragraph: One. It closed [cite]. Two.']],
    ['comes after a heading, not into it', [{ type: 'heading', attrs: { level: 2 }, content: [{ type: 'text', text: 'Why|' }] }, paragraph('x')], cite('It closed.', 'sentence'), ['heading: Why', 'paragraph: It closed [cite].', 'paragraph: x']],
    ['joins the item of a list', [{ type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'One|' }] }] }] }], cite('It closed.', 'sentence'), ['list: One It closed [cite].']],
    ['comes as a quotation after the paragraph', [paragraph('Bef|ore.'), paragraph('After.')], cite('the words', 'quote'), ['paragraph: Before.', 'quote: the words [cite]', 'paragraph: After.']],
    ['leaves a paragraph to write on in after a last quotation', [paragraph('')], cite('the words', 'quote'), ['quote: the words [cite]', 'paragraph: ']],
    ['is one line', [paragraph('')], cite('the\n\nwords', 'quote'), ['quote: the words [cite]', 'paragraph: ']],
  ])('%s', (_name, blocks, what, expected) => {
    expect(after(blocks, what).blocks).toEqual(expected);
  });

  test('goes with one undo', () => {
    expect(after([paragraph('Before.|')], cite('It closed.', 'sentence')).undone).toEqual(['paragraph: Before.']);
  });

  test('leaves the cursor behind it', () => {
    expect(after([paragraph('One|Two')], cite('It closed.', 'sentence')).selectionAt).toBe('One It closed [cite]. ');
  });
});
