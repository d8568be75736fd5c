/**
 * The pair in a text by its fields alone, and whether the reader of settings may know more of it.
 * @module
 */

import { shapeOf } from "../../credentials/classify.ts";
import { parsePasted, type Pasted } from "../../credentials/pasted.ts";
import { isFailure } from "../../failure.ts";

/** The pair, or what it is where settings in the same text hold that one, or none. Throws a `Failure` if there is none. */
export type PipedPair = Pasted | ((inSettings: Pasted | undefined) => Pasted);

/** An SMTP pair in a text, or the AWS key in it. Throws a `Failure` if it holds none, and no settings can hold one. */
export function pipedPair(text: string, source: string): PipedPair {
  try {
    const pasted = parsePasted(text, source, "smtp");
    if (pasted.kind !== "words" || shapeOf(pasted.secret) === "secret-key" || isAlone(text, pasted)) return pasted;
    return (pair) => pasted.name === undefined || isSamePair(pair, pasted) ? pair ?? pasted : pasted;
  } catch (error) {
    if (!isFailure(error) || !UNREAD.has(error.code)) throw error;
    return (pair) => {
      if (pair === undefined) throw error;
      return pair;
    };
  }
}

/** A pair of two words, or the second of them. */
type Words = Extract<Pasted, { kind: "words" }>;

/** Whether a name, one character and a password are all of `text`, so that settings say no more. */
function isAlone(text: string, { name, secret }: Words): boolean {
  return name !== undefined && text.trim().length === name.length + 1 + secret.length;
}

/** Whether settings hold the pair of two words, and may say more, such as its host. */
function isSamePair(pair: Pasted | undefined, { name, secret }: Words): boolean {
  return pair?.kind === "smtp" && pair.username === name && pair.password.equals(secret);
}

/** The failures after which a text is read as settings. */
const UNREAD: ReadonlySet<string> = new Set(["not-recognised", "no-secret", "value-elsewhere"]);
