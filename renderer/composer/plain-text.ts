import { Fragment, Slice, type Schema } from 'prosemirror-model';

/** Control characters but tab and line end, which a document cannot hold. */
const UNPRINTABLE = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/g;

/** Text from elsewhere as paragraphs, one a line, blank lines left out. One line joins the paragraph it is put into. */
export function sliceOfText(schema: Schema, text: string): Slice {
  const lines = text
    .replace(/\r\n?/g, '\n')
    .split('\n')
    .map((line) => line.replace(UNPRINTABLE, ''));
  const full = lines.length === 1 ? lines : lines.map((line) => line.trim());
  const paragraphs = full.filter((line) => line !== '').map((line) => schema.node('paragraph', null, schema.text(line)));
  return paragraphs.length === 0 ? Slice.empty : new Slice(Fragment.from(paragraphs), 1, 1);
}
