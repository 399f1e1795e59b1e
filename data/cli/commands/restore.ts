import path from 'node:path';
import { parseArgs } from 'node:util';
import { listLibraryBackups, restoreLibrary } from '../../store/restore-library.ts';
import { UsageError, type Command } from '../io.ts';

const HELP = `Lists the backups of a library, or puts one in its place. What the library held until then becomes a backup itself.

Usage: desk restore LIBRARY
       desk restore LIBRARY BACKUP
`;

export const restore: Command = {
  summary: 'list the backups of a library, or go back to one',
  help: HELP,
  run: async (args, io) => {
    const { positionals } = parseArgs({ args, allowPositionals: true, options: {} });
    const [named, backup, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('name one library folder and, to go back, one of its backups.');
    const folder = path.resolve(named);
    if (backup === undefined) {
      const backups = await listLibraryBackups(folder);
      for (const { name } of backups) await io.out(`${name}\n`);
      if (backups.length === 0) io.err('This library has no backups yet.');
      return 0;
    }
    const replaced = await restoreLibrary(folder, backup, io.now());
    await io.out(`The library is as it was in the backup ${backup}. What it held before is the backup ${replaced}.\n`);
    return 0;
  },
};
