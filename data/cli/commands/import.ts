import { createHash } from 'node:crypto';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { newArticle } from '../../extract/new-article.ts';
import { additionOf } from '../../model/article-changes.ts';
import type { LibraryStore } from '../../store/store.ts';
import { messageOf, UsageError, type Command, type Io } from '../io.ts';
import { PASSPHRASE_HELP, passphraseOption } from '../passphrase.ts';
import { publishedDate } from '../published.ts';
import { withLibrary } from '../with-library.ts';
import { readBytes } from './extract.ts';

const HELP = `Adds articles to a library, each with the facts that the app proposes for it. Makes the library when there is none.

Usage: desk import LIBRARY FILE... [--published DATE] [--keep-both] [--passphrase-file FILE]

  --published DATE  the publication date of all the files (2023-02-22); without it, the date that each file gives
  --keep-both       adds an article even when the library holds one with the same text
${PASSPHRASE_HELP}

Prints a line for each article: its id and title. A file that cannot be read is named, the others are added, and the exit code is 1.
`;

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

export const importArticles: Command = {
  summary: 'add articles to a library',
  help: HELP,
  run: async (args, io) => {
    const { values, positionals } = parseArgs({
      args,
      allowPositionals: true,
      options: { published: { type: 'string' }, 'keep-both': { type: 'boolean' }, ...passphraseOption },
    });
    const [folder, ...files] = positionals;
    if (folder === undefined || files.length === 0) throw new UsageError('name a library folder and at least one file.');
    const published = values.published === undefined ? null : publishedDate(values.published);
    if (values.published !== undefined && published === null)
      throw new UsageError(`--published "${values.published}" is no date like 2023-02-22, 2023-02 or 2023.`);
    const choices = { published, keepBoth: values['keep-both'] ?? false };
    return withLibrary(folder, { create: true, write: true, passphraseFile: values['passphrase-file'] }, io, async (library) => {
      let failed = 0;
      for (const file of files) {
        try {
          await importFile(library, file, choices, io);
        } catch (error) {
          failed++;
          io.err(`desk import: ${messageOf(error).includes(file) ? '' : `${file}: `}${messageOf(error)}`);
        }
      }
      if (failed > 0) io.err(`desk import: ${failed} of ${files.length} files not added; the library keeps all the others.`);
      return failed > 0 ? 1 : 0;
    });
  },
};

async function importFile(library: LibraryStore, file: string, choices: { published: string | null; keepBoth: boolean }, io: Io): Promise<void> {
  // Only here: the readers of HTML are large, and the other commands need none.
  const { readArticle } = await import('../../import/read.ts');
  const fileName = path.basename(file);
  const read = readArticle({ kind: 'file', name: fileName, bytes: await readBytes(file) });
  for (const warning of read.warnings) io.err(`${file}: ${warning}`);
  const hash = sha256(read.text);
  const same = library.catalogue().articles.find((article) => article.hash === hash);
  if (same !== undefined && !choices.keepBoth) {
    io.err(`${file}: the library already holds this text as "${same.title}"; kept that one. --keep-both adds it again.`);
    await io.out(`${same.id}\t${same.title}\n`);
    return;
  }
  const fields = { ...read.fields, published: choices.published ?? read.fields.published };
  const now = io.now();
  const made = newArticle(read, fields, { newId: io.newId, now, sha256, fileName });
  await library.commit({ label: `Import ${made.article.title}`, at: now, changes: additionOf({ ...made, annotations: [] }) });
  await io.out(`${made.article.id}\t${made.article.title}\n`);
}
