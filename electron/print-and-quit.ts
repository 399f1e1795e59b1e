import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { app, session } from 'electron';
import { serveApp } from './shell/app-protocol.ts';
import { printPdf } from './shell/print.ts';
import { closeNetwork } from './shell/security.ts';

/** What `desk export … --to FILE.pdf` leaves for the app to print. */
interface PrintOrder {
  html: string;
  furniture: { header: string; footer: string };
}

/** Prints the order in the file `from` to the PDF `to`, without a window to be seen, and ends the app: 0 when it is done. */
export async function printAndQuit(from: string, to: string, out: string): Promise<void> {
  closeNetwork(session.defaultSession);
  serveApp(session.defaultSession, join(out, 'renderer'));
  try {
    const { html, furniture } = JSON.parse(await readFile(from, 'utf8')) as PrintOrder;
    await writeFile(to, await printPdf(html, furniture));
    app.exit(0);
  } catch (error) {
    console.error(error);
    app.exit(1);
  }
}

