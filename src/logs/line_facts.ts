/**
 * What is asked of a line: each question is answered from its text alone, and once for all lines that are alike.
 *
 * Invariant: lines are alike if their masks are the same, and what is asked is asked of the mask, so that it makes no difference whether
 * the answer was known. A line without a mask is asked itself.
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
import type { Signature } from "../findings/signature.ts";
import { type Find, findIn } from "./found_words.ts";
import { LineMask } from "./line_mask.ts";
import { type LogPlaces, logPlacesIn } from "./log_prefix.ts";
import { answerOfAnother } from "./notes.ts";
import { mayBeListed, quotesErrors } from "./quoted_errors.ts";
import * as telling from "./telling_words.ts";
import { onOneLine, plainText, textOf } from "./unescape.ts";

/** What can be asked of a line, to be answered with yes or no. */
export type LineQuestion = keyof typeof QUESTIONS;

/** The questions, and how each is answered from a text. */
export const QUESTIONS = {
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
  isCause: telling.isCauseOfException,
  isGreeting: telling.namesGreeting,
  isQuoting: quotesErrors,
  mayBeListed,
  hasOther: (text: string): boolean => answerOfAnother(text) !== undefined,
} as const satisfies Readonly<Record<string, (text: string) => boolean>>;

/** Answers about a text. */
export class LineFacts {
  readonly #text: string;
  readonly #answers: { [Name in LineQuestion]?: boolean } = {};
  readonly #finds = new Map<Signature, Find | undefined>();
  #places: Places | undefined;
  #log: LogPlaces | undefined;

  /** `text` is on one line and without escapes; `isPlain`: it is so in the bytes too. */
  constructor(text: string, readonly isPlain = false) {
    this.#text = text;
  }

  /** The answer to a question. */
  of(name: LineQuestion): boolean {
    return this.#answers[name] ??= QUESTIONS[name](this.#text);
  }

  /** The host, the port, the region and the user that it names. */
  get places(): Places {
    return this.#places ??= placesIn(this.#text);
  }

  /** Where it has what a log puts before the message. */
  get log(): LogPlaces {
    return this.#log ??= logPlacesIn(this.#text);
  }

  /** The words of `signature` in it. */
  find(signature: Signature): Find | undefined {
    const known = this.#finds.get(signature);
    if (known !== undefined || this.#finds.has(signature)) return known;
    const found = findIn(this.#text, signature);
    this.#finds.set(signature, found);
    return found;
  }
}

/** Kinds of lines that are remembered; a log has some hundreds. */
const MOST = 2048;
/** Places in which a kind is noted that was seen once: most lines of an ordinary text are like no other, and are not kept. */
const NOTED = 4096;

/** A kind of lines: what they are known by, and what is known of them. */
interface Kind {
  readonly mask: Int32Array;
  readonly facts: LineFacts;
}

/** Remembers the answers about kinds of lines, in bounded memory. */
export class KnownLines {
  readonly #most: number;
  readonly #mask = new LineMask();
  readonly #kinds = new Map<number, Kind>();
  readonly #once = new Int32Array(NOTED);

  /** It remembers as many kinds as `most`. */
  constructor(most = MOST) {
    this.#most = most;
  }

  /** What is known of the line in `bytes` from `from` to `to`; undefined if it has no mask, and is like no other. */
  factsOf(bytes: Uint8Array, from: number, to: number): LineFacts | undefined {
    const mask = this.#mask;
    if (!mask.make(bytes, from, to)) return undefined;
    const known = this.#kinds.get(mask.hash);
    if (known !== undefined && mask.equals(known.mask)) return known.facts;
    const text = textOf(mask.bytes);
    const shown = onOneLine(plainText(text));
    const facts = new LineFacts(shown, shown === text);
    if (this.#isSecond(mask.hash)) this.#keep(mask.hash, { mask: mask.copy(), facts });
    return facts;
  }

  #isSecond(hash: number): boolean {
    const isSecond = this.#once[hash % NOTED] === hash;
    this.#once[hash % NOTED] = hash;
    return isSecond;
  }

  #keep(hash: number, kind: Kind): void {
    if (this.#kinds.size >= this.#most) this.#kinds.clear();
    if (this.#most > 0) this.#kinds.set(hash, kind);
  }
}
