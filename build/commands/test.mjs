import { existsSync, readFileSync, rmSync } from 'node:fs';
import { prepareBundle, withElectron } from '../setup/app.mjs';
import { runProgram } from '../setup/run-program.mjs';
import { run as lint } from './lint.mjs';
import { run as typecheck } from './typecheck.mjs';

const unitReport = 'out/test-results/unit.json';
const e2eReport = 'out/test-results/e2e.json';

/**
 * Checks everything: types, lint and unit tests, then the real app. `--unit` or `--e2e` first does one half only, and
 * further arguments then go to vitest or Playwright. The last line is "N passed, N failed"; a check that fails without counting tests
 * (types, lint, build, a run that broke off) counts as one failure.
 */
export async function run(args) {
  const half = ['--unit', '--e2e'].includes(args[0]) ? args[0] : null;
  const rest = half ? args.slice(1) : args;
  const stages = [];
  if (half !== '--e2e') {
    stages.push({ name: 'Types', check: async () => countOne(await typecheck([])) });
    stages.push({ name: 'Lint', check: async () => countOne(await lint([])) });
    stages.push({ name: 'Unit tests', check: () => unitTests(half ? rest : []) });
  }
  if (half !== '--unit') stages.push({ name: 'The real app', check: () => appTests(half ? rest : []) });

  const results = [];
  for (const { name, check } of stages) {
    console.log(`\n== ${name} ==`);
    results.push({ name, ...(await attempt(check)) });
  }

  const sum = (field) => results.reduce((total, result) => total + (result[field] ?? 0), 0);
  console.log('\n== Result ==');
  for (const { name, passed, failed, skipped } of results) {
    const counts = passed === undefined ? '' : `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
    console.log(`${name}: ${counts || (failed > 0 ? 'failed' : 'clean')}`);
  }
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
  return sum('failed') > 0 ? 1 : 0;
}

async function attempt(check) {
  try {
    return await check();
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return { failed: 1 };
  }
}

const countOne = (exitCode) => ({ failed: exitCode === 0 ? 0 : 1 });

async function unitTests(args) {
  rmSync(unitReport, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${unitReport}`];
  const exitCode = await runProgram(process.execPath, ['node_modules/vitest/vitest.mjs', 'run', ...reporters, ...args]);
  const report = read(unitReport);
  return counted(
    exitCode,
    report && { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests + report.numTodoTests },
  );
}

async function appTests(args) {
  await prepareBundle();
  rmSync(e2eReport, { force: true });
  const exitCode = await withElectron({ hidden: true }, ({ exe, env }) =>
    runProgram(process.execPath, ['node_modules/@playwright/test/cli.js', 'test', '--config=e2e/playwright.config.ts', ...args], {
      env: { ...env, ELECTRON_EXE: exe },
    }),
  );
  const stats = read(e2eReport)?.stats;
  return counted(exitCode, stats && { passed: stats.expected + stats.flaky, failed: stats.unexpected, skipped: stats.skipped });
}

const read = (report) => (existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : null);

/** The counts of a report; a run that failed although no test did, or left no report, is one failure. */
function counted(exitCode, counts) {
  const { passed, failed, skipped } = counts ?? { passed: 0, failed: 0, skipped: 0 };
  return { passed, failed: exitCode !== 0 && failed === 0 ? 1 : failed, skipped };
}
