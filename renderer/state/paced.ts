/** Holds a value that is costly to draw back while long work changes it again and again; an edit of the user's own may wait as long. */
export class Paced<T> {
  #shown: T | undefined;
  #since = -Infinity;

  /**
   * The value to show now. When the work has ended it is always the newest.
   * @param now and `pace`, for how long a value is held, in milliseconds
   */
  take(newest: T, atWork: boolean, now: number, pace: number): T {
    if (this.#shown === undefined || !atWork || now - this.#since >= pace) {
      this.#since = now;
      this.#shown = newest;
    }
    return this.#shown;
  }
}
