/** Pixels that a press may waver and still be a click. */
const WAVER = 4;

/** Tells dragging from clicking. A press becomes a drag once it has moved; the click that ends a drag is none. */
export class Grip {
  #from: { x: number; y: number } | null = null;
  #dragged = false;

  /** True from the first movement of a drag until the next press. */
  get dragged(): boolean {
    return this.#dragged;
  }

  /** True between press and release. */
  get held(): boolean {
    return this.#from !== null;
  }

  /** Touch is left to the browser, which scrolls by itself. */
  press({ clientX: x, clientY: y, button, pointerType }: PointerEvent): void {
    this.#dragged = false;
    this.#from = button === 0 && pointerType !== 'touch' ? { x, y } : null;
  }

  /** How far the pointer was pulled since the last call; null while it is not dragging. */
  pull({ clientX, clientY, currentTarget, pointerId }: PointerEvent): { x: number; y: number } | null {
    if (this.#from === null) return null;
    const by = { x: clientX - this.#from.x, y: clientY - this.#from.y };
    if (!this.#dragged) {
      if (Math.hypot(by.x, by.y) < WAVER) return null;
      this.#dragged = true;
      if (currentTarget instanceof Element) currentTarget.setPointerCapture(pointerId);
    }
    this.#from = { x: clientX, y: clientY };
    return by;
  }

  release(): void {
    this.#from = null;
  }
}
