import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { DeskError } from '../../data/contract/errors.ts';
import { MAX_INPUT_BYTES, type ImportDraft, type ImportReading } from '../../data/contract/contract.ts';
import type { ImportInput, ReadArticle } from '../../data/import/reading.ts';
import type { ArticleFields } from '../../data/model/article.ts';
import { additionOf } from '../../data/model/article-changes.ts';
import { paragraphs } from '../../data/text/paragraphs.ts';
import type { Desk, Handlers } from './desk.ts';
import { throwIfCancelled, type Job } from './jobs.ts';
import type { LibrarySession } from './library-session.ts';

interface Draft {
  name: string;
  read: ReadArticle;
}
type NewDocument = Awaited<ReturnType<Desk['worker']['make']>>;
/** An article about to be kept. */
interface Made {
  draftId: string;
  document: NewDocument;
}

/** So many articles are kept at a time: one sync and one word to the window for all of them, which it takes in within two or three frames. */
const BATCH = 5;

/** The name under which a paste is shown. */
const CLIPBOARD = 'Clipboard';

type Source = { name: string; load: () => Promise<ImportInput> };

export function importHandlers(
  desk: Desk,
): Pick<Handlers, 'import:choose' | 'import:paste' | 'import:read' | 'import:confirm' | 'import:discard'> {
  /** Read and waiting for the user's word: texts that go with the library they were to be kept in. */
  const waiting = new WeakMap<LibrarySession, Map<string, Draft>>();
  const drafts = (): Map<string, Draft> => {
    const session = desk.session();
    const known = waiting.get(session) ?? new Map<string, Draft>();
    waiting.set(session, known);
    return known;
  };

  const readAll = async (sources: readonly Source[], job: Job): Promise<ImportReading> => {
    const reading: ImportReading = { drafts: [], failures: [] };
    for (const [index, { name, load }] of sources.entries()) {
      throwIfCancelled(job.signal);
      job.report(index, sources.length, `Reading ${name}`);
      try {
        const read = await desk.worker.read(await load(), job.signal);
        const draftId = desk.newId('draft');
        drafts().set(draftId, { name, read });
        reading.drafts.push(draftOf(draftId, name, read));
      } catch (error) {
        if (!(error instanceof DeskError) || error.code === 'cancelled') throw error;
        reading.failures.push({ name, message: error.message });
      }
    }
    return reading;
  };

  const readInputs = (jobId: string, inputs: readonly ImportInput[]): Promise<ImportReading> => {
    const sources = inputs.map((input): Source => ({ name: input.kind === 'file' ? input.name : CLIPBOARD, load: async () => input }));
    return desk.jobs.run(jobId, 'Reading', (job) => readAll(sources, job));
  };

  const draftOf = (draftId: string, name: string, read: ReadArticle): ImportDraft => {
    const twin = articleWithText(desk, read.text);
    const { fields, origins, language, direction, warnings } = read;
    return {
      draftId,
      name,
      fields,
      origins,
      language,
      direction,
      warnings,
      excerpt: read.text.trim().slice(0, 400),
      length: read.text.length,
      paragraphs: paragraphs(read.text).length,
      duplicateOf: twin ? { id: twin.id, title: twin.title, importedAt: twin.importedAt } : null,
    };
  };

  return {
    'import:choose': async ({ jobId }) => {
      const chosen = await desk.dialogs.chooseArticles();
      if (!chosen) return { drafts: [], failures: [] };
      const sources = chosen.map((path): Source => ({ name: basename(path), load: () => fileInput(path) }));
      return desk.jobs.run(jobId, 'Reading files', (job) => readAll(sources, job));
    },

    'import:paste': async ({ jobId }) => readInputs(jobId, [{ kind: 'paste', text: await desk.dialogs.clipboardText(), html: '' }]),

    'import:read': ({ jobId, inputs }) => readInputs(jobId, inputs),

    'import:confirm': ({ jobId, drafts: wanted }) =>
      desk.jobs.run(jobId, 'Importing', async (job) => {
        const ids = new Map(desk.session().store.catalogue().articles.map(({ hash, id }) => [hash, id]));
        const articleIds: string[] = [];
        let made: Made[] = [];
        const keepMade = async (): Promise<void> => {
          const batch = made;
          made = [];
          await keep(batch.map(({ document }) => document), wanted.length === 1 ? 'Import article' : 'Import articles', jobId);
          for (const { draftId } of batch) drafts().delete(draftId);
        };
        try {
          for (const [index, { draftId, fields, onDuplicate }] of wanted.entries()) {
            throwIfCancelled(job.signal);
            job.report(index, wanted.length, `Importing ${fields.title}`);
            const draft = drafts().get(draftId);
            if (!draft) throw new DeskError('not-found', `“${fields.title}” is no longer waiting to be imported. Choose the file again.`);
            const twin = onDuplicate === 'keep-existing' ? ids.get(desk.sha256(draft.read.text)) : undefined;
            if (twin === undefined) {
              const document = await make(draft, fields, job);
              ids.set(document.article.hash, document.article.id);
              made.push({ draftId, document });
              articleIds.push(document.article.id);
            } else {
              drafts().delete(draftId);
              articleIds.push(twin);
            }
            if (made.length >= BATCH) await keepMade();
          }
        } finally {
          await keepMade();
        }
        return { articleIds };
      }),

    'import:discard': async ({ draftIds }) => {
      for (const draftId of draftIds) drafts().delete(draftId);
      return null;
    },
  };

  function make(draft: Draft, fields: ArticleFields, job: Job): Promise<NewDocument> {
    const fileName = draft.name === CLIPBOARD ? null : draft.name;
    return desk.worker.make({ read: draft.read, fields, fileName, now: desk.now() }, job.signal);
  }

  async function keep(documents: readonly NewDocument[], label: string, jobId: string): Promise<void> {
    const changes = documents.flatMap((document) => additionOf({ ...document, annotations: [] }));
    await desk.session().edit(label, async () => ({ changes, value: null }), { batch: jobId });
  }
}

function articleWithText(desk: Desk, text: string): { id: string; title: string; importedAt: string } | undefined {
  const hash = desk.sha256(text);
  return desk.session().store.catalogue().articles.find((article) => article.hash === hash);
}

/** A file's bytes. Throws DeskError `unreadable-file` that says why the file could not be read. */
async function fileInput(path: string): Promise<ImportInput> {
  const name = basename(path);
  try {
    const { size } = await stat(path);
    if (size > MAX_INPUT_BYTES) {
      throw new DeskError('unreadable-file', `“${name}” is ${Math.round(size / 1048576)} MB; the largest article the app reads is ${MAX_INPUT_BYTES / 1048576} MB. Nothing was imported from it.`);
    }
    return { kind: 'file', name, bytes: await readFile(path) };
  } catch (error) {
    if (error instanceof DeskError) throw error;
    throw new DeskError('unreadable-file', `“${name}” could not be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}). Nothing was imported from it.`);
  }
}
