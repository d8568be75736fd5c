/**
 * Text from outside, fit for a terminal.
 *
 * Invariant: every kind of unsafe character is tried, and what is safe comes out as it was.
 * @module
 */

import assert from "node:assert/strict";
import { escapeAndCut, escapeControl } from "../src/escape.ts";

const ROWS: readonly [string, string][] = [
  ["plain ü € 日本", "plain ü € 日本"],
  ["\x1b[2J\x07", "\\x1b[2J\\x07"],
  ["a\tb\r\n\0", "a\\x09b\\x0d\\x0a\\x00"],
  ["\x9b1m", "\\x9b1m"],
  ["a\u202eb\u2028c\u200bd", "a\\u{202e}b\\u{2028}c\\u{200b}d"],
  ["a\uffffb\u{10fffe}", "a\\u{ffff}b\\u{10fffe}"],
  ["", ""],
];

for (const [text, shown] of ROWS) {
  Deno.test(`escapeControl() shows ${JSON.stringify(text)}`, () => assert.equal(escapeControl(text), shown));
}

Deno.test("what is too long is cut after it was escaped", () => {
  assert.equal(escapeAndCut("abc", 3), "abc");
  assert.equal(escapeAndCut("ab\x1bc", 4), "ab\\x…");
});
