import { DeskError } from '../contract/errors.ts';
import { check } from './commands/check.ts';
import { exportBriefing } from './commands/export.ts';
import { extractFacts } from './commands/extract.ts';
import { importArticles } from './commands/import.ts';
import { protect, unprotect } from './commands/protect.ts';
import { restore } from './commands/restore.ts';
import { messageOf, UsageError, type Command, type Io } from './io.ts';

const commands: Readonly<Record<string, Command>> = { extract: extractFacts, import: importArticles, export: exportBriefing, check, restore, protect, unprotect };

const HELP = `Briefing Desk without a window.

Usage: desk <command> [options]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(10)}${summary}`)
  .join('\n')}

desk <command> --help says more. Exit code: 0 done, 1 failed, 2 bad usage.
`;

/** Runs the command line `args` and gives the exit code: 0 done, 1 failed, 2 bad usage. Never throws. */
export async function run(args: readonly string[], io: Io): Promise<number> {
  const [name, ...rest] = args;
  if (name === undefined || name === '--help' || name === '-h' || name === 'help') {
    if (name === undefined) io.err(HELP.trimEnd());
    else await io.out(HELP);
    return name === undefined ? 2 : 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (command === undefined) {
    io.err(`desk: there is no command "${name}". Commands: ${Object.keys(commands).join(', ')}.`);
    return 2;
  }
  if (rest.includes('--help') || rest.includes('-h')) {
    await io.out(command.help);
    return 0;
  }
  try {
    return await command.run(rest, io);
  } catch (error) {
    io.err(`desk ${name}: ${messageOf(error)}`);
    if (isUsage(error)) {
      io.err(`Try: desk ${name} --help`);
      return 2;
    }
    if (error instanceof DeskError && error.code === 'locked') io.err('Give its passphrase with --passphrase-file FILE; - is standard input.');
    if (error instanceof DeskError && error.details !== undefined) io.err(error.details);
    return 1;
  }
}

/** Ours, or what node:util's parseArgs throws for an unknown or incomplete option. */
function isUsage(error: unknown): boolean {
  return error instanceof UsageError || (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'));
}
