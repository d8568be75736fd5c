/**
 * The kinds of texts.
 *
 * Invariant: a row a kind, and the texts next to it.
 * @module
 */

import assert from "node:assert/strict";
import { type Shape, shapeOfText } from "../../src/credentials/shape.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";
const ID = "AKIAIOSFODNN7EXAMPLE";

const SHAPES: readonly [string, Shape][] = [
  [SECRET, "secret-key"],
  [PASSWORD, "smtp-password"],
  [LEGACY, "legacy-password"],
  [ID, "access-key-id"],
  ["ASIAIOSFODNN7EXAMPLE", "access-key-id"],
  [PASSWORD.slice(1), "unknown"],
  [`${SECRET} `, "unknown"],
  [`BQ${PASSWORD.slice(2)}`, "unknown"],
  ["", "unknown"],
];

for (const [text, shape] of SHAPES) {
  Deno.test(`"${text}" is of the shape ${shape}`, () => assert.equal(shapeOfText(text), shape));
}
