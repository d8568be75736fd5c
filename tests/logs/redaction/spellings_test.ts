/**
 * Thousands of spellings of a secret: of none are eight characters in a row shown.
 *
 * Invariant: the seed is fixed, so that a figure can be compared; the spellings are unlike in name, tie, value and place.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { masked } from "../../../src/logs/redact.ts";
import { HELD_OUT, type Spelling, SPELLINGS } from "./spellings.ts";

const SEED = 20_260_807;

/** The longest piece of `secret` that `shown` has, if it is of eight characters or more. */
function leakOf({ line, secret }: Spelling): string | undefined {
  const shown = masked(line);
  for (let at = 0; at + 8 <= secret.length; at++) {
    if (shown.includes(secret.slice(at, at + 8))) return `${line}  ->  ${shown}`;
  }
  return undefined;
}

for (
  const [name, spellings, count] of [["known", SPELLINGS, 2000], ["held out", HELD_OUT, 2500]] as const
) {
  Deno.test(`of ${count} spellings, ${name}, none shows a secret`, () => {
    const leaks = fc.sample(spellings, { numRuns: count, seed: SEED }).flatMap((spelling) => leakOf(spelling) ?? []);
    assert.equal(leaks.length, 0, `${leaks.length} leaks, such as\n${leaks.slice(0, 40).join("\n")}`);
  });
}
