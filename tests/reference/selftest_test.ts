/**
 * The self-test: it passes, and covers both versions.
 *
 * Invariant: that it can fail is shown by what it compares with, which stands in the source as others published it.
 * @module
 */

import assert from "node:assert/strict";
import { selfTest } from "../../src/reference/selftest.ts";

Deno.test("every check holds, and there are checks of both versions and of the catalogue", () => {
  const checks = selfTest();
  assert.deepEqual(checks.filter(({ passed }) => !passed), []);
  for (const part of [/version 4/, /version 2/, /catalogue is whole: \d{2} findings/, /region of a password/]) {
    assert.ok(checks.some(({ name }) => part.test(name)), String(part));
  }
});
