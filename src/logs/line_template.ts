/**
 * A line as a template for others: the same bytes but for some words, which hold digits and were seen to differ.
 *
 * Invariant: bytes are compared where they are; nothing is decoded and nothing allocated. A word is a run of letters and digits.
 * @module
 */

/** Longest line in bytes; a longer one is like no other. */
export const LONGEST_TEMPLATE = 1024;

/** A part of a line: the index of its first byte, and of the byte after it. */
export interface Place {
  readonly from: number;
  readonly to: number;
}

/** A template, which can be made anew from another line. */
export class LineTemplate {
  readonly #first = new Uint8Array(LONGEST_TEMPLATE);
  #length = 0;
  /** By where a word of the first line begins, whether it may be another. */
  readonly #free = new Uint8Array(LONGEST_TEMPLATE);
  #wording: Place = { from: 0, to: 0 };
  #idAt = -1;
  #id = 0;
  /** How far a comparison has come in the first line and in the other. */
  #here = 0;
  #there = 0;

  /** A hash of the queue id in the line that was compared last; 0 if there is none. */
  get id(): number {
    return this.#id;
  }

  /** Makes `bytes` the template. `wording` distinguishes attempts, `idAt` where its queue id begins, or -1. */
  begin(bytes: Uint8Array, wording: Place, idAt: number): void {
    this.#length = bytes.length <= LONGEST_TEMPLATE ? bytes.length : 0;
    this.#first.set(bytes.subarray(0, LONGEST_TEMPLATE));
    this.#free.fill(0);
    this.#wording = wording;
    this.#idAt = idAt;
    this.#id = 0;
  }

  /** Makes it fit nothing. */
  clear(): void {
    this.#length = 0;
  }

  /** Whether `bytes` is like the template. One that `isLearning` looks away from words that may be others from now on. */
  fits(bytes: Uint8Array, isLearning = false): boolean {
    if (this.#length === 0 || bytes.length > LONGEST_TEMPLATE) return false;
    this.#here = 0;
    this.#there = 0;
    while (this.#here < this.#length) {
      if (this.#first[this.#here] === bytes[this.#there] && this.#here !== this.#idAt) {
        this.#here++;
        this.#there++;
      } else if (!this.#passWord(bytes, isLearning)) return false;
    }
    return this.#there === bytes.length;
  }

  /** Skips the words that differ; false if they may not. */
  #passWord(bytes: Uint8Array, isLearning: boolean): boolean {
    const back = this.#here - startOfWord(this.#first, this.#here);
    const start = this.#here - back;
    const from = this.#there - back;
    const [here, there] = [this.#here, this.#there];
    this.#here = endOfWord(this.#first, this.#here, this.#length);
    this.#there = endOfWord(bytes, this.#there, bytes.length);
    // Both words ended here, and what follows them differs.
    if (this.#here === here && this.#there === there) return false;
    if (this.#free[start] === 0 && !isLearning) return false;
    if (!hasDigit(this.#first, start, this.#here) || !hasDigit(bytes, from, this.#there)) return false;
    if (start === this.#idAt) this.#id = hash(bytes, from, this.#there);
    else if (this.#isInWording(start) && !this.#isAlikeButDigits(bytes, start, from)) return false;
    this.#free[start] = 1;
    return true;
  }

  /** Whether the word from `start` to the place at hand reaches into the wording. */
  #isInWording(start: number): boolean {
    return this.#here > this.#wording.from && start < this.#wording.to;
  }

  /** In the wording only digits may differ, and not how many there are: the rest distinguishes attempts. */
  #isAlikeButDigits(bytes: Uint8Array, start: number, from: number): boolean {
    if (this.#here - start !== this.#there - from) return false;
    for (let at = start; at < this.#here; at++) {
      const byte = bytes[from + at - start];
      if (this.#first[at] !== byte && !(isDigit(this.#first[at]) && isDigit(byte))) return false;
    }
    return true;
  }
}

function startOfWord(bytes: Uint8Array, at: number): number {
  let start = at;
  while (start > 0 && isInWord(bytes[start - 1])) start--;
  return start;
}

function endOfWord(bytes: Uint8Array, at: number, length: number): number {
  let end = at;
  while (end < length && isInWord(bytes[end])) end++;
  return end;
}

function isInWord(byte: number | undefined): boolean {
  return isDigit(byte) || (byte !== undefined && (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a);
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= 0x30 && byte <= 0x39;
}

function hasDigit(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) {
    if (isDigit(bytes[at])) return true;
  }
  return false;
}

/** Never 0, which is no id. */
function hash(bytes: Uint8Array, from: number, to: number): number {
  let sum = 1;
  for (let at = from; at < to; at++) sum = (Math.imul(sum, 31) + (bytes[at] ?? 0)) | 0;
  return sum === 0 ? 1 : sum;
}
