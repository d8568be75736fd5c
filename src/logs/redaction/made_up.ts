/**
 * What looks like a password that a generator or a person made up: letters of both cases, digits and marks, mixed.
 *
 * Invariant: ids do not count as one: what is hexadecimal, in capitals alone, or put together of words in lower case.
 * @module
 */

import { areChanceLetters } from "./chance_letters.ts";
import { PIECE, REFERENCE } from "./words.ts";
import { isNameOfThing, isOrdinary, isSaid, isStandIn } from "./ordinary.ts";

const SHORTEST = 8;
const LONGEST = 200;

const DATE = /^\d{4}-\d\d-\d\d(?:T[\d:.]+(?:Z|[+-][\d:]+)?)?$/;

/** A line of a file, a name with its value. */
const NAMED = /^\d{1,6}:\D|^[A-Za-z][\w.-]{1,30}=(?!=|$)/;

/** Ids, times, names of hosts, pods, images and files, symbols of code, settings. */
const OTHERS: readonly RegExp[] = [
  /^[0-9a-f.:-]+$/i,
  // 07/Aug/2026:13:43:03, 13:43:03|INFO
  /^\d\d:\d\d[|,;]/,
  /^\d{1,2}\/[A-Za-z]{3}\/\d{4}\b/,
  /^[A-Z0-9_:.-]+$/,
  /^\p{L}?[\p{Ll}\d._/:@+-]*$/u,
  /^\d{4}-\d\d-\d\dT/,
  /^(?:\w+:)?0x/,
  NAMED,
  /^[a-z][a-z0-9+.-]*:\/\//i,
  /::|\$\$|->|\\|\.\.\.|^[$%@&]|\.(?:java|js|ts|py|rb|go|php|cs|rs|cc|cpp|c|h|html?|css|json|ya?ml|conf|log|so|jar|tgz|gz|pem|crt|key)\b/,
  /^(?:sha\d+|md5|arn|urn|uuid|spf|dkim)[:-]|^pkcs#/i,
  /^(?:[a-z]{1,2}\.){2,}/,
];

/** Characters of a piece on average; words have five. */
const MEAN = 2.6;

/** Whether `value` looks like a password, and not like an id, a name or a number. */
export function isMadeUp(value: string): boolean {
  const bare = value.replace(/[.,:;!?]+$/, "");
  if (areChanceLetters(bare)) return true;
  if (bare.length < SHORTEST || bare.length > LONGEST || !/\d/.test(bare) || !/[A-Za-z]/.test(bare)) return false;
  if (isOrdinary(bare) || OTHERS.some((pattern) => pattern.test(bare))) return false;
  const isMixed = /[a-z]/.test(bare) && /[A-Z]/.test(bare);
  return (isMixed || /[!#%^*~$&?]/.test(bare)) && meanOf(bare) < MEAN;
}

/** A word with digits for letters: `c0rrect`, `Tr0ub4dor`. */
const DISGUISED = String.raw`\p{L}+(?:(?:00|[01345])\p{L}+)*(?:00\p{Ll}|[01345]\p{Ll}{2,})(?:(?:00|[01345])\p{Ll}+)*`;
const DISGUISED_WORD = new RegExp(`^(?=.{6})${DISGUISED}`, "u");

/** A word with a number, as people make up passwords: `Summer-2026!`. Accounts are called so too. */
const WORD_AND_NUMBER = new RegExp(
  [
    String.raw`(?!\p{Lu}{2,10}#)\p{L}+[-_!#.+]?\d{3,}[^\s\w]?`,
    String.raw`(?=.{8})(?:\p{L}\p{Ll}{3,}|${DISGUISED})\d{2,}[!#$%&*+=^~@]`,
    String.raw`(?=.{8})(?:\p{Lu}\p{Ll}{3,}|${DISGUISED})\d{2,}\?`,
    String.raw`(?=.{8})(?:\p{L}{4,}|${DISGUISED})[!#$%&*+^~@_]\p{Ll}?\d{1,4}`,
    // Two words, or a word and a number.
    String.raw`(?=.{9})${DISGUISED}(?:[-_.!#$%&*+=^~@?]\p{L}{3,}|[-_!#.+]?\d{2,}[^\s\w]?)`,
    String.raw`(?=.{9})\p{L}{4,}[-_.!#$%&*+=^~@?]${DISGUISED}`,
  ].map((way) => `^(?:${way})$`).join("|"),
  "u",
);

/** Whether `value`, at a place where mostly passwords come, may be one. */
export function isGiven(value: string): boolean {
  return isUnlikeWords(value) || isLikePassword(value);
}

/** Whether `value`, which is at a place of passwords, looks like one. */
export function isLikePassword(value: string): boolean {
  if (isSaid(value) || isStandIn(value, false) || isOrdinary(value)) return false;
  return isMadeUp(value) || WORD_AND_NUMBER.test(value.replace(/[.,:;]+$/, ""));
}

/** Whether `value` looks like a password, and has a capital or digits for letters, as names of accounts and hosts have not. */
export function isLikeNoName(value: string): boolean {
  return isLikePassword(value) && (/^\p{Lu}/u.test(value) || DISGUISED_WORD.test(value));
}

/** Whether `value` looks like a password, and has a mark that no name and no address has. */
export function isMarkedPassword(value: string): boolean {
  return isMadeUp(value) || (/[!#%^*~$&?]/.test(value) && isLikePassword(value));
}

/** Whether `value`, at a place where hardly anything but a password comes, is no word, name or number. */
export function isUnlikeWords(value: string): boolean {
  if (
    value.length < SHORTEST || !/[\d!#%^*~$&?]/.test(value) || NAMED.test(value) || REFERENCE.test(value) ||
    DATE.test(value)
  ) {
    return false;
  }
  return !isOrdinary(value) && !isNameOfThing(value);
}

/** A token that its maker writes like an id. */
const TOKEN = /^(?:[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{32}|[0-9a-f]{40}|[0-9a-f]{64})$/;

/** Whether `value`, at a place where nothing but a password comes, is a token like an id, or looks like a password. */
export function isGivenOrToken(value: string): boolean {
  return TOKEN.test(value) || isGiven(value);
}

function meanOf(value: string): number {
  const pieces = value.match(PIECE) ?? [];
  return pieces.join("").length / Math.max(1, pieces.length);
}
