/**
 * What the exit codes mean, in words.
 *
 * Invariant: a code without words does not compile; help, manual page and README say the same.
 * @module
 */

import { EXIT } from "../failure.ts";
import type { Row } from "../render/page.ts";

const MEANINGS: Readonly<Record<keyof typeof EXIT, string>> = {
  yes: "done; the answer is yes: derived, login accepted, nothing found wrong",
  no: "done; the answer is no: login rejected, a problem found",
  notAttempted: "not attempted: usage, missing or refused input",
  noAnswer: "no answer could be had: DNS, refused, timeout, TLS, a 4xx; text not recognised; the result cannot be " +
    "written. The credential is neither good nor bad",
  bug: "a bug in smtpkey; --debug shows where",
  interrupted: "interrupted; the terminal is restored",
  terminated: "interrupted; the terminal is restored",
};

const MEANING_OF: ReadonlyMap<string, string> = new Map(Object.entries(MEANINGS));

/** The codes in order; those that mean the same stand together, such as `130, 143`. */
export const EXIT_ROWS: readonly Row[] = [...new Set(Object.values(MEANINGS))].map((meaning) => [
  Object.entries(EXIT).filter(([name]) => MEANING_OF.get(name) === meaning).map(([, code]) => code).join(", "),
  meaning,
]);
