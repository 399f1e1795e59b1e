import type { OpenFinding } from '../contract/contract.ts';
import { DeskError } from '../contract/errors.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { articlesDeniedBy } from './denied-articles.ts';
import { deepFreeze, type Documents } from './documents.ts';
import { editsByDocument, fold, type Content } from './edits.ts';
import type { Segment } from './journal.ts';
import { segmentName } from './layout.ts';

/**
 * Applies what the journal holds beyond the documents, in memory.
 * @param inUse another process is writing the journal: an unfinished end is then its work in progress, not damage
 * @returns the newest revision, and what was dropped
 */
export async function replayJournal(
  journal: readonly Segment[],
  documents: Documents,
  index: CatalogueIndex,
  inUse: boolean,
): Promise<{ revision: number; findings: OpenFinding[] }> {
  const findings = journal.flatMap((segment, at) => damageOf(segment, journal[at + 1], inUse));
  const touched = new Map<string, Content | null>();
  const failed = new Map<string, OpenFinding>();
  let revision = Math.max(0, ...journal.map((segment) => segment.after).filter(Number.isFinite));
  for (const entry of journal.flatMap((segment) => segment.entries)) {
    revision = Math.max(revision, entry.revision);
    for (const [name, edits] of editsByDocument(deepFreeze(entry.edits))) {
      try {
        const { data } = (await documents.load(name)).low;
        const isNew = data.revision < entry.revision;
        const content = isNew ? fold(data.content, edits) : data.content;
        if (isNew) documents.set(name, { revision: entry.revision, content });
        touched.set(name, content);
        // A later change that removes the document, or makes it anew, stands on nothing before it.
        failed.delete(name);
      } catch (error) {
        if (!(error instanceof DeskError)) throw error;
        if (failed.has(name)) continue;
        failed.set(name, {
          file: name,
          problem: `The change "${entry.label}" of ${entry.at} could not be applied: ${error.message}`,
          kept: 'It, and those of this document that follow it, are kept in the journal; everything else was read.',
        });
      }
    }
  }
  for (const name of await articlesDeniedBy(touched, index, documents)) {
    if (!touched.has(name)) touched.set(name, (await documents.peek(name)).content);
  }
  index.takeIn(touched);
  return { revision, findings: [...findings, ...failed.values()] };
}

function damageOf(segment: Segment, next: Segment | undefined, inUse: boolean): OpenFinding[] {
  const file = segmentName(segment.number);
  const findings: OpenFinding[] = [];
  const revisions = segment.entries.map((entry) => entry.revision);
  const expected = [segment.after, ...revisions];
  const lost = expected.filter((revision, at) => at > 0 && revision !== (expected[at - 1] ?? 0) + 1 && Number.isFinite(expected[at - 1]));
  const last = revisions.at(-1) ?? segment.after;
  const endLost = next !== undefined && Number.isFinite(next.after) && Number.isFinite(last) && next.after > last;
  if (segment.damaged.length > 0 || lost.length > 0 || endLost) {
    findings.push({
      file,
      problem: 'Part of the journal is damaged: one or more changes in it cannot be read.',
      kept: `All other changes were applied. The file is kept as it is.`,
    });
  } else if (segment.torn !== null && next === undefined && !inUse) {
    findings.push({
      file,
      problem: 'The last change was cut off while it was being written, so it was never confirmed as saved.',
      kept: 'Every change before it was kept.',
    });
  }
  return findings;
}
