/**
 * One line of a text, and what is asked of it: each question is answered from the text of the line alone, and once.
 *
 * Invariant: the bytes of a line are copied, and decoded only if its text is asked for.
 * @module
 */

import type { Places } from "../findings/catalogue/entry.ts";
import type { Signature } from "../findings/signature.ts";
import type { Find } from "./found_words.ts";
import { type KnownLines, LineFacts, type LineQuestion } from "./line_facts.ts";
import { type LogLine, LogLineAt } from "./log_prefix.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** Characters of a line nearby that are read. */
const LONGEST_NEARBY = 400;

const NOTHING = new Uint8Array();

/** A line. */
export class SeenLine {
  readonly #bytes: Uint8Array;
  readonly #from: number;
  readonly #to: number;
  #raw: string | undefined;
  #text: string | undefined;
  #beginning: SeenLine | undefined;
  #log: LogLine | undefined;
  readonly #known: KnownLines | undefined;
  #facts: LineFacts | undefined;

  /** The bytes of it are those of `bytes` from `from` to `to`, which do not change; `known` remembers what lines like it say. */
  constructor(bytes: Uint8Array, from: number, to: number, known?: KnownLines) {
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
    this.#known = known;
  }

  /** A line that is a text already. */
  static of(text: string): SeenLine {
    const line = new SeenLine(NOTHING, 0, 0);
    line.#raw = text;
    line.#text = text;
    return line;
  }

  /** In bytes. */
  get length(): number {
    return this.#to - this.#from;
  }

  /** The text without escapes, in which there may be ends of lines. */
  get raw(): string {
    return this.#raw ??= this.#read();
  }

  /** The text on one line. */
  get text(): string {
    const { raw } = this;
    return this.#text ??= onOneLine(raw);
  }

  /** As much of it as is read of a line that is only nearby. */
  get beginning(): SeenLine {
    const isShort = this.#to - this.#from <= LONGEST_NEARBY && (this.#text?.length ?? 0) <= LONGEST_NEARBY;
    return isShort ? this : this.#beginning ??= SeenLine.of(this.text.slice(0, LONGEST_NEARBY));
  }

  /** What a log puts before the message. */
  get log(): LogLine {
    const { log } = this.#asked;
    return this.#log ??= new LogLineAt(this.text, log);
  }

  /** The answer to a question. */
  of(name: LineQuestion): boolean {
    return this.#asked.of(name);
  }

  /** The host, the port, the region and the user that it names. */
  get places(): Places {
    return this.#asked.places;
  }

  /** The words of `signature` in it. */
  find(signature: Signature): Find | undefined {
    return this.#asked.find(signature);
  }

  /** What is known of all lines like this one, or else of this one. */
  get #asked(): LineFacts {
    return this.#facts ??= this.#known?.factsOf(this.#bytes, this.#from, this.#to) ?? new LineFacts(this.text);
  }

  #read(): string {
    const text = textOf(this.#bytes.subarray(this.#from, this.#to));
    if (this.#facts?.isPlain !== true) return plainText(text);
    this.#text = text;
    return text;
  }
}

/** The line of a text that has one, or else the text as a line. */
export function lineOf(words: { readonly seen?: SeenLine; readonly text: string }): SeenLine {
  return words.seen ?? SeenLine.of(words.text);
}

/** The texts of lines, on one line. */
export function textOfAll(lines: readonly SeenLine[]): string {
  return lines.map(({ text }) => text).join(" ");
}
