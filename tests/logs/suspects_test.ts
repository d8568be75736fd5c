/**
 * The lines that look most like an error, where nothing was recognised.
 *
 * Invariant: at most two, in their order, with their numbers and without a secret.
 * @module
 */

import assert from "node:assert/strict";
import { suspectsIn } from "../../src/logs/suspects.ts";

function suspects(lines: readonly string[], before = 0): readonly string[] {
  const tail = new TextEncoder().encode(lines.join("\n"));
  return suspectsIn(tail, before + lines.length).map(({ line, quote }) => `${line} ${quote}`);
}

Deno.test("lines about mail come before others, and later ones before earlier ones", () => {
  assert.deepEqual(suspects(["error: a", "all is well", "mail: error b", "error: c"]), [
    "3 mail: error b",
    "4 error: c",
  ]);
});

Deno.test("lines are counted from the start of the text, also where only its end is at hand", () => {
  assert.deepEqual(suspects(["fine", "failed to do x"], 1000), ["1002 failed to do x"]);
});

Deno.test("nothing that looks like an error is nothing, and secrets are hidden", () => {
  assert.deepEqual(suspects(["started", ""]), []);
  assert.doesNotMatch(suspects(["mail error password=hunter2secret"]).join(), /hunter2/);
});
