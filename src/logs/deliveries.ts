/**
 * Which lines are read for a message that SES accepted, which proves that a login works in the region of its endpoint.
 *
 * Invariant: most logs are full of such lines, so that few are read: the first ones, some after a refused login in a region that is
 * not known, and all of them as long as a region has refused logins and is not known to have accepted one.
 * @module
 */

/** Lines that are read before the first refused login, and after one in a region that is not known to accept. */
const BEFORE = 200;
const AFTER = 4;

/** Regions that are remembered; a text that names more shows nothing about one pair. */
const MOST_REGIONS = 8;

/** The id of a message that SES accepted. */
const MESSAGE = /\b250 Ok 01[0-9a-f]{14}-[0-9a-f-]{36}-\d{6}\b/i;

/** Decides which lines are worth reading. */
export class Deliveries {
  #left = BEFORE;
  readonly #accepting = new Set<string>();
  readonly #refusing = new Set<string>();

  /** Whether the next line that names SES is to be read. */
  get areWanted(): boolean {
    return this.#left > 0 || this.#refusing.size > 0;
  }

  /** Whether `text`, which was read, says that SES accepted a message. */
  isIn(text: string): boolean {
    if (this.#left > 0) this.#left--;
    return MESSAGE.test(text);
  }

  /** A login was refused in `region`, if the line names one. */
  refused(region: string | undefined): void {
    if (region !== undefined && this.#accepting.has(region)) return;
    this.#left = Math.max(this.#left, AFTER);
    if (region !== undefined && this.#refusing.size < MOST_REGIONS) this.#refusing.add(region);
  }

  /** A login or a message was accepted in `region`. */
  accepted(region: string): void {
    this.#refusing.delete(region);
    if (this.#accepting.size < MOST_REGIONS) this.#accepting.add(region);
  }
}
