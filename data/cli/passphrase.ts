import { readFile } from 'node:fs/promises';
import { DeskError } from '../contract/errors.ts';
import { isProtected } from '../store/unlock.ts';
import { messageOf, UsageError, type Io } from './io.ts';

/** For `parseArgs`: every command that opens a library takes it. */
export const passphraseOption = { 'passphrase-file': { type: 'string' } } as const;

export const PASSPHRASE_HELP =
  '  --passphrase-file FILE  the passphrase of an encrypted library is the first line of this file, or of standard input when FILE is -;\n                          without it, a terminal is asked';

/** The passphrase of a library: from a file, or asked for where there is a terminal; undefined when it needs none, or there is none to be had. */
export async function passphraseFor(folder: string, file: string | undefined, io: Io): Promise<string | undefined> {
  if (file !== undefined) return passphraseIn(file, io);
  if (io.askSecret === null || !(await isProtected(folder))) return undefined;
  return io.askSecret('Passphrase: ');
}

/** A passphrase to be: from a file, or asked for twice. */
export async function newPassphrase(file: string | undefined, io: Io): Promise<string> {
  if (file !== undefined) return passphraseIn(file, io);
  if (io.askSecret === null) throw new UsageError('say where the new passphrase is with --new-passphrase-file FILE.');
  const first = await io.askSecret('New passphrase: ');
  if ((await io.askSecret('The same again: ')) === first) return first;
  throw new DeskError('invalid-input', 'The two passphrases differ. Nothing was changed.');
}

async function passphraseIn(file: string, io: Io): Promise<string> {
  const text = file === '-' ? await readAll(io.input) : await readFile(file, 'utf8').catch((error: unknown) => {
    throw new DeskError('unreadable-file', `${file} cannot be read: ${messageOf(error)}`);
  });
  return text.split(/\r?\n/, 1)[0] ?? '';
}

async function readAll(input: Io['input']): Promise<string> {
  const pieces: Buffer[] = [];
  for await (const piece of input) pieces.push(Buffer.from(piece));
  return Buffer.concat(pieces).toString('utf8');
}
