/**
 * The macros of the manual page.
 *
 * Invariant: a table of blocks and the source they come to; `tests/e2e/man_test.ts` has the formatters judge it.
 * @module
 */

import assert from "node:assert/strict";
import { manualText } from "../../src/render/manual.ts";
import type { Block } from "../../src/render/page.ts";

function sourceOf(...blocks: readonly Block[]): readonly string[] {
  const page = manualText({
    name: "prog",
    summary: "does - it's",
    version: "1.2.3",
    date: "2020-02-02",
    sections: [{ title: "PART", blocks }],
  });
  const lines = page.split("\n");
  assert.equal(lines[0], '.TH PROG 1 2020-02-02 "prog 1.2.3"');
  assert.ok(lines.includes("prog \\- does \\- it\\(aqs"));
  assert.equal(lines.at(-1), "");
  return lines.slice(lines.indexOf(".SH PART") + 1, -1);
}

const ROWS: readonly [string, readonly Block[], readonly string[]][] = [
  ["a backslash, quotes and what becomes typography", [{ kind: "text", text: "\\n 'a' \"b\" `c` ^ ~ a-b" }], [
    "\\(rsn \\(aqa\\(aq \\(dqb\\(dq \\(gac\\(ga \\(ha \\(ti a\\-b",
  ]],
  ["beyond ASCII", [{ kind: "text", text: "R… → é 🔑" }], ["R\\[u2026] \\[u2192] \\[u00E9] \\[u1F511]"]],
  ["a dot at the start", [{ kind: "text", text: ".env" }], ["\\&.env"]],
  ["a dot at the start of a line that was wrapped", [{ kind: "text", text: `${"x".repeat(76)} .env .` }], [
    "x".repeat(76),
    "\\&.env .",
  ]],
  ["an apostrophe at the start", [{ kind: "text", text: "'tis" }], ["\\(aqtis"]],
  ["paragraphs, the first without a macro", [{ kind: "text", text: "a" }, { kind: "text", text: "b" }], [
    "a",
    ".PP",
    "b",
  ]],
  ["a title", [{ kind: "heading", text: "t-1" }, { kind: "text", text: "a" }], [".SS t\\-1", "a"]],
  ["words", [{ kind: "rows", terms: "words", rows: [["AWS_REGION", "-"]] }], [".TP", "\\fBAWS_REGION\\fR", "\\-"]],
  ["forms", [{ kind: "rows", terms: "forms", rows: [["-r, --region R[,R…]", "x"]] }], [
    ".TP",
    "\\fB\\-r\\fR, \\fB\\-\\-region\\fR \\fIR\\fR[,\\fIR\\fR\\[u2026]]",
    "x",
  ]],
  ["usage", [{ kind: "usage", forms: ["do [-]", "say"] }], [
    "\\fBsmtpkey do\\fR [\\-]",
    ".br",
    "\\fBsmtpkey say\\fR",
  ]],
  ["flags, without the blanks in place of a short form", [{ kind: "flags", rows: [["    --all", "x"]] }], [
    ".TP",
    "\\fB\\-\\-all\\fR",
    "x",
  ]],
  ["examples, as they are", [{ kind: "examples", examples: [["why", "a  'b'"], ["how", "c"]] }], [
    "why:",
    ".RS 4",
    ".nf",
    "\\fBa  \\(aqb\\(aq\\fR",
    ".fi",
    ".RE",
    ".PP",
    "how:",
    ".RS 4",
    ".nf",
    "\\fBc\\fR",
    ".fi",
    ".RE",
  ]],
  ["a long example, in lines that roff joins", [{
    kind: "examples",
    examples: [["why", `${"x".repeat(70)} .y z`]],
  }], ["why:", ".RS 4", ".nf", `\\fB${"x".repeat(70)} \\`, "\\&.y z\\fR", ".fi", ".RE"]],
];

for (const [name, blocks, source] of ROWS) {
  Deno.test(`man: ${name}`, () => assert.deepEqual(sourceOf(...blocks), source));
}
