import { runProgram } from '../setup/run-program.mjs';

/** Checks the types of every room with TypeScript 7; further arguments go to `tsc -b`. */
export function run(args) {
  return runProgram(process.execPath, ['node_modules/typescript7/bin/tsc', '-b', ...args]);
}
