import { setImmediate as yieldToOthers } from 'node:timers/promises';
import type { Transaction } from '../model/library.ts';
import type { CatalogueIndex } from './catalogue.ts';
import { articlesDeniedBy } from './denied-articles.ts';
import { deepFreeze, type Documents } from './documents.ts';
import { editsByDocument, editsOf, fold, recordKey, type Content, type Entry } from './edits.ts';
import { describe } from './history.ts';
import type { Versioned } from './sealed.ts';

/** A transaction of more UTF-16 code units is worked on in steps of some milliseconds each, and other work is let in between. */
const LARGE = 1024 * 1024;

/**
 * Transactions on their way to the journal, and the documents as they leave them. Until the journal has them, nothing else knows: when
 * the write fails the stage is dropped, and memory is as it was.
 */
export class Stage {
  /** By name. */
  readonly results = new Map<string, Versioned<Content | null>>();

  constructor(
    private readonly documents: Documents,
    private readonly index: CatalogueIndex,
    /** The records that the journal file being written has touched; those of this stage are added. */
    private readonly described: Set<string>,
    /** Frames the JSON of an entry for the journal file it goes to. */
    private readonly frame: (json: string) => Buffer,
  ) {}

  /**
   * Adds a transaction. What memory will hold is what was written: the parsed frame, not the caller's objects.
   * @returns its frame
   * @throws DeskError `invalid-input` when it does not fit the library, `storage-failed` when a document cannot be read; then nothing is added
   */
  async add(transaction: Transaction, revision: number): Promise<Buffer> {
    const edits = editsOf(transaction);
    const current = new Map<string, Content | null>();
    for (const name of editsByDocument(edits).keys()) current.set(name, await this.current(name));
    const { changes: _changes, ...told } = transaction;
    const entry: Entry = { revision, ...told, edits: describe(edits, current, this.described) };
    const json = JSON.stringify(entry);
    const rest = async () => (json.length > LARGE ? yieldToOthers() : undefined);
    await rest();
    const written = deepFreeze(JSON.parse(json) as Entry);
    await rest();
    const result = new Map<string, Content | null>();
    for (const [name, own] of editsByDocument(written.edits)) result.set(name, fold(current.get(name) ?? null, own));
    for (const name of await articlesDeniedBy(result, this.index, this.documents))
      if (!result.has(name)) result.set(name, await this.current(name));
    for (const [name, content] of result) this.results.set(name, { revision, content });
    for (const { kind, id } of edits) this.described.add(recordKey(kind, id));
    return this.frame(json);
  }

  /** The transactions are in the journal: memory takes in what they made. */
  settle(): void {
    for (const [name, document] of this.results) this.documents.set(name, document);
    this.index.takeIn(new Map([...this.results].map(([name, { content }]) => [name, content])));
  }

  private async current(name: string): Promise<Content | null> {
    const ahead = this.results.get(name);
    return (ahead ?? (await this.documents.load(name)).low.data).content;
  }
}
