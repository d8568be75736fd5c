/**
 * What is plainly not a secret: words, numbers, paths, names of hosts and of code; words about a secret, or in place of one.
 *
 * Invariant: pure questions about one value.
 * @module
 */

import { areChanceLetters } from "./chance_letters.ts";
import { kindOf } from "./labels.ts";
import { PLACEHOLDER, REFERENCE, STATES, STATES_EASTERN, TECHNICAL } from "./words.ts";

/** Whether every word of `word` is one about secrets: `incorrect`, `AuthenticationFailed`, `not-set`. */
export function isSaid(word: string): boolean {
  const bare = word.replace(/[.,;:!?)\]"'*]+$/, "");
  if (STATES.has(bare.toLowerCase()) || STATES_EASTERN.test(bare)) return true;
  if (/\d/.test(bare)) return false;
  const parts = bare.match(/\p{Lu}?\p{Ll}+|\p{Lu}+(?!\p{Ll})|\p{L}+/gu) ?? [];
  return parts.length > 0 && parts.every((part) => STATES.has(part.toLowerCase()));
}

/** A path, on any system. */
const PATH = /^(?:file:|[A-Za-z]:[\\/]|\.{0,2}\/|~\/)[\w.@+-]+(?:[\\/][\w.@+-]*)+[,;:)]*$/;
const URL_WITHOUT_USER = /^<?[a-z][a-z0-9+.-]*:\/\/[^@]*$/i;

/** A number of a program, a version of a package, a color. */
const NUMBER_OR_COLOR = /^(?:0x[0-9a-f]{1,8}U?L?|[~^]\d+(?:\.\d+){1,2}|(?=.{1,7}$)\d+(?:\.\d+){1,2}|#[0-9a-f]{6})$/i;
/** A call of a function: jwt.encode(…), decrypted(value). */
const CALL = /^[A-Za-z_$][\w$]*(?:(?:\.|->|::)[A-Za-z_$][\w$]*)+\(|^[A-Za-z_$][\w$]*\([A-Za-z_$]?[\w$., ]*\)?[;,)]*$/;

/** Whether `value` replaces a secret that is not there: a mask, a variable, a name, a file. */
export function isStandIn(value: string, isQuoted: boolean): boolean {
  const bare = value.trim().replace(/[,;]+$/, "");
  if (bare === "" || PLACEHOLDER.test(bare) || REFERENCE.test(bare)) return true;
  if (isOfProgram(bare) || (!isQuoted && CALL.test(bare))) return true;
  if (isPathOfWords(bare) || URL_WITHOUT_USER.test(bare)) return true;
  if (/\d/.test(bare)) return !isQuoted && /^[A-Za-z_$][\w$]{2,}(?:(?:\.|->|::)[A-Za-z_$][\w$]{2,})+\(/.test(bare);
  // password=self.password, {"key": "password"}, setPassword(getPassword())
  const name = /^\$?[A-Za-z_][\w$]*(?:(?:\.|->|::|[\/-])[A-Za-z_]\w*)*(?=\(?\)?[.;,)]*$)/.exec(bare)?.[0];
  return name !== undefined && kindOf(name) !== undefined;
}

/** A note that begins, a technique, a number, a version, a color. */
function isOfProgram(value: string): boolean {
  return /^(?:#|\/\/|\/\*)$/.test(value) || TECHNICAL.test(value) || NUMBER_OR_COLOR.test(value);
}

/** A password may begin with a slash; a path goes through folders that are called something. */
function isPathOfWords(value: string): boolean {
  const folders = value.replace(/[,;:)]+$/, "").split(/[\\/]/).filter((folder) => folder !== "");
  return PATH.test(value) && folders.length > 1 && folders.every((folder) => isOrdinary(folder));
}

const ORDINARY: readonly RegExp[] = [
  // Words, also several, also put together: Required, not-set, smtp_credentials, AuthStrategy, user@host, foo().
  /^\p{Lu}?[\p{Ll}\p{M}]+(?:['’]\p{Ll}+|\()?$/u,
  /^\p{Lu}+$/u,
  /^(?:[\p{L}\p{M}]+[-_./:\\@])+[\p{L}\p{M}]+(?:\(\)?)?$/u,
  /^\p{Ll}*(?:\p{Lu}{1,8}\p{Ll}{2,})+(?:\(\)?)?$/u,
  // Numbers, versions, times, addresses.
  /^[-+v#]?\d[\d.,:/_-]*(?:[a-zA-Z%]{1,3})?$/,
  /^\d+[a-z]{0,3}$/,
  // Metrics: 42328|c|#env:prod.
  /^-?\d[\d.]*\|(?:ms|[cghsd])(?:$|[|@])/,
  // Versions of packages: 1:4.13+dfsg1-6ubuntu1, 1.09-1build6.
  /^(?:\d{1,2}:)?\d+(?:\.\d+)+(?:[-+~][a-z\d.+~]+)+$/,
  // Products and protocols with a version, types with a length: HTTP/1.1, VARCHAR(255).
  /^[A-Za-z]{2,20}(?:\/\d[\d.]*|\(\d+(?:,\d+)?\)?)$/,
  // The first line of an SSH server, and an extension that a firewall replaced.
  /^SSH-\d\.\d{1,2}-[A-Za-z][\w.-]{1,40}$/,
  /^(?:250[- ])?X{4,40}A?$/,
  // Hosts, mail addresses, names with a number at an end, as in relay2 or smtp-relay-01.
  /^(?:[a-z0-9-]{1,40}\.)+[a-z]{2,10}(?::\d+)?$|^(?:[A-Z0-9-]{1,40}\.)+[A-Z]{2,10}$/,
  /^[\w.+-]+@(?:[\w-]+\.)+[A-Za-z]{2,24}$/,
  /^[a-z]+(?:[-_][a-z]+)*[-_]\d{1,3}$/,
];

/** Names of things that hold a secret: `smtp-7f9c2`, `mail/smtp-v2`, `sh.helm.release.v1.mail.v3`, a UUID. */
const NAME_OF_THING = /^[a-z0-9]+(?:[-./_][a-z0-9]+)+[.,:;]?$/;

/** Whether `value` may be what something that holds a secret is called. */
export function isNameOfThing(value: string): boolean {
  return NAME_OF_THING.test(value.replace(/^[["'(]+|[\])"'.,:;]+$/g, ""));
}

/** Whether `value` is such as are in every log. */
export function isOrdinary(value: string): boolean {
  const bare = value.replace(/^[([{<"']+|[.,;:!?)\]}>"'*`]+$/g, "");
  if (areChanceLetters(bare)) return false;
  return bare.length < 3 || TECHNICAL.test(bare) || PATH.test(bare) || ORDINARY.some((pattern) => pattern.test(bare)) ||
    bare.split(/\s+/).length > 1 && bare.split(/\s+/).every((word) => isOrdinary(word));
}
