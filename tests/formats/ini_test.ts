/**
 * INI as go-ini has it: what each writing stands for.
 *
 * Invariant: a row a writing; a value that stands elsewhere shows as its reason, and one that a comment cuts says so.
 * @module
 */

import assert from "node:assert/strict";
import { readIni } from "../../src/formats/ini.ts";

const ROWS: readonly (readonly [written: string, read: string, isCut?: boolean])[] = [
  ["p = b", "b"],
  ["p:b", "b"],
  ["p = b ; c", "b"],
  ["p = b # c", "b"],
  ["p = b;c", "b", true],
  ["p = b#c", "b", true],
  ["p = #c", "", true],
  ['p = """b#;c"""', "b#;c"],
  ['p = """b"c""" ; d', 'b"c'],
  ["p = `b#c`", "b#c"],
  ['p = "b"', "b"],
  ["p = 'b'", "b"],
  ["p = \"b'", "\"b'"],
  ['p = """b', "it has several lines"],
  ["p = b\\", "it has several lines"],
  ["p = $__file{/x}", "it comes from $__file{…}, which is not followed here"],
  ["p = ${X}", "it refers to another variable, which is not followed here"],
  ["p = %(x)s", "it refers to another variable, which is not followed here"],
];

for (const [written, read, isCut = false] of ROWS) {
  Deno.test(`the setting ${JSON.stringify(written)}`, () => {
    const [leaf] = readIni(`; c\n[smtp]\n${written}\n[other]\n`);
    assert.equal(leaf?.path, "smtp.p");
    assert.equal(leaf.line, 3);
    assert.equal(leaf.value.kind === "text" ? leaf.value.text : leaf.value.why, read);
    assert.equal(leaf.fact?.fault === "cut", isCut);
  });
}
