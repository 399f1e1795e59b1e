import type { Input, Output } from '../../data/contract/contract.ts';
import type { CallName } from '../../data/contract/channels.ts';
import { DeskError } from '../../data/contract/errors.ts';
import { call } from '../bridge.ts';
import type { Toast } from '../state/desk-state.ts';
import type { Store } from '../state/store.ts';

/** How long a good word stays. Errors stay until they are dismissed. */
const TOAST_MS = 6000;

/** What actions work with: the state, the bridge, and a voice. */
export class Desk {
  #nextToast = 1;

  constructor(readonly store: Store) {}

  /** Asks the main process; a failure is told to the user and comes back as undefined. */
  async ask<N extends CallName>(name: N, input: Input<N>): Promise<Output<N> | undefined> {
    try {
      return await call(name, input);
    } catch (error) {
      this.fail(error);
      return undefined;
    }
  }

  /** Like `ask`, for edits: the status line shows that something is being saved, or that it could not be. */
  async save<N extends CallName>(name: N, input: Input<N>): Promise<Output<N> | undefined> {
    const { store } = this;
    store.set({ saving: store.state.saving + 1 });
    try {
      const value = await call(name, input);
      store.set({ saveFailure: null });
      return value;
    } catch (error) {
      if (!isCancelled(error)) store.set({ saveFailure: messageOf(error) });
      this.fail(error);
      return undefined;
    } finally {
      store.set({ saving: store.state.saving - 1 });
    }
  }

  say(text: string, action: Toast['action'] = null): void {
    const id = this.#show({ tone: 'good', text, action });
    setTimeout(() => this.dismiss(id), TOAST_MS);
  }

  fail(error: unknown): void {
    if (isCancelled(error)) return this.say(error.message);
    this.#show({ tone: 'error', text: messageOf(error), action: null });
  }

  dismiss(id: number): void {
    this.store.set({ toasts: this.store.state.toasts.filter((toast) => toast.id !== id) });
  }

  #show(toast: Omit<Toast, 'id'>): number {
    const id = this.#nextToast++;
    const { toasts } = this.store.state;
    this.store.set({ toasts: [...toasts.filter((other) => other.text !== toast.text), { ...toast, id }].slice(-4) });
    return id;
  }
}

/** What the user stopped is no failure. */
function isCancelled(error: unknown): error is DeskError {
  return error instanceof DeskError && error.code === 'cancelled';
}

export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** An id for a piece of long work, so that its progress can be followed and it can be cancelled. */
export function newJobId(): string {
  return `job-${crypto.randomUUID()}`;
}
