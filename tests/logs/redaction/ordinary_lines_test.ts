/**
 * Thousands of ordinary lines: of none is a word hidden.
 *
 * Invariant: the seed is fixed, so that a figure can be compared.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { masked } from "../../../src/logs/redact.ts";
import { onOneLine, plainText } from "../../../src/logs/unescape.ts";
import { HELD_OUT_LINES, LATER_LINES, LINES } from "./ordinary_lines.ts";

const SEED = 20_260_807;

const ALL = [["known", LINES, 2500], ["held out", HELD_OUT_LINES, 4000], ["written last", LATER_LINES, 3000]] as const;

for (const [name, lines, count] of ALL) {
  Deno.test(`of ${count} ordinary lines, ${name}, none has a word hidden`, () => {
    const changed = fc.sample(lines, { numRuns: count, seed: SEED }).map((line) => onOneLine(plainText(line)))
      .map((line) => ({ line: line.replaceAll("AKIAIOSFODNN7EXAMPLE", "[access key id]"), shown: masked(line) }))
      .filter(({ line, shown }) => line !== shown)
      .map(({ line, shown }) => `${line}  ->  ${shown}`);
    assert.equal(changed.length, 0, `${changed.length} lines, such as\n${changed.slice(0, 40).join("\n")}`);
  });
}
