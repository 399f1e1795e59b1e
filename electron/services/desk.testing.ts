import { createHash } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DeskError } from '../../data/contract/errors.ts';
import type { LockReason, Pushes } from '../../data/contract/contract.ts';
import { newArticle } from '../../data/extract/new-article.ts';
import { readArticle } from '../../data/import/read.ts';
import { checkReport } from '../../data/store/check-report.ts';
import { measureLibrary } from '../../data/store/measure.ts';
import type { Desk, Handlers } from './desk.ts';
import { handlersFor } from './handlers.ts';
import { HeldLibrary } from './held-library.ts';
import { createJobs } from './jobs.ts';
import { hold } from './open-session.ts';
import { openSettings } from './settings-file.ts';

export interface TestDesk {
  handlers: Handlers;
  desk: Desk;
  /** A folder of the test's own. */
  folder: string;
  pushes: Pushes['library:changed'][];
  /** Hears how far jobs are said to be; a test may put its own in its place. */
  ears: { progressed(told: Pushes['job:progressed']): void };
  /** Why locking was asked for, in turn. */
  requests: LockReason[];
  windows: { emptied: number };
  dispose: () => Promise<void>;
}

/** The use cases over a real library in a folder of its own, with extraction on this thread and answers to dialogs as given. */
export async function testDesk(answers: Partial<Desk['dialogs']> = {}): Promise<TestDesk> {
  const folder = await mkdtemp(join(tmpdir(), 'desk-services-'));
  const pushes: Pushes['library:changed'][] = [];
  const ears: TestDesk['ears'] = { progressed: () => undefined };
  const requests: LockReason[] = [];
  let ids = 0;
  const publish: Desk['publish'] = (name, payload) => {
    if (name === 'library:changed') pushes.push(payload as Pushes['library:changed']);
    if (name === 'job:progressed') ears.progressed(payload as Pushes['job:progressed']);
    if (name === 'lock:requested') requests.push((payload as Pushes['lock:requested']).why);
  };
  const base = {
    now: () => new Date().toISOString(),
    newId: (prefix: string) => `${prefix}-${++ids}`,
    sha256: (text: string) => createHash('sha256').update(text).digest('hex'),
    publish,
    settings: await openSettings(folder),
  };
  const own = join(folder, 'library');
  const { settings } = base;
  let clock = 0;
  const jobs = createJobs(publish, () => (clock += 1000));
  const windows = { emptied: 0 };
  const refuse = async (): Promise<null> => null;
  const worker: Desk['worker'] = {
    read: async (input) => readArticle(input),
    make: async ({ read, fields, fileName, now }) => newArticle(read, fields, { ...base, now, fileName }),
    propose: async () => {
      throw new DeskError('internal', 'not in this test');
    },
    rest: () => undefined,
  };
  const library = new HeldLibrary(await hold(own, true, base), { needs: base, own, settings, jobs, worker, emptyWindow: () => void windows.emptied++ });
  const desk: Desk = {
    ...base,
    library,
    session: () => library.session(),
    jobs,
    worker,
    dialogs: { chooseArticles: refuse, chooseLibrary: refuse, saveAs: refuse, clipboardText: async () => '', mayOpen: async () => false, ...answers },
    printPdf: async () => new Uint8Array(),
    openLink: async () => undefined,
    revealFile: () => undefined,
    care: {
      measure: (folder) => measureLibrary(folder),
      check: async (folder, repair, passphrase, _signal, turned) => {
        const { findings, references } = await checkReport(folder, { repair, turned, ...(passphrase === null ? {} : { passphrase }) });
        if (references === null) throw new DeskError('locked', 'no passphrase was given');
        return { ...references, findings };
      },
    },
    offerLock: () => undefined,
  };
  return {
    handlers: handlersFor(desk),
    desk,
    folder,
    pushes,
    ears,
    requests,
    windows,
    async dispose() {
      await library.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Imports a plain text and gives the id of its article. */
export async function importText({ handlers }: TestDesk, text: string): Promise<string> {
  const { drafts } = await handlers['import:read']({ jobId: 'job-1', inputs: [{ kind: 'paste', text, html: '' }] });
  const [draft] = drafts;
  if (!draft) throw new Error('the text was not read');
  const { articleIds } = await handlers['import:confirm']({
    jobId: 'job-2',
    drafts: [{ draftId: draft.draftId, fields: { ...draft.fields, published: '2024-05-03' }, onDuplicate: 'keep-both' }],
  });
  return articleIds[0] ?? '';
}
