import type { ExportFormat } from '../contract/contract.ts';
import type { BriefingDocument } from '../briefing/document.ts';

export interface ExportKind {
  /** Without a dot. */
  extension: string;
  label: string;
  mediaType: string;
  /** The bytes of the file. Null for PDF: the shell prints it from the HTML. Writers load on first use. */
  write: ((document: BriefingDocument) => Promise<Uint8Array>) | null;
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Every format a briefing can be exported to. */
export const exportKinds: Readonly<Record<ExportFormat, ExportKind>> = {
  pdf: { extension: 'pdf', label: 'PDF', mediaType: 'application/pdf', write: null },
  docx: {
    extension: 'docx',
    label: 'Word document',
    mediaType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    write: async (document) => (await import('./to-docx.ts')).toDocx(document),
  },
  html: {
    extension: 'html',
    label: 'Web page, one file',
    mediaType: 'text/html',
    write: async (document) => utf8((await import('./to-html.ts')).toHtml(document)),
  },
  markdown: {
    extension: 'md',
    label: 'Markdown',
    mediaType: 'text/markdown',
    write: async (document) => utf8((await import('./to-markdown.ts')).toMarkdown(document)),
  },
  json: {
    extension: 'json',
    label: 'JSON',
    mediaType: 'application/json',
    write: async (document) => utf8((await import('./to-json.ts')).toJson(document)),
  },
};
