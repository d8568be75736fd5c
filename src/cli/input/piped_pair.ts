/**
 * The pair in a text by its fields alone, and whether the reader of settings may know more of it.
 *
 * Invariant: a value that formats read in different ways is read as its own format does, or refused; it is never guessed.
 * @module
 */

import { isPlainlyWritten } from "../../credentials/classify.ts";
import { shapeOf } from "../../credentials/shape.ts";
import { parseCsv, parseJson } from "../../credentials/fields.ts";
import { parsePasted, type Pasted, TWO_LINES_HINT } from "../../credentials/pasted.ts";
import { Failure, isFailure } from "../../failure.ts";
import type { Secret } from "../../secret.ts";

/** What settings say of the pair in a text. */
export type FoundInSettings =
  /** The one pair; `isShell`: its lines are such as a shell reads. */
  | { readonly kind: "pair"; readonly pair: Extract<Pasted, { kind: "smtp" }>; readonly isShell: boolean }
  /** Why the one pair cannot be used, with the place: `standard input line 3`. */
  | { readonly kind: "unusable"; readonly place: string; readonly why: string; readonly isShell: boolean };

/** The pair, or what it is where settings in the same text hold that one, or none. Throws a `Failure` if there is none. */
export type PipedPair = Pasted | ((inSettings: FoundInSettings | undefined) => Pasted);

/** An SMTP pair in a text, or the AWS key in it. Throws a `Failure` if it holds none, and no settings can hold one. */
export function pipedPair(text: string, source: string): PipedPair {
  try {
    const pasted = parsePasted(text, source, "smtp");
    if (pasted.kind === "aws" || shapeOf(secretOf(pasted)) === "secret-key") return pasted;
    if (pasted.kind === "smtp") return isSettled(text, pasted) ? pasted : (found) => chosen(pasted, found);
    if (isAlone(text, pasted)) return pasted;
    return (found) => pasted.name === undefined || isSamePair(found, pasted) ? pairOf(found) ?? pasted : pasted;
  } catch (error) {
    if (!isFailure(error) || !UNREAD.has(error.code)) throw error;
    return (found) => {
      if (found === undefined || isUnreadShell(found)) throw error;
      return usable(found);
    };
  }
}

/** Whether the fields, which are read as a shell does, have the same reason in better words. */
function isUnreadShell(found: FoundInSettings): boolean {
  return found.kind === "unusable" && found.isShell;
}

/** A pair of two words, or the second of them. */
type Words = Extract<Pasted, { kind: "words" }>;
/** A pair by the names of its fields. */
type Named = Extract<Pasted, { kind: "smtp" }>;

function secretOf(pasted: Words | Named): Words["secret"] {
  return pasted.kind === "words" ? pasted.secret : pasted.password;
}

/** Whether a name, one character and a password are all of `text`, so that settings say no more. */
function isAlone(text: string, { name, secret }: Words): boolean {
  return name !== undefined && text.trim().length === name.length + 1 + secret.length;
}

/** Whether settings say no more of the password, since its format has one reading, or all formats read it in the same way. */
function isSettled(text: string, { username, password }: Named): boolean {
  return username !== undefined && isSettledAs(text, password);
}

function isSettledAs(text: string, password: Secret): boolean {
  return isPlainlyWritten(password, text) || parseJson(text) !== undefined || parseCsv(text) !== undefined;
}

/** Of two readings of one pair that differ, that of its own format; a shell's is that of the fields. */
function chosen(pasted: Named, found: FoundInSettings | undefined): Pasted {
  return found === undefined || found.isShell ? pasted : usable(found);
}

function pairOf(found: FoundInSettings | undefined): Named | undefined {
  return found?.kind === "pair" ? found.pair : undefined;
}

/** The pair that was found. Throws a `Failure` where it cannot be used. */
function usable(found: FoundInSettings): Named {
  if (found.kind === "pair") return found.pair;
  throw new Failure("value-elsewhere", `cannot use ${found.place}: ${found.why}`, { hints: [TWO_LINES_HINT] });
}

/** Whether settings hold the pair of two words, and may say more, such as its host. */
function isSamePair(found: FoundInSettings | undefined, { name, secret }: Words): boolean {
  const pair = pairOf(found);
  return pair?.username === name && pair?.password.equals(secret) === true;
}

/** The failures after which a text is read as settings. */
const UNREAD: ReadonlySet<string> = new Set(["not-recognised", "no-secret", "value-elsewhere"]);
