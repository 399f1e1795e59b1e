import { runProgram } from '../setup/run-program.mjs';

/** Lints the sources, then the templates inside the elements. Gives 0 when both are clean. */
export async function run(args) {
  const folders = ['electron', 'renderer', 'data', 'e2e', 'build'];
  const sources = await runProgram(process.execPath, ['node_modules/oxlint/bin/oxlint', '--type-aware', ...folders, ...args]);
  // Run inside renderer/, where lit-analyzer finds the tsconfig.json that configures it.
  const analyzer = ['../node_modules/lit-analyzer/cli.js', '**/*.ts', '--strict', '--maxWarnings', '0'];
  const templates = await runProgram(process.execPath, analyzer, { cwd: 'renderer' });
  return sources || templates;
}
