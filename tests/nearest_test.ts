/**
 * The search for the word that was meant.
 *
 * Invariant: each row is a slip that people make, or a word that must stay unknown.
 * @module
 */

import assert from "node:assert/strict";
import { isMisspelt, nearest } from "../src/nearest.ts";

const KNOWN = ["derive", "verify", "doctor", "--region", "-h"];

const ROWS: readonly [string, string | undefined][] = [
  ["derive", "derive"],
  ["dervie", "derive"],
  ["verfy", "verify"],
  ["doctr", "doctor"],
  ["--regoin", "--region"],
  ["help", undefined],
  ["x", undefined],
  ["", undefined],
  ["x".repeat(100_000), undefined],
];

for (const [typed, meant] of ROWS) {
  Deno.test(`nearest() finds ${meant ?? "nothing"} for "${typed.slice(0, 10)}"`, () => {
    assert.equal(nearest(typed, KNOWN), meant);
  });
}

Deno.test("a word is misspelt with one letter wrong, and a long one with two", () => {
  for (
    const [typed, known, is] of [
      ["passwrd", "password", true],
      ["recieve", "receive", true],
      ["autentification", "authentification", true],
      ["contact", "connect", false],
      ["eject", "reject", false],
      ["word", "password", false],
    ] as const
  ) assert.equal(isMisspelt(typed, known), is, typed);
});
