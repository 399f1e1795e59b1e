import { contextBridge, ipcRenderer } from 'electron';
import { callNames, pushNames, type CallName, type PushName } from '../data/contract/channels.ts';

const mayCall = new Set<string>(callNames);
const mayPush = new Set<string>(pushNames);

/** All that the page can reach of the app: calls and pushes by name; replies and payloads are JSON. The page never sees an event object or ipcRenderer. */
const bridge = {
  call(name: CallName, input: unknown): Promise<string> {
    if (!mayCall.has(name)) return Promise.reject(new Error(`no such call: ${name}`));
    return ipcRenderer.invoke(name, input);
  },
  /** Calls `listener` at each push; the function returned stops it. */
  listen(name: PushName, listener: (payload: string) => void): () => void {
    if (!mayPush.has(name)) throw new Error(`no such push: ${name}`);
    const receive = (_event: unknown, payload: string): void => listener(payload);
    ipcRenderer.on(name, receive);
    return () => ipcRenderer.off(name, receive);
  },
};
export type Bridge = typeof bridge;

contextBridge.exposeInMainWorld('briefingDesk', bridge);
