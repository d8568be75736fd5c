/**
 * The finding that is meant by what was typed.
 * @module
 */

import assert from "node:assert/strict";
import { findingMeant, findingNamed } from "../../src/cli/finding_meant.ts";

const ROWS: readonly (readonly [typed: string, meant: string | undefined, named: string | undefined])[] = [
  ["wrong-region", "wrong-region", "wrong-region"],
  [" Wrong_Region", "wrong-region", "wrong-region"],
  ["wrong regoin", "wrong-region", "wrong-region"],
  ["not-smt", "not-smtp", undefined],
  ["hello", undefined, undefined],
];

for (const [typed, meant, named] of ROWS) {
  Deno.test(`the finding that ${JSON.stringify(typed)} means`, () => {
    assert.deepEqual([findingMeant(typed), findingNamed(typed)], [meant, named]);
  });
}
