/**
 * The shape of a signature: words in a text that point to a finding.
 *
 * Invariant: a signature is data. Its pattern is for text on one line with single blanks; its literals are literal pieces, at least
 * one of which stands in whatever the pattern matches, so that a search for literals misses nothing.
 * @module
 */

import type { FindingId } from "./finding.ts";

/**
 * How near to the cause the words are: an `answer` is what the server says, a `reason` what a client names as the cause,
 * a `symptom` what follows from several causes, a `result` no more than that it failed.
 */
export type Level = "answer" | "reason" | "symptom" | "result";

/**
 * What it takes to read the words as being about SES: nothing, since nobody else says them (`sole`); no other server
 * that is named on the line (`likely`); SES named nearby (`shared`); an operation of the API of SES nearby (`api`).
 */
export type Proof = "sole" | "likely" | "shared" | "api";

/** Words that point to a finding. */
export interface Signature {
  /** The finding. */
  readonly id: FindingId;
  /** How near to the cause the words are. */
  readonly level: Level;
  /** What shows that they are about SES. */
  readonly proof: Proof;
  /** The words, on one line, with single blanks. Never with the flags `g` or `y`. */
  readonly pattern: RegExp;
  /**
   * Literal pieces, in any case, of at least `SHORTEST_ANCHOR` characters of ASCII. Two that do not overlap find words
   * that a program wrapped onto a second line, wherever it did so.
   */
  readonly literals: readonly string[];
}

/** Length of the shortest literal; what the search may skip at a time depends on it. */
export const SHORTEST_ANCHOR = 8;

/** An answer of the server. */
export function answer(id: FindingId, proof: Proof, pattern: RegExp, ...literals: readonly string[]): Signature {
  return { id, level: "answer", proof, pattern, literals };
}

/** A client's words that name a cause. */
export function reason(id: FindingId, pattern: RegExp, ...literals: readonly string[]): Signature {
  return { id, level: "reason", proof: "shared", pattern, literals };
}

/** A client's words that fit several causes. */
export function symptom(id: FindingId, pattern: RegExp, ...literals: readonly string[]): Signature {
  return { id, level: "symptom", proof: "shared", pattern, literals };
}

/** A client's words that say no more than that it failed. */
export function result(id: FindingId, pattern: RegExp, ...literals: readonly string[]): Signature {
  return { id, level: "result", proof: "shared", pattern, literals };
}
