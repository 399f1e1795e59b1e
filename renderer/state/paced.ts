/** What is costly to draw is drawn anew at most this often while long work goes on. */
const PACE_MS = 3000;

/** Holds a value back while long work changes it again and again; an edit of the user's own may wait as long. */
export class Paced<T> {
  #shown: T | undefined;
  #since = -Infinity;

  /** The value to show now. When the work has ended it is always the newest. */
  take(newest: T, atWork: boolean, now: number): T {
    if (this.#shown === undefined || !atWork || now - this.#since >= PACE_MS) {
      if (newest !== this.#shown) this.#since = now;
      this.#shown = newest;
    }
    return this.#shown;
  }
}
