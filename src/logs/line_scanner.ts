/**
 * A text that comes in pieces, as lines: counts them all, and stops at those that hold a literal.
 *
 * Invariant: bytes in, into a buffer of fixed size, however long the text or a line of it; what is reported about a line does not
 * depend on where the pieces were cut.
 * @module
 */

import type { Search } from "./literal_search.ts";

/** Receives the lines, in their order. Both functions may read in the scanner until they return. */
export interface LineListener {
  /** A line, or a part of a long one, holds these literals; the array is used again. */
  literalsFound(line: number, literals: readonly number[]): void;
  /** A line holds nothing but mentions; `position` counts bytes from the start of the text. */
  sesNamed(line: number, position: number): void;
}

/** Bytes of a line that are read on either side of a literal; parts of longer lines overlap a little. */
const REACH = 2048;
/** Longest word that is left out where a long line is cut. */
const WORD = 256;
const OVERLAP = 512;
/** Bytes after those that are searched, so that the lines that follow can be read. */
const AHEAD = 8 * REACH;
/** How far back lines may be read again, and what is kept to that end. */
const MEMORY = 24 * REACH;
const HISTORY = MEMORY + 8 * REACH;
const BUFFER = 4 * HISTORY;
/** Bytes at the beginning of a line that hold its time and its process. */
const HEAD = 256;

/** Bytes at the end of a text that are looked at where nothing was found. */
const TAIL = 8 * REACH;

const LF = 10;

/** Splits a text into lines and finds those with literals. */
export class LineScanner {
  readonly #listener: LineListener;
  readonly #search: Search;
  readonly #mentions: number;
  readonly #buffer = new Uint8Array(BUFFER);
  readonly #words = new Int32Array(this.#buffer.buffer);
  readonly #onLiteral = (position: number, literal: number): void => this.#note(position, literal);
  /** Bytes of the text that left the buffer, and bytes in it. */
  #gone = 0;
  #filled = 0;
  /** How far the search has come; how far lines are counted, and the line there. */
  #searched = 0;
  #counted = 0;
  #line = 1;
  /** What was found last: the literals of one line, or of a part of a long one; where the first one is; its line. */
  readonly #found: number[] = [];
  #at = 0;
  #foundLine = 0;
  /** A place in the buffer, and where its line begins there. */
  #startedAt = -1;
  #started = 0;

  /** `search` finds the literals; the first `mentions` of them alone make a line no more than a mention. */
  constructor(search: Search, mentions: number, listener: LineListener) {
    this.#search = search;
    this.#mentions = mentions;
    this.#listener = listener;
  }

  /** Lines that ended so far; after `finish`, a last line without an end counts too. */
  get lines(): number {
    return this.#line - 1;
  }

  /** Scans the next piece. */
  push(bytes: Uint8Array): void {
    for (let from = 0; from < bytes.length;) {
      const piece = bytes.subarray(from, from + BUFFER - this.#filled);
      this.#buffer.set(piece, this.#filled);
      this.#filled += piece.length;
      from += piece.length;
      this.#advance(this.#filled - AHEAD);
      if (this.#filled === BUFFER) this.#forget();
    }
  }

  /** The end of the text. */
  finish(): void {
    this.#advance(this.#filled);
    this.#flush();
    if (this.#filled > 0 && this.#buffer[this.#filled - 1] !== LF) this.#line++;
  }

  /** Where its first literal is, in bytes from the start of the text. */
  get position(): number {
    return this.#gone + this.#at;
  }

  /** Bytes of the text that came before the buffer, in which all lines that are given are. */
  get origin(): number {
    return this.#gone;
  }

  /** The line that was sighted, or as much of a long one as surrounds its literals. */
  get current(): Uint8Array {
    return this.#buffer.subarray(this.#startOf(this.#at), this.#endOf(this.#at));
  }

  /** How the line that was sighted begins, if `current` does not have it; empty if it is so long that this is gone. */
  get head(): Uint8Array | undefined {
    const start = this.#startOf(this.#at);
    return this.#isStart(start) ? undefined : this.#headOf(start);
  }

  /** A line nearby begins after this place and ends before `latest`, both in bytes from the start of the text. */
  get earliest(): number {
    return this.#gone + Math.max(0, this.#at - MEMORY) + 1;
  }

  /** See `earliest`. */
  get latest(): number {
    return this.#gone + Math.min(this.#filled, this.#at + AHEAD / 2) - 1;
  }

  /** The line that ends before the one that begins at `start`, in bytes from the start of the text; undefined if it is not nearby. */
  lineBefore(start: number): Uint8Array | undefined {
    const end = start - this.#gone - 1;
    const isNear = start > this.earliest && this.#buffer[end] === LF;
    return isNear ? this.#buffer.subarray(this.#startOf(end), end) : undefined;
  }

  /** The line that begins after the one that ends at `end`, in bytes from the start of the text; undefined if it is not nearby. */
  lineAfter(end: number): Uint8Array | undefined {
    const start = end - this.#gone + 1;
    const isNear = end < this.latest && this.#buffer[start - 1] === LF;
    return isNear ? this.#buffer.subarray(start, this.#endOf(start)) : undefined;
  }

  /** The end of the text, as much of it as is at hand, from the start of a line. */
  get tail(): Uint8Array {
    const start = Math.max(0, this.#filled - TAIL);
    return this.#buffer.subarray(start === 0 ? 0 : this.#buffer.indexOf(LF, start) + 1, this.#filled);
  }

  /** A line that was mentioned, or as much of it as `current` would give; undefined if it is too far back. */
  lineAt(position: number): Uint8Array | undefined {
    const at = position - this.#gone;
    return at < this.#at - MEMORY ? undefined : this.#buffer.subarray(this.#startOf(at), this.#endOf(at));
  }

  #advance(to: number): void {
    if (to <= this.#searched) return;
    this.#search.scan(this.#buffer, this.#searched, to, this.#filled, this.#onLiteral);
    this.#searched = to;
    this.#countTo(to);
    if (this.#line > this.#foundLine || to > this.#at + REACH) this.#flush();
  }

  #note(position: number, literal: number): void {
    this.#countTo(position);
    if (this.#line !== this.#foundLine || position > this.#at + REACH - OVERLAP) this.#flush();
    if (this.#found.length === 0) {
      this.#at = position;
      this.#foundLine = this.#line;
    }
    if (literal >= this.#mentions || this.#found.length === 0) this.#found.push(literal);
  }

  /** Passes on what was found last, once everything in its line is known. */
  #flush(): void {
    const [first, second] = this.#found;
    if (first === undefined) return;
    if (first < this.#mentions && second === undefined) this.#listener.sesNamed(this.#foundLine, this.position);
    else this.#listener.literalsFound(this.#foundLine, this.#found);
    this.#found.length = 0;
  }

  #countTo(position: number): void {
    this.#line += countLineEnds(this.#buffer, this.#words, this.#counted, position);
    this.#counted = Math.max(this.#counted, position);
  }

  #forget(): void {
    const dropped = Math.max(0, this.#searched - HISTORY);
    this.#buffer.copyWithin(0, dropped, this.#filled);
    this.#gone += dropped;
    this.#filled -= dropped;
    this.#searched -= dropped;
    this.#counted -= dropped;
    this.#at -= dropped;
    this.#startedAt = -1;
  }

  /** Where the line at `at` begins: asked more than once for the line that was sighted. */
  #startOf(at: number): number {
    if (at !== this.#startedAt) {
      this.#startedAt = at;
      this.#started = this.#findStart(at);
    }
    return this.#started;
  }

  #findStart(at: number): number {
    const limit = Math.max(0, at - REACH);
    let start = limit + this.#buffer.subarray(limit, at).lastIndexOf(LF) + 1;
    if (this.#isStart(start)) return start;
    // Half a word at the edge could be half a secret, which no rule would recognize.
    const end = Math.min(at, start + WORD);
    while (start < end && isInWord(this.#buffer[start])) start++;
    return start;
  }

  #endOf(at: number): number {
    const limit = Math.min(this.#filled, at + REACH);
    const length = this.#buffer.subarray(at, limit).indexOf(LF);
    let end = length < 0 ? limit : at + length;
    if (end < limit || end === this.#filled || this.#buffer[end] === LF) return end;
    const start = Math.max(at, end - WORD);
    while (end > start && isInWord(this.#buffer[end - 1])) end--;
    return end;
  }

  #isStart(at: number): boolean {
    return this.#buffer[at - 1] === LF || this.#gone + at === 0;
  }

  #headOf(at: number): Uint8Array {
    const limit = Math.max(0, at - MEMORY);
    const start = limit + this.#buffer.subarray(limit, at).lastIndexOf(LF) + 1;
    return this.#buffer.subarray(start, this.#isStart(start) ? start + HEAD : start);
  }
}

function isInWord(byte: number | undefined): boolean {
  return byte !== undefined && byte > 0x20;
}

/** Line ends in `bytes` from `from` to `to`; `words` are the same bytes, four at a time, which is twice as fast. */
function countLineEnds(bytes: Uint8Array, words: Int32Array, from: number, to: number): number {
  let count = 0;
  let at = from;
  for (; at < to && at % 4 > 0; at++) count += bytes[at] === LF ? 1 : 0;
  for (; at + 4 <= to; at += 4) {
    const other = (words[at >> 2] ?? 0) ^ 0x0a0a0a0a;
    // The top bit of each byte that was a line end.
    const ends = ~(((other & 0x7f7f7f7f) + 0x7f7f7f7f) | other | 0x7f7f7f7f);
    if (ends !== 0) count += (ends >>> 7 & 1) + (ends >>> 15 & 1) + (ends >>> 23 & 1) + (ends >>> 31);
  }
  for (; at < to; at++) count += bytes[at] === LF ? 1 : 0;
  return count;
}
