import { webcrypto } from 'node:crypto';
import { idMaker } from '../model/id.ts';
import type { Io } from './io.ts';
import { appPrinter } from './app-printer.ts';
import { terminalAsker } from './ask-secret.ts';
import { run } from './run.ts';

// A reader that closed early ("desk ... | head") is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

const io: Io = {
  input: process.stdin,
  out: (text) => new Promise((resolve) => (process.stdout.write(text) ? resolve() : process.stdout.once('drain', resolve))),
  err: (line) => {
    process.stderr.write(`${line}\n`);
  },
  askSecret: terminalAsker(process.stdin, process.stderr),
  newId: idMaker((bytes) => webcrypto.getRandomValues(bytes)),
  now: () => new Date().toISOString(),
  printPdf: appPrinter(),
};

process.exitCode = await run(process.argv.slice(2), io);
