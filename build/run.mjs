// `node build/run.mjs <command> [arguments]` is what every npm script calls. Only Node's own modules may be imported
// before the packages are installed, so that each command works as the first one on a fresh clone.
import path from 'node:path';
import { checkNode, installModules } from './setup/node-modules.mjs';
import { withLock } from './setup/lock.mjs';
import { SetupError } from './setup/say.mjs';

const commands = {
  start: './commands/start.mjs',
  dev: './commands/dev.mjs',
  build: './commands/build.mjs',
  test: './commands/test.mjs',
  lint: './commands/lint.mjs',
  typecheck: './commands/typecheck.mjs',
  package: './commands/package.mjs',
  'bench:start': './bench/start.mjs',
  'bench:store': './bench/store.mjs',
  'bench:extract': './bench/extract.mjs',
  'bench:import': './bench/import.mjs',
  print: './commands/print.mjs',
  screenshots: './commands/screenshots.mjs',
  icons: './icons/render.mjs',
};

process.chdir(path.resolve(import.meta.dirname, '..'));
const [name, ...args] = process.argv.slice(2);
try {
  if (!Object.hasOwn(commands, name)) throw new SetupError(`Say what to do: ${Object.keys(commands).join(', ')}.`);
  checkNode();
  await withLock('setup', installModules);
  const { run } = await import(commands[name]);
  process.exitCode = await run(args);
} catch (error) {
  console.error(error instanceof SetupError ? error.message : error);
  process.exitCode = 1;
}
