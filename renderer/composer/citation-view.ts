import type { Node } from 'prosemirror-model';
import type { NodeView } from 'prosemirror-view';
import type { Citation } from '../../data/model/briefing.ts';
import { citationKey, type CitationMark } from './citation-marks.ts';

/** The citations on the page, which show their numbers anew when these change. */
export class CitationViews {
  #marks: ReadonlyMap<string, CitationMark> = new Map();
  #views = new Set<CitationView>();

  constructor(private readonly open: (citation: Citation['attrs']) => void) {}

  /** Makes the view of one citation; for ProseMirror's `nodeViews`. */
  readonly make = (node: Node): NodeView => {
    const view = new CitationView(node.attrs as Citation['attrs'], this, (gone) => this.#views.delete(gone));
    this.#views.add(view);
    return view;
  };

  setMarks(marks: ReadonlyMap<string, CitationMark>): void {
    this.#marks = marks;
    for (const view of this.#views) view.show();
  }

  /** `[1.2]`; `[…]` as long as the citation has no number. */
  readonly labelOf = (citation: Citation['attrs']): string => `[${this.markOf(citation)?.label ?? '…'}]`;

  markOf(citation: Citation['attrs']): CitationMark | undefined {
    return this.#marks.get(citationKey(citation));
  }

  openPassage(citation: Citation['attrs']): void {
    if (this.markOf(citation)?.opens !== false) this.open(citation);
  }
}

class CitationView implements NodeView {
  readonly dom = document.createElement('span');

  constructor(
    private readonly citation: Citation['attrs'],
    private readonly all: CitationViews,
    private readonly forget: (view: CitationView) => void,
  ) {
    this.dom.className = 'citation';
    this.dom.contentEditable = 'false';
    this.dom.dir = 'ltr';
    this.dom.setAttribute('role', 'link');
    this.dom.addEventListener('click', ({ detail, shiftKey }) => {
      if (detail <= 1 && !shiftKey) this.all.openPassage(this.citation);
    });
    this.show();
  }

  show(): void {
    const mark = this.all.markOf(this.citation);
    const orphaned = mark?.state === 'orphaned';
    this.dom.classList.toggle('orphaned', orphaned);
    this.dom.textContent = orphaned ? `[${mark.label} orphaned]` : this.all.labelOf(this.citation);
    const { exact } = this.citation.target;
    const quote = `“${exact.length > 200 ? `${exact.slice(0, 200)}…` : exact}”`;
    this.dom.title = orphaned
      ? `${quote}\nThese words are no longer where they were cited; the quotation is kept.`
      : `${quote}${mark?.source ? `\n${mark.source}` : ''}\nClick to open the passage.`;
    this.dom.setAttribute('aria-label', `Citation ${mark?.label ?? ''}${orphaned ? ', orphaned' : ''}`);
  }

  destroy(): void {
    this.forget(this);
  }
}
