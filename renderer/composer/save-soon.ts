/** Half a second after the last change: long enough not to save each letter, short enough that nobody waits. */
const PAUSE = 500;

/**
 * Calls `save` half a second after the last `touch()`, and at once on `flush()`, when the host leaves the page and when the
 * window closes. A Lit controller without Lit: the host calls `hostConnected` and `hostDisconnected`.
 */
export class SaveSoon {
  #timer: ReturnType<typeof setTimeout> | null = null;
  #above: Node[] = [];

  constructor(
    private readonly host: Element,
    private readonly save: (from: EventTarget) => void,
  ) {}

  hostConnected(): void {
    this.#above = above(this.host);
    window.addEventListener('pagehide', this.flush);
    window.addEventListener('beforeunload', this.flush);
  }

  hostDisconnected(): void {
    window.removeEventListener('pagehide', this.flush);
    window.removeEventListener('beforeunload', this.flush);
    this.flush();
  }

  touch(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = setTimeout(this.flush, PAUSE);
  }

  readonly flush = (): void => {
    if (this.#timer === null) return;
    clearTimeout(this.#timer);
    this.#timer = null;
    // An event from an element that has left the page reaches nobody: what stood above it speaks for it.
    this.save(this.#above.find((node) => node.isConnected) ?? this.host);
  };
}

/** The host and all it stands in, innermost first, through shadow roots. */
function above(host: Element): Node[] {
  const chain: Node[] = [];
  for (let node: Node | null = host; node !== null; node = node instanceof ShadowRoot ? node.host : node.parentNode) chain.push(node);
  return chain;
}
