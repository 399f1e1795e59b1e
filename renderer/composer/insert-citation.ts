import { closeHistory } from 'prosemirror-history';
import { Fragment, type Node } from 'prosemirror-model';
import { Selection, type EditorState, type Transaction } from 'prosemirror-state';
import type { Cite } from './cite-data.ts';
import { composerSchema } from './schema.ts';

/**
 * Puts words and their citation at `at` (by default after the selection, so that nothing selected is lost). A sentence joins
 * the paragraph it is put into, or gets one of its own where none may hold it; a quotation comes after the block it is put
 * into. One undo takes the whole back.
 */
export function insertCitation(state: EditorState, cite: Cite, at = state.selection.to): Transaction {
  const tr = closeHistory(state.tr);
  const $at = tr.doc.resolve(at);
  if (cite.as === 'sentence' && $at.parent.type === composerSchema.nodes['paragraph']) {
    const before = $at.parent.textBetween(0, $at.parentOffset, undefined, '[cite]');
    const after = $at.parent.textBetween($at.parentOffset, $at.parent.content.size, undefined, '[cite]');
    const nodes = [...space(/\S$/.test(before)), ...sentence(cite), ...space(/^[^\s.,;:!?)]/.test(after))];
    const content = Fragment.from(nodes);
    tr.insert(at, content).setSelection(Selection.near(tr.doc.resolve(at + content.size), -1));
    return tr.scrollIntoView();
  }
  return insertBlock(tr, at, cite.as === 'sentence' ? paragraphOf(sentence(cite)) : quotation(cite)).scrollIntoView();
}

/** After the top-level block at that place, or instead of it when it is an empty paragraph. */
function insertBlock(tr: Transaction, at: number, block: Node): Transaction {
  const $at = tr.doc.resolve(at);
  const top = $at.depth === 0 ? null : $at.node(1);
  const empty = top?.type === composerSchema.nodes['paragraph'] && top.content.size === 0;
  const start = $at.depth === 0 ? at : empty ? $at.before(1) : $at.after(1);
  if (empty) tr.replaceWith(start, $at.after(1), block);
  else tr.insert(start, block);
  const end = start + block.nodeSize;
  if (end === tr.doc.content.size && block.type === composerSchema.nodes['blockquote']) tr.insert(end, paragraphOf([]));
  return tr.setSelection(Selection.near(tr.doc.resolve(block.isTextblock ? end - 1 : end), block.isTextblock ? -1 : 1));
}

/** The citation stands before the full stop, so that it belongs to the sentence. */
function sentence({ words, citation }: Cite): Node[] {
  const [, stem = '', stop = ''] = /^(.*?)([.!?؟۔]*)$/su.exec(oneLine(words)) ?? [];
  return [...text(stem === '' ? '' : `${stem} `), cited(citation), ...text(stop === '' ? '.' : stop)];
}

function quotation({ words, citation }: Cite): Node {
  return composerSchema.node('blockquote', null, paragraphOf([...text(`${oneLine(words)} `), cited(citation)]));
}

const oneLine = (words: string): string => words.replace(/\s+/g, ' ').trim();
const text = (words: string): Node[] => (words === '' ? [] : [composerSchema.text(words)]);
const space = (needed: boolean): Node[] => (needed ? text(' ') : []);
const cited = (attrs: Cite['citation']): Node => composerSchema.node('citation', attrs);
const paragraphOf = (content: Node[]): Node => composerSchema.node('paragraph', null, content);
