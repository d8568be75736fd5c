/**
 * What the exit codes mean, in words.
 *
 * Invariant: a code without words does not compile; help, manual page and README say the same.
 * @module
 */

import { EXIT } from "../failure.ts";
import type { Row } from "../render/page.ts";

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  yes: "success: derived, login accepted, or no problem found",
  no: "negative: login rejected, or a problem found",
  notAttempted: "not attempted: wrong usage, missing or invalid input",
  noAnswer: "inconclusive: DNS, connection, timeout, TLS or a 4xx reply; text not recognized; output not " +
    "writable. Nothing is known about the credentials",
  bug: "bug in smtpkey; --debug shows the stack trace",
  interrupted: "interrupted; the terminal is restored",
  terminated: "interrupted; the terminal is restored",
};

const MEANING_OF: ReadonlyMap<string, string> = new Map(Object.entries(MEANINGS));

/** The codes in order; those that mean the same are together, such as `130, 143`. */
export const EXIT_ROWS: readonly Row[] = [...new Set(Object.values(MEANINGS))].map((meaning) => [
  Object.entries(EXIT).filter(([name]) => MEANING_OF.get(name) === meaning).map(([, code]) => code).join(", "),
  meaning,
]);
