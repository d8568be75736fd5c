/**
 * The box that every secret travels in, from the door to the one place that needs it.
 *
 * Invariant: a box prints as `[secret]` wherever it is printed, logged, joined to a text or turned into JSON;
 * `open()` is called in the files that `tests/architecture_test.ts` lists, and nowhere else.
 * @module
 */

const SHOWN = "[secret]";

/** Shortest base64 that counts as a trace of a secret; below it, chance matches hide real ones. */
const SHORTEST_TRACE = 8;

/** A text that must not be shown: a secret access key, an SMTP password, or what was pasted in place of one. */
export class Secret {
  readonly #text: string;

  /** Puts `text` into the box. */
  constructor(text: string) {
    this.#text = text;
  }

  /** The text itself. Only for deriving, sending, judging its shape, or the result that was asked for. */
  open(): string {
    return this.#text;
  }

  /** Length in UTF-16 code units, which distinguishes the known shapes without opening the box. */
  get length(): number {
    return this.#text.length;
  }

  /** The same secret without whitespace around it; the same box if there is none. */
  trimmed(): Secret {
    const text = this.#text.trim();
    return text === this.#text ? this : new Secret(text);
  }

  /** Whether both boxes hold the same text; the other one may come from another part of the compiled program. */
  equals(other: Secret): boolean {
    return this.#text === other.open();
  }

  /**
   * Whether `text` gives the secret away: as it is, or as base64 at any of the three alignments,
   * as in `AUTH PLAIN`, where the password comes after other bytes. What is hidden in a text is decided in `traces.ts`.
   */
  isIn(text: string): boolean {
    return this.#text !== "" && this.#traces().some((trace) => text.includes(trace));
  }

  #traces(): readonly string[] {
    const texts = [...new Set([this.#text, this.#text.trim()])];
    const encoded = texts.flatMap((text) => {
      const bytes = new TextEncoder().encode(text);
      return [0, 1, 2].map((offset) => base64Core(bytes, offset)).filter((trace) => trace.length >= SHORTEST_TRACE);
    });
    return [...texts, new TextEncoder().encode(this.#text).toBase64(), ...encoded];
  }

  /** `[secret]`. */
  toString(): string {
    return SHOWN;
  }

  /** `[secret]`. */
  toJSON(): string {
    return SHOWN;
  }

  /** `[secret]`, for the runtime's inspector. */
  [Symbol.for("Deno.customInspect")](): string {
    return SHOWN;
  }

  /** `[secret]`, for `node:util`. */
  [Symbol.for("nodejs.util.inspect.custom")](): string {
    return SHOWN;
  }
}

/** The base64 characters that `bytes` alone decide when `offset` unknown bytes come before them. */
export function base64Core(bytes: Uint8Array, offset: number): string {
  const padded = new Uint8Array(offset + bytes.length);
  padded.set(bytes, offset);
  const first = Math.ceil((offset * 8) / 6);
  const end = Math.floor((padded.length * 8) / 6);
  return padded.toBase64({ omitPadding: true }).slice(first, end);
}
