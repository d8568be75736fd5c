/**
 * The head of every script.
 *
 * Invariant: it says whose it is.
 * @module
 */

import assert from "node:assert/strict";
import { headOf } from "../../../src/render/completions/model.ts";
import { PROGRAM } from "../../support/completions.ts";

Deno.test("a script says what it completes, for which version and shell", () => {
  assert.match(headOf(PROGRAM, "zsh"), /^# .* smtpkey 1\.2\.3 for zsh;/);
});
