/**
 * What a value is by its looks, and what happened to it.
 *
 * Invariant: a row a kind of accident, and the sound value beside it; evidence never holds a piece of the value.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { judgeAccessKeyId, judgeSecretKey, shapeNextTo, whitespaceAround } from "../../src/credentials/classify.ts";
import type { Shape } from "../../src/credentials/shape.ts";
import { Secret } from "../../src/secret.ts";

const SECRET = "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY";
const PASSWORD = "BLBM/9hSUELfq8Gw+rU1YcBjkOxGbhT2XG763xVLGWL9";
const LEGACY = "An60U4ZD3sd4fg+FvXUjayOipTt8LO4rUUmhpdX6ctDy";
const ID = "AKIAIOSFODNN7EXAMPLE";

/** What stands next to a name, and what it was meant to be. */
const NEIGHBOURS: readonly [name: string | undefined, text: string, Shape][] = [
  [ID, `${SECRET}x`, "secret-key"],
  [ID, SECRET.slice(1), "secret-key"],
  [ID, PASSWORD.slice(0, -1), "smtp-password"],
  [ID, `${PASSWORD}x`, "smtp-password"],
  [ID, "hunter2", "unknown"],
  [ID, `${SECRET.slice(1)}!`, "unknown"],
  ["smtp", `${SECRET}x`, "unknown"],
  [undefined, `${SECRET}x`, "unknown"],
];

for (const [name, text, shape] of NEIGHBOURS) {
  Deno.test(`"${text}" next to ${name ?? "nothing"} was meant to be of the shape ${shape}`, () => {
    assert.equal(shapeNextTo(name, new Secret(text)), shape);
  });
}

/** A value that is meant to be a secret access key, and what is found. */
const SECRET_KEYS: readonly [string, string | undefined, "error" | "warning"][] = [
  [SECRET, undefined, "error"],
  [` ${SECRET}\n`, undefined, "error"],
  [PASSWORD, "smtp-password-as-secret", "error"],
  [LEGACY, "smtp-password-as-secret", "error"],
  [ID, "access-key-id-as-secret", "error"],
  [`'${SECRET}'`, "quoted-value", "error"],
  [`“${SECRET}”`, "quoted-value", "error"],
  [SECRET.replace("/", "%2f"), "percent-encoded", "error"],
  [SECRET.replace("/", " "), "plus-became-space", "error"],
  [btoa(SECRET), "base64-twice", "error"],
  [btoa(`${SECRET}\n`), "base64-twice", "error"],
  [btoa(PASSWORD), "base64-twice", "error"],
  ["two words", "unknown-shape", "error"],
  ["some+secret+key", "unknown-shape", "warning"],
  [SECRET.replace("/", "-"), "unknown-shape", "warning"],
  ["da39a3ee5e6b4b0d3255bfef95601890afd80709", "unknown-shape", "warning"],
];

for (const [text, id, severity] of SECRET_KEYS) {
  Deno.test(`${JSON.stringify(text)} as a secret access key: ${id ?? "nothing to say"}`, () => {
    const [first] = judgeSecretKey({ value: new Secret(text), source: "a test" });
    assert.equal(first?.id, id);
    if (first !== undefined) assert.deepEqual([first.severity, first.source], [severity, "a test"]);
  });
}

const NAMES: readonly [string, string | undefined][] = [
  [ID, undefined],
  ["ASIAIOSFODNN7EXAMPLE", "temporary-key"],
  [ID.toLowerCase(), "lowercased-key"],
  ["AIDAIOSFODNN7EXAMPLE", "username-not-access-key"],
  ["ses-smtp-user.20180101-000000", "username-not-access-key"],
  ["arn:aws:iam::123456789012:user/ses", "username-not-access-key"],
  ["ses@example.com", "username-not-access-key"],
  [SECRET, "fields-swapped"],
  [PASSWORD, "fields-swapped"],
];

for (const [text, id] of NAMES) {
  Deno.test(`"${text}" as an access key id: ${id ?? "nothing to say"}`, () => {
    assert.equal(judgeAccessKeyId({ value: text, source: "a test" })[0]?.id, id);
  });
}

Deno.test("white space is counted", () => {
  assert.deepEqual(whitespaceAround(new Secret(SECRET), "a test"), []);
  const [found] = whitespaceAround(new Secret(`${SECRET} \n`), "a test");
  assert.match(found?.because ?? "", /^2 characters/);
});

Deno.test("no finding holds a piece of the value", () => {
  const value = fc.oneof(
    fc.base64String({ minLength: 8, maxLength: 80 }),
    fc.string({ unit: "grapheme", minLength: 8, maxLength: 80 }),
  );
  fc.assert(fc.property(value, (text) => {
    const found = JSON.stringify([
      ...judgeSecretKey({ value: new Secret(text), source: "a test" }),
      ...judgeAccessKeyId({ value: text, source: "a test" }),
      ...whitespaceAround(new Secret(text), "a test"),
    ]);
    assert.ok(text.trim().length < 8 || !found.includes(text.trim()));
  }));
});
