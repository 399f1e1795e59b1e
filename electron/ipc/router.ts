import { ipcMain, type IpcMainInvokeEvent, type WebContents } from 'electron';
import { callNames, type CallName } from '../../data/contract/channels.ts';
import { calls, type Reply } from '../../data/contract/contract.ts';
import { DeskError } from '../../data/contract/errors.ts';
import type { Handlers } from '../services/desk.ts';
import { isTrusted } from './trusted-sender.ts';

/**
 * Answers every call of the contract: trusted sender, schema, use case, envelope. The one user of ipcMain. Replies go as JSON: between
 * the preload's world and the page's a string costs next to nothing, while records are copied property by property.
 */
export function routeCalls(desk: Promise<{ handlers: Handlers }>, windowContents: () => WebContents | null): void {
  for (const name of callNames) {
    const answer = async (event: IpcMainInvokeEvent, input: unknown): Promise<Reply<unknown>> => {
      const contents = windowContents();
      if (!contents || !isTrusted(event, contents)) return refusal(new DeskError('untrusted-sender', 'This page may not ask for that.'));
      const parsed = calls[name].input.safeParse(input);
      if (!parsed.success) {
        const [issue] = parsed.error.issues;
        return refusal(new DeskError('invalid-input', `${name}: ${issue?.message ?? 'not understood'} (at “${issue?.path.join('.') ?? ''}”). Nothing was changed.`));
      }
      try {
        return { ok: true, value: await handle((await desk).handlers, name, parsed.data) };
      } catch (error) {
        if (error instanceof DeskError) return refusal(error);
        console.error(`${name} failed:`, error);
        return refusal(new DeskError('internal', 'Something went wrong inside the app. Nothing was changed; the details are in its log.'));
      }
    };
    ipcMain.handle(name, async (event, input: unknown) => JSON.stringify(await answer(event, input)));
  }
}

/** The schema of `name` has just checked the input, which the compiler cannot follow through the union of all calls. */
function handle(handlers: Handlers, name: CallName, input: unknown): Promise<unknown> {
  return (handlers[name] as (input: unknown) => Promise<unknown>)(input);
}

function refusal({ code, message, details }: DeskError): Reply<never> {
  return { ok: false, error: { code, message, ...(details === undefined ? {} : { details }) } };
}
