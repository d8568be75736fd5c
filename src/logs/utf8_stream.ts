/**
 * A text that comes in pieces, as UTF-8, whatever it was written in.
 *
 * Invariant: only a byte order mark tells of UTF-16, which is what PowerShell writes; everything else passes through as it is.
 * @module
 */

import { joined } from "../bytes.ts";

/** Turns pieces of a text into pieces of UTF-8. */
export class ToUtf8 {
  readonly #encoder = new TextEncoder();
  #decoder: TextDecoder | undefined;
  /** The first bytes, until there are enough to tell; undefined from then on. */
  #first: Uint8Array | undefined = new Uint8Array();

  /** The next piece; it may be cut anywhere. What comes back may be `bytes` itself. */
  push(bytes: Uint8Array): Uint8Array {
    if (this.#first === undefined) return this.#converted(bytes);
    const first = Uint8Array.of(...this.#first, ...bytes.subarray(0, 2));
    const begun = this.#first.length;
    this.#first = first.length < 2 ? first : undefined;
    if (first.length < 2) return new Uint8Array();
    this.#decoder = decoderFor(first);
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

function decoderFor([one, two]: Uint8Array): TextDecoder | undefined {
  if (one === 0xff && two === 0xfe) return new TextDecoder("utf-16le");
  return one === 0xfe && two === 0xff ? new TextDecoder("utf-16be") : undefined;
}
