/**
 * The phrases for what people did: none is there without need.
 *
 * Invariant: what whole texts mean is in `cases`.
 * @module
 */

import assert from "node:assert/strict";
import { DEEDS } from "../../src/logs/typed_deeds.ts";
import { notNeeded } from "./needed_phrases.ts";

Deno.test("each deed is the first that fits a text of the cases", () => {
  assert.deepEqual(notNeeded(DEEDS), []);
});
