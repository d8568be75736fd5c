/**
 * Texts from pieces.
 * @module
 */

import assert from "node:assert/strict";
import { scanCode } from "../../src/formats/code_tokens.ts";
import { withJoinedLiterals } from "../../src/formats/joined_literals.ts";

function shown(code: string, isAdjacent = false): string {
  return withJoinedLiterals(scanCode(code), isAdjacent).map(({ text, live }) => live === true ? `${text}?` : text).join(
    " ",
  );
}

const ROWS: readonly (readonly [code: string, joined: string])[] = [
  ['a = "b" + "c"', "a = bc"],
  ['a = "b" +\n  "c" + "d"', "a = bcd"],
  ['a = "b"\n  + "c"', "a = bc"],
  ["a = 'b' . 'c'", "a = bc"],
  ['a = "b" <> "c"', "a = bc"],
  ['a = "b" .. "c"', "a = bc"],
  ['a = "b" & "c"', "a = bc"],
  ["a = 'b' \\\n  'c'", "a = bc"],
  ['a = ("b" + "c")', "a = bc"],
  ['a = b + "c"', "a = b + c"],
  ['a = "b" + c', "a = b + c"],
  ['a = "b" + "${c}"', "a = b${c}?"],
  ['a = "b", "c"', "a = b , c"],
  ['a "b" "c" {', "a b c {"],
  ['f("b")', "f ( b )"],
];

for (const [code, joined] of ROWS) {
  Deno.test(`the pieces of ${code}`, () => assert.equal(shown(code), joined));
}

Deno.test("texts after one another are one in brackets of Python, and nowhere else", () => {
  assert.equal(shown('a = ("b"\n  "c")', true), "a = bc");
  assert.equal(shown('a = "b"\n"c"', true), "a = b \n c");
  assert.equal(shown('a = ("b"\n  "c")'), "a = ( b \n c )");
});
