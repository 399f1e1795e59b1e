import type { Adapter } from 'lowdb';
import { formatFor, pathOf, readDocument, type Disk } from './disk.ts';
import type { Content } from './edits.ts';
import { codeOf } from './port.ts';
import { replaceFile } from './replace-file.ts';
import { seal, type Versioned } from './sealed.ts';

/**
 * Where a lowdb document lives on disk: a sealed file, with its previous generation beside it as `.bak`. Reading a damaged file
 * throws instead of giving defaults, for the next write would otherwise erase what can still be rescued.
 */
export class DocumentAdapter implements Adapter<Versioned<Content | null>> {
  constructor(
    private readonly disk: Disk,
    private readonly name: string,
  ) {}

  /** Null when there is no file. @throws {DamagedDocument} */
  async read(): Promise<Versioned<Content> | null> {
    return readDocument(this.disk, this.name);
  }

  /** Durable once the folder is synced, see `replaceFile`. */
  async write(document: Versioned<Content | null>): Promise<void> {
    const { port } = this.disk;
    const path = pathOf(this.disk, this.name);
    await port.remove(`${path}.bak`);
    await port.link(path, `${path}.bak`).catch((error: unknown) => {
      // A new document has no older generation, and a disk without links keeps none: the journal has it all the same.
      if (!['ENOENT', 'EPERM', 'ENOTSUP', 'EMLINK'].includes(codeOf(error))) throw error;
    });
    await replaceFile(port, path, seal(document, formatFor(this.disk)));
  }
}
