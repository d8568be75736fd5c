/**
 * A text that comes in pieces, as UTF-8 with LF, also where it was written in UTF-16 or its lines end in CR alone; everything
 * else passes unchanged.
 * @module
 */

import { joined } from "../bytes.ts";
import { utf16Of } from "../text_encoding.ts";

const LF = 10;
const CR = 13;

/** Turns pieces of a text into pieces of UTF-8. */
export class ToUtf8 {
  readonly #encoder = new TextEncoder();
  #decoder: TextDecoder | undefined;
  /** The first bytes, until the encoding is known; undefined afterwards. */
  #first: Uint8Array | undefined = new Uint8Array();

  /** Whether lines end in CR alone; undefined until the first of them has ended. */
  #endsInCr: boolean | undefined;
  #isCrHeld = false;

  /** The next piece; it may be cut anywhere. What comes back may be `bytes` itself. */
  push(bytes: Uint8Array): Uint8Array {
    if (this.#first === undefined) return this.#converted(bytes);
    const first = Uint8Array.of(...this.#first, ...bytes.subarray(0, 2));
    const begun = this.#first.length;
    this.#first = first.length < 2 ? first : undefined;
    if (first.length < 2) return new Uint8Array();
    const encoding = utf16Of(first);
    this.#decoder = encoding && new TextDecoder(encoding);
    return begun === 0 ? this.#converted(bytes) : joined(this.#converted(first), this.#converted(bytes.subarray(2)));
  }

  /** The end of the text: what was held back. */
  finish(): Uint8Array {
    const rest = this.#decoder === undefined
      ? this.#first ?? new Uint8Array()
      : this.#encoder.encode(this.#decoder.decode());
    return this.#withLf(rest, true);
  }

  #converted(bytes: Uint8Array): Uint8Array {
    if (this.#decoder === undefined) return this.#withLf(bytes);
    return this.#withLf(this.#encoder.encode(this.#decoder.decode(bytes, { stream: true })));
  }

  /** The first line end decides; a CR at the end of a piece waits for what follows it. */
  #withLf(bytes: Uint8Array, isLast = false): Uint8Array {
    if (this.#endsInCr === false) return bytes;
    if (this.#endsInCr === true) return lfForCr(bytes);
    const all = this.#isCrHeld ? joined(Uint8Array.of(CR), bytes) : bytes;
    const [cr, lf] = [all.indexOf(CR), all.indexOf(LF)];
    const at = cr < 0 || lf < 0 ? Math.max(cr, lf) : Math.min(cr, lf);
    this.#isCrHeld = all[at] === CR && at === all.length - 1 && !isLast;
    if (this.#isCrHeld) return all.subarray(0, at);
    if (at >= 0) this.#endsInCr = all[at] === CR && all[at + 1] !== LF;
    return this.#endsInCr === true ? lfForCr(all) : all;
  }
}

function lfForCr(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => byte === CR ? LF : byte);
}
