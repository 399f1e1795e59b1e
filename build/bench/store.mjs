// The store beside stock lowdb and better-sqlite3 (WAL, synchronous FULL), on the same articles and the same edits. Each
// contender runs in a process of its own, so that memory can be compared; edits take turns, so that whatever else the disk is
// doing weighs on all alike.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs, promisify } from 'node:util';
import { say } from '../setup/say.mjs';

const root = path.resolve(import.meta.dirname, '../..');
const SQLITE = 'better-sqlite3@12.11.1';
const EDITS = 400;
/** Stock lowdb takes seconds for each. */
const STOCK_EDITS = 5;

/** `--articles 1000,10000` unless told; `--without stock`, `sqlite` or `encrypted` leaves one out. */
export async function run(args) {
  const { values } = parseArgs({
    args,
    options: { articles: { type: 'string', default: '1000,10000' }, without: { type: 'string', multiple: true, default: [] } },
  });
  const folder = mkdtempSync(path.join(os.tmpdir(), 'briefing-desk-bench-'));
  try {
    const program = await bundleStore(folder);
    const sqlite = values.without.includes('sqlite') ? null : await installSqlite();
    for (const count of values.articles.split(',').map(Number))
      await compare(count, folder, {
        program,
        sqlite,
        stock: !values.without.includes('stock'),
        encrypted: !values.without.includes('encrypted'),
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return 0;
}

async function bundleStore(folder) {
  const { build } = await import('rolldown');
  const file = path.join(folder, 'store.mjs');
  await build({
    input: path.join(root, 'data/store/open-library.ts'),
    platform: 'node',
    logLevel: 'silent',
    output: { file, format: 'esm' },
  });
  return file;
}

/** Builds better-sqlite3 in the user's cache, outside the project: only this comparison needs it, and it needs a compiler. */
async function installSqlite() {
  const cache = path.join(process.env.XDG_CACHE_HOME ?? path.join(os.homedir(), '.cache'), 'briefing-desk/bench-store');
  const entry = path.join(cache, 'node_modules/better-sqlite3/lib/index.js');
  if (existsSync(path.join(cache, 'node_modules/better-sqlite3/build/Release/better_sqlite3.node'))) return entry;
  say(`Building ${SQLITE} in ${cache}; this takes some minutes, once.`);
  mkdirSync(cache, { recursive: true });
  writeFileSync(path.join(cache, 'package.json'), '{ "private": true }\n');
  const prefix = path.resolve(process.execPath, '../..');
  const headers = existsSync(path.join(prefix, 'include/node/node.h')) ? { npm_config_nodedir: prefix } : {};
  await promisify(execFile)('npm', ['install', '--no-audit', '--no-fund', SQLITE], { cwd: cache, env: { ...process.env, ...headers } });
  return entry;
}

async function compare(count, folder, { program, sqlite, stock, encrypted }) {
  const names = ['ours', ...(encrypted ? ['encrypted'] : []), ...(sqlite === null ? [] : ['sqlite']), ...(stock ? ['stock'] : [])];
  const start = (name) => startContender(name, count, path.join(folder, `${name}-${count}`), { program, sqlite });
  const results = Object.fromEntries(names.map((name) => [name, {}]));
  const contenders = Object.fromEntries(names.map((name) => [name, start(name)]));
  for (const name of names) Object.assign(results[name], await contenders[name].ask('fill'));
  for (const name of names) await contenders[name].stop();

  const opens = Object.fromEntries(names.map((name) => [name, []]));
  for (let round = 0; round < 5; round += 1) {
    for (const name of names) {
      contenders[name] = start(name);
      const opened = await contenders[name].ask('open');
      opens[name].push(opened.milliseconds);
      results[name].memory = opened.memory;
      if (round < 4) await contenders[name].stop();
    }
  }
  const edits = Object.fromEntries(names.map((name) => [name, []]));
  const reads = Object.fromEntries(names.map((name) => [name, []]));
  const bytes = Object.fromEntries(names.map((name) => [name, 0]));
  for (let edit = 0; edit < EDITS; edit += 1) {
    for (const name of names) {
      if (name === 'stock' && edit >= STOCK_EDITS) continue;
      reads[name].push((await contenders[name].ask('read')).milliseconds);
      const done = await contenders[name].ask('edit');
      // The first edit of a session begins a file; the others are the work.
      if (edit > 0) edits[name].push(done.milliseconds);
      bytes[name] += done.bytes;
      results[name].syncs = Math.max(results[name].syncs ?? 0, edit > 0 ? (done.syncs ?? 0) : 0);
    }
  }
  for (const name of names) {
    Object.assign(results[name], await contenders[name].ask('fold'));
    await contenders[name].stop();
    results[name].open = quantile(opens[name], 0.5);
    results[name].read = quantile(reads[name], 0.5);
    results[name].edits = edits[name];
    results[name].bytes = bytes[name] / (edits[name].length + 1);
  }
  report(count, results);
}

/** A contender in its own process: asked by a line, answers by a line of JSON. */
function startContender(name, count, place, { program, sqlite }) {
  const child = spawn(
    process.execPath,
    [
      '--expose-gc',
      '--max-old-space-size=4096',
      path.join(import.meta.dirname, 'store/contender.mjs'),
      name,
      String(count),
      place,
      program,
      sqlite ?? '',
    ],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const answers = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  return {
    ask: async (request) => {
      child.stdin.write(`${request}\n`);
      const { value, done } = await answers.next();
      if (done) throw new Error(`${name} ended while asked to ${request}.`);
      return JSON.parse(value);
    },
    stop: () =>
      new Promise((resolve) => {
        child.once('exit', resolve);
        child.stdin.end();
      }),
  };
}

function quantile(numbers, part) {
  const sorted = [...numbers].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))];
}

function report(count, results) {
  const rows = {
    'fill, articles a second': ({ fill }) => (count / (fill / 1000)).toFixed(0),
    'open, ms': ({ open }) => open.toFixed(1),
    'memory after opening, MB': ({ memory }) => (memory / 1e6).toFixed(0),
    'read an article, ms': ({ read }) => read.toFixed(3),
    'edit p50, ms': ({ edits }) => quantile(edits, 0.5).toFixed(3),
    'edit p95, ms': ({ edits }) => quantile(edits, 0.95).toFixed(3),
    'edit max, ms': ({ edits }) => Math.max(...edits).toFixed(3),
    'bytes an edit': ({ bytes }) => bytes.toFixed(0),
    'syncs an edit, at most': ({ syncs }) => (syncs > 0 ? String(syncs) : '-'),
    'checkpoint, ms': ({ fold }) => (fold === undefined ? '-' : fold.toFixed(0)),
    'longest pause in it, ms': ({ pause }) => (pause === undefined ? '-' : pause.toFixed(1)),
    'and when idle, ms': ({ idlePause }) => (idlePause === undefined ? '-' : idlePause.toFixed(1)),
  };
  const names = Object.keys(results);
  console.log(`\n${count} articles of 4 KB, 10 facts and 10 annotations each`);
  console.log(['', ...names].map((cell, at) => (at === 0 ? cell.padEnd(26) : cell.padStart(12))).join(''));
  for (const [label, value] of Object.entries(rows))
    console.log([label.padEnd(26), ...names.map((name) => String(value(results[name])).padStart(12))].join(''));
  if (results.sqlite !== undefined) {
    const ratio = (of) => (of(results.ours) / of(results.sqlite)).toFixed(2);
    console.log(
      `ours to sqlite: open ${ratio(({ open }) => open)}, edit p50 ${ratio(({ edits }) => quantile(edits, 0.5))}, p95 ${ratio(({ edits }) => quantile(edits, 0.95))}, memory ${ratio(({ memory }) => memory)}`,
    );
  }
}
