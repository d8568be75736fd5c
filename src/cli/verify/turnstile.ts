/**
 * A gate that lets so many through at a time, in the order in which they come.
 *
 * Invariant: once it is closed, those who wait are rejected at once.
 * @module
 */

/** Lets `width` in at a time. */
export class Turnstile {
  #free: number;
  #isClosed = false;
  readonly #waiting: ((mayEnter: boolean) => void)[] = [];

  /** The first one may enter. */
  constructor(width: number) {
    this.#free = width;
  }

  /** Whether it is closed. */
  get isClosed(): boolean {
    return this.#isClosed;
  }

  /** Waits for a free place; false if it closes before. */
  async enter(): Promise<boolean> {
    if (this.#isClosed) return false;
    if (this.#free === 0) return await new Promise((resolve) => this.#waiting.push(resolve));
    this.#free--;
    return true;
  }

  /** Gives a place back. */
  leave(): void {
    const next = this.#waiting.shift();
    if (next === undefined) this.#free++;
    else next(true);
  }

  /** Rejects all who come from now on. */
  close(): void {
    this.#isClosed = true;
    for (const next of this.#waiting.splice(0)) next(false);
  }
}
