/**
 * The phrases for what a server said and how it failed: none is there without need.
 *
 * Invariant: what whole texts mean is in `cases`.
 * @module
 */

import assert from "node:assert/strict";
import { SAID, VAGUE } from "../../src/logs/typed_phrases.ts";
import { notNeeded } from "./needed_phrases.ts";

Deno.test("each phrase is the first that fits a text of the cases", () => {
  assert.deepEqual(notNeeded(SAID), []);
  assert.deepEqual(notNeeded(VAGUE), []);
});
