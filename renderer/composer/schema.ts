import { Schema, type Node, type NodeSpec } from 'prosemirror-model';
import type { BriefingBody } from '../../data/model/briefing.ts';

const block = (tag: string, content: string): NodeSpec => ({
  group: 'block',
  content,
  parseDOM: [{ tag }],
  toDOM: () => [tag, 0],
});

/**
 * What may stand in a briefing: its JSON is that of data/model/briefing.ts. A citation has no parse rule, so that no pasted or
 * typed markup can pass for one.
 */
export const composerSchema = new Schema({
  nodes: {
    doc: { content: 'block+' },
    paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', { dir: 'auto' }, 0] },
    heading: {
      group: 'block',
      content: 'inline*',
      defining: true,
      attrs: { level: { default: 2, validate: validLevel } },
      parseDOM: [
        { tag: 'h2', attrs: { level: 2 } },
        { tag: 'h3', attrs: { level: 3 } },
      ],
      toDOM: (node) => [`h${node.attrs['level']}`, { dir: 'auto' }, 0],
    },
    blockquote: { ...block('blockquote', 'paragraph+'), defining: true },
    bullet_list: block('ul', 'list_item+'),
    ordered_list: block('ol', 'list_item+'),
    list_item: { content: 'paragraph+', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
    text: { group: 'inline' },
    citation: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      draggable: true,
      attrs: { articleId: { validate: 'string' }, factId: { default: null, validate: 'string|null' }, target: {} },
      toDOM: () => ['span', { class: 'citation' }, '[cite]'],
      leafText: () => '[cite]',
    },
  },
  marks: {
    strong: { parseDOM: [{ tag: 'strong' }, { tag: 'b' }], toDOM: () => ['strong', 0] },
    em: { parseDOM: [{ tag: 'em' }, { tag: 'i' }], toDOM: () => ['em', 0] },
  },
});

function validLevel(level: unknown): void {
  if (level !== 2 && level !== 3) throw new RangeError(`a heading has level 2 or 3, not ${String(level)}`);
}

/** The body as an editable document. Throws RangeError when it is not one that the schema allows. */
export function documentOf(body: BriefingBody): Node {
  const node = composerSchema.nodeFromJSON(body);
  node.check();
  return node;
}

/** The document as it is kept. */
export function bodyOf(document: Node): BriefingBody {
  return document.toJSON() as BriefingBody;
}
