import path from 'node:path';
import { parseArgs } from 'node:util';
import { checkReport } from '../../store/check-report.ts';
import { UsageError, type Command } from '../io.ts';
import { PASSPHRASE_HELP, passphraseFor, passphraseOption } from '../passphrase.ts';

const HELP = `Reads a whole library, verifies every checksum, document, list and reference, and says what it found. Changes nothing unless asked to.

Usage: desk check LIBRARY [--repair] [--passphrase-file FILE]

  --repair   mend what can be mended; damaged files are moved to the folder "damaged" in the library, nothing is deleted
${PASSPHRASE_HELP}

Of an encrypted library whose passphrase is not given, the checksums are verified, and what they protect is not read.

The exit code is 1 when something is damaged, and was not mended, or leads nowhere.
`;

export const check: Command = {
  summary: 'verify a library',
  help: HELP,
  run: async (args, io) => {
    const { positionals, values } = parseArgs({ args, allowPositionals: true, options: { repair: { type: 'boolean', default: false }, ...passphraseOption } });
    const [named, ...more] = positionals;
    if (named === undefined || more.length > 0) throw new UsageError('name one library folder.');
    const folder = path.resolve(named);
    const passphrase = await passphraseFor(folder, values['passphrase-file'], io);
    const turned = () => io.err('The library was encrypted or decrypted meanwhile, by another program that has it open: it is read again.');
    const { findings, references } = await checkReport(folder, { repair: values.repair, turned, ...(passphrase === undefined ? {} : { passphrase }) });
    for (const { file, problem, repaired } of findings) await io.out(`${file}: ${problem}${repaired ? ' Repaired.' : ''}\n`);
    const unrepaired = findings.filter(({ repaired }) => !repaired).length;
    if (references === null) {
      await io.out(`${problems(unrepaired)}; the library is encrypted, so only its checksums were verified. Give --passphrase-file to read it.\n`);
      return unrepaired === 0 ? 0 : 1;
    }
    const { problems: loose, ...count } = references;
    for (const problem of loose) await io.out(`${problem}\n`);
    const found = unrepaired + loose.length;
    await io.out(
      `${count.articles} articles, ${count.facts} facts, ${count.annotations} annotations, ${count.briefings} briefings: ${problems(found)}\n`,
    );
    return found === 0 ? 0 : 1;
  },
};

function problems(count: number): string {
  return count === 0 ? 'all sound' : `${count} ${count === 1 ? 'problem' : 'problems'}`;
}
