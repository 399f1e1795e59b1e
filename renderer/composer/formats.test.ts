import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, TextSelection, type Command } from 'prosemirror-state';
import { describe, expect, test } from 'vitest';
import type { BriefingBlock } from '../../data/model/briefing.ts';
import { formatCommands, formatStates, type Format } from './formats.ts';
import { documentOf } from './schema.ts';

const words = [{ type: 'text' as const, text: 'words' }];
const paragraph: BriefingBlock = { type: 'paragraph', content: words };
const heading: BriefingBlock = { type: 'heading', attrs: { level: 3 }, content: words };
const list: BriefingBlock = { type: 'bullet_list', content: [{ type: 'list_item', content: [{ type: 'paragraph', content: words }] }] };
const quote: BriefingBlock = { type: 'blockquote', content: [{ type: 'paragraph', content: words }] };

/** An editor with the one block, all of its words selected. */
function editor(block: BriefingBlock): EditorState {
  const doc = documentOf({ type: 'doc', content: [block] });
  let at = 0;
  doc.descendants((node, pos) => {
    if (node.isText) at = pos;
  });
  return EditorState.create({ doc, plugins: [history()], selection: TextSelection.create(doc, at, at + 5) });
}

function after(state: EditorState, command: Command): EditorState {
  let next = state;
  command(state, (transaction) => (next = state.apply(transaction)));
  return next;
}

const shape = (node: Node): string => (node.isText ? [...node.marks.map(({ type }) => type.name), node.text].join(' ') : `${node.type.name}${node.type.name === 'heading' ? node.attrs['level'] : ''}(${node.content.content.map(shape).join()})`);
const shapeOf = (state: EditorState): string => shape(state.doc.child(0));

describe('a format', () => {
  test.each<[Format, BriefingBlock, string]>([
    ['heading', paragraph, 'heading2(words)'],
    ['heading', heading, 'heading2(words)'],
    ['subheading', heading, 'paragraph(words)'],
    ['bullets', paragraph, 'bullet_list(list_item(paragraph(words)))'],
    ['bullets', heading, 'bullet_list(list_item(paragraph(words)))'],
    ['bullets', list, 'paragraph(words)'],
    ['numbers', list, 'ordered_list(list_item(paragraph(words)))'],
    ['quote', heading, 'blockquote(paragraph(words))'],
    ['quote', quote, 'paragraph(words)'],
    ['strong', paragraph, 'paragraph(strong words)'],
    ['em', heading, 'heading3(em words)'],
  ])('%s of %j', (format, block, expected) => {
    expect(shapeOf(after(editor(block), formatCommands[format]))).toBe(expected);
  });

  test('goes with one undo, also where it took two steps', () => {
    const formatted = after(editor(heading), formatCommands.quote);
    expect(shapeOf(after(formatted, formatCommands.undo))).toBe('heading3(words)');
  });

  test('shows as active where it is, and as not to be had where it would do nothing', () => {
    const states = formatStates(editor(list));
    expect(Object.entries(states).filter(([, { active }]) => active).map(([format]) => format)).toEqual(['bullets']);
    expect(Object.entries(states).filter(([, { enabled }]) => !enabled).map(([format]) => format)).toEqual(['heading', 'subheading', 'quote', 'undo', 'redo']);
  });
});
