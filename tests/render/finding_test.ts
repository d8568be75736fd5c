/**
 * Findings as a person reads them.
 *
 * Invariant: written out in full once; after that only what must never break: numbers, commands on one line, no colour alone.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import fc from "fast-check";
import type { Finding } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { cut, findingsText, wrapped } from "../../src/render/finding.ts";
import { styleFor } from "../../src/render/style.ts";

const PLAIN = styleFor({ columns: undefined }, undefined, undefined);
const COLOURED = styleFor({ columns: 80 }, undefined, undefined);

const FULL: Finding = {
  id: "wrong-region",
  severity: "error",
  summary: "it is wrong",
  because: `it is so; ${"and so on ".repeat(12).trim()}`,
  source: "AWS_REGION",
  remedy: { text: "do it", command: `smtpkey ${"--flag ".repeat(20).trim()}`, link: "https://example.com/" },
};

Deno.test("a finding: what, why, from where, what to do, what to type, where to read", () => {
  assert.deepEqual(findingsText([FULL], PLAIN), [
    "",
    "1. error: it is wrong [wrong-region]",
    "   cause: it is so; and so on and so on and so on and so on and so on and so on",
    "   and so on and so on and so on and so on and so on and so on (AWS_REGION)",
    "   fix: do it",
    `   $ ${FULL.remedy.command}`,
    "   see https://example.com/",
  ]);
});

Deno.test("findings are numbered, and parts that are not there leave no line", () => {
  const bare: Finding = { id: "wrong-region", severity: "warning", summary: "a", because: "b", remedy: { text: "c" } };
  assert.deepEqual(findingsText([bare, bare], PLAIN), [
    ...["", "1. warning: a [wrong-region]", "   cause: b", "   fix: c"],
    ...["", "2. warning: a [wrong-region]", "   cause: b", "   fix: c"],
  ]);
  assert.deepEqual(findingsText([], PLAIN), []);
});

Deno.test("causes are a numbered list, one a line, each with its command", () => {
  const causes = [{ text: `first; ${"and so on ".repeat(12).trim()}`, command: "smtpkey doctor" }, { text: "second" }];
  const found: Finding = { ...FULL, remedy: { text: "check these", causes, command: "smtpkey doctor" } };
  assert.deepEqual(
    findingsText([found], PLAIN).slice(-5),
    [
      "   fix: check these",
      "   1) first; and so on and so on and so on and so on and so on and so on and so",
      "      on and so on and so on and so on and so on and so on",
      "      $ smtpkey doctor",
      "   2) second",
    ].slice(-5),
  );
});

Deno.test("colour adds nothing that the words do not say", () => {
  const found = [FULL, finding("stray-whitespace")];
  const text = findingsText(found, COLOURED).join("\n");
  const plain = findingsText(found, PLAIN).join("\n");
  assert.ok(text.includes("\x1b[") && !plain.includes("\x1b"));
  assert.equal(stripVTControlCharacters(text), plain);
});

Deno.test("wrapping keeps every word, and breaks lines only where they are too long", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "b", "/"), minLength: 1, maxLength: 30 }), {
    minLength: 1,
  });
  fc.assert(fc.property(words, (list) => {
    const lines = wrapped(list.join(" "), "  ", 20);
    assert.deepEqual(lines.flatMap((line) => line.slice(2).split(" ")), list);
    for (const [index, line] of lines.entries()) {
      assert.ok(line.startsWith("  ") && (line.length <= 20 || !line.slice(2).includes(" ")), line);
      const [next] = lines[index + 1]?.slice(2).split(" ") ?? [];
      assert.ok(next === undefined || line.length + 1 + next.length > 20);
    }
  }));
});

Deno.test("what is too long for its columns is cut, and shows it", () => {
  assert.deepEqual([cut("abcd", 4), cut("abcde", 4), cut("abc", 0), cut("abc", -1)], ["abcd", "abc…", "…", "…"]);
  assert.equal(cut("abc", Infinity), "abc");
});
