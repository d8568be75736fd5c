/**
 * A search for many literal pieces at once, in bytes and in any case: what decides which lines are worth reading.
 *
 * Invariant: it misses nothing and decodes nothing. Most bytes are skipped: four at a time show how far the end of
 * the next piece is at the least (the search of Wu and Manber).
 * @module
 */

import { SHORTEST_LITERAL } from "../findings/signature.ts";

/** Called for each literal found: where it begins, and its place in the list. */
export type OnLiteral = (position: number, literal: number) => void;

/** A search for literals. */
export interface Search {
  /**
   * Reports every literal that is in `bytes` before `end` and whose window ends at `from` or later and before `to`; a
   * window is `SHORTEST_LITERAL` bytes of it. A next search may start at `to`.
   */
  scan(bytes: Uint8Array, from: number, to: number, end: number, onLiteral: OnLiteral): void;
}

/** Bytes that are looked at together, which one read gives: three would skip as far, and stop three times as often. */
const BLOCK = 4;
/** What is before the last block of a window. */
const OPENING = SHORTEST_LITERAL - BLOCK;
const HASH_BITS = 16;
const HASHES = 1 << HASH_BITS;

/** Finds pieces of ASCII text of at least `SHORTEST_LITERAL` characters. */
export class LiteralSearch implements Search {
  /** By the hash of the block that is looked at: how far to go on; 0 where the window of a literal may end. */
  readonly #skip = new Uint8Array(HASHES).fill(OPENING + 1);
  /** By such a hash, the last literal with it, and by literal the one before; one more than its place, 0 for none. */
  readonly #last = new Uint16Array(HASHES);
  readonly #before: Uint16Array;
  /** By literal: the first block of its window. Few of those with the same last block have the same. */
  readonly #openings: Int32Array;
  readonly #texts: readonly Uint8Array[];
  /** By literal: where in it the `SHORTEST_LITERAL` bytes begin by which it is found. */
  readonly #windows: readonly number[];

  /** Prepares the search, in about a millisecond for some hundred literals. Throws a `RangeError` at a short one. */
  constructor(literals: readonly string[]) {
    const short = literals.find(({ length }) => length < SHORTEST_LITERAL);
    if (short !== undefined) throw new RangeError(`too short for a literal: ${short}`);
    const usual = usualBlocks();
    this.#texts = bytesOf(literals);
    const blocks = this.#texts.map(viewOf);
    this.#windows = blocks.map((text) => rarestWindow(text, usual));
    this.#before = new Uint16Array(literals.length);
    this.#openings = new Int32Array(literals.length);
    for (const [index, text] of blocks.entries()) this.#add(index, text, this.#windows[index] ?? 0);
  }

  #add(index: number, text: DataView, window: number): void {
    for (let place = 0; place <= OPENING; place++) {
      const hash = hashOf(blockAt(text, window + place));
      this.#skip[hash] = Math.min(this.#skip[hash] ?? 0, OPENING - place);
    }
    const hash = hashOf(blockAt(text, window + OPENING));
    this.#openings[index] = blockAt(text, window);
    this.#before[index] = this.#last[hash] ?? 0;
    this.#last[hash] = index + 1;
  }

  /** See `Search`. */
  scan(bytes: Uint8Array, from: number, to: number, end: number, onLiteral: OnLiteral): void {
    const skips = this.#skip;
    const text = viewOf(bytes);
    const last = to - BLOCK;
    let at = Math.max(from - BLOCK + 1, OPENING);
    while (at <= last) {
      const hash = hashOf(blockAt(text, at));
      const skip = skips[hash] ?? 1;
      if (skip === 0) this.#compare(bytes, text, at - OPENING, end, hash, onLiteral);
      at += skip === 0 ? 1 : skip;
    }
  }

  /** Compares the literals whose last block has that hash with the window that begins at `window`. */
  #compare(bytes: Uint8Array, text: DataView, window: number, end: number, hash: number, onLiteral: OnLiteral): void {
    const opening = blockAt(text, window);
    for (let literal = this.#last[hash] ?? 0; literal > 0; literal = this.#before[literal - 1] ?? 0) {
      if (this.#openings[literal - 1] !== opening) continue;
      const start = window - (this.#windows[literal - 1] ?? 0);
      const known = this.#texts[literal - 1];
      const fits = known !== undefined && start >= 0 && start + known.length <= end;
      if (fits && isAt(bytes, start, known)) onLiteral(start, literal - 1);
    }
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}

/** The block that begins at `at`. Five bits a byte: the two cases of a letter fall together, and so do a few others. */
function blockAt(text: DataView, at: number): number {
  return text.getInt32(at) & 0x1f1f1f1f;
}

/** Multiplication by the golden ratio spreads the bits; the highest depend on all of them. */
function hashOf(block: number): number {
  return Math.imul(block, 0x9e3779b1) >>> (32 - HASH_BITS);
}

/** Compared from the end: what begins alike, as `certificate expired` and `certificate revoked`, is found out at once. */
function isAt(bytes: Uint8Array, start: number, lowerCase: Uint8Array): boolean {
  for (let i = lowerCase.length - 1; i >= 0; i--) {
    const byte = bytes[start + i] ?? 0;
    if ((byte >= 0x41 && byte <= 0x5a ? byte + 32 : byte) !== lowerCase[i]) return false;
  }
  return true;
}

/** All literals are encoded at once, which is five times as fast as one by one. */
function bytesOf(literals: readonly string[]): readonly Uint8Array[] {
  const all = new TextEncoder().encode(literals.join("").toLowerCase());
  let end = 0;
  return literals.map(({ length }) => all.subarray(end, end += length));
}

/** What logs are full of. A literal is found by a window that looks like none of it, which saves most comparisons. */
const ORDINARY = `Nov 22 19:57:52 relay postfix/smtpd[18240]: connect from app3.internal[10.0.0.3]: client=
postfix/cleanup: message-id=<>@example.com postfix/qmgr[811]: from=<app@example.com>, size=47513, nrcpt=1 (queue active)
disconnect from ehlo=1 mail=1 rcpt=1 data=1 quit=1 commands=5 Trusted TLS connection established to amazonaws.com:587:
TLSv1.3 with cipher TLS_AES_128_GCM_SHA256 (128/128 bits) key-exchange X25519 server-signature RSA-PSS (2048 bits)
to=<user@example.com>, relay=, delay=0.6, delays=0.02/0.01/0.3/0.27, dsn=2.0.0, status=sent (250 Ok 0106-000000) removed
systemd[1]: Started Session of user root. INFO WARN ERROR 2024-03-11T06:25:04.102Z GET /index.html HTTP/1.1 200 Mozilla
level=info msg="request" error warning failed host server authentication`;

function usualBlocks(): Uint8Array {
  const counts = new Uint8Array(HASHES);
  const text = viewOf(new TextEncoder().encode(ORDINARY));
  for (let at = 0; at + BLOCK <= text.byteLength; at++) {
    const hash = hashOf(blockAt(text, at));
    counts[hash] = (counts[hash] ?? 0) + 1;
  }
  return counts;
}

/** Where the window begins whose blocks are the least usual; the later a block in it, the more often it is compared. */
function rarestWindow(text: DataView, usual: Uint8Array): number {
  let rarest = 0;
  let least = Infinity;
  for (let window = 0; window + SHORTEST_LITERAL <= text.byteLength && least > 0; window++) {
    let cost = 0;
    for (let place = 0; place <= OPENING; place++) {
      cost += (place + 1) * (usual[hashOf(blockAt(text, window + place))] ?? 0);
    }
    if (cost >= least) continue;
    least = cost;
    rarest = window;
  }
  return rarest;
}
