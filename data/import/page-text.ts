import type { DomElement, DomNode } from './dom.ts';

/** Elements that set a paragraph of their own (HTML Standard, 15.3.3 "Flow content"). */
const BLOCKS = new Set(
  'address article aside blockquote body center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr legend li main menu nav ol optgroup option p pre search section summary table tbody tfoot thead ul'.split(' '),
);
/** Elements whose content is no text of the page, or is loaded from elsewhere. */
const DROPPED = new Set(
  'script style noscript template head title iframe frame frameset object embed applet svg math canvas audio video picture map select button input textarea datalist'.split(' '),
);

/**
 * The words below a node as plain text: white space run together, blocks apart by a blank line, `<br>` a line end, `<pre>` as it
 * stands; cells of a table row on one line. Hidden elements and those in `without` are left out. Walks without recursion, so
 * that no depth of nesting can break it.
 */
export function pageText(root: DomNode, without: ReadonlySet<string> = new Set()): string {
  const writer = textWriter();
  const todo: (DomNode | { leave: string })[] = [root];
  let pre = 0;
  for (let step = todo.pop(); step !== undefined; step = todo.pop()) {
    if ('leave' in step) {
      boundary(step.leave, writer);
      if (step.leave === 'pre') pre -= 1;
      continue;
    }
    if (step.nodeType === 3) writer.words(step.nodeValue ?? '', pre > 0);
    const element = asElement(step);
    if (element === null) continue;
    const { localName } = element;
    if (DROPPED.has(localName) || without.has(localName) || isHidden(element)) continue;
    boundary(localName, writer);
    if (localName === 'pre') pre += 1;
    if (localName !== 'br') todo.push({ leave: localName });
    const children: DomNode[] = [];
    for (let child = element.firstChild; child !== null; child = child.nextSibling) children.push(child);
    for (let at = children.length - 1; at >= 0; at -= 1) todo.push(children[at] as DomNode);
  }
  return writer.text();
}

/** What stands between words where an element begins or ends. */
function boundary(name: string, writer: Writer): void {
  if (name === 'br') writer.lineEnd();
  else if (name === 'td' || name === 'th') writer.apart('\t');
  else if (name === 'tr') writer.apart('\n');
  else if (BLOCKS.has(name)) writer.apart('\n\n');
}

function asElement(node: DomNode): DomElement | null {
  return node.nodeType === 1 ? (node as DomElement) : null;
}

function isHidden(element: DomElement): boolean {
  return element.hasAttribute('hidden') || /(?:^|;)\s*(?:display\s*:\s*none|visibility\s*:\s*hidden)/i.test(element.getAttribute('style') ?? '');
}

type Writer = ReturnType<typeof textWriter>;

const APART = ['', ' ', '\t', '\n', '\n\n'] as const;
type Apart = (typeof APART)[number];

/** Collects words; what stands between them is written only once more words follow. */
function textWriter() {
  const parts: string[] = [];
  let pending: Apart = '';
  const apart = (wanted: Apart): void => {
    if (APART.indexOf(wanted) > APART.indexOf(pending)) pending = wanted;
  };
  const write = (text: string): void => {
    if (parts.length > 0) parts.push(pending);
    pending = '';
    parts.push(text);
  };
  return {
    apart,
    words(text: string, asItStands: boolean): void {
      if (asItStands) return write(text.replace(/\r\n?/g, '\n'));
      const words = text.replace(/[\s\u00A0]+/g, ' ');
      if (words.startsWith(' ')) apart(' ');
      if (words.trim() !== '') write(words.trim());
      if (words.endsWith(' ')) apart(' ');
    },
    /** The second in a row ends the paragraph. */
    lineEnd(): void {
      pending = pending === '\n' || pending === '\n\n' ? '\n\n' : '\n';
    },
    text: () => parts.join('').replace(/\n{3,}/g, '\n\n').trim(),
  };
}
