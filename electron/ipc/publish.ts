import type { WebContents } from 'electron';
import type { Publish } from '../services/desk.ts';

/** Sends pushes to the window, when there is one, as JSON (see the router). The one user of `webContents.send`. */
export function publishTo(windowContents: () => WebContents | null): Publish {
  return (name, payload) => {
    const contents = windowContents();
    if (contents && !contents.isDestroyed()) contents.send(name, JSON.stringify(payload));
  };
}
