import type { BriefingDocument } from '../../data/briefing/document.ts';
import { gather } from '../../data/briefing/gather.ts';
import type { ExportFormat } from '../../data/contract/contract.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { exportKinds } from '../../data/export/export-briefing.ts';
import { writeWholeFile } from '../../data/store/write-whole-file.ts';
import { briefingById } from './briefings.ts';
import type { Desk, Handlers } from './desk.ts';
import { throwIfCancelled } from './jobs.ts';

export function exportHandlers(desk: Desk): Pick<Handlers, 'briefing:export' | 'shell:reveal'> {
  /** Only files that this session wrote may be shown in the system's file manager. */
  const written = new Set<string>();
  return {
    'briefing:export': async ({ id, format, jobId }) => {
      await desk.session().settled();
      const briefing = await briefingById(desk, id);
      const { extension, label } = exportKinds[format];
      const path = await desk.dialogs.saveAs({ name: fileName(briefing.title, extension), extension, label });
      if (path === null) return null;
      return desk.jobs.run(jobId, `Exporting to ${label}`, async (job) => {
        job.report(0, 3, 'Gathering sources');
        const document = await gather(briefing, (articleId) => desk.session().store.article(articleId));
        throwIfCancelled(job.signal);
        job.report(1, 3, `Writing ${label}`);
        const bytes = await render(desk, format, document);
        throwIfCancelled(job.signal);
        job.report(2, 3, `Saving ${label}`);
        await writeWholeFile(path, bytes);
        written.add(path);
        return { path, bytes: bytes.length, warnings: document.warnings };
      });
    },

    'shell:reveal': async ({ path }) => {
      if (!written.has(path)) throw new DeskError('invalid-input', 'Only files exported in this session can be shown.');
      desk.revealFile(path);
      return null;
    },
  };
}

/** The bytes of the file. A format without a writer of its own is printed from the HTML. */
async function render(desk: Desk, format: ExportFormat, document: BriefingDocument): Promise<Uint8Array> {
  const { write } = exportKinds[format];
  if (write) return write(document);
  const { toHtml } = await import('../../data/export/to-html.ts');
  const { printFonts, printFurniture } = await import('../../data/export/print-furniture.ts');
  return desk.printPdf(toHtml(document, printFonts), printFurniture(document));
}

/** A file name from a title: no separators, no control characters, no leading dot, at most 100 characters. */
export function fileName(title: string, extension: string): string {
  const stem = title
    .replaceAll(/[\p{Cc}\p{Cf}\\/:*?"<>|]+/gu, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replace(/^[.\s]+/, '')
    .slice(0, 100)
    .trim();
  return `${stem === '' ? 'Briefing' : stem}.${extension}`;
}
