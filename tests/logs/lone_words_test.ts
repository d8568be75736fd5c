/**
 * What may be before an error that counts only where it is all that a line says.
 *
 * Invariant: a match begins at the words; what is put out of sight keeps every other character in its place.
 * @module
 */

import assert from "node:assert/strict";
import { aloneInLine, withoutChain, withoutHead } from "../../src/logs/lone_words.ts";

Deno.test("a match begins at the words, whatever prefix is before them", () => {
  const pattern = aloneInLine("it broke");
  for (
    const before of ["", "panic: ", "2026/11/28 01:22:10 ", "2026/11/28 01:22:10 main.go:7: send: ", 'err="send: ']
  ) {
    const line = `${before}it broke${before.includes('"') ? '"' : ""}`;
    assert.equal(pattern.exec(line)?.index, before.length, line);
  }
});

Deno.test("a sentence, or the name of another service, is no prefix", () => {
  const pattern = aloneInLine("it broke");
  for (
    const line of ["yesterday it broke", "it broke down", "http: it broke", "db: read: it broke", "a b c d e: it broke"]
  ) {
    assert.equal(pattern.test(line), false, line);
  }
});

Deno.test("a chain is put out of sight only after the head of a log line", () => {
  assert.equal(withoutHead("panic: send: no"), "       send: no");
  assert.equal(withoutChain("panic: send: no"), "             no");
  assert.equal(withoutChain("send: no"), "send: no");
});
