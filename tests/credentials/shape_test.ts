/**
 * The kinds of texts.
 *
 * Invariant: a row a kind, and the texts next to it.
 * @module
 */

import assert from "node:assert/strict";
import { isSoundLogin, type Shape, shapeOfText } from "../../src/credentials/shape.ts";
import { Secret } from "../../src/secret.ts";

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

const LOGINS: readonly (readonly [username: string, password: string, isSound: boolean])[] = [
  [ID, PASSWORD, true],
  [`${ID} `, PASSWORD, false],
  [ID, `${PASSWORD}\n`, false],
  [ID, SECRET, false],
  [ID, LEGACY, false],
  ["ASIAIOSFODNN7EXAMPLE", PASSWORD, false],
  [ID.toLowerCase(), PASSWORD, false],
  [PASSWORD, ID, false],
];

for (const [username, password, isSound] of LOGINS) {
  Deno.test(`${JSON.stringify(username)} with ${JSON.stringify(password)} is ${isSound ? "" : "not "}a sound login`, () => {
    assert.equal(isSoundLogin(new Secret(username), new Secret(password)), isSound);
  });
}
