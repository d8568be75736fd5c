/**
 * Pages of reference as text.
 *
 * Invariant: one block of each kind, to the letter.
 * @module
 */

import assert from "node:assert/strict";
import { pageText } from "../../src/render/page.ts";

Deno.test("each kind of block has its form, with a blank line between them but not below a title", () => {
  const page = pageText([
    { kind: "text", text: "word ".repeat(20).trim() },
    { kind: "heading", text: "title" },
    { kind: "rows", terms: "words", rows: [["a", "first"], ["long", `${"text ".repeat(15)}end`]] },
    { kind: "usage", forms: ["do", "say"] },
    { kind: "flags", rows: [["-a, --all", "every one"]] },
    { kind: "examples", examples: [["why", "smtpkey do"], ["why not", "smtpkey say"]] },
  ]);
  assert.deepEqual(page.split("\n"), [
    "word ".repeat(16).trim(),
    "word ".repeat(4).trim(),
    "",
    "title:",
    "  a     first",
    `  long  ${"text ".repeat(14).trim()}`,
    "        text end",
    "",
    "usage: smtpkey do",
    "       smtpkey say",
    "",
    "flags:",
    "  -a, --all  every one",
    "",
    "examples:",
    "  # why",
    "  smtpkey do",
    "  # why not",
    "  smtpkey say",
    "",
  ]);
});

Deno.test("a row without text has no blanks at its end", () => {
  assert.equal(pageText([{ kind: "rows", terms: "words", rows: [["a", ""]] }]), "  a\n");
});
