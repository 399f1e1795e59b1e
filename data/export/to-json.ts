import type { BriefingDocument } from '../briefing/document.ts';

/** A briefing as JSON: the document itself, with sources, passages and where each was found, under a format name and version. */
export function toJson(document: BriefingDocument): string {
  return `${JSON.stringify({ format: 'briefing-desk/briefing', version: 1, ...document }, null, 2)}\n`;
}
