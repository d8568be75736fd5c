/**
 * The shape of a signature: words in a text that point to a finding.
 *
 * Invariant: a signature is data. Its pattern is for text on one line with single blanks; at least one of its literals is in
 * whatever the pattern matches, so that a search for literals misses nothing; and it carries the words that it was written
 * for, which a test sends through the whole explainer.
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

/** How the words are found, and where they come from. */
export type Words =
  & {
    /**
     * Literal pieces, in lower case, of at least `SHORTEST_LITERAL` characters of ASCII; the search finds them in any case.
     * Two that do not overlap find words that a program wrapped onto a second line, wherever it did so.
     */
    readonly literals: readonly [string, ...string[]];
  }
  & (
    | {
      /** The words as they are printed, on one line; every literal is in one of them. */
      readonly seen: readonly [string, ...string[]];
      readonly unseen?: never;
    }
    | {
      /** Why no sample can be given. */
      readonly unseen: string;
      readonly seen?: never;
    }
  );

/** Words that point to a finding. */
export interface Signature {
  readonly id: FindingId;
  /** How near to the cause the words are. */
  readonly level: Level;
  /** What shows that they are about SES. */
  readonly proof: Proof;
  /** The words, on one line, with single blanks. Never with the flags `g` or `y`. */
  readonly pattern: RegExp;
  /** See `Words`. */
  readonly literals: readonly [string, ...string[]];
  /** The samples; empty only where `Words` gives the reason why. */
  readonly seen: readonly string[];
}

/** Length of the shortest literal; what the search may skip at a time depends on it. */
export const SHORTEST_LITERAL = 8;

/** An answer of the server. */
export function answer(id: FindingId, proof: Proof, pattern: RegExp, words: Words): Signature {
  return signature(id, "answer", proof, pattern, words);
}

/** A client's words that name a cause. */
export function reason(id: FindingId, pattern: RegExp, words: Words): Signature {
  return signature(id, "reason", "shared", pattern, words);
}

/** A client's words that fit several causes. */
export function symptom(id: FindingId, pattern: RegExp, words: Words): Signature {
  return signature(id, "symptom", "shared", pattern, words);
}

/** A client's words that say no more than that it failed. */
export function result(id: FindingId, pattern: RegExp, words: Words): Signature {
  return signature(id, "result", "shared", pattern, words);
}

function signature(id: FindingId, level: Level, proof: Proof, pattern: RegExp, { literals, seen }: Words): Signature {
  return { id, level, proof, pattern, literals, seen: seen ?? [] };
}
