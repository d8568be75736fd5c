/**
 * A text that comes in pieces, as UTF-8, also where it was written in UTF-16; everything else passes unchanged.
 * @module
 */

import { joined } from "../bytes.ts";
import { utf16Of } from "../text_encoding.ts";

/** Turns pieces of a text into pieces of UTF-8. */
export class ToUtf8 {
  readonly #encoder = new TextEncoder();
  #decoder: TextDecoder | undefined;
  /** The first bytes, until there are enough to decide; undefined from then on. */
  #first: Uint8Array | undefined = new Uint8Array();

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
    return this.#decoder === undefined ? this.#first ?? new Uint8Array() : this.#encoder.encode(this.#decoder.decode());
  }

  #converted(bytes: Uint8Array): Uint8Array {
    if (this.#decoder === undefined) return bytes;
    return this.#encoder.encode(this.#decoder.decode(bytes, { stream: true }));
  }
}
