import path from 'node:path';
import { parseArgs } from 'node:util';
import type { BriefingDocument } from '../../briefing/document.ts';
import { gather } from '../../briefing/gather.ts';
import type { ExportFormat } from '../../contract/contract.ts';
import { DeskError } from '../../contract/errors.ts';
import { exportKinds } from '../../export/export-briefing.ts';
import { printFonts, printFurniture } from '../../export/print-furniture.ts';
import { toHtml } from '../../export/to-html.ts';
import type { Briefing } from '../../model/briefing.ts';
import type { LibraryStore } from '../../store/store.ts';
import { writeWholeFile } from '../../store/write-whole-file.ts';
import { UsageError, type Command, type Io } from '../io.ts';
import { PASSPHRASE_HELP, passphraseOption } from '../passphrase.ts';
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

Usage: desk export LIBRARY BRIEFING-ID --to FILE [--passphrase-file FILE]

  --to FILE  the ending decides the format: ${Object.keys(formats).join(' ')}
${PASSPHRASE_HELP}

A file of that name is replaced once the new one is whole. PDF starts the app without showing it.
`;

export const exportBriefing: Command = {
  summary: 'write a briefing to a file',
  help: HELP,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({ args, allowPositionals: true, options: { to: { type: 'string' }, ...passphraseOption } });
    const [folder, id, ...more] = positionals;
    if (folder === undefined || id === undefined || more.length > 0) throw new UsageError('name a library folder and the id of a briefing.');
    if (values.to === undefined) throw new UsageError('say where to write with --to FILE.');
    const format = formats[path.extname(values.to).toLowerCase()];
    if (format === undefined) throw new UsageError(`"${values.to}" ends in none of ${Object.keys(formats).join(' ')}.`);
    const to = path.resolve(values.to);
    return withLibrary(folder, { create: false, write: false, passphraseFile: values['passphrase-file'] }, io, async (library) => {
      const document = await gather(await briefingOf(library, id), (articleId) => library.article(articleId));
      for (const warning of document.warnings) io.err(`desk export: ${warning}`);
      const bytes = await written(document, format, io);
      await writeWholeFile(to, bytes);
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
