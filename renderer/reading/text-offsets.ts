import type { Span } from '../../data/model/target.ts';

/**
 * Between canonical offsets and the page: each paragraph of the article is one element with `data-start` (its offset) that holds
 * one text node, so an offset is never more than a subtraction away.
 */
const PARAGRAPH = '[data-start]';

/** The offset of a DOM position in the article under `root`; null when it is not in the text. */
export function offsetAt(root: Element, node: Node, nodeOffset: number): number | null {
  const element = node instanceof Element ? node : node.parentElement;
  const paragraph = element?.closest<HTMLElement>(PARAGRAPH);
  if (!paragraph || !root.contains(paragraph)) return null;
  const start = Number(paragraph.dataset['start']);
  if (node instanceof Text) return start + nodeOffset;
  return nodeOffset === 0 ? start : start + (paragraph.textContent?.length ?? 0);
}

/** What is selected of the article under `root`, without white space at its ends; null when nothing is. */
export function selectedSpan(root: Element, text: string): Span | null {
  const selection = document.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const ends = [
    offsetAt(root, range.startContainer, range.startOffset) ?? firstOffsetIn(root, range),
    offsetAt(root, range.endContainer, range.endOffset) ?? lastOffsetIn(root, range),
  ];
  const [from, to] = ends;
  if (from === null || from === undefined || to === null || to === undefined || from >= to) return null;
  const words = text.slice(from, to);
  const start = from + (words.length - words.trimStart().length);
  const end = to - (words.length - words.trimEnd().length);
  return start < end ? { start, end } : null;
}

function firstOffsetIn(root: Element, range: Range): number | null {
  for (const paragraph of root.querySelectorAll<HTMLElement>(PARAGRAPH)) if (range.intersectsNode(paragraph)) return Number(paragraph.dataset['start']);
  return null;
}

function lastOffsetIn(root: Element, range: Range): number | null {
  let last: number | null = null;
  for (const paragraph of root.querySelectorAll<HTMLElement>(PARAGRAPH)) {
    if (range.intersectsNode(paragraph)) last = Number(paragraph.dataset['start']) + (paragraph.textContent?.length ?? 0);
    else if (last !== null) break;
  }
  return last;
}

/** The ranges in which a span stands, one a paragraph; none where the paragraph is not on the page yet. */
export function rangesOf(paragraphElement: (offset: number) => HTMLElement | null, borders: readonly Span[], span: Span): StaticRange[] {
  const ranges: StaticRange[] = [];
  for (const { start, end } of borders) {
    const node = paragraphElement(start)?.firstChild;
    if (!(node instanceof Text)) continue;
    const startOffset = Math.max(span.start, start) - start;
    const endOffset = Math.min(span.end, end) - start;
    if (startOffset < endOffset && endOffset <= node.length) {
      ranges.push(new StaticRange({ startContainer: node, startOffset, endContainer: node, endOffset }));
    }
  }
  return ranges;
}

/** The offset of the character under a point of the window; null when there is no text of the article. */
export function offsetFromPoint(root: Element, x: number, y: number): number | null {
  const caret = document.caretPositionFromPoint(x, y);
  return caret ? offsetAt(root, caret.offsetNode, caret.offset) : null;
}

/** Selects a span of the article on the page. */
export function selectSpan(element: HTMLElement, span: Span): void {
  const start = Number(element.dataset['start']);
  const node = element.firstChild;
  if (!(node instanceof Text)) return;
  document.getSelection()?.setBaseAndExtent(node, span.start - start, node, Math.min(span.end - start, node.length));
}
