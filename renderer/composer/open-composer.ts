import { history } from 'prosemirror-history';
import type { Node } from 'prosemirror-model';
import { EditorState, NodeSelection, Selection, type Transaction } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import type { Citation } from '../../data/model/briefing.ts';
import type { CitationMark } from './citation-marks.ts';
import { CitationViews } from './citation-view.ts';
import type { Cite } from './cite-data.ts';
import { clipboardHandlers } from './clipboard.ts';
import { formatCommands, formatStates, type Format, type FormatState } from './formats.ts';
import { composerInputRules } from './input-rules.ts';
import { insertCitation } from './insert-citation.ts';
import { composerKeys } from './keys.ts';
import { composerSchema } from './schema.ts';

export interface ComposerEvents {
  /** The analyst changed the document. */
  changed: () => void;
  /** Selection or document changed: the toolbar shows these. */
  formatted: (formats: Record<Format, FormatState>) => void;
  /** A citation was clicked, or Enter pressed on it. */
  opened: (citation: Citation['attrs']) => void;
  left: () => void;
}

/** An editor on the page. */
export interface Composer {
  readonly document: Node;
  /** Shows another document, as if it had been opened afresh. */
  load(document: Node): void;
  /** Takes in a change made elsewhere; the cursor stays where it was as far as there is such a place. */
  adopt(document: Node): void;
  setMarks(marks: ReadonlyMap<string, CitationMark>): void;
  setEditable(editable: boolean): void;
  run(format: Format): void;
  insert(cite: Cite): void;
  /** Where the cursor is: a position in the document. */
  readonly cursor: number;
  /** Puts the cursor there, or as near as the document allows, without showing it. */
  setCursor(position: number): void;
  /** Puts the cursor at the start of the top-level block with that index and shows it. */
  goTo(block: number): void;
  focus(): void;
  close(): void;
}

/** Opens an editor in `place`. It changes nothing outside `place` and keeps no records: `events` tells what happens in it. */
export function openComposer(place: HTMLElement, document: Node, events: ComposerEvents): Composer {
  let editable = true;
  const citations = new CitationViews(events.opened);
  const plugins = [composerInputRules(), ...composerKeys(), history()];
  const fresh = (doc: Node): EditorState => EditorState.create({ doc, plugins, selection: Selection.atEnd(doc) });
  const view: EditorView = new EditorView(
    { mount: place },
    {
      state: fresh(document),
      editable: () => editable,
      attributes: ({ doc }) => ({
        role: 'textbox',
        tabindex: '0',
        'aria-multiline': 'true',
        'aria-label': 'Text of the briefing',
        'aria-readonly': String(!editable),
        spellcheck: 'false',
        dir: 'auto',
        'data-empty': String(doc.childCount === 1 && doc.firstChild?.type === composerSchema.nodes['paragraph'] && doc.firstChild.content.size === 0),
      }),
      nodeViews: { citation: citations.make },
      handleDOMEvents: { ...clipboardHandlers(citations.labelOf), blur: () => (events.left(), false) },
      handleKeyDown: (view, { key }) => {
        const { selection } = view.state;
        if (key !== 'Enter' || !(selection instanceof NodeSelection) || selection.node.type !== composerSchema.nodes['citation']) return false;
        citations.openPassage(selection.node.attrs as Citation['attrs']);
        return true;
      },
      dispatchTransaction: (transaction: Transaction) => {
        view.updateState(view.state.apply(transaction));
        if (transaction.docChanged && transaction.getMeta(ADOPTED) !== true) events.changed();
        events.formatted(formatStates(view.state));
      },
    },
  );
  events.formatted(formatStates(view.state));
  return {
    get document() {
      return view.state.doc;
    },
    get cursor() {
      return view.state.selection.head;
    },
    setCursor(position) {
      const { doc, tr } = view.state;
      view.dispatch(tr.setSelection(Selection.near(doc.resolve(Math.min(position, doc.content.size)))));
    },
    load(document) {
      view.updateState(fresh(document));
      events.formatted(formatStates(view.state));
    },
    adopt(document) {
      const { tr, selection, doc } = view.state;
      tr.replaceWith(0, doc.content.size, document.content).setMeta('addToHistory', false).setMeta(ADOPTED, true);
      view.dispatch(tr.setSelection(Selection.near(tr.doc.resolve(Math.min(selection.head, tr.doc.content.size)))));
    },
    setMarks: (marks) => citations.setMarks(marks),
    setEditable(value) {
      editable = value;
      view.setProps({});
    },
    run(format) {
      formatCommands[format](view.state, view.dispatch, view);
      view.focus();
    },
    insert(cite) {
      view.dispatch(insertCitation(view.state, cite));
    },
    goTo(block) {
      const { doc, tr } = view.state;
      if (block >= doc.childCount) return;
      let at = 0;
      for (let index = 0; index < block; index += 1) at += doc.child(index).nodeSize;
      view.dispatch(tr.setSelection(Selection.near(doc.resolve(at + 1))).scrollIntoView());
      view.focus();
    },
    focus: () => view.focus(),
    close: () => view.destroy(),
  };
}

const ADOPTED = 'adopted';
