import { baseKeymap, chainCommands, setBlockType } from 'prosemirror-commands';
import { undoInputRule } from 'prosemirror-inputrules';
import { keymap } from 'prosemirror-keymap';
import { liftListItem, splitListItem } from 'prosemirror-schema-list';
import type { Command, Plugin } from 'prosemirror-state';
import { formatCommands, type Format } from './formats.ts';
import { composerSchema } from './schema.ts';

/** The key of each format, in ProseMirror's notation. */
export const formatKeys: Record<Format, string> = {
  heading: 'Mod-Alt-2',
  subheading: 'Mod-Alt-3',
  strong: 'Mod-b',
  em: 'Mod-i',
  numbers: 'Mod-Shift-7',
  bullets: 'Mod-Shift-8',
  quote: 'Mod-Shift-9',
  undo: 'Mod-z',
  redo: 'Mod-Shift-z',
};

/** The keys of the composer. A key of a format is never left to the window, where it may mean something else. */
export function composerKeys(): Plugin[] {
  const format = Object.fromEntries(Object.entries(formatKeys).map(([name, key]) => [key, taken(formatCommands[name as Format])]));
  const { list_item } = composerSchema.nodes;
  const enter = splitListItem(list_item);
  return [
    keymap({
      ...format,
      'Mod-y': taken(formatCommands.redo),
      Enter: enter,
      'Shift-Enter': chainCommands(enter, baseKeymap['Enter'] ?? (() => false)),
      Backspace: chainCommands(undoInputRule, plainAtStart, liftAtStart(liftListItem(list_item))),
    }),
    keymap(baseKeymap),
  ];
}

function taken(command: Command): Command {
  return (...args) => {
    command(...args);
    return true;
  };
}

/** Backspace at the start of a heading makes it a paragraph. */
const plainAtStart: Command = (state, dispatch, view) => {
  const { $from, empty } = state.selection;
  if (!empty || $from.parentOffset > 0 || $from.parent.type !== composerSchema.nodes.heading) return false;
  return setBlockType(composerSchema.nodes.paragraph)(state, dispatch, view);
};

/** Backspace at the start of a list item takes it out of the list. */
function liftAtStart(lift: Command): Command {
  return (state, dispatch, view) => {
    const { $from, empty } = state.selection;
    const inItem = $from.depth > 1 && $from.node(-1).type === composerSchema.nodes.list_item;
    return empty && inItem && $from.parentOffset === 0 && $from.index(-1) === 0 && lift(state, dispatch, view);
  };
}
