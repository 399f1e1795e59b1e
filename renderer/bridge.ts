import type { Input, Output, Pushes, Reply } from '../data/contract/contract.ts';
import type { CallName, PushName } from '../data/contract/channels.ts';
import { DeskError } from '../data/contract/errors.ts';

interface Bridge {
  call(name: string, input: unknown): Promise<string>;
  listen(name: string, listener: (payload: string) => void): () => void;
}
declare global {
  interface Window {
    readonly briefingDesk: Bridge;
  }
}

/** Asks the main process. Resolves to the value replied; throws DeskError when the call was refused or failed. */
export async function call<N extends CallName>(name: N, input: Input<N>): Promise<Output<N>> {
  const reply = JSON.parse(await window.briefingDesk.call(name, input)) as Reply<Output<N>>;
  if (reply.ok) return reply.value;
  throw new DeskError(reply.error.code, reply.error.message, reply.error.details);
}

/** Listens to a push from the main process until the function returned is called. */
export function listen<N extends PushName>(name: N, listener: (payload: Pushes[N]) => void): () => void {
  return window.briefingDesk.listen(name, (payload) => listener(JSON.parse(payload) as Pushes[N]));
}
