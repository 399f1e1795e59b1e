import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { APP_ORIGIN } from '../shell/app-protocol.ts';

/** True only for the main frame of the given window while it shows the app's own page. */
export function isTrusted(event: IpcMainInvokeEvent, contents: WebContents): boolean {
  const frame = event.senderFrame;
  return event.sender === contents && frame !== null && frame === contents.mainFrame && originOf(frame.url) === APP_ORIGIN;
}

/** Scheme and host; `URL.origin` is `null` for schemes of our own. */
function originOf(url: string): string {
  if (!URL.canParse(url)) return '';
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
