import { dirname } from 'node:path';
import { idSchema } from '../model/id.ts';
import { formatFor, keyOf, pathOf, type Disk } from './disk.ts';
import type { Edit, Entry } from './edits.ts';
import { bodyReader, decodeFrames, eachBody, encodeFrame, type Damage } from './frame.ts';
import { begunIn, begunName, JOURNAL, segmentIn, segmentName } from './layout.ts';
import { migrateEdit } from './migrations/migrate-documents.ts';
import { writeAll, type OpenFile } from './port.ts';

/** One journal file. `after` is the newest revision acknowledged when it was begun: anything newer in an older file never was. */
export interface Segment {
  number: number;
  after: number;
  entries: Entry[];
  damaged: Damage[];
  torn: Damage | null;
}

interface Header {
  format: number;
  after: number;
}

/**
 * The write-ahead journal being written: files numbered without gaps, each begun with a frame that says which revision it follows.
 * A file is begun when the first entry needs it, so that reading a library leaves it as it was.
 */
export class Journal {
  /** Bytes in the file being written. */
  length = 0;
  private file: OpenFile | null = null;

  constructor(
    private readonly disk: Disk,
    /** The newest file there is. */
    private segment: number,
    /** The newest file that is known to have been begun. */
    private begun: number | null,
  ) {}

  /** The file that the next entry goes to. */
  get current(): number {
    return this.file === null ? this.segment + 1 : this.segment;
  }

  /**
   * Keeps frames: durable when it resolves. When it rejects they are not in the journal, and the next call begins a new file, for
   * after a failed sync nothing that the old one says about itself can be trusted.
   * @param acknowledged the newest revision kept so far
   */
  async append(frames: Buffer, acknowledged: number): Promise<void> {
    const file = this.file ?? (await this.begin(acknowledged));
    try {
      await writeAll(file, frames, this.length);
      await file.sync(true);
      if (!(await file.named())) throw new Error('the journal was deleted while the library was open');
      this.length += frames.length;
    } catch (error) {
      await this.abandon(file, acknowledged);
      throw error;
    }
  }

  /** Ends the file being written; the next entry begins another. */
  async rotate(): Promise<void> {
    const file = this.file;
    this.file = null;
    this.length = 0;
    await file?.close();
  }

  /** Its header is durable with the first entry's sync. */
  private async begin(acknowledged: number): Promise<OpenFile> {
    const { port, folder } = this.disk;
    const path = pathOf(this.disk, segmentName(this.segment + 1));
    if (await port.makeFolder(dirname(path))) await port.syncFolder(folder);
    const file = await port.open(path, 'replace');
    try {
      const header: Header = { format: formatFor(this.disk), after: acknowledged };
      const frame = encodeFrame(JSON.stringify(header), keyOf(this.disk), segmentName(this.segment + 1));
      await writeAll(file, frame, 0);
      await port.syncFolder(dirname(path));
      this.length = frame.length;
    } catch (error) {
      await file.close().catch(() => undefined);
      await port.remove(path).catch(() => undefined);
      throw error;
    }
    this.segment += 1;
    this.file = file;
    await this.markBegun();
    return file;
  }

  /** Without a sync of its own: it is safe a moment later, and until then only a loss of the file together with the power goes unnoticed. */
  private async markBegun(): Promise<void> {
    const { port } = this.disk;
    const path = pathOf(this.disk, begunName(this.segment));
    const former = this.begun === null ? null : pathOf(this.disk, begunName(this.begun));
    try {
      if (former !== null && (await port.size(former)) !== null) await port.rename(former, path);
      else await (await port.open(path, 'replace')).close();
      this.begun = this.segment;
    } catch {
      // The journal is as good without it.
    }
  }

  private async abandon(file: OpenFile, acknowledged: number): Promise<void> {
    const length = this.length;
    this.file = null;
    this.length = 0;
    await file
      .truncate(length)
      .then(() => file.sync())
      .catch(() => undefined);
    await file.close().catch(() => undefined);
    // Its header voids whatever the old file kept of the rejected entries. If even this fails, the next append tries again.
    await this.begin(acknowledged)
      .then((next) => next.sync())
      .catch(() => undefined);
  }
}

/** The numbers of the journal files there are, ascending. */
export async function listSegments(disk: Disk): Promise<number[]> {
  const names = await disk.port.list(pathOf(disk, JOURNAL));
  return names
    .map(segmentIn)
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
}

/** The newest journal file that was begun, as a name beside them tells; null when none does. */
export async function newestBegun(disk: Disk): Promise<number | null> {
  const numbers = (await disk.port.list(pathOf(disk, JOURNAL))).map(begunIn).filter((number) => number !== null);
  return numbers.length === 0 ? null : Math.max(...numbers);
}

/** Reads the journal files from a number on; entries that a later file voids are left out. */
export async function readJournal(disk: Disk, from: number): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const number of await listSegments(disk)) if (number >= from) segments.push(await readSegment(disk, number));
  let limit = Infinity;
  for (const segment of segments.toReversed()) {
    const newest = limit;
    segment.entries = segment.entries.filter((entry) => entry.revision <= newest);
    limit = Math.min(limit, segment.after);
  }
  return segments;
}

/** Reads one journal file as it stands. */
export async function readSegment(disk: Disk, number: number): Promise<Segment> {
  const { bodies, damaged, torn } = decodeFrames(
    (await disk.port.read(pathOf(disk, segmentName(number)))) ?? Buffer.alloc(0),
    bodyReader(keyOf(disk), segmentName(number)),
  );
  const header = bodies.find(isHeader);
  const migrate = (edit: Edit) => migrateEdit(disk.migrations, header?.format ?? 1, edit);
  const entries = bodies.filter(isEntry).map((entry) => ({ ...entry, edits: entry.edits.map(migrate) }));
  return { number, after: header?.after ?? Infinity, entries, damaged, torn };
}

/**
 * Hands out the entries of one journal file, oldest first, letting other work in between.
 * @param mentioned only the entries in whose bytes this stands
 * @returns the file's `after`
 */
export async function eachEntry(disk: Disk, number: number, mentioned: string, take: (entry: Entry) => void): Promise<number> {
  const name = segmentName(number);
  const bytes = (await disk.port.read(pathOf(disk, name))) ?? Buffer.alloc(0);
  let header: Header | null = null;
  for await (const body of eachBody(bytes, bodyReader(keyOf(disk), name))) {
    if (header !== null && !body.includes(mentioned)) continue;
    const parsed = parse(body);
    const format = header?.format ?? 1;
    if (isHeader(parsed)) header ??= parsed;
    else if (isEntry(parsed)) take({ ...parsed, edits: parsed.edits.map((edit) => migrateEdit(disk.migrations, format, edit)) });
  }
  return header?.after ?? Infinity;
}

function parse(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString('utf8'));
  } catch {
    return null;
  }
}

function isHeader(body: unknown): body is Header {
  return typeof body === 'object' && body !== null && 'after' in body && typeof body.after === 'number' && 'format' in body;
}

function isEntry(body: unknown): body is Entry {
  return (
    typeof body === 'object' &&
    body !== null &&
    'revision' in body &&
    'edits' in body &&
    Array.isArray(body.edits) &&
    body.edits.every(isEdit)
  );
}

/** An id becomes a file's name, so an entry with any other is not taken, whatever its checksum says. */
function isEdit(edit: unknown): boolean {
  if (typeof edit !== 'object' || edit === null || !('kind' in edit) || !('id' in edit)) return false;
  return idSchema.safeParse(edit.id).success && (!('articleId' in edit) || idSchema.safeParse(edit.articleId).success);
}
