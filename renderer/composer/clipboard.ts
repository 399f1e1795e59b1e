import { closeHistory } from 'prosemirror-history';
import { Slice, type Fragment, type ResolvedPos } from 'prosemirror-model';
import type { EditorView } from 'prosemirror-view';
import type { Citation } from '../../data/model/briefing.ts';
import { CITE_TYPE, parseCite } from './cite-data.ts';
import { insertCitation } from './insert-citation.ts';
import { sliceOfText } from './plain-text.ts';
import { composerSchema } from './schema.ts';

/** The type under which a piece of a briefing travels from one place in the composer to another, citations and all. */
const SLICE_TYPE = 'application/x-briefing-desk-slice';

type Handlers = Partial<{ [K in 'copy' | 'cut' | 'paste' | 'dragover' | 'drop']: (view: EditorView, event: DocumentEventMap[K]) => boolean }>;
type LabelOf = (citation: Citation['attrs']) => string;

/**
 * How text comes in and goes out; `labelOf` names citations for other programs. What comes from elsewhere comes in as plain
 * text: its markup is never parsed, so nothing in it can run or be fetched. ProseMirror's own handlers would parse it, and so
 * never get to see it.
 */
export function clipboardHandlers(labelOf: LabelOf): Handlers {
  return {
    copy: (view, event) => copyOut(view, event, labelOf),
    cut: (view, event) => {
      const done = copyOut(view, event, labelOf);
      if (done && view.editable) view.dispatch(view.state.tr.deleteSelection().scrollIntoView());
      return done;
    },
    paste: (view, event) => {
      event.preventDefault();
      if (!view.editable || !event.clipboardData) return true;
      const slice = sliceFrom(event.clipboardData);
      if (slice.size > 0) view.dispatch(closeHistory(view.state.tr).replaceSelection(slice).scrollIntoView());
      return true;
    },
    // The browser shows where a drop would land as long as nobody claims the event.
    dragover: (view) => view.dragging === null,
    drop: (view, event) => {
      const { dataTransfer } = event;
      if (view.dragging !== null || !dataTransfer) return false;
      if (dataTransfer.types.includes('Files')) return true;
      event.preventDefault();
      const at = view.editable ? view.posAtCoords({ left: event.clientX, top: event.clientY }) : null;
      if (at === null) return true;
      const cite = parseCite(dataTransfer.getData(CITE_TYPE));
      const place = wordEnd(view.state.doc.resolve(at.pos));
      view.dispatch(cite ? insertCitation(view.state, cite, place) : closeHistory(view.state.tr).replaceRange(place, place, sliceFrom(dataTransfer)));
      view.focus();
      return true;
    },
  };
}

/** A drop inside a word lands behind it. */
function wordEnd($at: ResolvedPos): number {
  const inside = /[\p{L}\p{N}]$/u.test($at.nodeBefore?.text ?? '');
  return $at.pos + (inside ? (/^[\p{L}\p{N}]+/u.exec($at.nodeAfter?.text ?? '')?.[0].length ?? 0) : 0);
}

/** The text of a piece of a briefing, citations by their label. */
export function textOf(content: Fragment, labelOf: LabelOf): string {
  return content.textBetween(0, content.size, '\n\n', (leaf) => labelOf(leaf.attrs as Citation['attrs']));
}

function copyOut(view: EditorView, event: ClipboardEvent, labelOf: LabelOf): boolean {
  const { selection } = view.state;
  if (selection.empty || !event.clipboardData) return false;
  const slice = selection.content();
  const { dom } = view.serializeForClipboard(slice);
  const labels: string[] = [];
  slice.content.descendants((node) => {
    if (node.type === composerSchema.nodes['citation']) labels.push(labelOf(node.attrs as Citation['attrs']));
  });
  dom.querySelectorAll('.citation').forEach((citation, index) => (citation.textContent = labels[index] ?? ''));
  event.preventDefault();
  event.clipboardData.clearData();
  event.clipboardData.setData('text/plain', textOf(slice.content, labelOf));
  event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(dom));
  event.clipboardData.setData(SLICE_TYPE, JSON.stringify(slice.toJSON()));
  return true;
}

/** A piece of a briefing if it is one that the schema allows, else its text. */
function sliceFrom(data: DataTransfer): Slice {
  try {
    const slice = Slice.fromJSON(composerSchema, JSON.parse(data.getData(SLICE_TYPE)));
    slice.content.forEach((node) => node.check());
    return slice;
  } catch {
    return sliceOfText(composerSchema, data.getData('text/plain'));
  }
}
