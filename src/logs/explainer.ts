/**
 * From any pasted text, stack trace, mail log or transcript to findings.
 *
 * Invariant: a text comes in pieces and is never held; only lines that hold a literal are read, and what is kept of them does
 * not grow with the text. What comes out holds no secret.
 * @module
 */

import type { Signature } from "../findings/signature.ts";
import { SIGNATURES } from "./signatures/all.ts";
import { LiteralIndex } from "./literal_index.ts";
import { LiteralSearch, type Search } from "./literal_search.ts";
import { Attempts } from "./attempt_groups.ts";
import { ToUtf8 } from "./utf8_stream.ts";
import { LineScanner } from "./line_scanner.ts";
import { type KeptNote, Notes } from "./notes.ts";
import { SES_NAMES } from "../findings/endpoint_mentions.ts";
import { Reader } from "./line_reader.ts";
import type { SteadyRun } from "./steady_run.ts";
import { type Tallied, Tally } from "./ranking.ts";

/** One finding seen in a text. */
export type SeenFinding = Tallied;

/** What is plainly another server's answer, or what was decoded and ruled out. */
export type Note = KeptNote;

/** What a text means. */
export interface Explanation {
  /** Likeliest first. */
  readonly findings: readonly SeenFinding[];
  /** In the order in which they were first seen. */
  readonly notes: readonly Note[];
  /** Lines that were read. */
  readonly lines: number;
  /** Bytes that were read. */
  readonly bytes: number;
}

/** What an explainer works with. */
export interface Parts {
  /** Finds the literals. */
  readonly search?: (literals: readonly string[]) => Search;
  /** What is looked for. */
  readonly signatures?: readonly Signature[];
  /** What recognises runs of lines that say the same. */
  readonly run?: SteadyRun;
}

/** Takes a text in pieces, in constant memory. */
export class Explainer {
  readonly #utf8 = new ToUtf8();
  readonly #scanner: LineScanner;
  readonly #reader: Reader;
  readonly #tally = new Tally();
  readonly #notes = new Notes();
  readonly #attempts = new Attempts((attempt, times) => {
    const ids = this.#tally.add(attempt, times);
    if (!ids.includes("credentials-invalid")) return;
    for (const { what, line } of attempt.wellFormed) this.#notes.addWellFormed(what, line);
  });
  #bytes = 0;

  /** Tests may put their own parts in place of the program's. */
  constructor({ search = (literals) => new LiteralSearch(literals), signatures = SIGNATURES, run }: Parts = {}) {
    const index = new LiteralIndex(signatures);
    this.#scanner = new LineScanner(search(index.literals), SES_NAMES.length, {
      literalsFound: (line, literals) => reader.read(line, () => index.purposeOf(literals)),
      sesNamed: (line, position) => reader.mention(line, position),
    });
    const reader = this.#reader = new Reader(this.#scanner, {
      attempts: this.#attempts,
      notes: this.#notes,
      needsPlaces: (id) => this.#tally.needsPlaces(id),
    }, run);
  }

  /** How far it has come: bytes that were taken, lines that were read. */
  get progress(): { readonly bytes: number; readonly lines: number } {
    return { bytes: this.#bytes, lines: this.#scanner.lines };
  }

  /** Takes the next piece; it may be cut anywhere. */
  push(bytes: Uint8Array): void {
    this.#bytes += bytes.length;
    this.#scanner.push(this.#utf8.push(bytes));
  }

  /** The end of the text. */
  finish(): Explanation {
    this.#scanner.push(this.#utf8.finish());
    this.#scanner.finish();
    this.#reader.finish();
    this.#attempts.finish();
    return { findings: this.#tally.findings(), notes: this.#notes.all, ...this.progress };
  }
}

/** Explains a short text. */
export function explainText(text: string): Explanation {
  const explainer = new Explainer();
  explainer.push(new TextEncoder().encode(text));
  return explainer.finish();
}
