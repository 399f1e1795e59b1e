import type { Adapter } from 'lowdb';
import { formatFor, keyOf, pathOf, readDocument, type Disk } from './disk.ts';
import type { Content } from './edits.ts';
import { codeOf } from './port.ts';
import { replaceFile } from './replace-file.ts';
import { sealGently, type Versioned } from './sealed.ts';

/**
 * Where a lowdb document lives on disk: a sealed file, with its previous generation beside it as `.bak`. Reading a damaged file
 * throws instead of giving defaults, for the next write would otherwise erase what can still be rescued.
 */
export class DocumentAdapter implements Adapter<Versioned<Content | null>> {
  private hasFile = false;

  constructor(
    private readonly disk: Disk,
    private readonly name: string,
  ) {}

  /** Null when there is no file. @throws {DamagedDocument} */
  async read(): Promise<Versioned<Content> | null> {
    const document = await readDocument(this.disk, this.name);
    this.hasFile = document !== null;
    return document;
  }

  /** Durable once the folder is synced, see `replaceFile`. */
  async write(document: Versioned<Content | null>): Promise<void> {
    const { port } = this.disk;
    const path = pathOf(this.disk, this.name);
    if (this.hasFile) {
      await port.remove(`${path}.bak`);
      await port.link(path, `${path}.bak`).catch((error: unknown) => {
        // Where the file was moved away, or the disk has no links, there is no older generation: the journal has it all the same.
        if (!['ENOENT', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error))) throw error;
      });
    }
    await replaceFile(port, path, await sealGently(document, formatFor(this.disk), keyOf(this.disk), this.name));
    this.hasFile = true;
  }
}
