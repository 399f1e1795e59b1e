import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds in which the pointer can reach the card. */
const LINGER = 180;

/** The fact whose card is open, by id: the one pointed at, and for a moment after the pointer has left it. */
export class Pointed implements ReactiveController {
  #id: string | null = null;
  #hiding = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get id(): string | null {
    return this.#id;
  }

  hostDisconnected(): void {
    clearTimeout(this.#hiding);
  }

  show(id: string): void {
    this.keep();
    this.#set(id);
  }

  /** The pointer is on the card: it stays. */
  readonly keep = (): void => clearTimeout(this.#hiding);

  readonly hide = (): void => {
    this.keep();
    this.#set(null);
  };

  readonly hideSoon = (): void => {
    this.keep();
    this.#hiding = window.setTimeout(this.hide, LINGER);
  };

  #set(id: string | null): void {
    if (id === this.#id) return;
    this.#id = id;
    this.host.requestUpdate();
  }
}
