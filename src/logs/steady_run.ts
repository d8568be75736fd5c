/**
 * A run of lines that say the same, line after line: each is one more attempt like the one before, and is only counted.
 *
 * Invariant: it counts what reading each line would give. A run begins after as many lines, read one by one with the same
 * result, as an attempt can spread over; its last lines are given back, so that what follows may belong to them; and a line is of the run
 * only if it differs in nothing but words that differed in the lines read first without making a difference. Memory is fixed.
 * @module
 */

import { LineTemplate, LONGEST_TEMPLATE, type Place } from "./line_template.ts";

/** One line of a run. */
export interface RunLine {
  /** Its number. */
  readonly line: number;
  /** Where its first literal is, in bytes from the start of the text. */
  readonly position: number;
  /** The line itself; valid until the next line is read. */
  readonly bytes: Uint8Array;
}

/** Lines that are read one by one before a run; an attempt spreads over 40 at most. */
const READ_FIRST = 64;
/** Queue ids that are remembered: of as many lines as an attempt spreads over. */
const IDS = 64;
/** Lines at the end of a run that are given back; more attempts are never open. */
const GIVEN_BACK = 32;
/** Recognises runs. */
export class SteadyRun {
  readonly #readFirst: number;
  readonly #template = new LineTemplate();
  #outcome = "";
  #lines = 0;
  #lastLine = 0;
  /** Lines that were counted and not read, and the last of them. */
  #counted = 0;
  readonly #last = new Uint8Array(GIVEN_BACK * LONGEST_TEMPLATE);
  readonly #lengths = new Int32Array(GIVEN_BACK);
  readonly #positions = new Float64Array(GIVEN_BACK);
  /** Hashes of the last queue ids. */
  readonly #ids = new Int32Array(IDS);

  /** `readFirst` lines are read one by one before a run. */
  constructor(readFirst = READ_FIRST) {
    this.#readFirst = readFirst;
  }

  /** Whether the line goes on with a run; then it is counted, and need not be read. */
  accepts(line: number, position: number, bytes: Uint8Array): boolean {
    if (this.#lines < this.#readFirst || line !== this.#lastLine + 1 || !this.#template.fits(bytes)) return false;
    // A message that comes again belongs to the attempt before.
    if (this.#template.id !== 0 && this.#ids.includes(this.#template.id)) return false;
    const place = this.#counted % GIVEN_BACK;
    this.#last.set(bytes, place * LONGEST_TEMPLATE);
    this.#lengths[place] = bytes.length;
    this.#positions[place] = position;
    this.#counted++;
    this.#goOn(line);
    return true;
  }

  /**
   * Whether a line that opened an attempt by itself comes right after one with the same `outcome`, so that it may be of a run. If
   * not, it may be the first.
   */
  follows(line: number, outcome: string): boolean {
    if (line === this.#lastLine + 1 && outcome === this.#outcome) return true;
    this.#template.clear();
    this.#outcome = outcome;
    this.#lines = 0;
    this.#lastLine = line;
    return false;
  }

  /**
   * A line was read that opened an attempt by itself. `outcome` is what was made of it, in words; `wording` distinguishes it;
   * `idAt` where its queue id begins, -1 if it has none.
   */
  add(line: number, bytes: Uint8Array, outcome: string, wording: Place, idAt: number): void {
    const goesOn = line === this.#lastLine + 1 && outcome === this.#outcome && this.#template.fits(bytes, true);
    if (!goesOn) this.#begin(bytes, outcome, wording, idAt);
    this.#goOn(line);
  }

  /** A line came that has to be read. Gives how many lines were counted, and the last lines, which are not counted in. */
  end(): { readonly counted: number; readonly last: readonly RunLine[] } | undefined {
    if (this.#counted === 0) return undefined;
    const kept = Math.min(this.#counted, GIVEN_BACK);
    const last = Array.from({ length: kept }, (_, index): RunLine => {
      const place = (this.#counted - kept + index) % GIVEN_BACK;
      const start = place * LONGEST_TEMPLATE;
      const bytes = this.#last.subarray(start, start + (this.#lengths[place] ?? 0));
      return { line: this.#lastLine - kept + 1 + index, position: this.#positions[place] ?? 0, bytes };
    });
    const counted = this.#counted - kept;
    this.#counted = 0;
    return { counted, last };
  }

  #begin(bytes: Uint8Array, outcome: string, wording: Place, idAt: number): void {
    this.#template.begin(bytes, wording, idAt);
    this.#outcome = outcome;
    this.#lines = 0;
    this.#ids.fill(0);
  }

  #goOn(line: number): void {
    this.#ids[this.#lines % IDS] = this.#template.id;
    this.#lines++;
    this.#lastLine = line;
  }
}
