import { dirname, join } from 'node:path';
import type { Entry } from './edits.ts';
import { decodeFrames, encodeFrame, type Damage } from './frame.ts';
import { JOURNAL, segmentIn, segmentName } from './layout.ts';
import { writeAll, type FilePort, type OpenFile } from './port.ts';

/** One journal file. `after` is the newest revision acknowledged when it was begun: anything newer in an older file never was. */
export interface Segment {
  number: number;
  after: number;
  entries: Entry[];
  damaged: Damage[];
  torn: Damage | null;
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
    private readonly port: FilePort,
    private readonly folder: string,
    /** The newest file there is. */
    private segment: number,
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
      await file.sync();
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

  private async begin(acknowledged: number): Promise<OpenFile> {
    const path = join(this.folder, segmentName(this.segment + 1));
    await this.port.makeFolder(dirname(path));
    const file = await this.port.open(path, 'replace');
    try {
      const header = encodeFrame(JSON.stringify({ after: acknowledged }));
      await writeAll(file, header, 0);
      await file.sync();
      await this.port.syncFolder(dirname(path));
      await this.port.syncFolder(this.folder);
      this.length = header.length;
    } catch (error) {
      await file.close().catch(() => undefined);
      await this.port.remove(path).catch(() => undefined);
      throw error;
    }
    this.segment += 1;
    this.file = file;
    return file;
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
    await this.begin(acknowledged).catch(() => undefined);
  }
}

/** The numbers of the journal files there are, ascending. */
export async function listSegments(port: FilePort, folder: string): Promise<number[]> {
  const names = await port.list(join(folder, JOURNAL));
  return names
    .map(segmentIn)
    .filter((number) => number !== null)
    .sort((a, b) => a - b);
}

/** Reads the journal files from a number on; entries that a later file voids are left out. */
export async function readJournal(port: FilePort, folder: string, from: number): Promise<Segment[]> {
  const segments: Segment[] = [];
  for (const number of (await listSegments(port, folder)).filter((segment) => segment >= from)) {
    const frames = decodeFrames((await port.read(join(folder, segmentName(number)))) ?? Buffer.alloc(0));
    segments.push({
      number,
      after: frames.bodies.find(isHeader)?.after ?? Infinity,
      entries: frames.bodies.filter(isEntry),
      damaged: frames.damaged,
      torn: frames.torn,
    });
  }
  let newest = Infinity;
  for (const segment of segments.toReversed()) {
    const limit = newest;
    segment.entries = segment.entries.filter((entry) => entry.revision <= limit);
    newest = Math.min(newest, segment.after);
  }
  return segments;
}

function isHeader(body: unknown): body is { after: number } {
  return typeof body === 'object' && body !== null && 'after' in body && typeof body.after === 'number';
}

function isEntry(body: unknown): body is Entry {
  return typeof body === 'object' && body !== null && 'revision' in body && 'edits' in body && Array.isArray(body.edits);
}
