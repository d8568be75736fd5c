/**
 * What two lines have in common that differ only in values which no rule reads: a line with such values written over.
 *
 * Invariant: a mask is as long as its line, and every word, number and mark that a rule may ask for by its value is in it as it is. Written
 * over are a clock, a process id, the id of a message or a request, a long number, an IPv4 address, a delay of Postfix, and digits in an
 * address in angle brackets; not what an escape could be part of.
 * @module
 */

/** Longest line in bytes that has a mask. */
export const LONGEST_MASKED = 1024;

const DIGIT = 1;
const HEX = 2;
const LETTER = 4;
const WORD = DIGIT | HEX | LETTER;
/** What may be part of a character or of a command to a terminal. */
const UNCLEAR = 8;
const KINDS = Uint8Array.from({ length: 256 }, (_, byte) => {
  if (byte < 0x20 ? byte !== 0x09 : byte > 0x7e) return UNCLEAR;
  const char = String.fromCharCode(byte);
  if (/\d/.test(char)) return DIGIT;
  if (/[a-f]/i.test(char)) return HEX;
  return /[a-z]/i.test(char) ? LETTER : 0;
});

/** What may be next to a value that has a field of its own. */
const BEFORE = setOf(" \t\"'=[(<,");
const BEFORE_ADDRESS = setOf(" \t\"'=[(<,:/@");
const AFTER = setOf(" \t\"'=])>,;:\\");

function setOf(marks: string): Uint8Array {
  const set = new Uint8Array(256);
  for (const mark of marks) set[mark.charCodeAt(0)] = 1;
  return set;
}

const ONE = 0x31;
const COLON = 0x3a;
const DOT = 0x2e;
const DASH = 0x2d;
const SPACE = 0x20;
const CR = 0x0d;
const [QUOTE, EQUALS, SLASH, COMMA, AT, LESS, MORE, LEFT, RIGHT] = [...'"=/,@<>[]'].map((c) => c.charCodeAt(0));

/** Longest address in angle brackets that is looked for. */
const LONGEST_ADDRESS = 120;
/** Characters of ids. */
const SHORTEST_ID = 8;
const SHORTEST_NUMBER = 6;
const SHORTEST_QUOTED = 3;
const SHORTEST_MIXED_ID = 10;
const LONGEST_QUEUE_ID = 20;

/**
 * Where the line begins: after its length, in four bytes, and spaces, as there are after it, so that no look at what is next to a word goes
 * astray.
 */
const START = 16;
const PAD = 64;

/** Makes masks, one at a time. */
export class LineMask {
  readonly #out = new Uint8Array(START + LONGEST_MASKED + PAD).fill(SPACE);
  readonly #words = new Int32Array(this.#out.buffer);
  #end = START;
  #hash = 0;
  /** What the last word consists of, and how many of it are digits. */
  #kinds = 0;
  #digits = 0;

  /** A hash of the mask. */
  get hash(): number {
    return this.#hash;
  }

  /** The bytes of the mask; valid until the next one is made. */
  get bytes(): Uint8Array {
    return this.#out.subarray(START, this.#end);
  }

  /** Makes the mask of the line that is in `bytes` from `from` to `to`; whether it has one. */
  make(bytes: Uint8Array, from: number, to: number): boolean {
    if (to - from > LONGEST_MASKED) return false;
    const out = this.#out;
    const end = START + to - from;
    out.set(bytes.subarray(from, to), START);
    out.fill(SPACE, end, end + PAD);
    this.#words[0] = end;
    this.#end = end;
    for (let at = START; at < end;) {
      const kind = KINDS[out[at] ?? 0] ?? UNCLEAR;
      if ((kind & WORD) !== 0) at = this.#passWord(at);
      else if (kind === UNCLEAR && (out[at] !== CR || at + 1 < end)) return false;
      else at = out[at] === LESS ? this.#passAddress(at) : at + 1;
    }
    this.#hash = this.#sum();
    return true;
  }

  /** The mask and its length, four bytes at a time. */
  copy(): Int32Array {
    return this.#words.slice(0, this.#lastWord);
  }

  /** Whether `copy` was taken from the same mask. */
  equals(copy: Int32Array): boolean {
    const words = this.#words;
    if (copy[0] !== words[0]) return false;
    for (let at = 1; at < copy.length; at++) {
      if (copy[at] !== words[at]) return false;
    }
    return true;
  }

  /** After the last four bytes of the mask. */
  get #lastWord(): number {
    return (this.#end >> 2) + 1;
  }

  #sum(): number {
    const words = this.#words;
    const last = this.#lastWord;
    let sum = 0;
    for (let at = 0; at < last; at++) {
      sum = Math.imul(sum ^ (words[at] ?? 0), 0x5bd1e995);
      sum ^= sum >>> 15;
    }
    return sum >>> 2;
  }

  #byte(at: number): number {
    return this.#out[at] ?? SPACE;
  }

  /** The word at `at`, written over if nothing asks for it; where to go on. */
  #passWord(at: number): number {
    const end = this.#readWord(at);
    const digits = this.#digits;
    if (digits === 0) return end;
    if (end - at <= 5 && this.#byte(end) === COLON) return this.#passClock(at, end);
    if (this.#kinds === DIGIT) return this.#passNumber(at, end);
    if ((this.#kinds & LETTER) !== 0) return this.#passNumbered(at, end, digits);
    const isId = digits >= 2 && end - at >= SHORTEST_ID && this.#isAlone(at, end);
    if (isId && !this.#isCodeOfWindows(at, end)) this.#overwrite(at, end);
    return this.#byte(end) === DASH && end - at === SHORTEST_ID ? this.#passUuid(at, end) : end;
  }

  /** Reads the word that begins at `at`; gives where it ends. */
  #readWord(at: number): number {
    const out = this.#out;
    let [end, kinds, digits] = [at, 0, 0];
    for (let kind = KINDS[out[end] ?? 0] ?? 0; (kind & WORD) !== 0; kind = KINDS[out[++end] ?? 0] ?? 0) {
      kinds |= kind;
      digits += kind & DIGIT;
    }
    this.#kinds = kinds;
    this.#digits = digits;
    return end;
  }

  /** The number of a user or a job: `u677815`, or `"user1234"`. */
  #passNumbered(at: number, end: number, digits: number): number {
    const isQuoted = this.#byte(at - 1) === QUOTE && this.#byte(end) === QUOTE;
    if (digits < (isQuoted ? SHORTEST_QUOTED : SHORTEST_NUMBER) || !this.#isAlone(at, end)) return end;
    for (let place = end - digits; place < end; place++) {
      if (KINDS[this.#byte(place)] !== DIGIT) return end;
    }
    this.#digitsTo(at, end);
    return end;
  }

  /** `19:57:52` and `22T19:57:52`, with a fraction. */
  #passClock(at: number, end: number): number {
    const isIso = end - at === 5 && this.#byte(at + 2) === 0x54 && this.#byte(at - 1) === DASH;
    const start = isIso ? at + 3 : at;
    if (!isIso && (end - at !== 2 || BEFORE[this.#byte(at - 1)] !== 1)) return end;
    if (!this.#isClock(start)) return end;
    const afterwards = start + 8;
    this.#digitsTo(start, afterwards);
    const mark = this.#byte(afterwards);
    return mark === DOT || mark === COMMA ? this.#digitsAt(afterwards + 1) : afterwards;
  }

  /** Whether a time of the day is there, and nothing that goes on like it. */
  #isClock(at: number): boolean {
    const pair = (place: number): number => {
      const [one, other] = [this.#byte(place), this.#byte(place + 1)];
      return KINDS[one] === DIGIT && KINDS[other] === DIGIT ? (one - 0x30) * 10 + other - 0x30 : Infinity;
    };
    if (pair(at) > 23 || pair(at + 3) > 59 || pair(at + 6) > 69) return false;
    const next = this.#byte(at + 8);
    return this.#byte(at + 2) === COLON && this.#byte(at + 5) === COLON && next !== COLON &&
      (KINDS[next] === 0 || next === 0x5a);
  }

  /** A run of digits. */
  #passNumber(at: number, end: number): number {
    const before = this.#byte(at - 1);
    const next = this.#byte(end);
    if (before === LEFT && next === RIGHT && this.#byte(end + 1) === COLON) return this.#passProcess(at, end);
    if (before === EQUALS && this.#isDelay(at - 2)) return this.#passDelay(at);
    if (next === DOT && end - at <= 3) return this.#passAddressOfHost(at, end);
    const isLong = end - at >= SHORTEST_NUMBER && this.#isAlone(at, end);
    if (isLong && !this.#isCodeOfWindows(at, end)) this.#digitsTo(at + 1, end);
    return end;
  }

  /** `[2716]:` right after a name, and the id of a message after it. */
  #passProcess(at: number, end: number): number {
    if (((KINDS[this.#byte(at - 2)] ?? 0) & WORD) === 0 || end - at > 10) return end;
    this.#digitsTo(at, end);
    return this.#byte(end + 2) === SPACE ? this.#passQueueId(end + 3) : end + 2;
  }

  /** The id of a message: hexadecimal, or longer and with a digit at its beginning. */
  #passQueueId(at: number): number {
    const end = this.#readWord(at);
    const length = end - at;
    const isLong = length >= SHORTEST_MIXED_ID && KINDS[this.#byte(at)] === DIGIT;
    const isHex = length >= SHORTEST_NUMBER && (this.#kinds & LETTER) === 0;
    const isId = this.#digits > 0 && (isLong || isHex) && length <= LONGEST_QUEUE_ID;
    if (!isId || this.#byte(end) !== COLON || this.#byte(end + 1) !== SPACE) return at;
    if (!this.#isCodeOfWindows(at, end)) this.#overwrite(at, end);
    return end;
  }

  /** Whether `delay` or `delays` ends there. */
  #isDelay(at: number): boolean {
    const end = this.#byte(at) === 0x73 ? at - 1 : at;
    return this.#byte(end) === 0x79 && this.#byte(end - 1) === 0x61 && this.#byte(end - 2) === 0x6c;
  }

  #passDelay(at: number): number {
    let end = at;
    while (KINDS[this.#byte(end)] === DIGIT || this.#byte(end) === DOT || this.#byte(end) === SLASH) end++;
    this.#digitsTo(at, end);
    return end;
  }

  /** `192.0.2.10`, but not `127.0.0.1` or `0.0.0.0`, nor a piece of something longer. */
  #passAddressOfHost(at: number, first: number): number {
    const isOwn = this.#byte(at) === 0x30 || (this.#byte(at) === ONE && this.#byte(at + 1) === 0x32);
    if (isOwn || BEFORE_ADDRESS[this.#byte(at - 1)] !== 1) return first;
    const end = this.#endOfAddress(first);
    const next = this.#byte(end);
    if (end === first || KINDS[next] !== 0 || next === DASH) return first;
    if (next === DOT && KINDS[this.#byte(end + 1)] !== 0) return first;
    this.#digitsTo(at, end);
    return end;
  }

  /** Where three more numbers end, of up to three digits, each after a dot; `first` if they are not there. */
  #endOfAddress(first: number): number {
    let end = first;
    for (let part = 0; part < 3; part++) {
      const start = end + 1;
      if (this.#byte(end) !== DOT) return first;
      for (end = start; KINDS[this.#byte(end)] === DIGIT; end++);
      if (end === start || end > start + 3) return first;
    }
    return end;
  }

  /** The digits in `<name@domain>`. */
  #passAddress(at: number): number {
    let isAddress = false;
    for (let end = at + 1; end < at + LONGEST_ADDRESS; end++) {
      const byte = this.#byte(end);
      if (byte === SPACE || byte === LESS || (KINDS[byte] ?? UNCLEAR) === UNCLEAR) return at + 1;
      isAddress ||= byte === AT;
      if (byte !== MORE) continue;
      if (isAddress) this.#digitsTo(at + 1, end);
      return isAddress ? end : at + 1;
    }
    return at + 1;
  }

  /** `at` to `first` is as long as the first part of a UUID. */
  #passUuid(at: number, first: number): number {
    const end = at + 36;
    if (!this.#isAlone(at, end)) return first;
    for (let place = at; place < end; place++) {
      const isDash = place === at + 8 || place === at + 13 || place === at + 18 || place === at + 23;
      const byte = this.#byte(place);
      if (isDash ? byte !== DASH : KINDS[byte] !== DIGIT && KINDS[byte] !== HEX) return first;
    }
    for (let place = at; place < end; place++) {
      if (this.#byte(place) !== DASH) this.#out[place] = ONE;
    }
    return end;
  }

  /** Whether the value is all that its field holds. */
  #isAlone(at: number, end: number): boolean {
    const before = this.#byte(at - 1);
    const isKeyed = before === COLON && this.#byte(at - 2) === QUOTE;
    return (BEFORE[before] === 1 || isKeyed) && AFTER[this.#byte(end)] === 1;
  }

  /** Windows numbers its errors by eight hexadecimal digits, the first of which is 8 or C. */
  #isCodeOfWindows(at: number, end: number): boolean {
    const first = this.#byte(at) | 0x20;
    return end - at === 8 && (first === 0x38 || first === 0x63);
  }

  /** Writes over an id. */
  #overwrite(at: number, end: number): void {
    this.#out[at] = 0x41;
    this.#out.fill(ONE, at + 1, end);
  }

  /** Writes over the digits from `at` on; gives where they end. */
  #digitsAt(at: number): number {
    let end = at;
    while (KINDS[this.#byte(end)] === DIGIT) end++;
    this.#digitsTo(at, end);
    return end;
  }

  #digitsTo(at: number, end: number): void {
    for (let place = at; place < end; place++) {
      if (KINDS[this.#byte(place)] === DIGIT) this.#out[place] = ONE;
    }
  }
}
