import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkReferences } from '../../check/check-references.ts';
import { checkLibrary } from '../../store/check.ts';
import { openLibrary } from '../../store/open-library.ts';
import { UsageError, type Command } from '../io.ts';

const HELP = `Reads a whole library, verifies every checksum, document, list and reference, and says what it found. Changes nothing unless asked to.

Usage: desk check LIBRARY [--repair]

  --repair   mend what can be mended; damaged files are moved to the folder "damaged" in the library, nothing is deleted

The exit code is 1 when something is damaged, and was not mended, or leads nowhere.
`;

export const check: Command = {
  summary: 'verify a library',
  help: HELP,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { repair: { type: 'boolean', default: false } } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('name one library folder.');
    const folder = path.resolve(named);
    const findings = await checkLibrary(folder, { repair: values.repair });
    for (const { file, problem, repaired } of findings) await io.out(`${file}: ${problem}${repaired ? ' Repaired.' : ''}\n`);
    const library = await openLibrary(folder, { create: false, readOnly: true });
    const { problems, ...count } = await checkReferences(library);
    await library.close();
    for (const problem of problems) await io.out(`${problem}\n`);
    const found = findings.filter(({ repaired }) => !repaired).length + problems.length;
    await io.out(
      `${count.articles} articles, ${count.facts} facts, ${count.annotations} annotations, ${count.briefings} briefings: ${found === 0 ? 'all sound' : `${found} ${found === 1 ? 'problem' : 'problems'}`}\n`,
    );
    return found === 0 ? 0 : 1;
  },
};
