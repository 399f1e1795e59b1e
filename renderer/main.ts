import { Desk } from './actions/desk.ts';
import { followPushes, loadLibrary } from './actions/load-library.ts';
import { isCommand } from './actions/run-command.ts';
import './elements/app.ts';
import { fetchView } from './elements/views.ts';
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
void loadLibrary(desk).then(async () => {
  await app.updateComplete;
  document.documentElement.dataset['ready'] = 'true';
  performance.mark('desk-interactive');
  // Whoever presses Ctrl+K types on at once.
  requestIdleCallback(() => void import('./elements/palette-dialog.ts'));
});
