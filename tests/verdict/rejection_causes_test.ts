/**
 * The causes of a refused login, in words.
 *
 * Invariant: one numbered list, whatever is left of it.
 * @module
 */

import assert from "node:assert/strict";
import { CAUSE, causesText } from "../../src/verdict/rejection_causes.ts";

Deno.test("what is left is numbered", () => {
  const text = causesText([CAUSE.otherKey, CAUSE.young]);
  assert.equal(text, `what is left, likeliest first: (1) ${CAUSE.otherKey}; (2) ${CAUSE.young}`);
});
