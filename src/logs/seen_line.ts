/**
 * One line of a text, and what is asked of it: each question is answered from the text of the line alone, and once.
 *
 * Invariant: the bytes of a line are copied, and decoded only if its text is asked for.
 * @module
 */

import type { Places } from "../findings/catalogue/entry.ts";
import {
  namesAnother,
  namesAnotherService,
  namesHost,
  namesServiceByName,
  namesSes,
  namesSesApi,
  placesIn,
  speaksOfMail,
} from "../findings/endpoint_mentions.ts";
import { type LogLine, readLogLine } from "./log_prefix.ts";
import { answerOfAnother } from "./notes.ts";
import * as telling from "./telling_words.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** What can be asked of a line, to be answered with yes or no. */
type LineQuestion = keyof typeof QUESTIONS;

const QUESTIONS = {
  isSes: namesSes,
  isAnother: namesAnother,
  isService: namesAnotherService,
  isServiceByName: namesServiceByName,
  isMail: speaksOfMail,
  isHost: namesHost,
  isApi: namesSesApi,
  isImplicit: telling.asksForImplicitTls,
  isStartTls: telling.asksForStartTls,
  neverConnected: telling.wasNeverConnected,
  brokeLater: telling.brokeLater,
  hasKeyAsSender: telling.hasKeyAsSender,
  hasKeyAsIdentity: telling.hasKeyAsIdentity,
  hasManagerName: telling.hasManagerName,
  hasKeyId: telling.hasKeyId,
  isAboutClock: telling.isAboutClock,
  isOfBounce: telling.isOfBounce,
  isOwnLimit: telling.isOwnLimit,
  isGreeting: telling.namesGreeting,
  hasOther: (text: string): boolean => answerOfAnother(text) !== undefined,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

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
  readonly #answers: { [Name in LineQuestion]?: boolean } = {};
  #places: Places | undefined;

  /** The bytes of it are those of `bytes` from `from` to `to`, which do not change. */
  constructor(bytes: Uint8Array, from: number, to: number) {
    this.#bytes = bytes;
    this.#from = from;
    this.#to = to;
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
    return this.#raw ??= plainText(textOf(this.#bytes.subarray(this.#from, this.#to)));
  }

  /** The text on one line. */
  get text(): string {
    return this.#text ??= onOneLine(this.raw);
  }

  /** As much of it as is read of a line that is only nearby. */
  get beginning(): SeenLine {
    const isShort = this.#to - this.#from <= LONGEST_NEARBY && (this.#text?.length ?? 0) <= LONGEST_NEARBY;
    return isShort ? this : this.#beginning ??= SeenLine.of(this.text.slice(0, LONGEST_NEARBY));
  }

  /** What a log puts before the message. */
  get log(): LogLine {
    return this.#log ??= readLogLine(this.text);
  }

  /** The answer to a question. */
  of(name: LineQuestion): boolean {
    return this.#answers[name] ??= QUESTIONS[name](this.text);
  }

  /** The host, the port, the region and the user that it names. */
  get places(): Places {
    return this.#places ??= placesIn(this.text);
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
