import { spawnSync } from 'node:child_process';
import { runProgram } from '../setup/run-program.mjs';

/** Lints the sources, then the templates inside the elements; arguments go to oxlint. Gives 0 when both are clean. */
export async function run(args) {
  const folders = ['electron', 'renderer', 'data', 'e2e', 'build'];
  const sources = await runProgram(process.execPath, ['node_modules/oxlint/bin/oxlint', '--type-aware', ...folders, ...args]);
  const templates = templateProblems();
  for (const problem of templates) console.log(problem);
  console.log(`Templates: ${templates.length === 0 ? 'no problem' : `${templates.length} problems`}.`);
  return sources !== 0 || templates.length > 0 ? 1 : 0;
}

/**
 * What lit-analyzer takes for wrong and is not: the value `nothing`, which it is too old to know; text bound to `.style`; and
 * text in an attribute that lists its values, such as `aria-pressed=${String(pressed)}`.
 */
const falseAlarm = /Symbol\(undefined\)|is not assignable to 'CSSStyleDeclaration'|^Type 'string' is not assignable to '"/;

/** The problems that lit-analyzer finds in templates, one a line with its file and place. */
function templateProblems() {
  // Run inside renderer/, where lit-analyzer finds the tsconfig.json that configures it.
  const analyzer = ['../node_modules/lit-analyzer/cli.js', '**/*.ts', '--strict', '--format', 'list', '--noColor'];
  const { status, stdout, stderr } = spawnSync(process.execPath, analyzer, { cwd: 'renderer', encoding: 'utf8', maxBuffer: 1 << 26 });
  if (!/^Analyzing [1-9]/m.test(stdout)) return [`lit-analyzer did not run (exit code ${status}): ${stdout}${stderr}`];
  const problems = [];
  let file = '';
  for (const line of stdout.split('\n')) {
    if (line.startsWith('./')) file = line.slice(2);
    const [, place, kind, message] = /^\s*(\d+:\d+)\s+(error|warning)\s+(.*)$/.exec(line) ?? [];
    if (message && !falseAlarm.test(message)) problems.push(`renderer/${file}:${place} ${kind}: ${message}`);
  }
  return problems;
}
