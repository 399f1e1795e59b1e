import { dirname } from 'node:path';
import { Low } from 'lowdb';
import { DeskError } from '../contract/errors.ts';
import { DocumentAdapter } from './adapter.ts';
import { pathOf, type Disk } from './disk.ts';
import { isArticle, type Content } from './edits.ts';
import { ALWAYS_HELD, REMOVED, removedName } from './layout.ts';
import { codeOf } from './port.ts';
import type { Revisions } from './revisions.ts';
import { DamagedDocument, type Versioned } from './sealed.ts';

/** A document in memory. `low.data` is what is acknowledged; null content is a document that is not there, or is removed. */
export interface Held {
  readonly name: string;
  readonly low: Low<Versioned<Content | null>>;
  /** UTF-16 code units, roughly: what keeping the document costs. */
  size: number;
}

/** How much is kept of documents that could be read again, in UTF-16 code units. */
const KEPT = 16 * 1024 * 1024;

/** The documents of a library: read when first asked for, kept while they are changed or in use. */
export class Documents {
  private readonly held = new Map<string, Held>();
  /** Those with changes that the journal holds and their files do not. */
  private readonly changed = new Set<Held>();
  /** Those that could be read again, oldest use first, and what they cost. */
  private readonly idle = new Set<Held>();
  private kept = 0;
  private readonly reading = new Map<string, Promise<Held>>();
  /** Once the library is closed somebody else may be writing it: nothing is rescued any more. */
  private isClosed = false;

  constructor(
    private readonly disk: Disk,
    /** Called when a document's file is damaged or missing: gives what could be rescued, or throws. */
    private readonly rescue: (name: string, problem: DamagedDocument) => Promise<Versioned<Content | null>>,
    /** True when a document should have a file. */
    private readonly expected: (name: string) => boolean,
    /** Of the files, as far as they are known. */
    readonly revisions: Revisions,
  ) {}

  /** A document, read if need be and kept. */
  async load(name: string): Promise<Held> {
    const held = this.held.get(name);
    if (held !== undefined) {
      if (this.idle.delete(held)) this.idle.add(held);
      return held;
    }
    const loaded = await this.fetch(name);
    if (!this.held.has(name)) this.keep(loaded);
    return this.held.get(name) ?? loaded;
  }

  /** A document, without keeping what was read for it, unless that was rescued and must be written again. */
  async peek(name: string): Promise<Versioned<Content | null>> {
    const held = this.held.get(name) ?? (await this.fetch(name));
    if (this.changed.has(held) && !this.held.has(name)) this.keep(held);
    return (this.held.get(name) ?? held).low.data;
  }

  /** Those with changes that the journal holds and their files do not. */
  dirty(): Held[] {
    return [...this.changed];
  }

  get dirtyCount(): number {
    return this.changed.size;
  }

  /** What is in memory of one. */
  find(name: string): Content | null {
    return this.held.get(name)?.low.data.content ?? null;
  }

  /** Takes in acknowledged content. */
  set(name: string, document: Versioned<Content | null>): void {
    const held = this.held.get(name) ?? this.empty(name);
    held.low.data = document;
    this.changed.add(held);
    this.keep(held);
  }

  /**
   * Brings a document's file up to date. Durable once the folders returned are synced.
   * @returns the folders of the library whose names changed
   */
  async write(held: Held): Promise<string[]> {
    const written = held.low.data;
    const { port } = this.disk;
    const folders = [dirname(held.name), '.'];
    if (written.content === null) {
      await port.makeFolder(pathOf(this.disk, REMOVED));
      await port.rename(pathOf(this.disk, held.name), pathOf(this.disk, removedName(held.name))).catch((error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
      });
      await port.remove(pathOf(this.disk, `${held.name}.bak`));
      this.revisions.delete(held.name);
      folders.push(REMOVED);
    } else {
      // Not `low.write`: a commit may replace `low.data` before that gets to it.
      await held.low.adapter.write(written).catch(async (error: unknown) => {
        if (codeOf(error) !== 'ENOENT') throw error;
        await port.makeFolder(pathOf(this.disk, dirname(held.name)));
        await held.low.adapter.write(written);
      });
      this.revisions.set(held.name, written.revision);
    }
    if (held.low.data === written) this.changed.delete(held);
    if (this.held.get(held.name) === held) this.keep(held);
    return folders;
  }

  /** Lets go of all of them, once the library is closed. */
  drop(): void {
    this.isClosed = true;
    this.held.clear();
    this.idle.clear();
    this.changed.clear();
    this.kept = 0;
  }

  private fetch(name: string): Promise<Held> {
    let reading = this.reading.get(name);
    if (reading === undefined) {
      reading = this.read(name).finally(() => this.reading.delete(name));
      this.reading.set(name, reading);
    }
    return reading;
  }

  private async read(name: string): Promise<Held> {
    const held = this.empty(name);
    if (!this.expected(name)) return held;
    try {
      // A second look: the library may be encrypted, or decrypted, between the reading of the bytes and of their meaning.
      await this.readFile(held).catch((error: unknown) => {
        if (!(error instanceof DamagedDocument)) throw error;
        return this.readFile(held);
      });
    } catch (problem) {
      if (!(problem instanceof DamagedDocument)) throw problem;
      if (this.isClosed) throw new DeskError('storage-failed', 'The library was closed while this was read.');
      held.low.data = await this.rescue(name, problem);
      this.changed.add(held);
    }
    return held;
  }

  private async readFile(held: Held): Promise<void> {
    await held.low.read();
    const { content, revision } = held.low.data;
    if (content === null) throw new DamagedDocument('it is missing');
    if (revision < this.revisions.of(held.name)) throw new DamagedDocument('it is an older copy of what was kept here last');
    this.revisions.set(held.name, revision);
  }

  private empty(name: string): Held {
    const adapter = new DocumentAdapter(this.disk, name);
    return { name, low: new Low<Versioned<Content | null>>(adapter, { revision: 0, content: null }), size: 0 };
  }

  /** Keeps a document as it is now, and lets go of others, oldest use first, when too much that could be read again is kept. */
  private keep(held: Held): void {
    this.held.set(held.name, held);
    if (this.idle.delete(held)) this.kept -= held.size;
    held.size = sizeOf(held.low.data.content);
    if (this.changed.has(held) || ALWAYS_HELD.includes(held.name)) return;
    this.idle.add(held);
    this.kept += held.size;
    for (const oldest of this.idle) {
      if (this.kept <= KEPT) return;
      this.idle.delete(oldest);
      this.held.delete(oldest.name);
      this.kept -= oldest.size;
    }
  }
}

/** A record costs about as much as this many code units. */
const RECORD = 500;

function sizeOf(content: Content | null): number {
  if (isArticle(content)) return content.text.length + RECORD * (1 + content.facts.length + content.annotations.length);
  return RECORD;
}

/** Freezes a record and all in it, so that changing it without a commit throws. */
export function deepFreeze<T>(value: T): T {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    for (const part of Object.values(value)) deepFreeze(part);
  }
  return value;
}
