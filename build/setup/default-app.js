// Runs inside the fallback Electron in place of Electron's own default app: `electron <folder> [arguments]` starts the
// app in that folder. It has to be a module that awaits the app's main file, because schemes must be registered before
// Electron is ready and Electron is ready only once this module has finished.
import { app } from 'electron/main';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const position = process.argv.findIndex((argument, index) => index > 0 && !argument.startsWith('-'));
if (position < 0) {
  console.error('usage: electron <app folder>');
  app.exit(2);
} else {
  const folder = path.resolve(process.argv[position]);
  const description = JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8'));
  app.setName(description.productName ?? description.name);
  if (description.version) app.setVersion(description.version);
  app.setDesktopName(description.desktopName ?? `${app.name}.desktop`);
  app.setAppPath(folder);

  const entry = path.join(folder, description.main ?? 'index.js');
  process.defaultApp = true;
  process.argv.splice(1, position, entry);
  await import(pathToFileURL(entry).href);
}
