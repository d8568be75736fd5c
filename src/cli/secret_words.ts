/**
 * Secrets among the words of a command line: the options that people try for them, and words that are one by their looks.
 *
 * Invariant: it answers for the whole line, so that another mistake in it does not hide the one that counts.
 * @module
 */

import { shapeOfText } from "../credentials/shape.ts";
import { holdsSecret, secretAsArgument } from "./mistakes.ts";

/** Flags that people try for a secret, and that must not exist. */
const SECRET_FLAGS: ReadonlySet<string> = new Set([
  "secret",
  "secret-key",
  "secret-access-key",
  "aws-secret-access-key",
  "key",
  "access-key",
  "password",
  "pass",
  "smtp-password",
  "auth-password",
  "auth-pass",
  "passwd",
  "smtp-pass",
  "ap",
]);

/** Whether people try the option `name`, in any case, for a secret. */
export function isSecretOption(name: string): boolean {
  return SECRET_FLAGS.has(name.toLowerCase());
}

/** Throws a `Failure` if a key or a password is among the words `argv` of `command`, or an option for one. */
export function refuseSecretsIn(argv: readonly string[], command: string): void {
  if (argv.some(isSecretWord)) throw secretAsArgument(command);
}

/** An access key id is no secret, and a value may follow an option of one letter without a space. */
function isSecretWord(word: string): boolean {
  const [, option = ""] = /^--?([a-z-]+)/i.exec(word) ?? [];
  if (isSecretOption(option)) return true;
  return [word, word.replace(/^-[a-z]/i, "")].some((one) => holdsSecret(one) && !holdsNoMoreThanIds(one));
}

function holdsNoMoreThanIds(word: string): boolean {
  return !word.includes("://") && !word.includes("=") &&
    word.split(/[^A-Za-z0-9+/]+/).every((piece) => ["unknown", "access-key-id"].includes(shapeOfText(piece)));
}
