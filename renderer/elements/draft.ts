import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { noteUnkept, type Unkept } from '../state/unkept.ts';

/** How long the typing must rest before it is kept, and how long until a failed try is repeated. */
const PAUSE_MS = 500;
const RETRY_MS = 5000;

const live = new Set<Draft>();

/** Keeps at once what is being typed anywhere, so that the next step sees it. */
export function keepDrafts(): void {
  for (const draft of live) draft.flush();
}

/**
 * What is typed but not yet kept. It is kept after a pause, when the field is left, and when the element or the window goes;
 * until then no push can eat it. What could not be kept stays, and is tried again.
 */
export class Draft implements ReactiveController, Unkept {
  #pause: ReturnType<typeof setTimeout> | undefined;
  #dirty = false;
  #dropped = false;
  #keeping: Promise<boolean> = Promise.resolve(true);

  constructor(
    host: ReactiveControllerHost,
    private readonly keep: () => Promise<boolean>,
  ) {
    host.addController(this);
  }

  /** True while something typed is not kept yet. */
  get dirty(): boolean {
    return this.#dirty;
  }

  hostConnected(): void {
    live.add(this);
    window.addEventListener('pagehide', this.flush);
  }

  hostDisconnected(): void {
    live.delete(this);
    window.removeEventListener('pagehide', this.flush);
    this.flush();
  }

  /** To be called at each keystroke. */
  touch = (): void => {
    this.#dirty = true;
    noteUnkept(this, true);
    clearTimeout(this.#pause);
    this.#pause = setTimeout(this.flush, PAUSE_MS);
  };

  /** Keeps now what was typed. */
  flush = (): void => void this.settle();

  /** Like `flush`, and resolves to whether it is kept. */
  settle(): Promise<boolean> {
    clearTimeout(this.#pause);
    if (this.#dirty) {
      this.#dirty = false;
      this.#keeping = this.keep().then((kept) => this.#kept(kept));
    }
    return this.#keeping;
  }

  #kept(kept: boolean): boolean {
    if (this.#dirty) return false;
    if (!kept && !this.#dropped) {
      this.#dirty = true;
      this.#pause = setTimeout(this.flush, RETRY_MS);
      return false;
    }
    noteUnkept(this, false);
    return true;
  }

  /** Forgets what was typed: the record itself is going. */
  drop(): void {
    clearTimeout(this.#pause);
    this.#dirty = false;
    this.#dropped = true;
    noteUnkept(this, false);
  }
}

/** Tags as typed in one field: apart by commas, a leading # and doubles left out. */
export function tagsIn(typed: string): string[] {
  const tags = typed.split(',').map((tag) => tag.trim().replace(/^#/, '').trim().slice(0, 60));
  return [...new Set(tags.filter((tag) => tag !== ''))].slice(0, 50);
}
