/**
 * Words that switch something on or off.
 *
 * Invariant: `said` gives them in lower case.
 * @module
 */

import assert from "node:assert/strict";
import { isNo, isYes } from "../../src/settings/program_schema.ts";

Deno.test("on, off, and what is neither", () => {
  for (const word of ["1", "true", "yes", "on", "enable", "enabled"]) {
    assert.deepEqual([isYes(word), isNo(word)], [true, false]);
  }
  for (const word of ["0", "false", "no", "off", "none", "disable", "disabled"]) {
    assert.deepEqual([isYes(word), isNo(word)], [false, true]);
  }
  for (const word of [undefined, "", "auto", "ssl", "y"]) assert.deepEqual([isYes(word), isNo(word)], [false, false]);
});
