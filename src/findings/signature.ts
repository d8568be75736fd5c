/**
 * The shape of a signature: words in a text that point to a finding.
 *
 * Invariant: a signature is data. Its pattern is for text on one line with single spaces; at least one of its literals is in
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
 * What the words prove. `sole`: only SES says them. `likely`: SES says them, and so may a server that resembles it, unless
 * another one is named on the line. `mail`: a mail client's own words about whatever server it was. `shared`: words of a
 * system or a library, which may be about anything. `api`: an error of the AWS API; an operation of SES must be nearby.
 */
export type Proof = "sole" | "likely" | "mail" | "shared" | "api";

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
  /** The words, on one line, with single spaces. Never with the flags `g` or `y`. */
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

/** The same, in words that need nothing else to be about SES. */
export function provenAlone(signature: Signature): Signature {
  return { ...signature, proof: "sole" };
}

/** The same, in a mail client's own words. */
export function ofMail(signature: Signature): Signature {
  return { ...signature, proof: "mail" };
}

function signature(id: FindingId, level: Level, proof: Proof, pattern: RegExp, { literals, seen }: Words): Signature {
  return { id, level, proof, pattern, literals, seen: seen ?? [] };
}
