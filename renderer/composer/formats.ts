import { lift, setBlockType, toggleMark, wrapIn } from 'prosemirror-commands';
import { redo, redoDepth, undo, undoDepth } from 'prosemirror-history';
import type { NodeType } from 'prosemirror-model';
import { liftListItem, wrapInList } from 'prosemirror-schema-list';
import type { Command, EditorState } from 'prosemirror-state';
import { composerSchema } from './schema.ts';

const { nodes, marks } = composerSchema;

/** What the toolbar offers, in its order. */
export const formats = ['heading', 'subheading', 'strong', 'em', 'bullets', 'numbers', 'quote', 'undo', 'redo'] as const;
export type Format = (typeof formats)[number];

/** `active` for a format that the selection has; `enabled` when the command would do something. */
export interface FormatState {
  active: boolean;
  enabled: boolean;
}

/** The command of each format; asked for twice, a format goes away again. */
export const formatCommands: Record<Format, Command> = {
  heading: toggleHeading(2),
  subheading: toggleHeading(3),
  strong: toggleMark(marks.strong),
  em: toggleMark(marks.em),
  bullets: toggleList(nodes.bullet_list),
  numbers: toggleList(nodes.ordered_list),
  quote: toggleQuote,
  undo,
  redo,
};

/** What the toolbar shows for a state of the editor. */
export function formatStates(state: EditorState): Record<Format, FormatState> {
  const active: Record<Format, boolean> = {
    heading: headingLevel(state) === 2,
    subheading: headingLevel(state) === 3,
    strong: hasMark(state, 'strong'),
    em: hasMark(state, 'em'),
    bullets: around(state, nodes.bullet_list) !== null,
    numbers: around(state, nodes.ordered_list) !== null,
    quote: around(state, nodes.blockquote) !== null,
    undo: false,
    redo: false,
  };
  const enabled = (format: Format): boolean => {
    if (format === 'undo') return undoDepth(state) > 0;
    if (format === 'redo') return redoDepth(state) > 0;
    return active[format] || formatCommands[format](state);
  };
  return Object.fromEntries(formats.map((format) => [format, { active: active[format], enabled: enabled(format) }])) as Record<Format, FormatState>;
}

function headingLevel({ selection: { $from } }: EditorState): unknown {
  return $from.parent.type === nodes.heading ? $from.parent.attrs['level'] : null;
}

function hasMark({ selection, storedMarks, doc }: EditorState, name: 'strong' | 'em'): boolean {
  const type = marks[name];
  if (selection.empty) return Boolean(type.isInSet(storedMarks ?? selection.$from.marks()));
  return doc.rangeHasMark(selection.from, selection.to, type);
}

/** The depth of the node of that type that holds the start of the selection, or null. */
function around({ selection: { $from } }: EditorState, type: NodeType): number | null {
  for (let depth = $from.depth; depth > 0; depth -= 1) if ($from.node(depth).type === type) return depth;
  return null;
}

function toggleHeading(level: 2 | 3): Command {
  return (state, dispatch, view) =>
    headingLevel(state) === level ? setBlockType(nodes.paragraph)(state, dispatch, view) : setBlockType(nodes.heading, { level })(state, dispatch, view);
}

function toggleQuote(...[state, dispatch, view]: Parameters<Command>): boolean {
  return around(state, nodes.blockquote) === null ? fromParagraph(wrapIn(nodes.blockquote))(state, dispatch, view) : lift(state, dispatch, view);
}

function toggleList(type: NodeType): Command {
  const other = type === nodes.bullet_list ? nodes.ordered_list : nodes.bullet_list;
  return (state, dispatch, view) => {
    if (around(state, type) !== null) return liftListItem(nodes.list_item)(state, dispatch, view);
    const depth = around(state, other);
    if (depth === null) return fromParagraph(wrapInList(type))(state, dispatch, view);
    dispatch?.(state.tr.setNodeMarkup(state.selection.$from.before(depth), type));
    return true;
  };
}

/** Lists and quotations hold paragraphs: a heading becomes one first. */
function fromParagraph(command: Command): Command {
  return (state, dispatch, view) => {
    if (headingLevel(state) === null) return command(state, dispatch, view);
    const { tr } = state;
    tr.setBlockType(state.selection.from, state.selection.to, nodes.paragraph);
    return command(state.apply(tr), dispatch && ((wrap) => {
      for (const step of wrap.steps) tr.step(step);
      dispatch(tr.setSelection(state.selection.map(tr.doc, tr.mapping)).scrollIntoView());
    }), view);
  };
}
