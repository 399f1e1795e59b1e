import { parseArgs } from 'node:util';
import { UsageError, type Command } from '../io.ts';
import { newPassphrase, PASSPHRASE_HELP, passphraseOption } from '../passphrase.ts';
import { withLibrary } from '../with-library.ts';

const PROTECT_HELP = `Encrypts a library with its backups under a passphrase, or changes the passphrase of one that is encrypted.
A passphrase that is forgotten cannot be found again, and with it all that the library holds.

Usage: desk protect LIBRARY [--new-passphrase-file FILE] [--passphrase-file FILE]

  --new-passphrase-file FILE  the new passphrase is the first line of this file, or of standard input when FILE is -;
                              without it, a terminal is asked
${PASSPHRASE_HELP}

Cut short, it goes on when the library is opened next. Copies of the folder elsewhere are left as they are.
`;

const UNPROTECT_HELP = `Decrypts a library with its backups.

Usage: desk unprotect LIBRARY [--passphrase-file FILE]

${PASSPHRASE_HELP}
`;

const unwatched = { signal: new AbortController().signal, progress: () => undefined };

export const protect: Command = {
  summary: 'encrypt a library, or change its passphrase',
  help: PROTECT_HELP,
  run: async (args, io) => {
    const options = { ...passphraseOption, 'new-passphrase-file': { type: 'string' } } as const;
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options });
    const folder = oneFolder(positionals);
    const next = values['new-passphrase-file'];
    if (next === '-' && values['passphrase-file'] === '-') throw new UsageError('only one passphrase can come from standard input.');
    const opening = { create: false, write: true, passphraseFile: values['passphrase-file'] };
    return withLibrary(folder, opening, io, async (library, passphrase) => {
      const isChange = library.isEncrypted;
      if (isChange) await library.changePassphrase(passphrase ?? '', await newPassphrase(next, io));
      else await library.encrypt(await newPassphrase(next, io), unwatched);
      await io.out(isChange ? 'The passphrase is changed.\n' : 'The library is encrypted.\n');
      return 0;
    });
  },
};

export const unprotect: Command = {
  summary: 'decrypt a library',
  help: UNPROTECT_HELP,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: passphraseOption });
    const opening = { create: false, write: true, passphraseFile: values['passphrase-file'] };
    return withLibrary(oneFolder(positionals), opening, io, async (library, passphrase) => {
      await library.decrypt(passphrase ?? '', unwatched);
      await io.out('The library is no longer encrypted.\n');
      return 0;
    });
  },
};

function oneFolder([folder, ...more]: string[]): string {
  if (folder === undefined || more.length > 0) throw new UsageError('name one library folder.');
  return folder;
}
