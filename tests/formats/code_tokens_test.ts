/**
 * The pieces of source code.
 *
 * Invariant: every text gives pieces, in time that grows with its length.
 * @module
 */

import assert from "node:assert/strict";
import { languageOf } from "../../src/formats/code_language.ts";
import { scanCode } from "../../src/formats/code_tokens.ts";

Deno.test("texts, words and marks are told apart", () => {
  const shown = scanCode("a.b = 'c\\'d' # e\nf(\"g\")").map(({ kind, text }) => `${kind} ${text}`);
  assert.deepEqual(shown, ["word a.b", "mark =", "text c'd", "mark \n", "word f", "mark (", "text g", "mark )"]);
});

Deno.test("a text with parts that are filled in is live", () => {
  const live = scanCode('`a${b}` "a" f\'{a}\' "#{a}"').map((token) => token.live);
  assert.deepEqual(live, [true, false, true, true]);
});

Deno.test("where nothing is filled in in double quotation marks, what has a mark of its own still is", () => {
  const live = scanCode('"a$b#{c}${d}" `a${b}` f"{a}" $"{a}" "a\\q"', languageOf("a.js", "")).map((token) =>
    token.live
  );
  assert.deepEqual(live, [false, true, true, true, true]);
});
