import { chmod, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { Folders } from './desk-app.ts';

/** Something bad that happens to the folders before the app opens them. */
export interface Misfortune {
  name: string;
  /** True when it needs a library to happen to: the app is opened and closed once before. */
  needsLibrary: boolean;
  strike(folders: Folders): Promise<void>;
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
}

/** Gives every file and folder below its owner's rights back. */
export async function restoreRights(folder: string): Promise<void> {
  await chmod(folder, 0o755);
  for (const entry of await readdir(folder, { withFileTypes: true })) {
    const here = join(folder, entry.name);
    if (entry.isDirectory()) await restoreRights(here);
    else if (entry.isFile()) await chmod(here, 0o644);
  }
}

/** Nothing in the library's folder may be written. */
export const readOnlyLibrary: Misfortune = {
  name: 'a read-only library',
  needsLibrary: true,
  async strike({ library }) {
    for (const file of await filesIn(library)) await chmod(file, 0o444);
    const folders = (await readdir(library, { withFileTypes: true, recursive: true })).filter((entry) => entry.isDirectory());
    for (const entry of folders) await chmod(join(entry.parentPath, entry.name), 0o555);
    await chmod(library, 0o555);
  },
};

/** Some bytes in the middle of the files whose path matches are changed. */
export function damaged(file: RegExp): Misfortune {
  return {
    name: `damage to ${file.source}`,
    needsLibrary: true,
    async strike({ library }) {
      const found = (await filesIn(library)).filter((path) => file.test(path));
      if (found.length === 0) throw new Error(`no file in the library matches ${file.source}`);
      for (const path of found) {
        const bytes = await readFile(path);
        bytes.fill('#', Math.floor(bytes.length / 2), Math.floor(bytes.length / 2) + 8);
        await writeFile(path, bytes);
      }
    },
  };
}

/** The files whose path matches are gone. */
export function lost(file: RegExp): Misfortune {
  return {
    name: `loss of ${file.source}`,
    needsLibrary: true,
    async strike({ library }) {
      for (const path of await filesIn(library)) if (file.test(path)) await rm(path);
    },
  };
}

/** The library was last written by a version of the app that does not exist yet. */
export const libraryFromTheFuture: Misfortune = {
  name: 'a library from a newer version',
  needsLibrary: true,
  async strike({ library }) {
    const catalogue = join(library, 'library.json');
    const [, old, rest] = /^\{("format":.*?),"crc":"[0-9a-f]{8}","content":\n([\s\S]*)$/.exec(await readFile(catalogue, 'utf8')) ?? [];
    if (old === undefined || rest === undefined) throw new Error(`${catalogue} does not look as expected`);
    const head = old.replace(/"format":\d+/, '"format":999');
    const content = rest.slice(0, -'\n}\n'.length);
    const crc = crc32(content, crc32(head)).toString(16).padStart(8, '0');
    await writeFile(catalogue, `{${head},"crc":"${crc}","content":\n${rest}`);
  },
};
