/** What neither XML 1.0 nor HTML may hold: control characters but tab and line feed, halves of surrogate pairs, non-characters. */
const FORBIDDEN = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\uFFFE\uFFFF]|\p{Surrogate}/gu;

/** The text with every character that a document format forbids replaced by U+FFFD, line ends made LF. */
export function printable(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(FORBIDDEN, '\uFFFD');
}

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML text or as a quoted attribute value. */
export function html(text: string): string {
  return printable(text).replace(/[&<>"']/g, (character) => ENTITIES[character] ?? character);
}

/** A URL that may become a link, or null: http and https only, whatever else stands in a record. */
export function linkable(url: string): string | null {
  return /^https?:\/\/[^\s<>"]+$/i.test(url) ? url : null;
}
