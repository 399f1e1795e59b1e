import { prepareBundle, prepareRuntime } from '../setup/app.mjs';
import { sandboxArguments, withDisplay } from '../setup/display.mjs';
import { runProgram } from '../setup/run-program.mjs';

/** Builds the app and opens it; the arguments are passed on to it. */
export async function run(args) {
  const exe = await prepareRuntime();
  await prepareBundle();
  return withDisplay({ hidden: false }, (env) => runProgram(exe, [...sandboxArguments(), '.', ...args], { env }));
}
