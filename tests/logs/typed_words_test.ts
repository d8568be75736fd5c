/**
 * What a person's own words mean: a sentence about mail counts, a line that a program printed does not.
 *
 * Invariant: a row a line; whole answers are in `cases/own_words.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { typedDeed, typedMeaning } from "../../src/logs/typed_words.ts";

const CODES: Readonly<Record<string, "credentials-invalid">> = { "535": "credentials-invalid" };

const ROWS: readonly (readonly [text: string, id: string | undefined])[] = [
  ["ses 535 after rotating key", "credentials-invalid"],
  ["ses throttled with a 535", "sending-rate"],
  ["smtp 535 since monday, connection is fine", "credentials-invalid"],
  ["535 emails sent by ses today", undefined],
  ["the 535 bus is late", undefined],
  ["smtp{code=535}", undefined],
  ["smtp 535\nsecond line", undefined],
  ["06:25:04 smtp 535", undefined],
  [`smtp ${"very ".repeat(120)}slow, 535`, undefined],
  [`e-mail ${"very ".repeat(16)}slow, wrong password`, undefined],
];

for (const [text, id] of ROWS) {
  Deno.test(`${text}: ${id ?? "nothing"}`, () => {
    assert.equal(typedMeaning(text, (code) => CODES[code])?.id, id);
  });
}

Deno.test("what a person did is the cause, and how they converted a secret is none", () => {
  assert.equal(typedDeed("i put the secret access key in as smtp password")?.id, "raw-secret-as-password");
  assert.equal(typedDeed("how do i convert the secret access key into an smtp password"), undefined);
});

Deno.test("the place of the words is that in the whole text", () => {
  assert.equal(typedMeaning("  smtp gives 535", (code) => CODES[code])?.at, 13);
});
