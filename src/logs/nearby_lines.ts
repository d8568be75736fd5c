/**
 * The line at hand and those around it, each read once however many ask for it.
 *
 * Invariant: what is given is what the scanner gives there. Memory is bounded: the last lines, and copies of short ones.
 * @module
 */

import type { LineScanner } from "./line_scanner.ts";
import { KnownLines } from "./line_facts.ts";
import { SeenLine } from "./seen_line.ts";

/** Lines that are remembered; more than are asked for around one. */
const REMEMBERED = 128;
/** Longest line in bytes that is remembered. */
const LONGEST = 1024;
/** Copies of lines are in pieces of this size. */
const PIECE = 16_384;

const NONE = SeenLine.of("");

/** A line and where it is. */
interface Placed {
  readonly line: number;
  /** Where it begins, in bytes from the start of the text, and where its end is. */
  readonly start: number;
  readonly end: number;
  readonly seen: SeenLine;
}

/** Lines of a text. */
export class NearbyLines {
  readonly #scanner: LineScanner;
  readonly #lines: (Placed | undefined)[] = Array.from({ length: REMEMBERED }, () => undefined);
  /** Where the line at hand begins and ends. */
  #start = 0;
  #end = 0;
  #piece = new Uint8Array(PIECE);
  #used = 0;

  readonly #known: KnownLines;

  /** Reads in `scanner`, where the line at hand is; `known` remembers what lines say. */
  constructor(scanner: LineScanner, known = new KnownLines()) {
    this.#scanner = scanner;
    this.#known = known;
  }

  /** The line at hand, which has this number; of a long one, a part. */
  current(line: number, bytes: Uint8Array): SeenLine {
    this.#start = this.#startOf(bytes);
    this.#end = this.#start + bytes.length;
    return this.#placed(line, bytes).seen;
  }

  /** The line before it, or its end; an empty one if there is none. */
  previous(line: number): SeenLine {
    return this.#before(line, this.#start)?.seen ?? NONE;
  }

  /** The `count` lines before it, or as many as the scanner gives, in their order. */
  preceding(line: number, count: number): readonly SeenLine[] {
    const found: SeenLine[] = [];
    let start = this.#start;
    for (let other = line; found.length < count; other--) {
      const before = this.#before(other, start);
      if (before === undefined) break;
      found.push(before.seen);
      start = before.start;
    }
    return found.reverse();
  }

  /** The `count` lines after it, or as many as the scanner gives. */
  following(line: number, count: number): readonly SeenLine[] {
    const found: SeenLine[] = [];
    let end = this.#end;
    for (let other = line; found.length < count; other++) {
      const after = this.#after(other, end);
      if (after === undefined) break;
      found.push(after.seen);
      end = after.end;
    }
    return found;
  }

  /** A line that was remembered by its place; undefined if the scanner does not have it any more. */
  at(line: number, position: number): SeenLine | undefined {
    const bytes = this.#scanner.lineAt(position);
    if (bytes === undefined) return undefined;
    const known = this.#lines[line % REMEMBERED];
    const start = this.#startOf(bytes);
    return known?.line === line && known.start === start && known.end === start + bytes.length
      ? known.seen
      : this.#seen(bytes);
  }

  /** The line before the one that begins at `start`. */
  #before(line: number, start: number): Placed | undefined {
    const known = this.#lines[(line + REMEMBERED - 1) % REMEMBERED];
    const isKnown = known?.line === line - 1 && known.end + 1 === start && start > this.#scanner.earliest;
    if (isKnown) return known;
    const bytes = this.#scanner.lineBefore(start);
    return bytes === undefined ? undefined : this.#placed(line - 1, bytes);
  }

  /** The line after the one that ends at `end`. */
  #after(line: number, end: number): Placed | undefined {
    const known = this.#lines[(line + 1) % REMEMBERED];
    const isKnown = known?.line === line + 1 && known.start === end + 1 && end < this.#scanner.latest;
    if (isKnown) return known;
    const bytes = this.#scanner.lineAfter(end);
    return bytes === undefined ? undefined : this.#placed(line + 1, bytes);
  }

  #startOf(bytes: Uint8Array): number {
    return this.#scanner.origin + bytes.byteOffset;
  }

  #placed(line: number, bytes: Uint8Array): Placed {
    const start = this.#startOf(bytes);
    const end = start + bytes.length;
    const known = this.#lines[line % REMEMBERED];
    if (known !== undefined && known.line === line && known.start === start && known.end === end) return known;
    const placed = { line, start, end, seen: this.#seen(bytes) };
    if (bytes.length <= LONGEST) this.#lines[line % REMEMBERED] = placed;
    return placed;
  }

  #seen(bytes: Uint8Array): SeenLine {
    const { length } = bytes;
    if (length > LONGEST) return new SeenLine(bytes.slice(), 0, length);
    if (this.#used + length > PIECE) {
      this.#piece = new Uint8Array(PIECE);
      this.#used = 0;
    }
    const from = this.#used;
    this.#piece.set(bytes, from);
    this.#used += length;
    return new SeenLine(this.#piece, from, this.#used, this.#known);
  }
}
