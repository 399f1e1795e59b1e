import { parseHTML } from 'linkedom';

/** What this room needs of a parsed page. The page is inert: its parser runs no script and fetches nothing. */
export interface DomNode {
  /** 1 element, 3 text, 8 comment (DOM Standard, 4.4). */
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly textContent: string | null;
  readonly parentNode: DomNode | null;
  readonly firstChild: DomNode | null;
  readonly nextSibling: DomNode | null;
}
export interface DomElement extends DomNode {
  readonly localName: string;
  getAttribute(name: string): string | null;
  hasAttribute(name: string): boolean;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
  remove(): void;
}
export interface DomDocument {
  readonly documentElement: DomElement;
  readonly body: DomElement;
  querySelector(selector: string): DomElement | null;
  querySelectorAll(selector: string): Iterable<DomElement>;
}

/** Parses a page, or a fragment of one, which gets a page around it. */
export function parsePage(source: string): DomDocument {
  const page = /<html[\s>]/i.test(source) ? source : `<!DOCTYPE html><html><head></head><body>${source}</body></html>`;
  const { document }: { document: DomDocument } = parseHTML(page);
  return document;
}
