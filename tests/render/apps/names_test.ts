/**
 * The names that `derive --for` takes, and the templates that there are.
 *
 * Invariant: the same names on both sides.
 * @module
 */

import assert from "node:assert/strict";
import { SETTINGS_NAMES } from "../../../src/render/apps/names.ts";
import { SETTINGS } from "../../../src/render/apps/settings_text.ts";

Deno.test("every name has its settings, and the other way round", () => {
  assert.deepEqual([...SETTINGS_NAMES].sort(), Object.keys(SETTINGS).sort());
});
