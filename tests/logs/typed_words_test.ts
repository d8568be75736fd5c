/**
 * What a person's own words mean: a sentence about mail counts, a line that a program printed does not.
 *
 * Invariant: a row a line; whole answers are in `cases/own_words.ts`.
 * @module
 */

import assert from "node:assert/strict";
import { isAboutOtherProvider, isTypedAboutSes, typedMeaning } from "../../src/logs/typed_words.ts";

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
  [`smtp ${"very ".repeat(16)}slow, 535`, undefined],
];

for (const [text, id] of ROWS) {
  Deno.test(`${text}: ${id ?? "nothing"}`, () => {
    assert.equal(typedMeaning(text, (code) => CODES[code])?.id, id);
  });
}

Deno.test("the place of the words is that in the whole text", () => {
  assert.equal(typedMeaning("  smtp gives 535", (code) => CODES[code])?.at, 13);
});

Deno.test("another provider is meant where it is named and SES is not", () => {
  assert.equal(isAboutOtherProvider("gmail smtp 535"), true);
  assert.equal(isAboutOtherProvider("ses to gmail 535"), false);
  assert.equal(isAboutOtherProvider("smtp 535"), false);
  assert.equal(isAboutOtherProvider("smtp 535\nto a gmail address"), false);
});

Deno.test("the word SES names SES, and the French word does not", () => {
  for (const text of ["ses 535 after rotating key", "smtp error with ses", "SES says no", "amazon smtp"]) {
    assert.equal(isTypedAboutSes(text), true, text);
  }
  for (const text of ["ses identifiants smtp sont faux", "smtp 535", "amazon: 535\nsecond line"]) {
    assert.equal(isTypedAboutSes(text), false, text);
  }
});
