/**
 * Pieces of lines, fit to be shown.
 *
 * Invariant: short, around what matters, and without a character that a terminal obeys.
 * @module
 */

import assert from "node:assert/strict";
import fc from "fast-check";
import { excerpt, positionIn, quotation } from "../../src/logs/excerpt.ts";

/** What is quoted of a line at a word. */
const SAYINGS: readonly (readonly [line: string, word: string, said: string])[] = [
  ["535 Authentication Credentials Invalid", "Auth", "535 Authentication Credentials Invalid"],
  ["Error: Invalid login: 530 Authentication required {", "530", "530 Authentication required"],
  ["(535, b'Authentication Credentials Invalid')", "Auth", "535, b'Authentication Credentials Invalid"],
  [
    "x said: 554 Message rejected: Email address is not verified. (in reply to DATA))",
    "Email",
    "554 Message rejected: Email address is not verified. (in reply to DATA)",
  ],
  ['with message "535 Authentication Credentials Invalid". {"more"', "Auth", "535 Authentication Credentials Invalid"],
  ["smtpmsg='535 Account not subscribed to SES' errormsg='x'", "Account", "535 Account not subscribed to SES"],
  ["dial tcp 192.0.2.10:587: i/o timeout", "i/o", "dial tcp 192.0.2.10:587: i/o timeout"],
];

for (const [line, word, said] of SAYINGS) {
  Deno.test(`of ${line}: ${said}`, () => assert.equal(quotation(line, line.indexOf(word)), `"${said}"`));
}

Deno.test("of a long line, the part around the words is shown", () => {
  const line = `${"a ".repeat(500)}THE WORDS${" b".repeat(500)}`;
  const shown = excerpt(line, line.indexOf("THE WORDS"));
  assert.ok(shown.includes("THE WORDS") && shown.startsWith("…") && shown.endsWith("…"));
  assert.ok(excerpt(line, 0).startsWith("a a"));
  assert.ok(excerpt(line, line.length).endsWith("b b"));
});

Deno.test("a long line and a long saying are cut between words", () => {
  const line = `${"before words ".repeat(60)}535 refused ${"after words ".repeat(60)}`;
  const shown = excerpt(line, line.indexOf("535"));
  assert.match(shown, /^…(?:before|words) .* (?:after|words)…$/);
  assert.match(quotation(line, line.indexOf("535")), /^"535 refused after .* (?:after|words)…"$/);
});

Deno.test("what has no words is cut by its length", () => {
  assert.equal(quotation("x".repeat(400), 0), `"${"x".repeat(160)}…"`);
  assert.equal(excerpt("x".repeat(400), 200), `…${"x".repeat(300)}`);
});

Deno.test("words are found again in a line with other lengths", () => {
  assert.equal(positionIn("[secret] then words", "a-long-secret then words", 19), 14);
  assert.equal(positionIn("short", "words that are hidden", 6), 5);
});

Deno.test("whatever the line, what is shown is short and visible", () => {
  const line = fc.string({ unit: "binary", maxLength: 700 });
  fc.assert(fc.property(line, fc.nat({ max: 700 }), (line, position) => {
    for (const shown of [excerpt(line, position), quotation(line, Math.min(position, line.length))]) {
      assert.doesNotMatch(shown, /[\p{Cc}\p{Zl}\p{Zp}]/u);
    }
    const plain = line.replaceAll(/[^\x20-\x7e]/g, "x");
    assert.ok(
      excerpt(plain, position).length <= 302 && quotation(plain, Math.min(position, plain.length)).length <= 163,
    );
  }));
});
