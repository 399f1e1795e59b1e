import { join } from 'node:path';
import type { Adapter } from 'lowdb';
import type { Content } from './edits.ts';
import { codeOf, type FilePort } from './port.ts';
import { replaceFile } from './replace-file.ts';
import { seal, unseal, type Versioned } from './sealed.ts';

/**
 * Where a lowdb document lives on disk: a sealed file, with its previous generation beside it as `.bak`. Reading a damaged file
 * throws instead of giving defaults, for the next write would otherwise erase what can still be rescued.
 */
export class DocumentAdapter implements Adapter<Versioned<Content | null>> {
  readonly path: string;

  constructor(
    private readonly port: FilePort,
    folder: string,
    name: string,
  ) {
    this.path = join(folder, name);
  }

  /** Null when there is no file. @throws {DamagedDocument} */
  async read(): Promise<Versioned<Content> | null> {
    return readSealed(this.port, this.path);
  }

  /** Durable once the folder is synced, see `replaceFile`. */
  async write(document: Versioned<Content | null>): Promise<void> {
    await this.port.remove(`${this.path}.bak`);
    await this.port.link(this.path, `${this.path}.bak`).catch((error: unknown) => {
      if (codeOf(error) !== 'ENOENT') throw error;
    });
    await replaceFile(this.port, this.path, seal(document));
  }
}

/** @throws {DamagedDocument} when a byte of the file is not as it was sealed. */
export async function readSealed(port: FilePort, path: string): Promise<Versioned<Content> | null> {
  const bytes = await port.read(path);
  if (bytes === null) return null;
  const { revision, content } = unseal(bytes);
  return { revision, content: content as Content };
}
