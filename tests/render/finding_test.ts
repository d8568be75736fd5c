/**
 * Findings as a person reads them.
 *
 * Invariant: written out in full once; after that only what must never break: numbers, commands on one line, no colour alone.
 * @module
 */

import assert from "node:assert/strict";
import { stripVTControlCharacters } from "node:util";
import type { Finding } from "../../src/findings/finding.ts";
import { finding } from "../../src/findings/catalogue.ts";
import { closingLines, findingsText, firstAgain } from "../../src/render/finding.ts";
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
  const joined = stripVTControlCharacters(text).replaceAll(/ \\\n +/g, " ");
  assert.equal(joined, plain);
});

Deno.test("the first command of all findings comes last again", () => {
  const causes = [{ text: "one" }, { text: "two", command: "smtpkey doctor --rotation" }];
  const listed: Finding = { ...FULL, remedy: { text: "check these", causes } };
  assert.deepEqual(closingLines([{ ...FULL, remedy: { text: "none" } }, listed, FULL], PLAIN), [
    "$ smtpkey doctor --rotation",
  ]);
  assert.deepEqual(closingLines([], PLAIN), []);
});

Deno.test("what the terminal is not high enough for ends with the first finding and its command", () => {
  const onRows = (rows: number): readonly string[] => firstAgain([FULL, FULL], 25, { ...PLAIN, rows });
  assert.deepEqual(onRows(25), []);
  assert.deepEqual(onRows(24), ["", "1. error: it is wrong [wrong-region]", `$ ${FULL.remedy.command}`]);
  assert.deepEqual(firstAgain([FULL], 999, PLAIN), []);
  assert.deepEqual(firstAgain([], 999, { ...PLAIN, rows: 24 }), []);
});
