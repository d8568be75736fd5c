/**
 * Thousands of ordinary lines: of none is a word hidden.
 *
 * Invariant: the seed is fixed, so that a figure can be compared.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { masked } from "../../../src/logs/redact.ts";
import { HELD_OUT_LINES, LINES } from "./ordinary_lines.ts";

const SEED = 20_260_807;

for (const [name, lines, count] of [["known", LINES, 2500], ["held out", HELD_OUT_LINES, 4000]] as const) {
  Deno.test(`of ${count} ordinary lines, ${name}, none has a word hidden`, () => {
    const changed = fc.sample(lines, { numRuns: count, seed: SEED }).map((line) => `${line}  ->  ${masked(line)}`)
      .filter((pair) => pair.includes("[secret]") || pair.includes("[access key id]"));
    assert.equal(changed.length, 0, `${changed.length} lines, such as\n${changed.slice(0, 40).join("\n")}`);
  });
}
