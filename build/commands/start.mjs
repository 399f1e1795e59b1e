import { prepareBundle, withElectron } from '../setup/app.mjs';
import { runProgram } from '../setup/run-program.mjs';

/** Builds the app and opens it; the arguments are passed on to it. */
export async function run(args) {
  await prepareBundle();
  return withElectron({ hidden: false }, ({ exe, env }) => runProgram(exe, ['.', '--log-level=3', ...args], { env }));
}
