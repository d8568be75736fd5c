/**
 * One line and what is asked of it.
 *
 * Invariant: its text is that of its bytes, without escapes, and answers are about that text alone.
 * @module
 */

import assert from "node:assert/strict";
import { lineOf, SeenLine, textOfAll } from "../../src/logs/seen_line.ts";

Deno.test("a line is the bytes between two places, without escapes", () => {
  const bytes = new TextEncoder().encode("before|a\\nb  c|after");
  const line = new SeenLine(bytes, 7, bytes.length - 6);
  assert.deepEqual([line.length, line.raw, line.text], [7, "a\nb  c", "a b c"]);
});

Deno.test("it answers by its own text, however often it is asked", () => {
  const line = SeenLine.of("Nov 22 19:57:52 relay x[7]: connect to email-smtp.eu-west-1.amazonaws.com:587");
  for (const _ of [1, 2]) {
    assert.deepEqual([line.of("isSes"), line.of("isAnother"), line.of("isMail")], [true, false, true]);
    assert.deepEqual(line.places, { host: "email-smtp.eu-west-1.amazonaws.com", region: "eu-west-1", port: "587" });
    assert.equal(line.log.process, "x[7]");
  }
});

Deno.test("of a long line only the beginning counts nearby", () => {
  const line = SeenLine.of(`${"x ".repeat(400)}email-smtp.eu-west-1.amazonaws.com`);
  assert.ok(line.of("isSes"));
  assert.ok(!line.beginning.of("isSes"));
  assert.equal(SeenLine.of("short").beginning.text, "short");
});

Deno.test("words without a line are one", () => {
  assert.equal(lineOf({ text: "said" }).text, "said");
  assert.equal(textOfAll([SeenLine.of("one"), SeenLine.of("two")]), "one two");
});
