/**
 * The words of a signature in a line, and what of the line distinguishes one attempt from the next.
 * @module
 */

import type { Signature } from "../findings/signature.ts";

/** The words of a signature in a line. */
export interface Find {
  /** Where they begin. */
  readonly at: number;
  /** Whether they bear a code that SES does not send. */
  readonly isForeign: boolean;
  /** The mechanism of a login that is named before them. */
  readonly mechanism: string | undefined;
  /** The words with those before them, without what differs from one attempt to the next. */
  readonly wording: string;
}

/** Characters before the words that may show which of two logins they are about. */
const CONTEXT = 100;
/** Characters that distinguish attempts: before the words that were found, and from there on. */
const WORDING = { before: 24, after: 16 } as const;

/** The words of `signature` in `text`; undefined if they are not there. */
export function findIn(text: string, signature: Signature): Find | undefined {
  const at = signature.pattern.exec(text)?.index;
  return at === undefined ? undefined : findAt(text, signature, at);
}

/** The words of `signature` that begin at `at`. */
export function findAt(text: string, signature: Signature, at: number): Find {
  const before = text.slice(Math.max(0, at - CONTEXT), at);
  const mechanism = /\b(?:LOGIN|PLAIN)\b/i.test(before) ? before.match(/\b(?:LOGIN|PLAIN)\b/gi)?.at(-1) : undefined;
  const words = before.includes("@") ? before.replaceAll(/[^ ]{0,100}@[^ ]{0,100}/g, "@") : before;
  const wording = steadyWords(words).slice(-WORDING.before) +
    steadyWords(text.slice(at, at + CONTEXT)).slice(0, WORDING.after);
  return { at, isForeign: isForeign(signature, text, at), mechanism: mechanism?.toUpperCase(), wording };
}

/** `text` without the words that hold digits: they differ from one attempt to the next. */
function steadyWords(text: string): string {
  return text.replaceAll(/[A-Za-z]*\d[A-Za-z\d]*/g, "");
}

/** Whether the words bear a code that SES does not send. SES's own `451 4.4.2` is the exception. */
export function isForeign({ level }: Signature, text: string, at: number): boolean {
  return level === "answer" &&
    /(?!4\.4\.2)\b[245]\.\d{1,3}\.\d{1,3}['" -]*$/.test(text.slice(Math.max(0, at - 16), at));
}
