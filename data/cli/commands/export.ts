import path from 'node:path';
import { parseArgs } from 'node:util';
import { compose, type Lookup } from '../../briefing/compose.ts';
import type { BriefingDocument } from '../../briefing/document.ts';
import type { ExportFormat } from '../../contract/contract.ts';
import { DeskError } from '../../contract/errors.ts';
import { exportKinds } from '../../export/export-briefing.ts';
import { printFonts, printFurniture } from '../../export/print-furniture.ts';
import { toHtml } from '../../export/to-html.ts';
import type { Briefing } from '../../model/briefing.ts';
import { nodePort } from '../../store/node-port.ts';
import { replaceFile } from '../../store/replace-file.ts';
import type { LibraryStore } from '../../store/store.ts';
import { messageOf, UsageError, type Command, type Io } from '../io.ts';
import { withLibrary } from '../with-library.ts';

const formats: Readonly<Record<string, ExportFormat>> = {
  '.docx': 'docx',
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.markdown': 'markdown',
  '.json': 'json',
  '.pdf': 'pdf',
};

const HELP = `Writes a briefing with its numbered sources to a file.

Usage: desk export LIBRARY BRIEFING-ID --to FILE

  --to FILE  the ending decides the format: ${Object.keys(formats).join(' ')}

A file of that name is replaced once the new one is whole. PDF starts the app without showing it.
`;

export const exportBriefing: Command = {
  summary: 'write a briefing to a file',
  help: HELP,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { to: { type: 'string' } } });
    const [folder, id, ...more] = positionals;
    if (folder === undefined || id === undefined || more.length > 0) throw new UsageError('name a library folder and the id of a briefing.');
    if (values.to === undefined) throw new UsageError('say where to write with --to FILE.');
    const format = formats[path.extname(values.to).toLowerCase()];
    if (format === undefined) throw new UsageError(`"${values.to}" ends in none of ${Object.keys(formats).join(' ')}.`);
    const to = path.resolve(values.to);
    return withLibrary(folder, { create: false, write: false }, io, async (library) => {
      const document = await composed(library, await briefingOf(library, id));
      for (const warning of document.warnings) io.err(`desk export: ${warning}`);
      const bytes = await written(document, format, io);
      try {
        await replaceFile(nodePort, to, Buffer.from(bytes));
        await nodePort.syncFolder(path.dirname(to));
      } catch (error) {
        throw new DeskError('export-failed', `${to} could not be written, and nothing was left there: ${messageOf(error)}`);
      }
      await io.out(`${to}\n`);
      return 0;
    });
  },
};

async function briefingOf(library: LibraryStore, id: string): Promise<Briefing> {
  const briefing = await library.briefing(id);
  if (briefing !== null) return briefing;
  const known = library.catalogue().briefings.map((other) => `  ${other.id}  ${other.title}`);
  throw new DeskError(
    'not-found',
    `the library has no briefing "${id}".`,
    known.length > 0 ? `It has:\n${known.join('\n')}` : 'It has no briefings.',
  );
}

/** The briefing as a document, with the articles it cites read from the library. */
async function composed(library: LibraryStore, briefing: Briefing): Promise<BriefingDocument> {
  const cited = new Set(compose(briefing, () => null).sources.flatMap((source) => source.passages.map((passage) => passage.articleId)));
  const found = new Map<string, ReturnType<Lookup>>();
  for (const id of cited) found.set(id, await library.article(id));
  return compose(briefing, (id) => found.get(id) ?? null);
}

async function written(document: BriefingDocument, format: ExportFormat, io: Io): Promise<Uint8Array> {
  const { write } = exportKinds[format];
  if (write !== null) return write(document);
  if (io.printPdf === null)
    throw new DeskError(
      'export-failed',
      "PDF is printed by the app's window: open the library in Briefing Desk and export from there, or choose .docx, .html, .md or .json. Nothing was written.",
    );
  return io.printPdf(toHtml(document, printFonts), printFurniture(document));
}
