/**
 * What examples have instead of values, and what is put in place of a value that must not be seen.
 *
 * Invariant: a value that is as long as a key of SES and has its characters is a value, whatever it spells.
 * @module
 */

import { wordsOf } from "./name_words.ts";

/** A value that examples have placeholders for. */
export type Example = "host" | "username" | "password";

/** A region that is still to be filled in. */
const NO_REGION =
  /^\[?email-smtp(?:-fips)?\.(?:<[^>]*>|\[[^\]]*\]|\{[^}]*\}|%\w+%|(?:your|my|aws|ses)?(?:[-_ ](?:aws|ses))?[-_ ]?region|[a-z]{0,2}-?x{2,}(?:-[\dx])?|example|\.{3}|…)\.amazonaws\.com|^<[^>]+>$|^your[-_ ]/i;

/** A whole value in brackets, and words that open or close one that is to be replaced. */
const MARKED =
  /^<[a-z]{3}[\w .:/-]*>$|^\[[a-z]{3}[\w .:/-]*\]$|^\([a-z]{3}[\w .:/-]*\)$|^(?:the|insert|enter|put|paste|add)[-_ ]|^x{3,}$|^change[-_ ]?(?:me|it|this)|^(?:replace|todo|tbd|fixme|example|placeholder|dummy)(?![a-z0-9])|^\.{3,}$|^…$|[-_ ]here$/i;

/** "Your" and "my" in the languages that examples are written in. */
const POSSESSIVE =
  /^(?:your|my|our|votre|vos|mon|ton|tu|su|mi|seu|sua|meu|minha|ihre?|deine?|meine?|jouw|uw|mijn|il[-_ ]tuo|tuo|tua|tw[oó]j|twoja|moj|ваш|твой)[-_ ](?=[\p{L}_-]{4})/iu;

/** Words that say what a value would be. */
const KINDS: ReadonlySet<string> = new Set(
  ("aws amazon ses smtp mail email iam user username name login password passwd pass pwd secret key access id credential credentials " +
    "here the from csv value test example sample dummy fake change me generated derived")
    .split(" "),
);

/** The ones of them that no IAM user is named after. */
const OF_NO_NAME: ReadonlySet<string> = new Set(
  "username password passwd pass pwd secret key id here value example dummy placeholder".split(" "),
);

/** Lengths, in characters, of what spells such words and means them. */
const SHORTEST = 6;
const LONGEST = 64;

/** A beginning of an access key id, with nothing real after it. */
const CUT_KEY_ID = /^AKIA(?:\.{2,}|…|X{3,}|\*+|_|(?:TEST|EXAMPLE|YOUR|KEY|ID|DUMMY|FAKE|[X0-9.]){0,11}$)/;

/** Whether a value is an example of `role` that is to be replaced. */
export function isPlaceholder(role: Example, text: string): boolean {
  if (role === "host") return NO_REGION.test(text);
  if (MARKED.test(text) || POSSESSIVE.test(text)) return true;
  if (/^\{.*\}$/.test(text)) return wordsOf(text).some((word) => KINDS.has(word));
  const words = text.length < SHORTEST || text.length > LONGEST ? [] : wordsOf(text);
  const isOfKinds = (words.length > 1 || /^(?:passw\w*|username)$/i.test(text)) &&
    words.every((word) => KINDS.has(word));
  if (role === "username") return isCutKeyId(text) || (isOfKinds && words.some((word) => OF_NO_NAME.has(word)));
  return isOfKinds || /x{6,}|\.{3,}$|…$/i.test(text);
}

/** Whether a user name is the beginning of an access key id. */
export function isCutKeyId(text: string): boolean {
  return CUT_KEY_ID.test(text);
}

/** Whether a value was hidden by the program that showed it, or by the person who passed it on. */
export function isHidden(text: string): boolean {
  return /^[*•●·]+$/.test(text) ||
    /^[<[({*]{0,3}(?:censored|redacted|hidden|masked|removed|sensitive|sanitized|scrubbed|omitted)[>\])}*]{0,3}$/i.test(
      text,
    );
}
