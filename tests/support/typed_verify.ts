/**
 * The words of `smtpkey verify` as its code gets them.
 * @module
 */

import { parseArgv } from "../../src/cli/argv.ts";
import type { Declared, Typed } from "../../src/cli/command.ts";
import { VERIFY_FLAGS } from "../../src/cli/verify/verify_flags.ts";

/** `verify` without its texts. */
export const VERIFY = {
  name: "verify",
  summary: "",
  usage: [],
  description: [],
  flags: VERIFY_FLAGS,
  takesWords: false,
  examples: [],
} as const satisfies Declared;

/** What `words` ask `verify` for. Throws a `Failure` as the program does. */
export function typedVerify(words: readonly string[]): Typed<typeof VERIFY_FLAGS> {
  return parseArgv(words, VERIFY);
}
