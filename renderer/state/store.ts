import { initialState, type DeskState } from './desk-state.ts';

/** The state of the window. Listeners hear of changes once a microtask, however many were made. */
export class Store {
  #state = initialState;
  #listeners = new Set<() => void>();
  #announced = false;

  get state(): DeskState {
    return this.#state;
  }

  set(patch: Partial<DeskState>): void {
    this.#state = { ...this.#state, ...patch };
    if (this.#announced) return;
    this.#announced = true;
    queueMicrotask(() => {
      this.#announced = false;
      for (const listener of this.#listeners) listener();
    });
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}
