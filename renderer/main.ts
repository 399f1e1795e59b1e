import { Desk } from './actions/desk.ts';
import { followPushes, loadLibrary } from './actions/load-library.ts';
import { isCommand } from './actions/run-command.ts';
import './elements/app.ts';
import { dialogModules } from './elements/dialogs.ts';
import { fetchView, viewModules } from './elements/views.ts';
import { emit } from './state/intent.ts';
import { Store } from './state/store.ts';

const desk = new Desk(new Store());
const app = document.querySelector('desk-app');
if (!app) throw new Error('the page has no desk-app');
app.desk = desk;
followPushes(desk, (command) => {
  if (isCommand(command)) emit(app, { do: 'command', id: command });
});
fetchView(location.hash.slice(1));

/** Fetches the rest of the code a piece at a time while nothing else is to do, so that no key waits for it, or is lost. */
async function fetchTheRest(): Promise<void> {
  // Whoever presses Ctrl+K types on at once: the palette comes first.
  for (const fetchModule of [dialogModules.palette, ...Object.values(viewModules), ...Object.values(dialogModules)]) {
    await new Promise((quiet) => requestIdleCallback(quiet));
    await fetchModule();
  }
}

void loadLibrary(desk).then(async () => {
  await app.updateComplete;
  document.documentElement.dataset['ready'] = 'true';
  performance.mark('desk-interactive');
  void fetchTheRest();
});
